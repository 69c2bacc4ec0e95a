"""Headings that mean what a known one means, however they are written."""

from collections.abc import Iterator

import pytest

from rolepress.content.headings import Headings
from rolepress.domain.sections import SectionKind
from rolepress.recognition.index import build_index, search_index
from rolepress.recognition.lists import (
    NAME,
    PLAIN,
    TITLE,
    list_languages,
    read_language,
    spell_out,
)
from rolepress.recognition.typos import group_words, nearest

TITLE_OF_PAGE = "Hafenmeisterin"
NAMES = ("Acme", "PostHog", "Zubrowka 24")
LONG = 9
"""A word of this many letters is not mistaken for another one because of one slip."""


def usual(language: str) -> Iterator[tuple[str, SectionKind]]:
    """The most usual headings of each kind, as they are written in the lists."""
    for kind, entries in read_language(language).headings.items():
        for entry in entries[:8] if kind != PLAIN else ():
            if not {TITLE, NAME} & set(entry.split()):
                yield entry, SectionKind(kind)


@pytest.mark.parametrize("language", list_languages())
@pytest.mark.parametrize(
    "written",
    [
        "{}:",
        "** {} **",
        "🎯 {}",
        "{} 🚀",
        "3. {}",
        "1.2 {}",
        "IV. {}",
        "B) {}",
        "Section 2: {}",
        "{} (m/w/d)",
        "{} – 5 points",
        "{} (2)",
        f"{TITLE_OF_PAGE} – {{}}",
        f"{{}}: {TITLE_OF_PAGE}",
    ],
)
def test_what_stands_around_a_heading_does_not_hide_it(language: str, written: str) -> None:
    headings = Headings(TITLE_OF_PAGE, language)
    for heading, kind in usual(language):
        for each in (heading, heading.upper(), heading.lower()):
            assert headings.kind(written.format(each)) is kind, written.format(each)


@pytest.mark.parametrize("language", list_languages())
def test_a_slip_in_a_long_word_hardly_ever_gives_another_kind(language: str) -> None:
    headings = Headings(TITLE_OF_PAGE, language)
    found = wrong = tried = 0
    for heading, kind in usual(language):
        word = max(heading.split(), key=len)
        if len(word) < LONG or not word.isascii():
            continue
        middle = len(word) // 2
        for slip in (
            word[:middle] + word[middle + 1 :],
            word[:middle] + word[middle] + word[middle:],
            word[:middle] + word[middle + 1] + word[middle] + word[middle + 2 :],
        ):
            guess = headings.guess(heading.replace(word, slip))
            wrong += guess.kind not in {kind, SectionKind.PROSE}
            tried += 1
            found += guess.kind is kind
    assert found > tried / 3
    assert wrong <= tried / 60


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize(
    ("language", "heading", "kind"),
    [
        ("en", "About {}", SectionKind.EMPLOYER),
        ("en", "Why {}?", SectionKind.PERKS),
        ("en", "Life at {}", SectionKind.PERKS),
        ("en", "What you will do at {}", SectionKind.RESPONSIBILITIES),
        ("en", "Who we are looking for at {}", SectionKind.REQUIREMENTS),
        ("de", "Über {}", SectionKind.EMPLOYER),
        ("de", "Deine Aufgaben bei {}", SectionKind.RESPONSIBILITIES),
        ("fr", "Qui est {} ?", SectionKind.EMPLOYER),
        ("fr", "Vos missions chez {}", SectionKind.RESPONSIBILITIES),
        ("es", "Sobre {}", SectionKind.EMPLOYER),
        ("es", "Por qué trabajar en {}", SectionKind.PERKS),
        ("pt", "Sobre a {}", SectionKind.EMPLOYER),
        ("it", "Perché lavorare in {}", SectionKind.PERKS),
        ("nl", "Werken bij {}", SectionKind.PERKS),
        ("nl", "Wat ga je doen bij {}?", SectionKind.RESPONSIBILITIES),
    ],
)
def test_the_name_of_an_employer_may_stand_in_a_heading(
    language: str, heading: str, kind: SectionKind, name: str
) -> None:
    assert Headings("", language).kind(heading.format(name)) is kind


@pytest.mark.parametrize(
    ("heading", "kind", "near"),
    [
        ("Skills & qualifications", SectionKind.REQUIREMENTS, None),
        ("Perks: what we offer", SectionKind.PERKS, None),
        ("Duties & requirements", SectionKind.PROSE, SectionKind.RESPONSIBILITIES),
        ("Requirements and benefits", SectionKind.PROSE, SectionKind.REQUIREMENTS),
        ("Benefits – how to apply", SectionKind.PROSE, SectionKind.PERKS),
        ("Responsibilities (nice to have)", SectionKind.PROSE, SectionKind.RESPONSIBILITIES),
        ("Nice to have (advanced)", SectionKind.NICE_TO_HAVE, None),
    ],
)
def test_two_headings_in_one_have_a_kind_only_if_both_mean_the_same(
    heading: str, kind: SectionKind, near: SectionKind | None
) -> None:
    guess = Headings("").guess(heading)
    assert (guess.kind, guess.near) == (kind, near)


@pytest.mark.parametrize(
    ("language", "heading"),
    [
        ("en", "Legal notice"),
        ("en", "Note on AI"),
        ("en", "Equal opportunity"),
        ("en", "Contact the press"),
        ("en", "Functional requirements"),
        ("en", "About cookies"),
        ("en", "Why Python?"),
        ("de", "Systemanforderungen"),
        ("de", "Aufgaben des Betriebsrats"),
        ("fr", "Avantages fiscaux"),
        ("fr", "Prérequis système"),
        ("es", "Requisitos del sistema"),
        ("pt", "Diferenciais técnicos"),
        ("it", "Ruolo della banca centrale"),
        ("nl", "Eisen aan het gebouw"),
    ],
)
def test_headings_of_other_texts_stay_plain(language: str, heading: str) -> None:
    assert Headings("", language).kind(heading) is SectionKind.PROSE


def test_a_word_in_brackets_with_bars_has_variants() -> None:
    assert list(spell_out("Your (role|job)")) == ["Your role", "Your job"]
    assert list(spell_out("(Our|The) team(| here)")) == [
        "Our team", "Our team here", "The team", "The team here",
    ]  # fmt: skip
    assert list(spell_out("Benefits (perks)")) == ["Benefits (perks)"]


def test_a_table_of_headings_is_searched_as_it_is_stored() -> None:
    kinds = {f"heading {number}": number % 20 for number in range(500)}
    index = build_index(kinds)
    assert {name: search_index(index, name) for name in kinds} == kinds
    assert search_index(index, "another") is None
    assert search_index(b"", "heading 1") is None


@pytest.mark.parametrize(
    ("word", "meant"),
    [
        ("requirment", "requirement"),
        ("requiremment", "requirement"),
        ("requierment", "requirement"),
        ("requiroment", "requirement"),
        ("requirement", None),
        ("rqeuiremnet", None),
        ("", None),
    ],
)
def test_a_slip_is_one_letter(word: str, meant: str | None) -> None:
    assert nearest(word, group_words(["requirement", "responsibility"])) == meant


def test_a_word_that_may_be_two_others_is_none_of_them() -> None:
    assert nearest("casting", group_words(["casting", "lasting", "carting"])) is None
