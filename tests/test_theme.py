"""The shape of the theme: which files belong together.

Each check is a function from files to complaints. Each test runs it over the theme, where it must
find nothing, and over a bad sample, where it must find something.
"""

import ast
import re
from collections.abc import Collection, Iterator, Mapping
from pathlib import Path

import pytest
from jinja2 import Environment
from jinja2.meta import find_referenced_templates

from tests.small_site import THEME

BUILDER = Path(__file__).parent.parent / "plugins/rolepress"
FONTS = "fonts/"
MACRO = re.compile(r"templates/components/(\w+)\.html")
STYLE = re.compile(r"static/css/components/(\w+)\.css")
EXAMPLE = re.compile(r"examples/(\w+)\.example\.html")
PARTIAL = re.compile(r"templates/partials/(\w+)\.html")
PARTIAL_STYLE = re.compile(r"static/css/partials/(\w+)\.css")
PATHS = {path.relative_to(THEME).as_posix() for path in THEME.rglob("*.*")}
Sources = Mapping[str, str]
"""Texts by path below a folder."""


def _read(folder: Path, pattern: str = "*.*") -> Sources:
    paths = (path for path in sorted(folder.rglob(pattern)) if path.is_file())
    named = ((path.relative_to(folder).as_posix(), path) for path in paths)
    return {name: path.read_text("utf-8") for name, path in named if not name.startswith(FONTS)}


TEMPLATES = _read(THEME / "templates")
CODE = _read(BUILDER, "*.py")


def names(form: re.Pattern[str], paths: Collection[str]) -> set[str]:
    """What the files of this form are called."""
    return {found[1] for path in paths if (found := form.fullmatch(path))}


def parts_that_are_missing(paths: Collection[str]) -> Iterator[str]:
    """Components without macro, style or example; styles of partials without a template."""
    parts = {"macro": MACRO, "style": STYLE, "example": EXAMPLE}
    found = {part: names(form, paths) for part, form in parts.items()}
    for name in sorted(set().union(*found.values())):
        for part in parts:
            if name not in found[part]:
                yield f"the component {name} has no {part}"
    for name in sorted(names(PARTIAL_STYLE, paths) - names(PARTIAL, paths)):
        yield f"the partial {name} has no template"


def not_asked_for(templates: Sources, code: Sources) -> Iterator[str]:
    """Templates that neither the code nor another template names."""
    asked = {
        node.value
        for text in code.values()
        for node in ast.walk(ast.parse(text))
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }
    environment = Environment(autoescape=True, extensions=["jinja2.ext.i18n"])
    for text in templates.values():
        asked |= {name or "" for name in find_referenced_templates(environment.parse(text))}
    yield from sorted(set(templates) - asked)


def skeletons(templates: Sources) -> Iterator[str]:
    """Templates that write the parts of a page themselves, which their layout does."""
    parts = re.compile(r"\bsheet(?:__(?:head|title|panel|rail|body))?\b[^-_]")
    for name, text in templates.items():
        for written in re.findall(r'class="([^"{]*)"', text):
            if name != "layouts/sheet.html" and parts.search(f"{written} "):
                yield f"{name}: {written}"


def test_each_component_has_a_macro_a_style_and_an_example() -> None:
    assert not list(parts_that_are_missing(PATHS))


@pytest.mark.parametrize(
    ("path", "missing"),
    [
        ("templates/components/x.html", ["style", "example"]),
        ("static/css/components/x.css", ["macro", "example"]),
        ("examples/x.example.html", ["macro", "style"]),
    ],
)
def test_a_part_alone_is_found(path: str, missing: list[str]) -> None:
    expected = [f"the component x has no {part}" for part in missing]
    assert list(parts_that_are_missing([path])) == expected


def test_a_style_of_a_partial_that_is_gone_is_found() -> None:
    found = list(parts_that_are_missing(["static/css/partials/x.css"]))
    assert found == ["the partial x has no template"]


def test_every_template_is_asked_for() -> None:
    assert not list(not_asked_for(TEMPLATES, CODE))


def test_a_template_that_nobody_asks_for_is_found() -> None:
    templates = {"a.html": '{% extends "b.html" %}', "b.html": "", "c.txt": "", "d.xml": ""}
    assert list(not_asked_for(templates, {"x.py": 'PAGE = ("a.html", "d.xml")'})) == ["c.txt"]


def test_the_skeleton_of_a_page_stands_in_its_layout_alone() -> None:
    assert not list(skeletons(TEMPLATES))


@pytest.mark.parametrize("name", ["sheet", "sheet__rail", "sheet__body prose"])
def test_a_second_skeleton_is_found(name: str) -> None:
    assert list(skeletons({"page.html": f'<div class="{name}">'})) == [f"page.html: {name}"]
    assert not list(skeletons({"page.html": '<div class="sheet__lead">'}))
