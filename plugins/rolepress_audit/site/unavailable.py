"""`unavailable_after`: the moment after which search results must not show the page.

Source: https://developers.google.com/search/docs/crawling-indexing/robots-meta-tag, which allows
dates in the forms of RFC 822, RFC 850 and ISO 8601.
"""

import re
from datetime import UTC

from rolepress_audit.html.page import Page
from rolepress_audit.values.mail_dates import MAIL_DATE_MAX_CHARS, mail_date
from rolepress_audit.values.moments import Moment, moment_or_none

_RULE = re.compile(r"\bunavailable_after\s*+:\s*+(.+)", re.IGNORECASE)


def unavailable_after(page: Page) -> Moment | None:
    """The earliest moment that a page names, or None if it names none that can be read."""
    contents = [*page.metas("robots"), *page.metas("googlebot")]
    written = [found[1] for content in contents if (found := _RULE.search(content))]
    moments = [moment for text in written if (moment := _read(text))]
    return min(moments, key=lambda moment: moment.utc, default=None)


def _read(text: str) -> Moment | None:
    """Read the longest start of a text that is a date.

    Dates contain commas, and other rules may follow.
    """
    text = text[:MAIL_DATE_MAX_CHARS]
    while text:
        iso = re.sub(r"(?<=\d) (?=\d)", "T", text.strip(), count=1)
        if moment := moment_or_none(iso) or _read_mail_date(text):
            return moment
        text = text.rpartition(",")[0]
    return None


def _read_mail_date(text: str) -> Moment | None:
    written = mail_date(text)
    if written is None:
        return None
    try:
        utc = written.astimezone(UTC) if written.tzinfo else written
    except OverflowError:  # the first or last day of the calendar
        return None
    return Moment(written.date(), utc.replace(tzinfo=None), written.tzinfo is not None)
