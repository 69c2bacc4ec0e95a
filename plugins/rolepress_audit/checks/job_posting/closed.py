"""Postings of jobs that are over.

Source: https://developers.google.com/search/docs/appearance/structured-data/job-posting (content
policies, and how to remove a job)
"""

from collections.abc import Iterator

from rolepress_audit.checks.job_posting.posting import (
    Posting,
    full_postings,
    language_of,
    postings,
)
from rolepress_audit.findings.finding import Finding, Rule, Severity
from rolepress_audit.html.page import Page
from rolepress_audit.signals.closed_notice import closed_notice
from rolepress_audit.signals.last_day import past_deadline
from rolepress_audit.values.moments import moment_or_none
from rolepress_base.messages import one_line

OPEN = Rule("P104", Severity.ERROR, "A page that says the job is closed or a draft has no posting")
NOT_PAST = Rule("P105", Severity.ERROR, "A job posting does not stay after its last day")
RULES: tuple[Rule, ...] = (OPEN, NOT_PAST)


def check(page: Page) -> Iterator[Finding]:
    """Postings on pages of jobs that are over."""
    for posting in full_postings(page):
        yield from _past(posting)
    found = postings(page)
    if len(found) == 1:
        yield from _past_on_page(found[0])
    if len(found) == 1 and (said := closed_notice(page)):
        yield found[0].finding(
            OPEN,
            f"the page says {one_line(said)!r} and still has a job posting",
            "remove the posting from the page, or remove the notice if the job is open",
        )


def _past_on_page(posting: Posting) -> Iterator[Finding]:
    """A last day that only visitors can read.

    A day in the markup must agree with the page anyway.
    """
    page, now = posting.page, posting.page.options.now
    if posting.values("validThrough"):
        return
    if said := past_deadline(page, language_of(page), now.earliest_day):
        yield posting.finding(
            NOT_PAST,
            f"the page says {one_line(said)!r}, and still has its posting on {now.day}",
            "remove the posting from the page, or correct the day if the job is open",
        )


def _past(posting: Posting) -> Iterator[Finding]:
    ends = [m for text in posting.texts("validThrough") if (m := moment_or_none(text))]
    now = posting.page.options.now
    if ends and all(map(now.is_after, ends)):
        yield posting.finding(
            NOT_PAST,
            f"the job ended on {ends[-1].day}, and the page still has its posting on {now.day}",
            "remove the posting from the page, or correct `validThrough` if the job is open",
            "validThrough",
        )
