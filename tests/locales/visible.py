"""What visitors and search engines read of a page."""

import json
import re
from collections.abc import Iterator
from typing import Any

from lxml import html

_SILENT = {"script", "style"}
_ATTRIBUTES = ("aria-label", "title", "alt", "placeholder", "aria-description")
_META = ("description", "og:title", "og:description", "twitter:title", "twitter:description")
_MARKUP = re.compile(r"<[^>]*>")


def visible_texts(page: str) -> Iterator[str]:
    """The text of every element, of attributes that are read out, of the head and the markup."""
    root = html.document_fromstring(page)
    for element in root.iter():
        if not isinstance(element.tag, str):
            continue
        if element.tag not in _SILENT:
            yield element.text or ""
        yield element.tail or ""
        yield from (element.get(name, "") for name in _ATTRIBUTES)
        if element.get("name", element.get("property", "")) in _META:
            yield element.get("content", "")
        if element.get("type") == "application/ld+json":
            yield from _names(json.loads(element.text or ""))


def _names(node: Any) -> Iterator[str]:
    """The names and descriptions of every page and list in a graph."""
    if isinstance(node, list):
        for each in node:
            yield from _names(each)
    elif isinstance(node, dict):
        if "Page" in str(node.get("@type")) or node.get("@type") == "ListItem":
            yield from (_MARKUP.sub(" ", node.get(key, "")) for key in ("name", "description"))
        for value in node.values():
            yield from _names(value)
