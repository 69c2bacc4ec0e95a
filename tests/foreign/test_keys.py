"""Keys of other systems: each message leads to a file that can be read, in one round."""

import time

import pytest

from rolepress.foreign.keys import REASONS, all_names, meaning_of
from tests.foreign.following import file_of, follow, problems_of, remedies_of

JOB = {
    "title": "Crane Dispatcher",
    "description": "Harbor Example looks for somebody who sends cranes.",
    "role": "crane-dispatcher",
    "employer": "harbor-example",
    "date_posted": "2026-11-20",
    "locations": "[{locality: Hamburg, country: DE}]",
    "apply_url": "https://harbor.example/apply",
}
ROLE = {
    "title": "Crane Dispatcher",
    "description": "What a crane dispatcher does, and what the work asks.",
    "family": "cranes",
    "level": "mid",
}
WRITTEN = {
    **dict.fromkeys(("date_posted", "date_published", "date_modified"), "20. November 2026"),
    **dict.fromkeys(("valid_through", "date_closed", "last_reviewed"), "January 31, 2027"),
    **dict.fromkeys(("@open", "@draft", "@hidden", "@closed", "direct_apply"), "no"),
    **dict.fromkeys(("@remote", "job_immediate_start", "in_navigation", "example"), "yes"),
    "job_start_date": "as soon as possible",
    "language": "de_DE",
    "locations": "Hamburg, Germany",
    "workplace": "Fully remote",
    "applicant_countries": "Germany, Austria",
    "employment_type": "Vollzeit",
    "base_salary": "50.000 - 60.000 EUR",
    **dict.fromkeys(("@salary_min", "@salary_max"), "50000"),
    "@salary_currency": "EUR",
    "@salary_unit": "year",
    **dict.fromkeys(("apply_url", "url"), "harbor.example/apply"),
    "apply_email": "mailto:jobs@harbor.example",
    "application_contact": "Jane Doe",
    "total_job_openings": "two",
    "months_of_experience": "3 years",
    "@experience": "3+",
    "education_requirements": "Bachelor's degree",
    "skills": "Cranes, Ships",
    "alternate_names": "Crane Operator, Crane Lead",
    "level": "Junior",
    "@status": "open",
    "@permalink": "/careers/cranes/",
    "description": "Somebody who sends cranes to where ships are.",
}
"""A value of each meaning as other people write it. For the rest, a name in words."""

NAMES = [name for name in all_names() if name not in {"language", "slug", "path"}]
"""The names of the table, without the keys that a file's name says."""


def test_each_remedy_for_a_key_of_others_leads_to_a_vacancy() -> None:
    left: dict[str, str] = {}
    for name in NAMES:
        ours = str(meaning_of(name))
        facts = {key: value for key, value in JOB.items() if key not in {ours, name}}
        if "locality" in ours or ours in {"country", "region", "postal_code", "street_address"}:
            facts = JOB
        text = file_of({**facts, name: WRITTEN.get(ours, "Harbor Example")})
        text = follow(text, problems_of("jobs/x.md", text))
        asked = (key for key in ("title", "description", "role") if f"\n{key}: " not in text)
        text = text.replace("---\n", "---\n" + "".join(f"{k}: {JOB[k]}\n" for k in asked), 1)
        left |= dict.fromkeys((name for _ in problems_of("jobs/x.md", text)), text)
    assert left == {}


def test_each_remedy_for_a_key_of_others_leads_to_a_role() -> None:
    left: dict[str, str] = {}
    for name in NAMES:
        ours = str(meaning_of(name))
        if name in ROLE or ours in {"@salary_currency", "@salary_unit"}:
            continue
        text = file_of({**ROLE, name: WRITTEN.get(ours, "Harbor Example")})
        text = follow(text, problems_of("roles/x.md", text))
        left |= dict.fromkeys((name for _ in problems_of("roles/x.md", text)), text)
    assert left == {}


@pytest.mark.parametrize("spelling", ["DatePosted", "date-posted", "Date Posted", "DATE_POSTED"])
def test_the_spelling_of_a_key_does_not_matter(spelling: str) -> None:
    facts = {key: value for key, value in JOB.items() if key != "date_posted"}
    text = file_of({**facts, spelling: "2026-11-20"})
    assert remedies_of("jobs/x.md", text) == {spelling: "write `date_posted: 2026-11-20`"}


@pytest.mark.parametrize(
    ("line", "remedy"),
    [
        ("published: true", "remove the line: a page is published unless it says `draft: true`"),
        ("published: false", "write `draft: true`"),
        ("permalink: /careers/cranes/", "write `aliases: [cranes]`"),
        ("permalink: /careers/x/", "remove the line: the file's name is the page's address"),
        ("slug: x", "remove the line: the file's name says it"),
        ("layout: job", "remove the line: the theme decides how a page looks"),
        ("author: Jane", "remove the line: pages of this kind name no author"),
        ("contract: CDD", "write `employment_type: TEMPORARY`"),
        (
            "contrat: CDI",
            (
                "remove the line: `employment_type` has no word for a contract without an end; "
                "the text can say it"
            ),
        ),
        ("type: job", "remove the line: the folder says what kind of page it is"),
        ("salary: competitive", "remove the line: it has no figure; the text can say it"),
        (
            "salary: $120,000 - $150,000 per year",
            (
                "write `base_salary: {currency: USD, min_value: 120000, max_value: 150000, "
                "unit: YEAR}`, if it is the US dollar"
            ),
        ),
        (
            "salaire: 45-55K€ par an",
            (
                "write `base_salary: {currency: EUR, min_value: 45000, max_value: 55000, "
                "unit: YEAR}`"
            ),
        ),
        ("deadline: 31/01/2027", "write `valid_through: 2027-01-31`"),
        (
            "deadline: 03/04/2027",
            (
                "write `valid_through: 2027-04-03`, or `valid_through: 2027-03-04` if the month "
                "stands first"
            ),
        ),
        ("expires: Nov 2026", "write the day too: `valid_through: 2026-11-...`"),
        (
            "jobLocationType: TELECOMMUTE",
            (
                "write `workplace: remote` and `applicant_countries: [...]`, with the countries "
                "in which applicants may live, such as `[DE, AT]`"
            ),
        ),
        ("yearsOfExperience: 3", "write `months_of_experience: 36`"),
        ("experienceRequirements: {monthsOfExperience: 24}", "write `months_of_experience: 24`"),
        ("postuler: jobs@harbor.example", "write `apply_email: jobs@harbor.example`"),
        ("workplaceType: on_site", "write `workplace: office`"),
        ("departments: [{name: Cranes}]", "write `employment_unit: Cranes`"),
    ],
)
def test_a_key_of_others_is_written_as_it_would_be_here(line: str, remedy: str) -> None:
    key, _, value = line.partition(": ")
    text = file_of({**JOB, key: value})
    assert remedies_of("jobs/x.md", text) == {key: remedy}


def test_parts_in_lines_of_their_own_become_one_fact() -> None:
    facts = {key: value for key, value in JOB.items() if key != "locations"}
    text = file_of(
        {
            **facts,
            "city": "Hamburg",
            "country": "Germany",
            "salary_min": "50000",
            "salary_max": "60000",
            "salary_currency": "EUR",
            "salary_period": "per year",
        }
    )
    assert remedies_of("jobs/x.md", text) == {
        "city": "write `locations: [{locality: Hamburg, country: DE}]`",
        "country": "remove the line: `city` becomes `locations`",
        "salary_min": (
            "write `base_salary: {currency: EUR, min_value: 50000, max_value: 60000, unit: YEAR}`"
        ),
        "salary_max": "remove the line: `salary_min` becomes `base_salary`",
        "salary_currency": "remove the line: `salary_min` becomes `base_salary`",
        "salary_period": "remove the line: `salary_min` becomes `base_salary`",
    }


def test_the_best_of_several_sources_gives_the_fact() -> None:
    text = file_of({**JOB, "category": "Engineering", "department": "Operations"})
    assert remedies_of("jobs/x.md", text) == {
        "category": "remove the line: `department` becomes `employment_unit`",
        "department": "write `employment_unit: Operations`",
    }


def test_a_misspelled_key_of_ours_is_still_no_key_of_others() -> None:
    text = file_of({**JOB, "date_postd": "2026-11-20"})
    assert remedies_of("jobs/x.md", text)["date_postd"] == "did you mean `date_posted`?"


def test_a_key_without_use_says_why() -> None:
    assert set(REASONS) == {"@look", "@author", "@order", "@tags", "@machine"}
    text = file_of({**ROLE, "weight": "3", "tags": "[cranes]"})
    assert remedies_of("roles/x.md", text) == {
        "weight": "remove the line: lists put themselves in order",
        "tags": "remove the line: families and `skills` take the place of tags",
    }


def test_hundreds_of_keys_of_others_are_found_in_a_moment() -> None:
    names = [name for name in all_names() if name not in JOB]
    text = file_of({**JOB, **dict.fromkeys(names[:400], "Harbor Example")})
    start = time.perf_counter()
    assert len(problems_of("jobs/x.md", text)) > 300
    assert time.perf_counter() - start < 3
