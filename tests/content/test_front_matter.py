"""Front matter is text: the model gives it its types."""

from typing import Any

import pytest

from rolepress.content.front_matter import read_front_matter, read_yaml
from rolepress.content.source import Source
from tests.content.files import FACTS, first_lines, read_role, role_file, text_of


def values_of(text: str) -> dict[str, Any]:
    values, problems = read_yaml(Source("x.md", text), text)
    assert not problems
    return values


@pytest.mark.parametrize(
    ("written", "text"),
    [
        ("NO", "NO"),
        ("1:30", "1:30"),
        ("2026-11-02", "2026-11-02"),
        ("0x10", "0x10"),
        ("1_000", "1_000"),
        ("R&D", "R&D"),
        ("5 * 4 & more!", "5 * 4 & more!"),
        ('"a: b"', "a: b"),
        ("'it''s'", "it's"),
        ("a # a comment", "a"),
        ("a#b", "a#b"),
        ("", ""),
    ],
)
def test_every_value_is_read_as_text(written: str, text: str) -> None:
    assert values_of(f"key: {written}") == {"key": text}


def test_lists_and_mappings_hold_text() -> None:
    assert values_of("a: [1, {b: no}]\nc:\n  - d: 2\n") == {
        "a": ["1", {"b": "no"}],
        "c": [{"d": "2"}],
    }


@pytest.mark.parametrize("text", ["", "\n", "# a comment\n"])
def test_no_keys_are_no_problem_of_yaml(text: str) -> None:
    assert values_of(text) == {}


@pytest.mark.parametrize(
    "opening", ["---\n", "---  \n", "---\t\n"], ids=["plain", "trailing spaces", "trailing tab"]
)
@pytest.mark.parametrize("closing", ["---\n", "--- \n", "...\n"], ids=["plain", "space", "dots"])
def test_the_lines_around_the_front_matter_may_end_in_space(opening: str, closing: str) -> None:
    source = Source("x.md", f"{opening}a: b\n{closing}\nWords.\n")
    assert read_front_matter(source) == ({"a": "b"}, [])
    assert source.body == "\nWords.\n"
    assert source.body_line == 4


def test_a_rule_in_the_text_does_not_end_the_front_matter_again() -> None:
    _, body = text_of(role_file("A lead leads.\n\n---\n\nAnd more.\n"))
    assert "<hr>" in body.lead


@pytest.mark.parametrize("ends", ["\u2028", "\u2029"])
def test_a_line_separator_does_not_shift_the_lines_below(ends: str) -> None:
    facts = FACTS.replace("level: lead", "level: boss")
    facts = facts.replace("What a tech lead decides,", f'"What a tech lead{ends}decides,')
    facts = facts.replace("answers for.", 'answers for."')
    assert first_lines(role_file(facts=facts)) == [
        "3:14: error F08: `description`: expected one line, got several",
        "5:8: error F08: `level`: 'boss' is not one of the known values",
    ]


def test_columns_count_letters_and_not_bytes() -> None:
    facts = FACTS + 'job_posting: {identifier: "日本 \U0001f680 é", employer: A}\n'
    (line,) = first_lines(role_file(facts=facts))
    assert line.startswith("6:47: error F08: `job_posting.employer`")


def test_thousands_of_mistakes_are_found_in_a_moment() -> None:
    facts = FACTS + "".join(f"wrong{number}: x\n" for number in range(1_500))
    assert len(first_lines(role_file(facts=facts))) == 1_500


@pytest.mark.parametrize("level", [40, 60, 5_000])
def test_deep_values_are_refused_and_never_crash(level: int) -> None:
    facts = f"{FACTS}works_with: {'[' * level}a{']' * level}\n"
    _, problems = read_role(role_file(facts=facts))
    assert len(problems) == 1
    assert ("levels deep" in problems[0].message) == (level > 50)
