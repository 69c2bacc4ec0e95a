"""Sections of each shape."""

import re

import pytest

from rolepress.content.documents import Reader
from rolepress.core.text import plain_text
from rolepress.domain.description import vacancy_description
from rolepress.domain.exported import ExportedText
from rolepress.domain.sections import Group, Item, SectionEntry, SectionKind, Shape
from tests.content.files import (
    LEAD,
    body_of,
    first_lines,
    gist_of,
    job_file,
    role_file,
    role_of,
    section_of,
    text_of,
)


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


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("## What you'll do\n\nYou build *things*.\n", SectionKind.RESPONSIBILITIES),
        ("## Tools\n\nWe use Git.\n", SectionKind.TOOLS),
        ("## Tools\n\n### Code\n\n- Git\n\nAnd more.\n", SectionKind.TOOLS),
        ("## How it differs\n\nIt has no team.\n", SectionKind.DIFFERENCES),
    ],
    ids=["list", "groups", "text beside a group", "entries"],
)
def test_prose_may_stand_under_any_heading_and_is_no_list_of_facts(
    text: str, kind: SectionKind
) -> None:
    section = section_of(text)
    assert (section.kind, section.shape) == (kind, Shape.PROSE)
    assert not section.items + section.groups + section.entries
    assert plain_text(section.html) in {
        "You build things.",
        "We use Git.",
        "Code Git And more.",
        "It has no team.",
    }


@pytest.mark.parametrize("marks", ["#", "##", "###", "######"])
def test_the_top_level_of_a_text_is_the_level_of_its_sections(marks: str) -> None:
    deeper = f"{marks}#"[:6]
    text = f"{marks} Duties\n\n- A\n\n{marks} Perks\n\n- B\n\n{deeper} Tea\n\n- C\n"
    perks = body_of(text).section(SectionKind.PERKS)
    assert perks
    assert "<h3>Tea</h3>" in perks.html or marks == deeper
    assert body_of(text).items(SectionKind.RESPONSIBILITIES) == (Item("A", "A"),)


def test_no_level_of_headings_is_skipped() -> None:
    section = section_of("## Why\n\nA.\n\n##### Deep\n\nB.\n\n### Up\n\nC.\n\n#### In\n\nD.\n")
    assert re.findall("<h.>", section.html) == ["<h3>", "<h3>", "<h4>"]


def test_a_first_heading_of_the_whole_text_stands_beside_its_sections() -> None:
    body = body_of("# Join us\n\nSoon.\n\n## Duties\n\n- A\n\n## Perks\n\n- B\n")
    assert [section.title for section in body.sections] == ["Join us", "Duties", "Perks"]


@pytest.mark.parametrize(
    "title", ["# Tech Lead", "## tech lead (m/w/d)", "### **Tech Lead:**", "Tech Lead\n==="]
)
def test_a_first_heading_that_repeats_the_title_is_left_out_and_said(title: str) -> None:
    data = role_file(f"{title}\n\nA lead leads.\n\n## Tech Lead\n\nAgain.\n")
    assert [section.title for section in text_of(data)[1].sections] == ["Tech Lead"]
    assert role_of(data).gist.definition == "A lead leads."
    assert [line.split(": ")[1] for line in first_lines(data)] == ["note S02"]


def test_two_headings_of_one_kind_give_one_list_of_facts() -> None:
    body = body_of("## Duties\n\n- A\n- B\n\n## What you'll do\n\n- B\n- C\n")
    assert [s.anchor for s in body.sections] == ["responsibilities", "what-you-ll-do"]
    assert [item.text for item in body.items(SectionKind.RESPONSIBILITIES)] == ["A", "B", "C"]


def test_a_heading_without_words_leaves_its_text_where_it_stands() -> None:
    body = body_of("## Why\n\nA.\n\n##\n\nB.\n")
    assert [section.html for section in body.sections] == ["<p>A.</p>\n<p>B.</p>"]


def test_what_would_show_nothing_is_left_out() -> None:
    text = "## Empty\n\n## Tools\n\n### Cloud\n\n### Code\n\n- Git\n-\n\n## FAQ\n\n### Why?\n"
    (section,) = body_of(text).sections
    assert section.groups == (Group("Code", (Item("Git", "Git"),)),)


def test_what_stands_before_the_first_heading_is_the_lead() -> None:
    body = body_of("More *words*.\n\n## Why\n\nSo.\n")
    assert body.lead == "<p>A lead leads.</p>\n<p>More <em>words</em>.</p>"
    assert gist_of("More.\n").definition == "A lead leads."


def test_a_picture_is_enough_for_a_section() -> None:
    assert section_of("## Why\n\n![](/x.png)\n").html == '<p><img src="/x.png" alt=""></p>'


def test_every_mistake_of_a_text_is_found_at_its_own_line() -> None:
    questions = "## FAQ\n\n### Why?\n\n### Why?\n\nSo.\n\n### Why?\n\n"
    perks = "## Pay\n\nTea.\n\n## Pay\n\nTea.\n"
    assert first_lines(role_file(LEAD + questions + perks)) == [
        "12:1: warning S04: the question `Why?` has no answer, so it is left out",
        "18:1: warning S04: the question `Why?` has no answer, so it is left out",
        "24:1: warning S06: `## Pay` means the same section as `## Pay` above",
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
        "15:1: warning S06: `tea and rest` stands twice in a list under `Perks`"
    ]


def test_everything_in_a_vacancy_is_its_employer_s_words() -> None:
    text = "## Job description\n\nYou build.\n\n## Salary\n\nMuch.\n\n## FAQ\n\n### Loud?\n\nNo.\n"
    found, problems = Reader().read("content/jobs/x.md", "jobs/x.md", job_file(LEAD + text))
    assert found, problems
    said = vacancy_description(ExportedText(found.body, "https://x.example/jobs/x/", ""))
    assert plain_text(said) == (
        "A lead leads. Job description You build. Salary Much. FAQ Loud? No."
    )
    kinds = [(section.kind, section.shape) for section in found.body.sections]
    assert kinds[:2] == [
        (SectionKind.OVERVIEW, Shape.PROSE),
        (SectionKind.SALARY, Shape.PROSE),
    ]


def test_the_sample_and_the_pay_of_a_role_are_not_said_of_its_vacancy() -> None:
    text = "## Job description\n\n{{company}} hires.\n\n## Salary\n\nMuch.\n"
    said = vacancy_description(ExportedText(body_of(text), "https://x.example/roles/x/", ""))
    assert plain_text(said) == "A lead leads."
