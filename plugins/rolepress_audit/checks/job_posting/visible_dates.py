"""Visible parity of dates: the page shows when the job was posted and when it ends.

Source: https://developers.google.com/search/docs/appearance/structured-data/sd-policies
"""

from collections.abc import Iterator
from datetime import date, timedelta

from rolepress_audit.checks.job_posting.posting import (
    Posting,
    language_of,
    only_posting,
)
from rolepress_audit.facts.dates import shows_age, shows_date, shows_time_left
from rolepress_audit.findings.finding import Finding, Rule, Severity
from rolepress_audit.html.page import Page
from rolepress_audit.html.visible import attribute
from rolepress_audit.values.moments import Moment, moment_or_none
from rolepress_audit.words.shown import shown_words
from rolepress_base.messages import one_line

DATE = Rule("V108", Severity.ERROR, "The page shows the dates of its job posting")
RULES: tuple[Rule, ...] = (DATE,)

_DAY = timedelta(days=1)


def check(page: Page) -> Iterator[Finding]:
    """Dates that only the markup has."""
    posting = only_posting(page)
    if posting is None:
        return
    words = shown_words(page)
    for name, says_otherwise in (("datePosted", shows_age), ("validThrough", shows_time_left)):
        for text in posting.texts(name)[:1]:
            moment = moment_or_none(text)
            if moment and not _shows(page, moment, name) and not says_otherwise(words):
                yield _hidden(posting, name, text)


def _shows(page: Page, moment: Moment, name: str) -> bool:
    words, language = shown_words(page), language_of(page)
    stamps = {attribute(tag, "datetime")[:10] for tag in page.tags.get("time", ())}
    return any(
        day.isoformat() in stamps or shows_date(day, words, language) for day in _days(moment, name)
    )


def _days(moment: Moment, name: str) -> list[date]:
    """The days on which a moment falls in the time zones that people may have in mind."""
    if name == "datePosted" and not moment.has_zone:
        return [moment.day]
    try:
        return [moment.day, moment.day - _DAY, moment.day + _DAY]
    except OverflowError:  # the first or last day of the calendar
        return [moment.day]


def _hidden(posting: Posting, name: str, text: str) -> Finding:
    what = "day of posting" if name == "datePosted" else "last day"
    return posting.finding(
        DATE,
        f"the markup's {what}, {one_line(text)}, is nowhere on the page",
        "show the date on the page, or take it out of the markup"
        if name == "validThrough"
        else "show on the page when the job was posted",
        name,
    )
