"""The days on which the entries of a feed say that they were published or changed."""

import json
from collections.abc import Iterator

from rolepress_audit.site_files.xml_files import XmlError, local_name, parse_xml, text_of
from rolepress_audit.values.mail_dates import mail_date
from rolepress_audit.values.moments import Moment, moment_or_none

XML_DATES = frozenset({"updated", "published", "pubDate", "date"})
JSON_DATES = ("date_published", "date_modified")

Dated = tuple[int, str, Moment]
"""The line, the date as written, and the moment that it names."""


def feed_dates(data: bytes) -> Iterator[Dated]:
    """The readable dates of a feed. `feed_files` reports the others."""
    if data.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"{"):
        yield from _of_json(data)
        return
    try:
        root = parse_xml(data)
    except XmlError:
        return
    for element in root.iter():
        if local_name(element) in XML_DATES and (moment := _moment(text_of(element))):
            yield int(element.sourceline or 1), text_of(element), moment


def _of_json(data: bytes) -> Iterator[Dated]:
    try:
        items = json.loads(data.decode("utf-8-sig"))["items"]
    except (ValueError, RecursionError, LookupError, TypeError):
        return
    for item in items if isinstance(items, list) else ():
        for key in JSON_DATES:
            text = str(item.get(key, "")) if isinstance(item, dict) else ""
            if moment := _moment(text):
                yield 1, text, moment


def _moment(text: str) -> Moment | None:
    """A moment in the form of RFC 3339, or of RFC 822 as RSS has it."""
    if found := moment_or_none(text):
        return found
    written = mail_date(text)
    return moment_or_none(written.isoformat()) if written else None
