"""Finds characters that look like a space, a colon or nothing and make YAML invalid."""

import re
import unicodedata
from collections.abc import Callable, Iterator
from itertools import islice

from rolepress_base.signs import is_hidden, sign

LINES_TRIED = 5
"""How many lines with such characters are tried, upwards from where reading stopped."""

_COLON = "\uff1a"
"""The full-width colon, which Chinese and Japanese keyboards type."""
_STRUCTURAL = re.compile(r"(?:^|[:,?\[{]|(?:^|\s)-)[^\S\n]*$")
"""Matches the text before a place where YAML expects a plain space or nothing."""

Reader = Callable[[str], int]
"""Reads a text, and returns how many characters could be read."""


def find_sign(text: str, read: Reader, index: int = 0) -> tuple[int, str, str] | None:
    """Find the character that makes a text unreadable: its index, the message and the remedy.

    Lines are tried upwards from the line of `index`, or else from the first line with such a
    character: the line is to blame if more of the text can be read once it is repaired. Returns
    None if no line is to blame.
    """
    first = next((at for at, char in enumerate(text) if _is_odd(char)), None)
    if first is None:
        return None
    end = text.find("\n", index or first)
    before = read(text)
    for start, stop in islice(_lines_with_signs(text, len(text) if end < 0 else end), LINES_TRIED):
        mended = text[:start] + _mended(text[start:stop]) + text[stop:]
        if read(mended) > before + len(mended) - len(text):
            at = start + _to_blame(text[start:stop])
            return at, *_said(text[at])
    return None


def _lines_with_signs(text: str, before: int) -> Iterator[tuple[int, int]]:
    """Yield the lines that end at or before an index and have such characters, last one first."""
    stop = before
    while stop >= 0:
        start = text.rfind("\n", 0, stop) + 1
        if any(map(_is_odd, text[start:stop])):
            yield start, stop
        stop = start - 1


def _is_odd(char: str) -> bool:
    return char == _COLON or (not char.isascii() and is_hidden(char))


def _mended(line: str) -> str:
    return "".join(
        _plain(char, line[at - 1 : at]) if _is_odd(char) else char for at, char in enumerate(line)
    )


def _plain(char: str, before: str) -> str:
    """The plain character that was meant; `before` is the character to its left."""
    if char == _COLON:
        return ": "
    return " " if unicodedata.category(char) == "Zs" or before in {":", "-"} else ""


def _to_blame(line: str) -> int:
    """The first such character at a place that matters to YAML, or else the first in the line."""
    odd = [at for at, char in enumerate(line) if _is_odd(char)]
    return next((at for at in odd if _STRUCTURAL.search(line[:at])), odd[0])


def _said(char: str) -> tuple[str, str]:
    if char == _COLON:
        return f"{sign(char)} is not a colon in YAML", "type a plain colon and a space"
    if unicodedata.category(char) == "Zs":
        return f"{sign(char)} stands where a plain space must", "type a plain space there"
    return f"{sign(char)}, which nobody sees, stands where nothing may", "remove it"
