"""Site paths of pages are written in one module."""

import ast
import re
from collections.abc import Iterator

import pytest

from rolepress.domain.addresses import SitePath
from tests.architecture.sources import BUILDER, TEMPLATES, Sources

ADDRESSES = "domain/addresses.py"


def literal_paths(sources: Sources) -> Iterator[str]:
    """Site paths of pages that are written out, and not taken from `domain/addresses.py`."""
    start = tuple(path for path in SitePath if path != SitePath.HOME)
    for path, text in sources.items():
        for node in ast.walk(ast.parse(text)):
            if not isinstance(node, ast.Constant) or not isinstance(node.value, str):
                continue
            is_file = node.value.endswith(".md")
            if node.value.startswith(start) and not is_file and path != ADDRESSES:
                yield f"{path}:{node.lineno}: {node.value}"


def paths_in_templates(templates: Sources) -> Iterator[str]:
    """Site paths in the text of templates, which the renderer cannot put the site's path before."""
    for path, text in templates.items():
        for found in re.finditer(
            r"""\b(?:href|src|srcset|action|content|url)=["']?/|["']/["']""", text
        ):
            yield f"{path}: {found[0]}"


def test_site_paths_of_pages_are_said_once() -> None:
    assert not list(literal_paths(BUILDER))


@pytest.mark.parametrize("text", ['X = "/roles/"', 'f"/roles/family/{key}/"', 'f("/404.html")'])
def test_a_site_path_that_is_written_out_is_found(text: str) -> None:
    assert list(literal_paths({"pages/x.py": text}))


def test_templates_have_no_site_paths_of_their_own() -> None:
    assert not list(paths_in_templates(TEMPLATES))


@pytest.mark.parametrize("text", ['<a href="/roles/">', '"scope": "/"', "<form action=/search/>"])
def test_a_site_path_in_a_template_is_found(text: str) -> None:
    assert list(paths_in_templates({"x.html": text}))
