"""What a heading means."""

import pytest

from plugins.content.headings import section_kind
from plugins.domain.sections import SPECS, SectionKind
from tests.content.files import body_of


@pytest.mark.parametrize(
    ("kind", "alias"),
    [(kind, alias) for kind, spec in SPECS.items() for alias in spec.aliases],
)
def test_every_alias_opens_its_section(kind: SectionKind, alias: str) -> None:
    assert section_kind(alias.replace("{title}", "Tech Lead"), "Tech Lead") is kind
    assert section_kind(alias.replace("{title}", "Tech Lead").upper() + ":", "Tech Lead") is kind


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
    assert section_kind(heading, "Tech Lead") is kind


def test_a_title_that_is_an_alias_itself_does_not_hide_it() -> None:
    assert section_kind("Salary", "Salary") is SectionKind.SALARY


def test_headings_without_a_meaning_are_prose_under_anchors_of_their_own() -> None:
    sections = body_of("## Why\n\nA.\n\n## Why\n\nB.\n\n## 日本\n\nC.\n\n## Main\n\nD.\n").sections
    assert [section.anchor for section in sections] == ["why", "why-2", "section", "main-2"]
