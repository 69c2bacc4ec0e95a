"""Markup is made in one room, and printed by templates."""

import ast
import re
from collections.abc import Iterator

import pytest

from tests.architecture.sources import BUILDER, Sources, imports_of, room_of


def schema_org_names(sources: Sources) -> Iterator[str]:
    """`@type` and `@id` outside `schema_org/`.

    Prose about them, in a docstring, is fine. The import reads the markup of other sites.
    """
    for path, text in sources.items():
        if room_of(path) in {"schema_org", "importing"}:
            continue
        for node in ast.walk(ast.parse(text)):
            if isinstance(node, ast.Constant) and node.value in {"@type", "@id", "@graph"}:
                yield f"{path}:{node.lineno}: {node.value}"


def json_dumps(sources: Sources) -> Iterator[str]:
    """`json.dumps`, which lets `</script>` through; the template's `tojson` does not."""
    for path, text in sources.items():
        if room_of(path) == "discovery":  # it makes no page of the site
            continue
        if {"json.dump", "json.dumps"} & imports_of(text) or re.search(r"\bjson\.dumps?\(", text):
            yield path


def test_schema_org_s_names_stand_in_its_room_alone() -> None:
    assert not list(schema_org_names(BUILDER))


def test_a_schema_org_name_elsewhere_is_found() -> None:
    sample = 'NODE = {"@type": "Thing"}'
    assert list(schema_org_names({"pages/x.py": sample}))
    assert not list(schema_org_names({"schema_org/x.py": sample}))


def test_nothing_prints_json_past_the_template() -> None:
    assert not list(json_dumps(BUILDER))


@pytest.mark.parametrize("text", ["import json\njson.dumps({})", "from json import dumps"])
def test_json_dumps_is_found(text: str) -> None:
    assert list(json_dumps({"pages/x.py": text}))
