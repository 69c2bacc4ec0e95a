"""Sections of each shape."""

import pytest

from rolepress.domain.sections import Group, Item, SectionEntry, SectionKind
from tests.content.files import LEAD, body_of, first_lines, gist_of, role_file, section_of


def test_a_list_gives_its_items_with_and_without_html() -> None:
    section = section_of(
        "## Perks\n\nYou get:\n\n- **Tea** & cake\n- A [map](/roles/)\n\n1. Rest\n"
    )
    assert section.kind is SectionKind.PERKS
    assert section.intro == "<p>You get:</p>"
    assert [item.text for item in section.items] == ["Tea & cake", "A map", "Rest"]
    assert section.items[0].html == "<strong>Tea</strong> &amp; cake"


def test_groups_are_lists_under_sub_headings() -> None:
    section = section_of("## Tools\n\nIn use:\n\n- Git\n\n### Cloud & more\n\n- AWS\n- GCP\n")
    assert section.intro == "<p>In use:</p>"
    assert section.groups == (
        Group("", (Item("Git", "Git"),)),
        Group("Cloud & more", (Item("AWS", "AWS"), Item("GCP", "GCP"))),
    )


def test_questions_have_answers_and_anchors() -> None:
    section = section_of("## FAQ\n\n### Why?\n\nSo.\n\n### Why!?\n\nReally *so*.\n")
    assert section.entries == (
        SectionEntry("Why?", "why", "<p>So.</p>"),
        SectionEntry("Why!?", "why-2", "<p>Really <em>so</em>.</p>"),
    )


@pytest.mark.parametrize("mark", ["?", "\uff1f", "\u061f"])
def test_a_question_may_end_as_its_language_does(mark: str) -> None:
    assert section_of(f"## FAQ\n\n### Why{mark}\n\nSo.\n").entries


def test_entries_know_the_page_that_they_speak_of() -> None:
    section = section_of("## How it differs\n\n### [Engineer](engineer.md)\n\nBuilds more.\n")
    (entry,) = section.entries
    assert (entry.title, entry.link) == ("Engineer", "/roles/engineer/")


def test_prose_keeps_its_sub_headings() -> None:
    section = section_of("## Why\n\nA.\n\n### Really\n\nB.\n")
    assert section.html == "<p>A.</p>\n<h3>Really</h3>\n<p>B.</p>"


def test_what_stands_before_the_first_heading_is_the_lead() -> None:
    body = body_of("More *words*.\n\n## Why\n\nSo.\n")
    assert body.lead == "<p>A lead leads.</p>\n<p>More <em>words</em>.</p>"
    assert gist_of("More.\n").definition == "A lead leads."


def test_a_picture_is_enough_for_a_section() -> None:
    assert section_of("## Why\n\n![](/x.png)\n").html == '<p><img src="/x.png" alt=""></p>'


def test_every_mistake_of_a_text_is_found_at_its_own_line() -> None:
    questions = "## FAQ\n\n### Why?\n\n### Why?\n\nSo.\n\n### Why?\n\n"
    perks = "## Perks\n\nTea.\n\n## Perks\n\n- Tea\n"
    assert first_lines(role_file(LEAD + questions + perks)) == [
        "12:1: error S04: the question `Why?` has no answer",
        "18:1: error S04: the question `Why?` has no answer",
        "20:1: error S03: `Perks` has no list",
        "24:1: error S06: `## Perks` means the same section as `## Perks` above",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "## Perks\n\nIn Bonn:\n\n- Tea\n- Rest\n\nIn Rome:\n\n1. Tea\n",
        "## Sources\n\n- [Report](https://a.example/1)\n- [Report](https://a.example/2)\n",
        "## Tools\n\n### Code\n\n- Git\n- C\n- C++\n- C#\n\n### Documents\n\n- Git\n",
        "## FAQ\n\n### Why?\n\nSo.\n\n## Interview questions\n\n### Why?\n\nListen.\n",
        "## How we work\n\n- Tea\n- Tea\n\n| a | b |\n|---|---|\n| 1 | 2 |\n| 1 | 2 |\n",
    ],
    ids=["two lists", "two links", "two groups", "two sections", "prose"],
)
def test_what_may_stand_twice_is_left_alone(text: str) -> None:
    assert body_of(text).sections


def test_a_repeated_entry_is_found_where_it_stands_whatever_stands_like_it() -> None:
    text = "## Perks\n\n- Tea\n- Tea and\n  rest\n- tea *and*\n  rest\n\nTea and\nrest.\n"
    assert first_lines(role_file(LEAD + text)) == [
        "15:1: error S06: `tea and rest` stands twice in a list under `Perks`"
    ]
