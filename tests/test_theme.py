"""The shape of the theme: which files belong together, and that templates decide nothing.

Each check is a function from files to complaints. Each test runs it over the theme, where it must
find nothing, and over a bad sample, where it must find something.
"""

import ast
import re
from collections.abc import Collection, Iterator, Mapping
from pathlib import Path

import pytest
from jinja2 import nodes
from jinja2.meta import find_referenced_templates

from rolepress.rendering.environment import build_environment
from rolepress.rendering.templates import read_templates
from tests.small_site import THEME

BUILDER = Path(__file__).parent.parent / "plugins/rolepress"
FONTS = "fonts/"
MACRO = re.compile(r"templates/components/(\w+)\.html")
STYLE = re.compile(r"static/css/components/(\w+)\.css")
EXAMPLE = re.compile(r"examples/(\w+)\.example\.html")
PARTIAL = re.compile(r"templates/partials/(\w+)\.html")
PARTIAL_STYLE = re.compile(r"static/css/partials/(\w+)\.css")
PATHS = {path.relative_to(THEME).as_posix() for path in THEME.rglob("*.*")}
DRAWINGS = {"components/pay_chart.html", "social/card.svg"}
"""Templates of pictures, which reckon where to draw what."""
DISPATCH = "section.shape"
"""The one value that a template compares: it names the component that draws a section."""
FILTERS = {
    *("sanitized", "tojson", "calendar_text", "page_policy", "absolute"),
    *("capitalize", "groupby", "join", "length", "lower", "map", "replace", "trim"),
}
"""Filters that write a value in another way, or count it. None of them chooses among values."""
TESTS = {"defined", "mapping", "with_table"}
ENVIRONMENT = build_environment(read_templates([THEME / "templates"]), "en")
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
    for text in templates.values():
        asked |= {name or "" for name in find_referenced_templates(ENVIRONMENT.parse(text))}
    yield from sorted(set(templates) - asked)


def skeletons(templates: Sources) -> Iterator[str]:
    """Templates that write the parts of a page themselves, which their layout does."""
    parts = re.compile(r"\bsheet(?:__(?:head|title|panel|rail|body))?\b[^-_]")
    for name, text in templates.items():
        for written in re.findall(r'class="([^"{]*)"', text):
            if name != "layouts/sheet.html" and parts.search(f"{written} "):
                yield f"{name}: {written}"


def decisions(templates: Sources) -> Iterator[str]:
    """Where a template compares, reckons or chooses: a view does that, and a template prints it.

    What it may ask is whether something is there.
    """
    for name, text in templates.items():
        for node in ENVIRONMENT.parse(text).find_all(nodes.Expr):
            if name not in DRAWINGS and (done := _decision(node)):
                yield f"{name}:{node.lineno}: {done}"


def _decision(node: nodes.Expr) -> str:
    said = ""
    match node:
        case nodes.Compare(expr=nodes.Getattr() as asked) if _path(asked) == DISPATCH:
            pass
        case nodes.Compare():
            said = "compares"
        case nodes.And() | nodes.Or() | nodes.Not() | nodes.Concat():
            pass
        case nodes.BinExpr() | nodes.UnaryExpr() | nodes.Slice():
            said = "reckons"
        case nodes.Filter(name=name) if name not in FILTERS:
            said = f"the filter {name}"
        case nodes.Test(name=name) if name not in TESTS:
            said = f"the test {name}"
        case nodes.Call(node=nodes.Getattr(attr=attr)) if hasattr(str, attr):
            said = f"asks a text: {attr}"
    return said


def _path(node: nodes.Getattr) -> str:
    return f"{node.node.name}.{node.attr}" if isinstance(node.node, nodes.Name) else ""


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


def test_no_template_decides() -> None:
    assert not list(decisions(TEMPLATES))


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ('{% if page.kind == "job" %}{% endif %}', "compares"),
        ('{% if page.template not in ("home.html",) %}{% endif %}', "compares"),
        ("{% if jobs | length > 1 %}{% endif %}", "compares"),
        ("{{ [first] + others }}", "reckons"),
        ("{{ -1 }}", "reckons"),
        ("{% for job in jobs[:3] %}{% endfor %}", "reckons"),
        ('{{ facts | selectattr("note") }}', "the filter selectattr"),
        ("{% if count is even %}{% endif %}", "the test even"),
        ('{% if url.endswith(".json") %}{% endif %}', "asks a text: endswith"),
    ],
)
def test_a_decision_in_a_template_is_found(source: str, found: str) -> None:
    assert list(decisions({"x.html": f"\n{source}"})) == [f"x.html:2: {found}"]


@pytest.mark.parametrize(
    "source",
    [
        "{% if page.notice and not page.graph %}{{ page.notice }}{% endif %}",
        '{{ "a" if page.image else "b" }}',
        '{% if section.shape == "copy" %}{% endif %}',
        '{{ names | join("; ") }}{{ page.aria_current(link.url) }}',
    ],
)
def test_what_asks_whether_something_is_there_is_no_decision(source: str) -> None:
    assert not list(decisions({"x.html": source}))


def test_what_is_excepted_is_there() -> None:
    assert DRAWINGS <= TEMPLATES.keys()
    assert DISPATCH in TEMPLATES["components/section.html"]
