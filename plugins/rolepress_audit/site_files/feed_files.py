"""Feeds: Atom (RFC 4287), RSS 2.0 and JSON Feed 1.1, and what is wrong with them."""

import json
from collections import Counter
from collections.abc import Iterator
from typing import Any

from lxml import etree

from rolepress_audit.positions.json_depth import nests_too_deep
from rolepress_audit.site_files.xml_files import XmlError, local_name, parse_xml, text_of
from rolepress_audit.values.mail_dates import mail_date
from rolepress_audit.values.sizes import MIB
from rolepress_audit.values.w3c_dates import is_rfc_3339
from rolepress_base.messages import one_line

ATOM = "{http://www.w3.org/2005/Atom}"
JSON_FEED_VERSIONS = tuple(f"{scheme}://jsonfeed.org/version/1" for scheme in ("https", "http"))

MAX_BYTES = 10 * MIB
"""The largest size that readers of feeds accept."""

Fault = tuple[int, str]
"""The line, and what is wrong there."""


def feed_faults(data: bytes) -> Iterator[Fault]:
    """What is wrong with a feed, whichever format it is in."""
    if len(data) > MAX_BYTES:
        yield 1, f"it has more than {MAX_BYTES // MIB} MiB"
        return
    if data.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"{"):
        yield from _json_feed(data)
        return
    try:
        root = parse_xml(data)
    except XmlError as error:
        yield error.line, f"it is not well-formed: {error}"
        return
    if root.tag == f"{ATOM}feed":
        yield from _atom(root)
    elif root.tag == "rss":
        yield from _rss(root)
    elif local_name(root) != "RDF":  # RSS 1.0, which is left alone
        yield 1, f"its root is <{local_name(root)}>: it is neither Atom nor RSS"


def _atom(feed: "etree._Element") -> Iterator[Fault]:
    entries = feed.findall(f"{ATOM}entry")
    has_author = feed.find(f"{ATOM}author") is not None
    for element, name in ((feed, "feed"), *((entry, "entry") for entry in entries)):
        line = int(element.sourceline or 1)
        for child in ("id", "title", "updated"):
            found = element.find(f"{ATOM}{child}")
            if found is None or (child != "title" and not text_of(found)):
                yield line, f"<{name}> has no <{child}>"
        for child in ("updated", "published"):
            found = element.find(f"{ATOM}{child}")
            if text_of(found) and not is_rfc_3339(text_of(found)):
                yield (
                    line,
                    f"<{child}> is {one_line(text_of(found))!r}, which is not a date of RFC 3339",
                )
        if name == "entry" and not has_author and not _has_author(element):
            yield line, "<entry> has no <author>, and neither has the feed"
    ids = (text_of(entry.find(f"{ATOM}id")) for entry in entries)
    yield from _repeated(ids, "<id>")


def _has_author(entry: "etree._Element") -> bool:
    return any(entry.find(f"{ATOM}{name}") is not None for name in ("author", "source"))


def _rss(root: "etree._Element") -> Iterator[Fault]:
    channel = root.find("channel")
    if channel is None:
        yield 1, "<rss> has no <channel>"
        return
    for child in ("title", "link", "description"):
        if channel.find(child) is None:
            yield int(channel.sourceline or 1), f"<channel> has no <{child}>"
    items = channel.findall("item")
    for item in items:
        line = int(item.sourceline or 1)
        if item.find("title") is None and item.find("description") is None:
            yield line, "<item> has neither <title> nor <description>"
        if (day := text_of(item.find("pubDate"))) and mail_date(day) is None:
            yield line, f"<pubDate> is {one_line(day)!r}, which is not a date of RFC 822"
    yield from _repeated((text_of(item.find("guid")) for item in items), "<guid>")


def _json_feed(data: bytes) -> Iterator[Fault]:
    try:
        text = data.decode("utf-8-sig")
        feed: Any = None if nests_too_deep(text) else json.loads(text)
    except json.JSONDecodeError as error:
        yield error.lineno, f"it is not JSON: {error.msg}"
        return
    except ValueError:  # of the encoding, or a number of more digits than Python reads
        yield 1, "it is not JSON in UTF-8"
        return
    if feed is None:
        yield 1, "it nests too deep"
        return
    if not str(feed.get("version", "")).startswith(JSON_FEED_VERSIONS):
        yield 1, "its version is not https://jsonfeed.org/version/1.1"
    if not isinstance(feed.get("title"), str):
        yield 1, "it has no title"
    items = feed.get("items")
    if not isinstance(items, list) or not all(isinstance(item, dict) for item in items):
        yield 1, "it has no list of items"
        return
    for number, item in enumerate(items, 1):
        yield from ((1, f"item {number} {wrong}") for wrong in _json_item(item))
    yield from _repeated((str(item.get("id", "")) for item in items), "id")


def _json_item(item: dict[str, Any]) -> Iterator[str]:
    if not item.get("id"):
        yield "has no id"
    if "content_html" not in item and "content_text" not in item:
        yield "has neither content_html nor content_text"
    for key in ("date_published", "date_modified"):
        if key in item and not is_rfc_3339(str(item[key])):
            yield f"has {one_line(str(item[key]))!r} as {key}, which is not a date of RFC 3339"


def _repeated(ids: Iterator[str], name: str) -> Iterator[Fault]:
    for found, times in Counter(ids).items():
        if found and times > 1:
            yield 1, f"the {name} {one_line(found)} occurs {times} times"
