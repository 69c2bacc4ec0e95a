"""Titles with more than the job, employers who are no secret, and lists with one posting."""

from typing import Any

import pytest

from tests.audit.checks.job_posting.samples import GONE, body, found_on, html, messages, posting
from tests.audit.pages import ids


def titled(title: str) -> str:
    """A page of a job with a title, on the page and in the markup alike."""
    return html(posting(title=title), shown=body(title=title))


@pytest.mark.parametrize(
    "title",
    [
        "Engineer, Berlin",
        "Engineer (Berlin)",
        "Engineer - Berlin",
        "Engineer – Berlin (m/w/d)",
        "Engineer | Berlin | Larkfield",
    ],
)
def test_a_place_that_is_set_off_in_a_title_is_found(title: str) -> None:
    assert "J131" in ids(found_on(titled(title)))


@pytest.mark.parametrize(
    "title", ["Engineer, Berlin Airport", "Berlin Wall Guide", "Engineer (Berlin market)", "Berlin"]
)
def test_a_title_with_a_name_that_has_the_town_in_it_passes(title: str) -> None:
    assert not found_on(titled(title))


@pytest.mark.parametrize(
    ("title", "what"),
    [
        ("Pilot / Captain / Skipper / Sailor / Mariner", "5 names of jobs in it"),
        ("Pilot | Captain | Skipper | Sailor | Mariner", "5 names of jobs in it"),
        ("Driver jobs near me", "words for searches in it ('near me')"),
        ("Driver - hiring now", "words for searches in it ('hiring now')"),
    ],
)
def test_a_title_made_for_searches_is_found(title: str, what: str) -> None:
    assert messages(found_on(titled(title))) == [f"J137: the title {title!r} has {what}"]


@pytest.mark.parametrize(
    "title",
    [
        "Programista / Programistka Go",
        "Engineer Java/Kotlin/Scala/Go/Rust",
        "Cook / Chef / Kitchen Lead",
        "Hiring Manager",
        "Head of Hiring, Nearshore",
    ],
)
def test_a_title_with_a_few_alternatives_passes(title: str) -> None:
    assert not found_on(titled(title))


SECRET = posting(hiringOrganization={"@type": "Organization", "name": "Confidential"})
TWICE = body(extra="Larkfield Freight is a good place to be.")


def in_title(name: str, shown: str = TWICE) -> str:
    """A page of a confidential employer with a name in its title."""
    text = html(SECRET, shown=shown)
    return text.replace("<title>Backend Engineer<", f"<title>Backend Engineer at {name}<")


def test_a_confidential_employer_that_the_page_names_is_found() -> None:
    assert messages(found_on(in_title("Larkfield Freight | Jobs"))) == [
        "V114: the markup's employer is 'confidential', and the page names 'Larkfield Freight'"
    ]


@pytest.mark.parametrize(
    "name", ["Brightway Recruiting", "our client", "a bank in Berlin", "Berlin", "Home"]
)
def test_an_agency_and_what_is_no_employer_s_name_pass(name: str) -> None:
    shown = body(employer="One of our clients", extra=f"{name}, {name}, {name}")
    assert not found_on(in_title(name, shown))


def test_a_name_that_the_text_has_only_once_passes() -> None:
    assert not found_on(in_title("Brightway", body(extra="Listed by Brightway")))


def test_an_employer_that_has_a_name_in_the_markup_too_passes() -> None:
    text = html(posting(), shown=TWICE).replace("<title>", "<title>Backend Engineer at Larkfield ")
    assert not found_on(text)


ENTRIES = "".join(f'<li><a href="/jobs/{n}/">Job {n}</a> <span>Leeds</span></li>' for n in range(4))


def listed(entries: str, **changes: Any) -> str:
    """A page with entries and with a posting that it does not show."""
    text = "Every vacancy of the works on the quay, day by day, and what they pay in each town. "
    return html(posting(**changes), shown=f"<main><h1>Jobs</h1><p>{text}</p>{entries}</main>")


def test_a_posting_on_a_list_is_one_finding() -> None:
    assert messages(found_on(listed(f"<ul>{ENTRIES}</ul>"))) == [
        "P102: the page shows a list of jobs, and its posting is of a job that it does not show"
    ]


def test_a_page_with_few_entries_is_judged_as_the_page_of_a_job() -> None:
    found = ids(found_on(listed('<ul><li><a href="/jobs/1/">Job 1</a></li></ul>')))
    assert "P102" not in found
    assert "V101" in found


def test_a_job_with_a_list_of_others_below_it_is_no_list() -> None:
    assert not found_on(html(posting(), shown=body(extra=f"<ul>{ENTRIES}</ul>")))


REMOTE = {
    "jobLocation": GONE,
    "jobLocationType": "TELECOMMUTE",
    "applicantLocationRequirements": {"@type": "Country", "name": "France"},
}


@pytest.mark.parametrize(
    "said",
    [
        "Hybrid: remote working two days a week, three days in our Lyon office.",
        "Hybrid. You spend three days a week in our Lyon office.",
        "Occasional home office by arrangement, otherwise on site in Lyon.",
        "Gelegentliches Homeoffice ist Teil der Stelle.",
        "Each week, two days in the office.",
    ],
)
def test_a_week_that_is_parted_is_not_worked_from_home(said: str) -> None:
    shown = body(place="Remote, France", extra=f"<p>{said}</p>")
    assert ids(found_on(html(posting(**REMOTE), shown=shown))) == ["V112"]


@pytest.mark.parametrize(
    "said",
    [
        "We meet for three days in our Lyon office each quarter.",
        "You spend your first three days in our Lyon office.",
        "Hybrid, remote: you choose.",
        "Occasional travel to our Lyon office.",
        "Two days in the office, or none, as you like.",
    ],
)
def test_meetings_and_choices_are_still_worked_from_home(said: str) -> None:
    shown = body(place="Remote, France", extra=f"<p>{said}</p>")
    assert not found_on(html(posting(**REMOTE), shown=shown))
