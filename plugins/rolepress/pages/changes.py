"""When the content of a page last changed, by editors' dates. It is never a guess."""

import datetime
from collections.abc import Iterable

from rolepress.domain.catalog import Vacancy
from rolepress.domain.documents import Document
from rolepress.domain.lifecycle import closed_on
from rolepress.pages.context import Context


def latest_change(
    documents: Iterable[Document],
    vacancies: Iterable[Vacancy],
    context: Context,
    further: Iterable[datetime.date | None] = (),
) -> datetime.date | None:
    """The latest date on which something a page shows was published, changed, opened or closed.

    `further` are dates on which the page alone changed.
    """
    days: set[datetime.date | None] = {*further}
    for document in documents:  # a large site asks this of each page for each list it is in
        days.add(document.date_published)
        days.add(document.date_modified)
    for vacancy in vacancies:
        days.add(vacancy.posting.date_posted)
        days.add(closed_on(vacancy.posting))
    return max((day for day in days if day and day <= context.build_date), default=None)
