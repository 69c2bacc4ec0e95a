"""Finds the positions of all links and tags of a text in one pass."""

import html
import re
from collections.abc import Iterator
from urllib.parse import unquote

MarkupSpan = tuple[int, int]
"""The index of the first character, and the number of characters."""

_ADDRESSES = (
    re.compile(r"\]\(\s*([^\s<>()]*(?:\([^\s<>()]*\)[^\s<>()]*)*)"),
    re.compile(r"\]\(\s*<([^<>\n]*)>"),
    re.compile(r"^ {0,3}\[[^\[\]\n]*\]:[ \t]*\n?[ \t]*<?([^\s<>]*)", re.MULTILINE),
    re.compile(
        r"\b(?:href|src)\s*=\s*[\"']?((?<=\")[^\"\n]*|(?<=')[^'\n]*|(?<=[\s=])[^\s>]+)",
        re.IGNORECASE,
    ),
    re.compile(r"<((?:https?|mailto|tel):[^\s<>]*)>", re.IGNORECASE),
)
"""Addresses in Markdown links, the same in angle brackets, link definitions, HTML attributes and
autolinks. No match runs past where the next could start, so each pattern reads the text once."""
_TAG = re.compile(r"<([a-zA-Z][^\s/>]*)")
_ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])")


def find_addresses(text: str, start: int) -> dict[str, MarkupSpan]:
    """Map each address, as a browser reads it, to its first place at or after index `start`."""
    found: dict[str, MarkupSpan] = {}
    for at, written in sorted(_addresses(text, start)):
        found.setdefault(address_key(written), (at, len(written)))
    if (empty := text.find("]()", start)) >= 0:
        found[""] = empty, 3
    return found


def _addresses(text: str, start: int) -> Iterator[tuple[int, str]]:
    for pattern in _ADDRESSES:
        for match in pattern.finditer(text, start):
            yield match.start(1), match[1]


def address_key(written: str) -> str:
    """Normalize an address, so that all its spellings are equal."""
    return unquote(html.unescape(_ESCAPED.sub(r"\1", written))).strip()


def find_tags(text: str, start: int) -> dict[str, MarkupSpan]:
    """Map each tag's name, in lower case, to its first place at or after index `start`."""
    found: dict[str, MarkupSpan] = {}
    for match in _TAG.finditer(text, start):
        found.setdefault(match[1].lower(), (match.start(), len(match[0])))
    return found
