"""What Google asks of every job posting.

Source: https://developers.google.com/search/docs/appearance/structured-data/job-posting
"""

from collections.abc import Iterator

from rolepress_audit.checks.job_posting.posting import Posting, full_postings
from rolepress_audit.findings.finding import Finding, Rule, Severity
from rolepress_audit.html.page import Page
from rolepress_audit.html.things import Thing

TITLE = Rule("J101", Severity.ERROR, "A job posting has a title")
DESCRIPTION = Rule("J102", Severity.ERROR, "A job posting has a description")
DATE_POSTED = Rule("J103", Severity.ERROR, "A job posting says when it was posted")
EMPLOYER = Rule("J104", Severity.ERROR, "A job posting names the employer")
PLACE = Rule("J105", Severity.ERROR, "A job posting says where the work is done")
REMOTE = Rule("J108", Severity.ERROR, "A job done from home names a country to live in")
RULES: tuple[Rule, ...] = (TITLE, DESCRIPTION, DATE_POSTED, EMPLOYER, PLACE, REMOTE)


def check(page: Page) -> Iterator[Finding]:
    """Required properties that are missing or empty."""
    for posting in full_postings(page):
        yield from _title(posting)
        yield from _description(posting)
        yield from _date_posted(posting)
        yield from _employer(posting)
        yield from _place(posting)


def _title(posting: Posting) -> Iterator[Finding]:
    if posting.values("title"):
        return
    if posting.values("name"):
        yield posting.finding(
            TITLE,
            "the job posting has a `name` and no `title`: the name of a job is its `title`",
            "rename `name` to `title`",
            "name",
        )
    else:
        yield posting.finding(
            TITLE,
            "the job posting has no `title`",
            "add `title`, the name of the job and nothing else",
        )


def _description(posting: Posting) -> Iterator[Finding]:
    if not posting.values("description"):
        yield posting.finding(
            DESCRIPTION,
            "the job posting has no `description`",
            "add `description`, the whole text about the job as HTML: duties, requirements, hours",
        )


def _date_posted(posting: Posting) -> Iterator[Finding]:
    if posting.values("datePosted"):
        return
    other = next((n for n in ("datePublished", "dateCreated") if posting.values(n)), "")
    yield posting.finding(
        DATE_POSTED,
        "the job posting has no `datePosted`"
        + (f"; `{other}` is a property of other things" if other else ""),
        "add `datePosted`, the day on which the employer first posted the job, such as 2026-11-02",
        other,
    )


def _employer(posting: Posting) -> Iterator[Finding]:
    employers = posting.values("hiringOrganization")
    fix = 'add its `name`; for an employer who stays hidden, the name is "confidential"'
    if not employers:
        yield posting.finding(
            EMPLOYER,
            "the job posting has no `hiringOrganization`",
            'add `hiringOrganization` with the `name` of the employer, or "confidential"',
        )
    elif all(isinstance(each, Thing) and not _has_name(each) for each in employers):
        here = any(isinstance(each, Thing) and each.is_unresolved for each in employers)
        yield posting.finding(
            EMPLOYER,
            "`hiringOrganization` names a node that this page does not describe"
            if here
            else "`hiringOrganization` has no `name`",
            fix,
            "hiringOrganization",
        )


def _has_name(employer: Thing) -> bool:
    return bool(employer.values("name") or employer.values("legalName"))


def _place(posting: Posting) -> Iterator[Finding]:
    if posting.values("jobLocation"):
        return
    if not posting.values("jobLocationType"):
        yield posting.finding(
            PLACE,
            "the job posting has no `jobLocation`",
            "add `jobLocation`, a Place with an address; for a job that is done wholly from home,"
            ' `"jobLocationType": "TELECOMMUTE"` and `applicantLocationRequirements`',
        )
    elif not posting.values("applicantLocationRequirements"):
        yield posting.finding(
            REMOTE,
            "the job is done from home and the posting names no country to live in",
            "add `applicantLocationRequirements` with at least one Country, or `jobLocation`",
            "jobLocationType",
        )
