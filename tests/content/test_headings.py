"""What a heading means."""

import pytest

from rolepress.content.front_matter import read_yaml
from rolepress.content.headings import Headings
from rolepress.content.source import Source
from rolepress.domain.headings import FOLDER, heading_languages, headings_in
from rolepress.domain.sections import SectionKind
from tests.content.files import body_of


@pytest.mark.parametrize("language", heading_languages())
def test_every_known_heading_opens_its_section(language: str) -> None:
    headings = Headings("Tech Lead", language)
    for kind, known in headings_in(language).kinds.items():
        for words in (each.replace("{title}", "Tech Lead") for each in known):
            assert headings.kind(words) is headings.kind(f"{words.upper()}:") is kind, words


@pytest.mark.parametrize("language", heading_languages())
def test_a_language_has_headings_for_every_kind(language: str) -> None:
    found = headings_in(language)
    assert found.kinds.keys() == set(SectionKind) - {SectionKind.PROSE}
    assert all([*found.kinds.values(), found.choose_one])


@pytest.mark.parametrize("language", heading_languages())
def test_a_file_of_headings_says_each_kind_and_each_heading_once(language: str) -> None:
    text = (FOLDER / f"{language}.yaml").read_text(encoding="utf-8")
    values, problems = read_yaml(Source(f"{language}.yaml", text), text)
    assert not problems
    words = [each.casefold() for known in values.values() for each in known]
    assert not {each for each in words if words.count(each) > 1}


def test_a_text_has_the_headings_of_its_language_and_of_english() -> None:
    assert Headings("Tech Lead", "de-AT").kind("Deine Aufgaben") is SectionKind.RESPONSIBILITIES
    assert Headings("Tech Lead", "de").kind("Responsibilities") is SectionKind.RESPONSIBILITIES
    assert Headings("Tech Lead", "fr-CA").kind("Qui sommes-nous\u00a0?") is SectionKind.EMPLOYER
    assert Headings("Tech Lead", "en").kind("Deine Aufgaben") is SectionKind.PROSE


@pytest.mark.parametrize(
    ("heading", "kind"),
    [
        ("Tech Lead Responsibilities", SectionKind.RESPONSIBILITIES),
        ("What you’ll do", SectionKind.RESPONSIBILITIES),
        ("  Nice   to have ", SectionKind.NICE_TO_HAVE),
        ("Frequently asked questions?", SectionKind.FAQ),
        ("Prose", SectionKind.PROSE),
        ("Responsibilities of others", SectionKind.PROSE),
        ("", SectionKind.PROSE),
    ],
)
def test_case_space_title_and_last_mark_do_not_count(heading: str, kind: SectionKind) -> None:
    assert Headings("Tech Lead").kind(heading) is kind


def test_a_title_that_is_an_alias_itself_does_not_hide_it() -> None:
    assert Headings("Salary").kind("Salary") is SectionKind.SALARY


def test_headings_without_a_meaning_are_prose_under_anchors_of_their_own() -> None:
    sections = body_of("## Why\n\nA.\n\n## Why\n\nB.\n\n## 日本\n\nC.\n\n## Main\n\nD.\n").sections
    assert [section.anchor for section in sections] == ["why", "why-2", "section", "main"]


def test_a_kind_of_section_has_its_anchor_whatever_stands_above_it() -> None:
    text = "## FAQ\n\n### Tools?\n\nA.\n\n## Salary –\n\nB.\n\n## Tools\n\n- Git\n\n## Pay\n\nC.\n"
    faq, prose, tools, pay = body_of(text).sections
    assert [entry.anchor for entry in faq.entries] == ["tools-2"]
    assert [section.anchor for section in (prose, tools, pay)] == ["salary-2", "tools", "salary"]
