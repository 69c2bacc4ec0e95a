"""The days on which a page was published, changed and last checked, in words."""

from collections.abc import Iterator

from rolepress.domain.documents import Document, Reviewed
from rolepress.pages import wording
from rolepress.pages.context import Context
from rolepress.pages.parts import PageDay


def page_days(document: Document, context: Context) -> tuple[PageDay, ...]:
    """All days in the page's markup, in words."""
    return tuple(_days(document, context))


def _days(document: Document, context: Context) -> Iterator[PageDay]:
    _, language = context.words.gettext, context.site.language
    reviewed, name = None, None
    if isinstance(document, Reviewed):
        reviewed, name = document.last_reviewed, document.reviewed_by
    by = _("Last reviewed on %(date)s by %(name)s") if name else _("Last reviewed on %(date)s")
    for words, day in (
        (_("Page published on %(date)s"), document.date_published),
        (_("Page updated on %(date)s"), document.date_modified),
        (by, reviewed),
    ):
        if day:
            said = {"date": wording.date(day, language), "name": name}
            yield PageDay(words % said, day.isoformat())
