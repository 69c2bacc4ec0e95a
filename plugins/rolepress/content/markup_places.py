"""Where the links and tags of a text stand, all found at once."""

import html
import re
from collections.abc import Iterator
from urllib.parse import unquote

MarkupSpan = tuple[int, int]
"""Where something starts, and how many characters it has."""

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
"""Addresses of links and pictures: of Markdown, in angle brackets, below the text, of HTML, alone.

Each ends where the next one could start, so that all together are read once."""
_TAG = re.compile(r"<([a-zA-Z][^\s/>]*)")
_ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])")


def find_addresses(text: str, start: int) -> dict[str, MarkupSpan]:
    """The first place of each address from a character on, by the address as a browser reads it."""
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
    """An address in the form in which all its spellings are equal."""
    return unquote(html.unescape(_ESCAPED.sub(r"\1", written))).strip()


def find_tags(text: str, start: int) -> dict[str, MarkupSpan]:
    """The first place of each tag from a character on, by its name in small letters."""
    found: dict[str, MarkupSpan] = {}
    for match in _TAG.finditer(text, start):
        found.setdefault(match[1].lower(), (match.start(), len(match[0])))
    return found
