"""Whole files as other systems have them: all messages, and where they lead."""

import subprocess
import sys

from rolepress.core.problems import format_problem
from rolepress.foreign.keys import all_names
from tests.foreign.following import KNOWN, file_of, follow, problems_of, remedies_of

TOP = {
    "title": "Crane Dispatcher",
    "description": "Harbor Example looks for somebody who sends cranes to where ships are.",
}
OURS = {
    "role": "senior-backend-engineer",
    "employer": "harbor-example",
    "date_posted": "2026-11-20",
    "workplace": "hybrid",
    "locations": "[{locality: Hamburg, country: DE}]",
    "apply_url": "https://harbor.example/apply",
}
FOREIGN = {
    "date": "2026-11-20",
    "post_date": "2026-11-20",
    "published": "true",
    "location": "Hamburg, Germany",
    "company": "Harbor Example",
    "contact": "jobs@harbor.example",
    "email": "jobs@harbor.example",
    "apply": "https://harbor.example/apply",
    "apply_link": "https://harbor.example/apply",
    "url": "https://harbor.example/apply",
    "salary": "50000",
    "type": "Full-time",
    "job_type": "Full-time",
    "remote": "true",
    "deadline": "2027-01-31",
    "closing_date": "2027-01-31",
    "expires": "2027-01-31",
    "category": "Engineering",
    "department": "Operations",
    "team": "Cranes",
    "tags": "[cranes]",
    "permalink": "/careers/crane-dispatcher/",
    "layout": "job",
    "active": "true",
    "status": "open",
    "contract": "permanent",
    "summary": "Cranes.",
    "author": "Harbor",
    "weight": "3",
}
NAME = "jobs/crane-dispatcher.md"
REMOVE = "remove the line: "
PERMANENT = "`employment_type` has no word for a contract without an end; the text can say it"
OPEN = "a page is open unless `draft`, `valid_through` or `date_closed` says otherwise"


def test_each_key_of_others_beside_our_own_is_answered() -> None:
    assert remedies_of(NAME, file_of(TOP | FOREIGN | OURS)) == {
        "date": f"{REMOVE}`date_posted` says it",
        "post_date": f"{REMOVE}`date_posted` says it",
        "published": f"{REMOVE}a page is published unless it says `draft: true`",
        "location": f"{REMOVE}`locations` says it",
        "company": f"{REMOVE}`employer` says it",
        "contact": f"{REMOVE}`email` becomes `apply_email`",
        "email": "write `apply_email: jobs@harbor.example`",
        "apply": f"{REMOVE}`apply_url` says it",
        "apply_link": f"{REMOVE}`apply_url` says it",
        "url": f"{REMOVE}`apply_url` says it",
        "salary": (
            "write `base_salary: {currency: ..., value: 50000, unit: ...}`, with the currency "
            "(such as EUR) and the unit (HOUR, DAY, WEEK, MONTH or YEAR)"
        ),
        "type": "write `employment_type: FULL_TIME`",
        "job_type": f"{REMOVE}`type` becomes `employment_type`",
        "remote": f"{REMOVE}`workplace` is there already",
        "deadline": "write `valid_through: 2027-01-31`",
        "closing_date": f"{REMOVE}`deadline` becomes `valid_through`",
        "expires": f"{REMOVE}`deadline` becomes `valid_through`",
        "category": f"{REMOVE}`department` becomes `employment_unit`",
        "department": "write `employment_unit: Operations`",
        "team": f"{REMOVE}`department` becomes `employment_unit`",
        "tags": f"{REMOVE}families and `skills` take the place of tags",
        "permalink": f"{REMOVE}the file's name is the page's address",
        "layout": f"{REMOVE}the theme decides how a page looks",
        "active": f"{REMOVE}{OPEN}",
        "status": f"{REMOVE}{OPEN}",
        "contract": f"{REMOVE}{PERMANENT}",
        "summary": f"{REMOVE}`description` is there already",
        "author": f"{REMOVE}pages of this kind name no author",
        "weight": f"{REMOVE}lists put themselves in order",
    }


def test_following_each_message_about_a_key_leads_to_a_page_in_one_round() -> None:
    for ours in (OURS, {"role": "senior-backend-engineer"}):
        text = file_of(TOP | FOREIGN | ours)
        assert problems_of(NAME, follow(text, problems_of(NAME, text))) == []


VALUES = {
    "title": "Crane Dispatcher",
    "description": "Harbor Example looks for somebody who sends cranes to where ships are.",
    "role": "Crane Dispatcher",
    "employer": "Harbor Example",
    "date_posted": "2026-11-20T09:00:00Z",
    "date_modified": "20.11.2026",
    "date_published": "20 janvier 2026",
    "valid_through": "January 31, 2027",
    "workplace": "Remote",
    "locations": "Hamburg, Germany",
    "employment_type": "Full-time",
    "base_salary": "50.000 - 60.000 EUR",
    "apply_email": '"jobs@harbor.example, hr@harbor.example"',
    "apply_url": "harbor.example/apply",
    "skills": "Cranes, Ships",
    "job_start_date": "as soon as possible",
    "education_requirements": "Bachelor's degree",
    "months_of_experience": "3 years",
}
EXPECTED = {
    "role": (
        "write `role: crane-dispatcher`, if there is `content/roles/crane-dispatcher.md`; else "
        "remove the line"
    ),
    "employer": (
        "write `employer: harbor-example`, and unless `content/data/employers.yaml` has it, add "
        "there `harbor-example: {name: Harbor Example}`"
    ),
    "date_posted": "write `date_posted: 2026-11-20`",
    "date_modified": "write `date_modified: 2026-11-20`",
    "date_published": "write `date_published: 2026-01-20`",
    "valid_through": "write `valid_through: 2027-01-31`",
    "workplace": (
        "write `workplace: remote` and `applicant_countries: [...]`, with the countries in which "
        "applicants may live, such as `[DE, AT]`"
    ),
    "locations": "write `locations: [{locality: Hamburg, country: DE}]`",
    "employment_type": "write `employment_type: FULL_TIME`",
    "base_salary": (
        "write `base_salary: {currency: EUR, min_value: 50000, max_value: 60000, unit: ...}`, with "
        "the unit (HOUR, DAY, WEEK, MONTH or YEAR)"
    ),
    "apply_email": (
        "write `apply_email: jobs@harbor.example`, or `apply_email: hr@harbor.example`: only one "
        "is possible"
    ),
    "apply_url": "write `apply_url: https://harbor.example/apply`",
    "skills": (
        "write `skills: [cranes, ships]`, without those that `content/data/skills.yaml` does not "
        "have"
    ),
    "job_start_date": "write `job_immediate_start: true`",
    "education_requirements": "write `education_requirements: bachelor degree`",
    "months_of_experience": "write `months_of_experience: 36`",
}


def test_each_value_is_written_as_it_would_be_here() -> None:
    text = file_of(VALUES)
    assert remedies_of(NAME, text) == EXPECTED
    assert problems_of(NAME, follow(text, problems_of(NAME, text))) == []


def test_a_count_in_words_is_asked_for() -> None:
    text = file_of(TOP | OURS | {"total_job_openings": "several"})
    assert remedies_of(NAME, text) == {
        "total_job_openings": (
            "write the number in digits: `total_job_openings: ...`, or remove the line"
        )
    }


BODY = "\nWe look for somebody who sends cranes to where ships are.\n"
HEADERS = {
    "the file has metadata as in Pelican, without `---` lines around it": (
        "Title: Crane Dispatcher\nDate: 2026-11-20\nCategory: Jobs\nSlug: crane-dispatcher\n"
    ),
    "the front matter is TOML, and Rolepress reads YAML": (
        '+++\ntitle = "Crane Dispatcher"\ndate = 2026-11-20\nweight = 3\n+++\n'
    ),
    "the front matter is JSON, and Rolepress reads YAML": (
        '{"title": "Crane Dispatcher", "datePosted": "2026-11-20T00:00", "@type": "JobPosting"}\n'
    ),
    "the front matter is in a code block": (
        "<!-- a note -->\n\n```yaml\ntitle: Crane Dispatcher\ndate: 20.11.2026\n```\n"
    ),
}
WANTED = """\
---
title: Crane Dispatcher
employer: ...
date_posted: 2026-11-20
locations: [{locality: ..., country: ...}]
apply_url: ...
---"""


def test_front_matter_of_another_form_is_named_and_written_as_ours() -> None:
    for message, header in HEADERS.items():
        (problem,) = problems_of(NAME, header + BODY)
        how, _, lines = problem.fix.partition("\n")
        assert problem.message == message
        assert how.startswith(
            "write these lines in its place, or run `rolepress import "
            "content/jobs/crane-dispatcher.md --to jobs`; write what you know for each `...`"
        )
        assert lines == WANTED
        assert f"\n{WANTED}" in format_problem(problem)


def test_lines_in_our_form_can_be_read_once_the_questions_are_answered() -> None:
    for header in HEADERS.values():
        (problem,) = problems_of(NAME, header + BODY)
        lines = problem.fix.split("\n")[1:]
        for key, value in KNOWN.items():
            lines = [line.replace(f"{key}: ...", f"{key}: {value}") for line in lines]
        assert problems_of(NAME, "\n".join(lines) + "\n" + BODY) == []


def test_nested_and_hostile_headers_are_no_front_matter() -> None:
    for text in ("[" * 5_000, "{" * 5_000, "+++\na = " + "[" * 5_000 + "\n+++\n", "{}\n", "+++\n"):
        (problem, *_) = problems_of(NAME, f"{text}\n{BODY}")
        assert problem.message == "the file has no front matter"


def test_a_file_without_problems_imports_nothing_of_other_systems() -> None:
    code = (
        "import sys; from tests.foreign.following import *; "
        f"assert not problems_of({NAME!r}, {file_of(TOP | OURS)!r}); print(*sys.modules)"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert "rolepress.content.documents" in run.stdout.split()
    assert [name for name in run.stdout.split() if name.startswith("rolepress.foreign")] == []


def test_no_line_break_of_an_editor_makes_a_line_of_a_message() -> None:
    value = '"Berlin\\ncontent/x.md:1:1: error"'
    keys = "\n".join(f"{name}: {value}" for name in all_names())
    for problem in problems_of(NAME, f"---\ntitle: X\n{keys}\n---\n\nWords.\n"):
        assert "\n" not in problem.message + problem.fix
