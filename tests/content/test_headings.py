"""What a heading means."""

import pytest

from rolepress.content.front_matter import read_yaml
from rolepress.content.headings import Headings
from rolepress.content.language import language_of
from rolepress.content.source import Source
from rolepress.domain.sections import SectionKind
from rolepress.recognition.lists import (
    CUES,
    FOLDER,
    NAME,
    PLAIN,
    PRAISE,
    TITLE,
    WORD_LISTS,
    heading_words,
    list_languages,
    read_language,
)
from rolepress.recognition.model import load_model
from rolepress.recognition.training import is_current
from tests.content.files import body_of


@pytest.mark.parametrize("language", list_languages())
def test_every_known_heading_opens_its_section(language: str) -> None:
    headings = Headings("Tech Lead", language)
    for kind, known in read_language(language).headings.items():
        meant = SectionKind.PROSE if kind == PLAIN else SectionKind(kind)
        for words in (each.replace(TITLE, "Tech Lead") for each in known if NAME not in each):
            assert headings.kind(words) is headings.kind(f"3. {words.upper()}:") is meant, words


@pytest.mark.parametrize("language", list_languages())
def test_a_language_has_headings_for_every_kind(language: str) -> None:
    found = read_language(language)
    assert found.headings.keys() == {*SectionKind, PLAIN} - {SectionKind.PROSE}
    cues = {f"{CUES}{kind}" for kind in found.cues}
    assert found.lists.keys() - found.headings.keys() == {*WORD_LISTS, *cues}
    assert found.cues.keys() <= set(SectionKind)
    assert found.cues.keys() == read_language("en").cues.keys()
    assert all(words for name, words in found.lists.items() if name != PRAISE)


@pytest.mark.parametrize("language", list_languages())
def test_a_file_of_headings_says_each_heading_below_one_kind(language: str) -> None:
    text = (FOLDER / f"{language}.yaml").read_text(encoding="utf-8")
    _, problems = read_yaml(Source(f"{language}.yaml", text), text)
    assert not problems
    kinds: dict[tuple[str, ...], str] = {}
    for kind, known in read_language(language).headings.items():
        for words in (heading_words(each) for each in known):
            assert kinds.setdefault(words, kind) == kind, words


def test_the_model_was_learned_from_the_lists_as_they_are() -> None:
    assert is_current(load_model()), "run `make docs`"


def test_a_text_has_the_headings_of_its_language_and_of_english() -> None:
    assert Headings("Tech Lead", "de-AT").kind("Deine Aufgaben") is SectionKind.RESPONSIBILITIES
    assert Headings("Tech Lead", "de").kind("Responsibilities") is SectionKind.RESPONSIBILITIES
    assert Headings("Tech Lead", "fr-CA").kind("Qui sommes-nous\u00a0?") is SectionKind.EMPLOYER
    assert Headings("Tech Lead", "en").kind("Deine Aufgaben") is SectionKind.RESPONSIBILITIES
    assert Headings("Tech Lead", "de").kind("Vergütung") is SectionKind.SALARY


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
    assert [section.anchor for section in (prose, tools, pay)] == ["salary", "tools", "pay"]


@pytest.mark.parametrize(
    ("language", "heading", "kind"),
    [
        ("en", "🎯 What you will be doing all day", SectionKind.RESPONSIBILITIES),
        ("en", "IV) Tools and Programs Tech Leads Use", SectionKind.TOOLS),
        ("en", "The skills and the experience that you need", SectionKind.REQUIREMENTS),
        ("en", "Our perks and other benefits!", SectionKind.PERKS),
        ("de", "Das solltest du für uns mitbringen (m/w/d)", SectionKind.REQUIREMENTS),
        ("de", "Deine neuen Aufgaben", SectionKind.RESPONSIBILITIES),
        ("fr", "Le profil que nous recherchons", SectionKind.REQUIREMENTS),
        ("es", "3. Requisitos del puesto", SectionKind.REQUIREMENTS),
        ("pt", "Responsabilidades e atividades da vaga", SectionKind.RESPONSIBILITIES),
        ("it", "I requisiti che cerchiamo", SectionKind.REQUIREMENTS),
        ("nl", "Wat wij jou kunnen bieden", SectionKind.PERKS),
    ],
)
def test_headings_that_no_list_has_are_recognized_by_their_meaning(
    language: str, heading: str, kind: SectionKind
) -> None:
    assert Headings("Tech Lead", language).kind(heading) is kind


@pytest.mark.parametrize(
    "heading",
    [
        "Our history",
        "Our harbor",
        "About this website",
        "Day 1",
        "Backend",
        "Salary negotiation tips for people who have never asked",
        "Candidate experience",
        "Benefits of wood",
        "Why does the sea rise and what can we do about it in our harbor?",
        "Duties of the works council",
        "日本",
    ],
)
def test_what_looks_like_a_section_and_is_none_stays_plain(heading: str) -> None:
    assert Headings("Tech Lead").kind(heading) is SectionKind.PROSE


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("We look for somebody who sends cranes to where the ships are and who likes it. ", "en"),
        ("Wir suchen jemanden, der Kräne dorthin schickt, wo die Schiffe sind und er ist. ", "de"),
        ("Nous cherchons une personne qui envoie les grues là où sont les navires du port. ", "fr"),
        ("Buscamos a una persona que envíe las grúas a donde están los barcos y no más. ", "es"),
        (
            "Procuramos uma pessoa que envie os guindastes para onde estão os navios e não só. ",
            "pt",
        ),
        ("Cerchiamo una persona che mandi le gru dove sono le navi e che non si fermi. ", "it"),
        ("Wij zoeken iemand die de kranen naar de plek stuurt waar de schepen zijn. ", "nl"),
        ("Vi söker någon som skickar kranar dit där fartygen ligger och gör det bra. ", None),
    ],
)
def test_the_language_of_a_text_is_known_by_its_small_words(
    text: str, language: str | None
) -> None:
    assert language_of(text * 2) == language
    assert language_of(text[:30]) is None


@pytest.mark.parametrize("heading", ["+++", "***", "", "3.", "§", "🎯", "#", "?", "···"])
def test_a_heading_without_words_opens_no_section(heading: str) -> None:
    assert Headings("Tech Lead", "en").kind(heading) is SectionKind.PROSE
