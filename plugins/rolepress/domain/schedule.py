"""Pages that are to come: until its day, a page is a draft."""

import datetime
from collections.abc import Iterable, Mapping, Sequence

from rolepress.domain.documents import Document


def is_to_come(document: Document, day: datetime.date) -> bool:
    """Whether a page is published, and after a day."""
    start = document.public_from
    return start is not None and start > day and not document.draft


def as_on(documents: Iterable[Document], day: datetime.date) -> list[Document]:
    """The documents as they are on a day. If one is published later, it is a draft until then."""
    return [
        document.model_copy(update={"draft": True}) if is_to_come(document, day) else document
        for document in documents
    ]


def days_to_come(documents: Iterable[Document], day: datetime.date) -> Mapping[str, datetime.date]:
    """The day of each page that is published after a day, by its site path."""
    found = {each.url: each.public_from for each in documents if is_to_come(each, day)}
    return {url: start for url, start in found.items() if start}


def files_to_come(documents: Iterable[Document], day: datetime.date) -> Mapping[str, datetime.date]:
    """The same by the path of each page's file."""
    found = {each.path: each.public_from for each in documents if is_to_come(each, day)}
    return {path: start for path, start in found.items() if start}


def publishing_days(documents: Sequence[Document], day: datetime.date) -> list[datetime.date]:
    """The days after a day on which some page is published, sorted."""
    return sorted(set(days_to_come(documents, day).values()))
