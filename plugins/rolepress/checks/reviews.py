"""Finds pages that nobody has checked against their sources for a long time."""

import datetime
from collections.abc import Iterable, Iterator

from rolepress.checks.sources import Sources
from rolepress.core.problems import Problem, Rule
from rolepress.domain.documents import Document, Reviewed

REVIEW_MAX_DAYS = 180


def check_reviews(
    documents: Iterable[Document], today: datetime.date, sources: Sources
) -> Iterator[Problem]:
    """Yield a problem for each page whose last review is too long ago. Others claim none."""
    for document in documents:
        reviewed = document.last_reviewed if isinstance(document, Reviewed) else None
        if reviewed and (today - reviewed).days > REVIEW_MAX_DAYS:
            days = f"{(today - reviewed).days:,}"
            yield sources.at_key(
                document.path,
                ("last_reviewed",),
                Rule.STALE_REVIEW,
                f"the page says that it was last reviewed {days} days ago",
                "check it against its sources, and write the day on which you did",
            )
