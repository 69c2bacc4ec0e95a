"""Facts that a text says become keys, each with its words; what is unclear becomes a question."""

import pytest

from rolepress.importing.convert import Draft, convert
from rolepress.importing.exports.tables import Known
from rolepress.importing.reading import read_file

KNOWN = Known(
    roles={"lock-keeper": "lock-keeper"},
    skills={
        "go": "Go (Golang)",
        "git": "Git",
        "hiring": "Hiring",
        "python": "Python",
        "cpp": "C++",
        "system-design": "System design",
        "spring-boot": "Spring Boot",
    },
)


def vacancy(body: str, name: str = "x.md", kind: str = "jobs") -> Draft:
    """The draft of a text about a lock keeper."""
    (source,) = read_file(name, f"# Lock Keeper\n\n{body}\n".encode()).sources
    return convert(source, kind, KNOWN, "en")


def lines_of(draft: Draft) -> list[str]:
    """The lines of a draft's front matter that have keys, without title and draft."""
    above = draft.text.split("\n---\n", 1)[0].split("\n")[1:]
    return [line for line in above if not line.startswith(("#", "title:", "draft:"))]


def asked(draft: Draft) -> str:
    return "\n".join(draft.questions)


@pytest.mark.parametrize(
    ("body", "line"),
    [
        (
            "We pay €24 to €31 an hour.",
            (
                "base_salary: {currency: EUR, min_value: 24, max_value: 31, unit: HOUR}"
                "  # “We pay €24 to €31 an hour.”"
            ),
        ),
        (
            "- €2.900 - €3.600 bruto per maand (o.b.v. 38 uur)",
            (
                "base_salary: {currency: EUR, min_value: 2900, max_value: 3600, unit: MONTH}"
                "  # “€2.900 - €3.600 bruto per maand (o.b.v. 38 uur)”"
            ),
        ),
        (
            "The boat is old.\n\n**Lohn**: 14,20 € pro Stunde",
            "base_salary: {currency: EUR, value: 14.20, unit: HOUR}  # “Lohn: 14,20 € pro Stunde”",
        ),
        (
            "You work 32 to 40 hours a week.",
            "work_hours: 32 to 40 hours a week  # “32 to 40 hours a week”",
        ),
        (
            "Jornada laboral de 30h a la semana.",
            "work_hours: 30h a la semana  # “30h a la semana”",
        ),
        (
            "The team works 15 h/week, and so do you: 15h/week.",
            "work_hours: 15 h/week  # “15 h/week”",
        ),
        (
            "Je werkt er 24 uur per week.",
            "work_hours: 24 uur per week  # “24 uur per week”",
        ),
        (
            "Apply by 12 October 2026.",
            "valid_through: 2026-10-12  # “12 October 2026”",
        ),
        (
            "Bewerbungen bitte **bis 19.10.2026** an den Hafen.",
            "valid_through: 2026-10-19  # “19.10.2026”",
        ),
        (
            "Send your CV to gate@example.org.",
            "apply_email: gate@example.org  # “gate@example.org”",
        ),
        (
            "## Requirements\n\n- 4+ years in an orchard",
            "months_of_experience: 48  # “4+ years in an orchard”",
        ),
        (
            "## Tu perfil\n\n- Al menos 2 años con barcos",
            "months_of_experience: 24  # “Al menos 2 años con barcos”",
        ),
        (
            "## Employment type\n\nPart time",
            "employment_type: PART_TIME  # “Part time”",
        ),
        (
            "Ghent, Belgium | 24 hours | Temporary\n\nA keeper opens gates.",
            "locations: [{locality: Ghent, country: BE}]  # “Ghent, Belgium”",
        ),
        (
            "`💰 18.000€ y 21.000€ anuales` `🌎 Hybrid`\n\nA keeper opens gates.",
            (
                "base_salary: {currency: EUR, min_value: 18000, max_value: 21000, unit: YEAR}"
                "  # “18.000€ y 21.000€ anuales”"
            ),
        ),
        (
            "## Contract type: full time\n\nA keeper opens gates.",
            "employment_type: FULL_TIME  # “full time”",
        ),
    ],
)
def test_a_fact_is_read_with_the_words_that_say_it(body: str, line: str) -> None:
    assert line in lines_of(vacancy(body))


@pytest.mark.parametrize(
    "body",
    [
        "You get vouchers of R$ 24 a day, paid by the harbor.",
        "A training budget of €1,000 a year, and a bonus of €500 a month, are paid.",
        "We had a revenue of €2,000,000 last year, and wages rose.",
        "The canal is 41,5 km long, and 27 days are free.",
        "You must be at least 18 years old. We have 30 years of canals behind us.",
        "## Requirements\n\n- 18 years of age",
        "The lock was built by 12 October 1926.",
        "The gates closed on 3 May 2026, and boats waited.",
        "We work with boats | ropes | gates.",
        "Meetings take 4 hours a week.",
        "## Team\n\nYou join five people who like rain.",
        "## Location\n\nThe lock lies near the town, where two canals meet and boats wait.",
    ],
)
def test_what_a_text_does_not_say_for_certain_is_no_fact(body: str) -> None:
    assert lines_of(vacancy(body)) == []


@pytest.mark.parametrize(
    ("body", "question"),
    [
        (
            "Several years (often 6-10+) of experience are usual.",
            (
                "The text says “Several years (often 6-10+) of experience are usual.”. If that is "
                "meant here, write `months_of_experience: ...`."
            ),
        ),
        (
            (
                "## Requirements\n\n- 3 years of experience with boats\n"
                "- 5 years of experience with ropes"
            ),
            (
                "The text says “3 years of experience with boats” and “5 years of experience with "
                "ropes”. Which of these is the least? Write `months_of_experience: 36` "
                "or `months_of_experience: 60`."
            ),
        ),
        (
            "- Contract: full time\n- Gates: two\n\nMore.\n\n- Contract: part time",
            (
                "The text says “full time” and “part time”. Are these two vacancies in one? If "
                "not, write `employment_type: FULL_TIME` or `employment_type: PART_TIME`."
            ),
        ),
        (
            "Questions go to gate@example.org.",
            (
                "The text says “gate@example.org”. If that is meant here, write "
                "`apply_email: gate@example.org`."
            ),
        ),
        (
            "Odds and ends of gates\n\n- rain\n\n## Duties\n\n- gates",
            "Is “Odds and ends of gates” a heading? Then write `### Odds and ends of gates`.",
        ),
        (
            "## Duties\n\n- gates\n\n{% include more.html %}",
            (
                "“{% include more.html %}”: `{% include more.html %}` is a tag of Liquid or "
                "Nunjucks; here it means nothing. To do: remove it, or write what it stands for."
            ),
        ),
    ],
)
def test_what_is_unclear_is_asked_with_the_line_to_write(body: str, question: str) -> None:
    draft = vacancy(body)
    assert question in draft.questions


def test_a_key_is_asked_for_once() -> None:
    draft = vacancy("- Location: Ghent\n- Ort: near the canal, at the third gate\n")
    assert asked(draft).count("`locations: ") == 1
    assert "`locations: [{locality: Ghent, country: ...}]`" in asked(draft)


def test_experience_in_place_of_a_degree_needs_both() -> None:
    degree = "- Bachelor’s degree, or equivalent practical experience"
    draft = vacancy(f"## Requirements\n\n{degree}")
    assert [line.partition(":")[0] for line in lines_of(draft)] == ["education_requirements"]
    draft = vacancy(f"## Requirements\n\n{degree}\n- 3 years of experience")
    assert "experience_in_place_of_education: true" in draft.text


def test_the_language_of_a_text_is_noted_where_it_is_not_the_language_of_the_site() -> None:
    german = (
        "Du öffnest die Tore und schließt sie wieder, und dann schreibst du auf, welches Boot an "
        "welchem Tag mit wem durch die Schleuse gefahren ist. Das ist nicht schwer, aber es ist "
        "wichtig, und es macht dir Spaß."
    )
    assert "language: de  # the language of the text" in lines_of(vacancy(german))
    assert lines_of(vacancy("You open the gates, and you close them again in the evening.")) == []


@pytest.mark.parametrize(
    ("title", "said"),
    [
        ("Senior Lock Keeper", "level: senior  # “Senior Lock Keeper”"),
        ("Lead Lock Keeper", "level: lead  # “Lead Lock Keeper”"),
        ("Junior Keeper", "level: entry  # “Junior Keeper”"),
        (
            "Senior Keeper - Team Lead",
            "Write `level: senior`, `level: lead` or `level: [senior, lead]`.",
        ),
        ("Product Manager", "How senior is the role? Write `level: ...`"),
        ("Lead Generation Specialist", "How senior is the role? Write `level: ...`"),
        ("Student Adviser", "How senior is the role? Write `level: ...`"),
    ],
)
def test_a_level_is_taken_from_a_title_that_names_one(title: str, said: str) -> None:
    (source,) = read_file("x.md", f"# {title}\n\nText.\n".encode()).sources
    draft = convert(source, "roles", KNOWN, "en")
    assert said in f"{draft.text} {asked(draft)}"


def test_a_vacancy_of_a_role_that_has_a_page_is_asked_about_that_page() -> None:
    question = "Is it the role in content/roles/lock-keeper.md? Write `role: lock-keeper`."
    assert question in vacancy("Text.").questions
    (source,) = read_file("x.md", b"# Lock Keeper Job Description\n\nText.\n").sources
    assert question in convert(source, "job-descriptions", KNOWN, "en").questions
    (source,) = read_file("x.md", b"# Rower\n\nText.\n").sources
    assert "role:" not in asked(convert(source, "jobs", KNOWN, "en"))


@pytest.mark.parametrize(
    ("title", "question"),
    [
        (
            "[Keeper](https://example.org/keeper)",
            (
                "The title leads to https://example.org/keeper. Does one apply there? Write "
                "`apply_url: https://example.org/keeper`."
            ),
        ),
        (
            "Keeper ![filled](filled.png)",
            (
                "The title has a picture, filled.png. Does it say something, such as that the "
                "vacancy is closed? Then write `date_closed: YYYY-MM-DD`."
            ),
        ),
        (
            "\\[Town\\] Keeper",
            "“[Town] Keeper”: is something to be filled in? Write the `title` as it should be.",
        ),
    ],
)
def test_a_title_that_says_more_is_asked_about(title: str, question: str) -> None:
    (source,) = read_file("x.md", f"# {title}\n\n## Duties\n\n- gates\n".encode()).sources
    draft = convert(source, "jobs", KNOWN, "en")
    assert question in draft.questions
    assert draft.text.split("\n---\n", 1)[1] == "\n## Duties\n\n- gates\n"


@pytest.mark.parametrize(
    ("body", "skills"),
    [
        ("You know Python, Go, or C++, and Git too.", "[python, go, cpp, git]"),
        ("We use Git and Spring Boot.", "[git, spring-boot]"),
        ("We like Golang. You like Python.", "[go, python]"),
        ("## Requirements\n\n- system design\n- hiring", "[system-design, hiring]"),
        ("Hiring a keeper? Go home. Python is a snake. You let it go, and system design too.", ""),
        ("## Requirements\n\nBefore hiring, look at this:\n\n- rain", ""),
        ("C++Builder, MyPython and Spring Boots.", ""),
    ],
)
def test_skills_of_the_table_are_found_and_usual_words_are_not(body: str, skills: str) -> None:
    found = [line for line in lines_of(vacancy(body)) if line.startswith("skills")]
    assert [line.partition("  #")[0] for line in found] == ([f"skills: {skills}"] if skills else [])


def test_short_lines_below_a_heading_for_a_list_become_entries() -> None:
    draft = vacancy("**Benefícios**\nVale-transporte\nVR de R$ 24 por dia\n...\n**Local**\nHere")
    assert "## Benefícios\n\n- Vale-transporte\n- VR de R$ 24 por dia\n\n...\n" in draft.text
    draft = vacancy("## Duties\n\nYou open the gates.\nYou close them.")
    assert "## Duties\n\nYou open the gates.\nYou close them.\n" in draft.text
    draft = vacancy("## Duties\nopen gates\nclose gates", name="x.txt")
    assert "- open gates\n- close gates\n" in draft.text


def test_a_line_that_means_a_section_is_a_heading_above_a_list() -> None:
    draft = vacancy(
        "## About the role\n\nWe keep locks.\n\nSkills needed for this role\n* rain\n* wind"
    )
    assert "\n\n## Skills needed for this role\n\n* rain\n" in draft.text


def test_a_hashtag_is_no_heading_that_grew_together() -> None:
    assert "## \\#OverviewTeam\n" in vacancy("## \\#OverviewTeam\n\nWe keep locks.").text


def test_comments_of_front_matter_are_named() -> None:
    above = 'title: Keeper  # of locks\n#link: https://example.org/a\nsite: "canal #4"'
    (source,) = read_file("x.md", f"---\n{above}\n---\nText.\n".encode()).sources
    assert source.left_out == ("comment: of locks", "comment: link: https://example.org/a")


def test_a_second_front_matter_is_no_text() -> None:
    text = "---\nname: a\ntitle: Keeper\n---\n\n---\nname: b\ntitle: Keeper\n---\n\nText.\n"
    (source,) = read_file("x.md", text.encode()).sources
    draft = convert(source, "jobs", KNOWN, "en")
    assert draft.text.endswith("\n---\n\nText.\n")
    assert "second name: b" in draft.text
    (source,) = read_file("x.md", b"---\ntitle: Keeper\n---\n\n---\nNote: rain\n\n---\n").sources
    assert "Note: rain" in source.document.body


def test_a_comment_behind_a_line_names_the_key_that_it_came_from() -> None:
    above = 'title: Keeper\njobUrl: https://example.org/1\npublished_on: "3 May 2026"'
    (source,) = read_file("x.md", f"---\n{above}\n---\nText.\n".encode()).sources
    draft = convert(source, "jobs", KNOWN, "en")
    assert "apply_url: https://example.org/1  # jobUrl\n" in draft.text
    assert "date_posted: 2026-05-03  # published_on “3 May 2026”\n" in draft.text
