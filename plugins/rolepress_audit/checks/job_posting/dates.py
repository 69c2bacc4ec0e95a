"""The dates of a job posting.

Sources: https://developers.google.com/search/docs/appearance/structured-data/job-posting, ISO 8601
"""

import re
from collections.abc import Iterator

from rolepress_audit.checks.job_posting.posting import Posting, full_postings
from rolepress_audit.checks.json_ld.formats import is_date
from rolepress_audit.findings.finding import Finding, Rule, Severity
from rolepress_audit.html.page import Page
from rolepress_audit.values.moments import Moment, is_before, moment_or_none
from rolepress_base.messages import one_line

DAY = Rule("J113", Severity.ERROR, "A date names a day")
ORDER = Rule("J114", Severity.ERROR, "A job ends after it was posted")
FUTURE = Rule("J115", Severity.ERROR, "A job is not posted in the future")
LONG = Rule("J116", Severity.WARNING, "A job is open for half a year at most")
START = Rule("J138", Severity.WARNING, "Work starts after the job was posted")
RULES: tuple[Rule, ...] = (DAY, ORDER, FUTURE, LONG, START)

DAYS_MAX = 180
NAMES = ("datePosted", "validThrough")


def check(page: Page) -> Iterator[Finding]:
    """Dates that do not exist, and dates that cannot be true."""
    for posting in full_postings(page):
        for name in NAMES:
            yield from _written(posting, name)
        posted, ends = (_first(posting, name) for name in NAMES)
        if posted and page.options.now.is_before(posted):
            yield posting.finding(
                FUTURE,
                f"`datePosted` is {posted.day}, a day that is still to come",
                "give the day on which the employer first posted the job, and publish it then",
                "datePosted",
            )
        if posted and ends:
            yield from _span(posting, posted, ends)
        starts = _first(posting, "jobStartDate")
        if posted and starts and is_before(starts, posted):
            yield posting.finding(
                START,
                f"the work starts on {starts.day}, before the job was posted on {posted.day}",
                "correct the year of `jobStartDate`, or leave it out",
                "jobStartDate",
            )


def _written(posting: Posting, name: str) -> Iterator[Finding]:
    for text in posting.texts(name):
        if moment_or_none(text) is None and is_date(text):  # others have a rule for any date
            what = "names no day"
            if re.match(r"[+-]|0001|9999", text):
                what = "lies at the end of all calendars, or beyond"
            yield posting.finding(
                DAY,
                f"`{name}` is {one_line(text)!r} and {what}",
                "write year, month and day, such as 2026-11-02",
                name,
            )


def _first(posting: Posting, name: str) -> Moment | None:
    return next((m for text in posting.texts(name) if (m := moment_or_none(text))), None)


def _span(posting: Posting, posted: Moment, ends: Moment) -> Iterator[Finding]:
    if is_before(ends, posted):
        yield posting.finding(
            ORDER,
            f"the job ends on {ends.day}, before it was posted on {posted.day}",
            "correct `validThrough` or `datePosted`",
            "validThrough",
        )
    elif (days := (ends.day - posted.day).days) > DAYS_MAX:
        yield posting.finding(
            LONG,
            f"the job is open for {days} days, from {posted.day} to {ends.day}",
            "check the year of `validThrough`; leave it out if there is no closing date",
            "validThrough",
        )
