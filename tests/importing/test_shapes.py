"""Documents in shapes that real ones have become what `shapes/README.md` says they should."""

import re
from pathlib import Path

import pytest

from rolepress.importing.convert import Draft, convert
from rolepress.importing.exports.tables import Known
from rolepress.importing.reading import read_file

SHAPES = Path(__file__).parent.parent / "real_documents" / "shapes"


def drafts(name: str) -> list[Draft]:
    """The drafts of a file of `shapes/`, as vacancies."""
    found = read_file(name, (SHAPES / name).read_bytes())
    return [convert(source, "jobs", Known(), "en") for source in found.sources]


SECTIONS = {
    "two-jobs-one-file.md": [
        *("prose", "responsibilities", "requirements"),
        *("prose", "responsibilities", "requirements", "perks"),
    ],
    "level-one-sections.md": [
        *("overview", "responsibilities", "requirements", "perks", "how-to-apply"),
    ],
    "setext-emoji-capitals.md": ["prose", "responsibilities", "requirements", "perks"],
    "bold-headings-no-blank-lines.md": [
        *("prose", "employer", "prose", "requirements", "perks", "prose", "how-to-apply", "prose"),
    ],
    "facts-under-title.md": ["responsibilities", "must-have"],
    "text-in-front-matter.md": ["responsibilities", "requirements"],
    "issue-template.md": [
        *("employer", "prose", "perks", "nice-to-have", "requirements", "must-have"),
        *("nice-to-have", "how-to-apply"),
    ],
    "page-with-menu.html": ["prose", "prose", "perks"],
    "heading-with-content.md": ["responsibilities", "prose", "prose"],
    "macro-calls.md": ["prose"],
    "title-link-code-facts.md": [
        *("prose", "prose", "overview", "responsibilities", "requirements", "perks"),
    ],
    "label-lines-same-line.md": ["employer", "perks"],
}


@pytest.mark.parametrize("name", SECTIONS)
def test_sections_are_found(name: str) -> None:
    (draft,) = drafts(name)
    assert [kind for kind, _ in draft.sections] == SECTIONS[name]


LINES = {
    "two-jobs-one-file.md": [
        *("base_salary: {currency: EUR, value: 14.20, unit: HOUR}", "valid_through: 2026-10-19"),
        *("apply_email: backstube@example.org", "language: de"),
    ],
    "level-one-sections.md": [
        *("valid_through: 2026-10-12", "months_of_experience: 36", "language: nl"),
        "base_salary: {currency: EUR, min_value: 2900, max_value: 3600, unit: MONTH}",
        *("work_hours: 32 tot 40 uur per week", "apply_email: werf@example.org"),
    ],
    "setext-emoji-capitals.md": [
        *("title: Accordeur de pianos (H/F)", "months_of_experience: 60", "language: fr"),
        "education_requirements: [associate degree, professional certificate]",
        "base_salary: {currency: EUR, min_value: 2300, max_value: 2700, unit: MONTH}",
    ],
    "bold-headings-no-blank-lines.md": ["apply_email: atelie@example.org", "language: pt"],
    "strong-headings-facts-list.md": ["title: Fromager affineur", "job_immediate_start: true"],
    "text-in-front-matter.md": ["date_posted: 2026-07-20", "months_of_experience: 48"],
    "page-with-menu.html": [
        *("title: Bibliothecaris", "language: nl", "employment_type: TEMPORARY"),
        *("work_hours: 24 uur", "base_salary: {currency: EUR, value: 2950, unit: MONTH}"),
        "education_requirements: bachelor degree",
    ],
    "heading-with-content.md": [
        *("date_posted: 2026-04-13", "valid_through: 2026-10-30", "employment_type: TEMPORARY"),
        "apply_email: parco@example.org",
    ],
    "title-link-code-facts.md": [
        *("title: Apicultor de temporada", "language: es"),
        "base_salary: {currency: EUR, min_value: 18000, max_value: 21000, unit: YEAR}",
    ],
}


@pytest.mark.parametrize("name", LINES)
def test_facts_are_read(name: str) -> None:
    (draft,) = drafts(name)
    found = {line.partition("  #")[0] for line in draft.text.split("\n")}
    assert set(LINES[name]) <= found


QUESTIONS = {
    "two-jobs-one-file.md": ["“Deine Aufgaben” stands there twice. Are these two texts in one?"],
    "label-lines-same-line.md": ["`employment_type: FULL_TIME` or `employment_type: PART_TIME`"],
    "facts-under-title.md": [
        "Is “Experience that helps in this post” a heading?",
        "`locations: [{locality: Sheffield, country: ...}]`",
        "{currency: GBP, min_value: 31200, max_value: 36800, unit: ...}",
        "no column for `optional`",
    ],
    "bold-headings-no-blank-lines.md": ["What is the job called?", "locality: Blumenau"],
    "strong-headings-facts-list.md": [
        "The title has a picture, ../assets/pourvu.png.",
        "`date_posted: 2026-05-04`, or `date_posted: 2026-04-05` if the month stands first",
        "`locations: [{locality: Aurillac, country: ...}]`",
    ],
    "text-in-front-matter.md": ["harbor-example: {name: Harbor Example}", "shortcode of Hugo"],
    "issue-template.md": ["`[Nome da Empresa]` is a placeholder", "is something to be filled in?"],
    "page-with-menu.html": ["`locations: [{locality: Deventer, country: ...}]`"],
    "heading-with-content.md": ["`{% link parco.md %}` is a tag of Liquid or Nunjucks"],
    "macro-calls.md": ["is a value of Liquid, Nunjucks or Hugo"],
    "title-link-code-facts.md": [
        "Write `apply_url: https://jobs.example.org/apicultor`.",
        "locality: Cáceres",
    ],
}


@pytest.mark.parametrize("name", QUESTIONS)
def test_what_cannot_be_decided_is_asked(name: str) -> None:
    (draft,) = drafts(name)
    asked = "\n".join(draft.questions)
    assert [each for each in QUESTIONS[name] if each not in asked] == []


NOT_READ = {
    "level-one-sections.md": "41",
    "setext-emoji-capitals.md": "1987",
    "bold-headings-no-blank-lines.md": "base_salary",
    "strong-headings-facts-list.md": "base_salary",
    "label-lines-same-line.md": "1994",
    "heading-with-content.md": "400",
    "macro-calls.md": "base_salary",
}


@pytest.mark.parametrize("name", NOT_READ)
def test_what_is_no_fact_is_in_no_key(name: str) -> None:
    (draft,) = drafts(name)
    above = draft.text.split("\n---\n")[0]
    assert not re.search(NOT_READ[name], re.sub(r"^#.*$", "", above, flags=re.MULTILINE))


def test_exports_give_a_draft_for_each_vacancy() -> None:
    baker, decorator = drafts("board.csv")
    asked = "\n".join(baker.questions)
    assert "`base_salary: {currency: USD, min_value: 36000, max_value: 41000, unit: ...}`" in asked
    assert "base_salary" not in decorator.text
    assert decorator.sections == (("responsibilities", "Responsibilities"),)
    keeper, deckhand = drafts("export-escaped-html.json")
    assert "months_of_experience: 24" in keeper.text
    assert keeper.text.count("&") == 1
    assert "&lt;" not in keeper.text
    asked = "\n".join(deckhand.questions)
    assert "`base_salary: {currency: USD, value: 19.50, unit: HOUR}`, if it is the US" in asked
    assert "`workplace: remote`" in asked
    sail, rigger = drafts("export-bare-list-items.json")
    assert [kind for kind, _ in sail.sections] == ["responsibilities", "nice-to-have", "prose"]
    assert "min_value: 24, max_value: 31, unit: HOUR}`, if it is the US dollar" in "\n".join(
        sail.questions
    )
    assert any("the page has no text" in question for question in rigger.questions)


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("bold-headings-no-blank-lines.md", "- Máquina reta e overloque\n- Leitura de moldes\n"),
        ("bold-headings-no-blank-lines.md", "- VR de R$ 24/dia\n\n...\n"),
        ("title-link-code-facts.md", "## Requirements\n\n- Carné de conducir.\n"),
        ("level-one-sections.md", "## Taken\n\n- planken vervangen en schuren\n"),
        ("issue-template.md", "\n---\n\n## 🌱 Nossa empresa\n"),
        ("setext-emoji-capitals.md", "- Régler les mécaniques\n\n## 👂 PROFIL RECHERCHÉ\n"),
        ("page-with-menu.html", "## Wat wij bieden\n\n- €2.950 bruto per maand\n"),
    ],
)
def test_the_text_is_in_our_form(name: str, text: str) -> None:
    (draft,) = drafts(name)
    assert text in draft.text
