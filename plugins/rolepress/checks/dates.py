"""Compares the dates of a file with each other and with today."""

import datetime
from collections.abc import Iterable, Iterator

from rolepress.checks.sources import Sources
from rolepress.content.source import KeyPath
from rolepress.core.problems import Problem, Rule
from rolepress.domain.documents import Document, Reviewed, Role
from rolepress.domain.job_posting import JobPosting
from rolepress_base.dates import latest

ORDERED = (
    ("date_posted", "date_confirmed"),
    ("date_posted", "valid_through"),
    ("date_posted", "date_closed"),
    ("date_posted", "job_start_date"),
)
"""Pairs of a vacancy's dates: the second is never before the first."""
_CORRECT_ONE = "correct one of the two dates"


def check_dates(
    documents: Iterable[Document], today: datetime.date, sources: Sources
) -> Iterator[Problem]:
    """Check that past events have no dates in the future, and that dates are in order.

    A page that is published later may have dates up to that day. A translation shares the vacancy
    of its original, which is checked there.
    """
    for document in documents:
        until = latest(today, document.public_from) or today
        yield from _of_page(document, until, sources)
        if document.posting and not document.translated_into:
            parent = ("job_posting",) if isinstance(document, Role) else ()
            yield from _of_vacancy(document, document.posting, parent, until, sources)


def _of_page(document: Document, until: datetime.date, sources: Sources) -> Iterator[Problem]:
    modified, published = document.date_modified, document.date_published
    if modified and published and modified < published:
        message = f"`date_modified` {modified} is before `date_published` {published}"
        yield _problem(document, ("date_modified",), message, _CORRECT_ONE, sources)
    reviewed = None
    if isinstance(document, Reviewed):
        reviewed = document.last_reviewed
    for key, day in (("date_modified", modified), ("last_reviewed", reviewed)):
        yield from _to_come(document, (key,), day, until, sources)


def _of_vacancy(
    document: Document,
    posting: JobPosting,
    parent: KeyPath,
    until: datetime.date,
    sources: Sources,
) -> Iterator[Problem]:
    for earlier, later in ORDERED:
        first, second = getattr(posting, earlier), getattr(posting, later)
        if first and second and second < first:
            message = f"`{later}` {second} is before `{earlier}` {first}"
            yield _problem(document, (*parent, later), message, _CORRECT_ONE, sources)
    key, confirmed, last = (*parent, "date_confirmed"), posting.date_confirmed, posting.last_day
    if confirmed and last and confirmed > last:
        message = f"`date_confirmed` {confirmed} is after the last day to apply, {last}"
        yield _problem(document, key, message, _CORRECT_ONE, sources)
    else:
        still = latest(until, posting.date_posted) or until
        yield from _to_come(document, key, confirmed, still, sources)


def _to_come(
    document: Document,
    key: KeyPath,
    day: datetime.date | None,
    until: datetime.date,
    sources: Sources,
) -> Iterator[Problem]:
    if day and day > until:
        message = f"`{key[-1]}` {day} is still to come on {until}"
        yield _problem(document, key, message, "correct the date", sources)


def _problem(document: Document, key: KeyPath, message: str, fix: str, sources: Sources) -> Problem:
    return sources.at_key(document.path, key, Rule.DATES_REVERSED, message, fix)
