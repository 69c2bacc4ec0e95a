"""When a page last changed, as far as editors' dates tell. Never a guess, never the build date."""

import datetime
from collections.abc import Iterable, Iterator

from plugins.domain.catalog import Vacancy
from plugins.domain.documents import Document
from plugins.domain.lifecycle import closed_on
from plugins.pages.context import Context


def latest_change(
    documents: Iterable[Document],
    vacancies: Iterable[Vacancy],
    context: Context,
    further: Iterable[datetime.date] = (),
) -> datetime.date | None:
    """The latest date on which something a page shows was published, changed, opened or closed.

    `further` are dates on which the page alone changed.
    """
    dates = [day for document in documents for day in _document_dates(document)]
    dates += [day for vacancy in vacancies for day in _vacancy_dates(vacancy)]
    dates += further
    return max((day for day in dates if day <= context.build_date), default=None)


def _document_dates(document: Document) -> Iterator[datetime.date]:
    for day in (document.date_published, document.date_modified):
        if day:
            yield day


def _vacancy_dates(vacancy: Vacancy) -> Iterator[datetime.date]:
    for day in (vacancy.posting.date_posted, closed_on(vacancy.posting)):
        if day:
            yield day
