"""What a text becomes: sections, facts, questions, and every word."""

import re

import pytest

from rolepress.content.documents import Reader
from rolepress.importing.convert import Draft, convert
from rolepress.importing.exports.tables import Known
from rolepress.importing.reading import read_file
from rolepress.importing.words import words_in
from tests.conftest import ROOT
from tests.importing.documents import SECTIONED, TEMPLATE, VACANCY, WALL

KNOWN = Known(
    employers={"acme": "Acme Energy"},
    skills={"python": "Python", "docker": "Docker", "rope": "rope", "go": "Go"},
)


def drafted(text: str, kind: str = "roles", name: str = "lock.txt") -> Draft:
    """The only draft of a file."""
    (source,) = read_file(name, text.encode()).sources
    return convert(source, kind, KNOWN, "en")


def body_of(draft: Draft) -> str:
    return draft.text.split("\n---\n", 1)[1]


def test_a_wall_of_text_is_divided_where_a_sentence_changes_the_subject() -> None:
    draft = drafted(WALL)
    assert draft.sections == (
        ("responsibilities", "Responsibilities"),
        ("requirements", "Requirements"),
        ("overview", "In short"),
    )
    without = re.sub(r"^## .*$", "", body_of(draft), flags=re.MULTILINE)
    assert words_in(without) == words_in(WALL)
    assert "title: Lock Keeper  # “Lock Keeper”" in draft.text
    assert (
        "months_of_experience: 36  # “A Lock Keeper brings 3+ years of experience with"
        in draft.text
    )
    assert "Is the heading “Responsibilities” right? It was added." in draft.questions


def test_headings_of_plain_lines_labels_and_fused_ones_are_found() -> None:
    draft = drafted(TEMPLATE, "job-descriptions")
    assert "title: Lock Keeper Job Description\n" in draft.text
    assert draft.sections == (
        ("job-description", "Job Description Sample"),
        ("overview", "About the Role"),
        ("responsibilities", "Key Responsibilities"),
        ("perks", "Perks"),
        ("prerequisites", "Lock Keeper Prerequisites"),
        ("salary", "Lock Keeper Salary by Experience Level"),
        ("faq", "Frequently Asked Questions About Lock Keeper Hiring"),
        ("tools", "Tools and Programs Lock Keepers Use"),
        ("examples", "Job Description Examples"),
        ("prose", "Related Articles"),
    )
    assert "- Job Title: Lock Keeper\n- Location: On the canal\n- Type: Full-time\n" in draft.text
    assert "### About the Role\n" in draft.text
    assert "- Boat hook\n- Grease gun\n- Rope\n" in draft.text
    asked = " ".join(draft.questions)
    assert "nothing stands under the heading `Lock Keeper Salary by Experience Level`" in asked
    assert "nothing follows `Before you hire, make sure of this:`" in asked
    assert "an answer under `Frequently Asked Questions About Lock Keeper Hiring` has no" in asked


def test_a_vacancy_gives_facts_with_the_words_that_say_them() -> None:
    draft = drafted(VACANCY, "jobs")
    assert [kind for kind, _ in draft.sections] == [
        *("responsibilities", "requirements", "must-have", "qualifications"),
    ]
    assert "title: Senior Lock Keeper  # “looking for a Senior Lock Keeper”" in draft.text
    assert "months_of_experience: 96  # “8+ years of professional experience on" in draft.text
    assert "education_requirements: bachelor degree  # “Bachelor’s degree in hydro" in draft.text
    assert "experience_in_place_of_education: true" in draft.text
    asked = " ".join(draft.questions)
    for key in ("employer", "date_posted", "locations", "apply_url"):
        assert f"Write `{key}: " in asked


def test_a_list_in_a_sentence_becomes_entries_where_it_is_certain() -> None:
    draft = drafted(SECTIONED)
    assert (
        "Key responsibilities commonly include:\n\n- raising the water\n"
        "- lowering the water (slowly, at night)\n- watching the gates\n"
        "- writing everything down\n\nThey also talk to skippers.\n"
    ) in draft.text
    assert "# - between entries: and\n" in draft.text
    assert any("speaks about the text itself" in question for question in draft.questions)


@pytest.mark.parametrize(
    "sentence",
    [
        "It demands strong skills: the ability to lift, to carry, and to swim.",
        "Duties include: one, and two.",
        "We have boats, ropes, and hooks.",
        "Rates include: 1,000, 2,000, and 3,000 euros, which is a lot. Yes: a lot, and, so.",
    ],
)
def test_other_sentences_stay_as_they_are(sentence: str) -> None:
    assert sentence in drafted(f"# Lock Keeper\n\n{sentence}\n", name="x.md").text


def test_lines_for_headings_in_markdown_become_headings() -> None:
    text = (
        "# Lock Keeper\n\nA keeper.\n\n**Your profile**\n\nCalm.\n\n__What we offer:__\n- Rain\n"
        "\nRequirements:\n- Arms\n\n##Duties\n- Gates\n**Contact**\nMail us.\n"
    )
    draft = drafted(text, name="x.md")
    assert draft.sections == (
        ("requirements", "Your profile"),
        ("perks", "What we offer"),
        ("requirements", "Requirements"),
        ("responsibilities", "Duties"),
        ("how-to-apply", "Contact"),
    )
    assert "# Lock Keeper" not in body_of(draft)


def test_skills_are_taken_from_the_table_and_usual_words_only_where_they_are_asked_for() -> None:
    text = "# Cook\n\nWe use rope and go home, with Docker.\n\n## Requirements\n\n- Python\n"
    assert "skills: [docker, python]  # “Docker, Python”" in drafted(text, name="x.md").text
    text = "# Cook\n\nWe cook.\n\n## Requirements\n\n- Rope\n"
    assert "skills: [rope]  # “Rope”" in drafted(text, name="x.md").text


def test_an_employer_without_a_row_is_a_question_with_the_row() -> None:
    draft = drafted("---\ntitle: Cook\ncompany: Harbor Example\n---\n\nWe cook.\n", "jobs", "x.md")
    (question,) = [each for each in draft.questions if "Harbor" in each]
    assert "add to `content/data/employers.yaml` the row `harbor-example: {name: Harbor" in question
    draft = drafted("---\ntitle: Cook\ncompany: Acme Energy\n---\n\nWe cook.\n", "jobs", "x.md")
    assert "employer: acme  # company “Acme Energy”" in draft.text


def test_front_matter_of_others_becomes_ours_and_the_rest_is_named() -> None:
    text = (
        '+++\ntitle = "Cook"\ndate = 2026-11-20\nlayout = "job"\nplace = "Ghent, Belgium"\n'
        'you_bring = ["a knife of your own", "an apron"]\n+++\n\nWe cook.\n'
    )
    draft = drafted(text, "jobs", "x.md")
    assert "date_posted: 2026-11-20" in draft.text
    assert "locations: [{locality: Ghent, country: BE}]" in draft.text
    assert "## You bring\n\n- a knife of your own\n- an apron\n" in draft.text
    assert "# - layout: job (the theme decides how a page looks)" in draft.text


@pytest.mark.parametrize("kind", ["roles", "jobs", "job-descriptions"])
@pytest.mark.parametrize("text", [WALL, TEMPLATE, VACANCY, SECTIONED])
def test_a_draft_can_be_read_at_once(text: str, kind: str) -> None:
    draft = drafted(text, kind)
    _, problems = Reader().read("x.md", f"{kind}/{draft.slug}.md", draft.text.encode())
    assert not [problem for problem in problems if problem.is_error]


@pytest.mark.parametrize(
    ("sentence", "day"),
    [
        ("Please apply by 3 May 2027.", "2027-05-03"),
        ("Bitte schicke deine Bewerbung bis spätestens 02.09.2027 an uns.", "2027-09-02"),
        ("Envoyez votre candidature avant le 1er juin 2027.", "2027-06-01"),
        ("Envía tu candidatura antes del 5 de mayo de 2027.", "2027-05-05"),
        ("Per candidarti, invia il curriculum entro il 30 ottobre 2027.", "2027-10-30"),
        ("Solliciteer voor 12 oktober 2027.", "2027-10-12"),
    ],
)
def test_the_last_day_to_apply_is_read_from_its_sentence(sentence: str, day: str) -> None:
    text = f"# Cook\n\nWe cook.\n\n## How to apply\n\n{sentence}\n"
    assert f"valid_through: {day}  # “" in drafted(text, "jobs", "x.md").text


@pytest.mark.parametrize(
    "sentence",
    [
        "The contract ends on 3 May 2027.",
        "Apply by 3 May 2027 or before 4 June 2027.",
        "We have worked with applications since 3 May 2007.",
        "Apply by 31 June 2027.",
    ],
)
def test_other_days_are_no_last_days(sentence: str) -> None:
    text = f"# Cook\n\nWe cook.\n\n{sentence}\n"
    assert "valid_through" not in drafted(text, "jobs", "x.md").text


def test_the_name_of_a_text_is_no_title_and_a_line_that_means_a_section_is_a_heading() -> None:
    text = (
        "---\ntitle: titles.job.cook\n---\n\n# Head Cook\n\nWe cook.\n\n## Duties\n\n- Soup\n\n"
        "Skills needed for this role\n\n- Fish\n"
    )
    draft = drafted(text, "jobs", "x.md")
    assert "title: Head Cook\n" in draft.text
    assert [kind for kind, _ in draft.sections] == ["responsibilities", "requirements"]


def test_a_first_heading_that_is_no_title_stands_beside_the_others() -> None:
    text = "---\ntitle: Cook\n---\n\n# Our kitchen\n\nLarge.\n\n## Duties\n\n- Soup\n"
    assert "\n## Our kitchen\n" in drafted(text, "jobs", "x.md").text
    assert "\n## Duties\n" in drafted(text, "jobs", "x.md").text


def test_the_example_of_the_docs_is_what_comes_out() -> None:
    text = (ROOT / "docs" / "import.md").read_text(encoding="utf-8")
    source, shown = (
        part.split("\n```", 1)[0] for part in re.split(r"```(?:text|markdown)\n", text)[1:]
    )
    made = drafted(source, "jobs").text
    lines = [line for line in shown.split("\n") if not re.match(r"# \d+\. ", line)]
    assert [line for line in lines if line not in made.split("\n")] == []
    for question in re.findall(r"^# \d+\. (.*)", shown, re.MULTILINE):
        assert question in made
