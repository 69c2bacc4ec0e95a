"""Where things stand in a text: each text is walked once, whatever it holds."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rolepress_audit.positions.address_lines import AddressLines
from rolepress_audit.positions.json_lines import JsonLines
from rolepress_audit.positions.json_steps import path_of
from rolepress_audit.positions.spans import spans


@given(st.lists(st.sampled_from(["<!--", "-->", "a"]), max_size=12).map("".join))
def test_spans_follow_each_other(text: str) -> None:
    found = list(spans(text, "<!--", "-->"))
    assert [text[slice(*each)] for each in found] == re.findall(r"(?s)<!--.*?(?:-->|\Z)", text)


def test_properties_of_json_are_found_by_name_and_value() -> None:
    lines = JsonLines(
        '{"a": 1,\n"b": ["x",\n"y"],\n"c": {"@value": true,\n"a": 2.5},\n"d\\u0065": "\\u0041",\n'
        '"a": null}'
    )
    assert [lines.of("a", value) for value in (1, 2.5, "gone", None)] == [1, 5, 1, 7]
    assert [lines.of("b", value) for value in ("x", "y", 3)] == [2, 3, 2]
    assert (lines.of("c", True), lines.of("de", "A"), lines.of("e")) == (4, 6, 1)
    assert (lines.of_key("a", behind='"c"'), lines.of_key("b", behind='"c"')) == (5, 2)


@pytest.mark.parametrize("text", ["", '"', '{"a": "', "]}{", '{"a": 1' + "1" * 5_000, "[" * 9_000])
def test_what_is_no_json_has_lines_too(text: str) -> None:
    assert JsonLines(text).of("a", 1) == 1


def test_addresses_are_found_in_whatever_form() -> None:
    found = AddressLines(
        '<a href="/a">\n<a href=/b>\n<img srcset="/c 1x,\n/d 2x">\n<style>x{y:url(/e)}</style>\n'
        '"item": "https:\\/\\/jobs.example\\/f"\n<a href="../g/#h">\n<a href="/i?j&amp;k">\n'
        "<a href='x'>words /l"
    )
    wanted = ["/a", "/b", "/c", "/d", "/e", "https://jobs.example/f", "/g/#h", "/i?j&k", "x", "/l"]
    assert [found.of(each) for each in wanted] == [1, 2, 3, 4, 5, 6, 7, 8, 9, 9]
    assert (found.of("https://jobs.example/a", "/a"), found.of("/nowhere")) == (1, 1)


def test_the_way_to_a_deep_object_is_told_in_short() -> None:
    assert path_of(None) == ""
    assert path_of((((None, "@graph"), 0), "name")) == "@graph[0].name"
    deep = None
    for number in range(40):
        deep = (deep, f"{number}" + "k" * 100_000)  # type: ignore[assignment]
    assert path_of(deep).startswith("….28kkk")
    assert len(path_of(deep)) < 1_000
