"""Signs that look like a space, a colon or nothing, and keep a text from being YAML."""

import re
import unicodedata
from collections.abc import Callable, Iterator
from itertools import islice

from rolepress_base.signs import is_hidden, sign

LINES_TRIED = 5
"""How many lines with such signs are looked at, from where reading broke off upwards."""

_COLON = "\uff1a"
"""The colons that keyboards for Chinese and Japanese type."""
_STRUCTURAL = re.compile(r"(?:^|[:,?\[{]|(?:^|\s)-)[^\S\n]*$")
"""What stands before a place where YAML wants a plain space or nothing."""

Reader = Callable[[str], int]
"""Reads a text; gives how far it came, in characters."""


def find_sign(text: str, read: Reader, index: int = 0) -> tuple[int, str, str] | None:
    """The sign that keeps a text from being read: its place, what it does, and the remedy.

    That it is to blame is found out by reading the text without it, for the lines from that of
    `index` upwards, or else from the first that has such a sign. None where no sign is to blame.
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
    """The lines that end before a place and have such signs, the last one first."""
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
    """What was meant, behind the character before it."""
    if char == _COLON:
        return ": "
    return " " if unicodedata.category(char) == "Zs" or before in {":", "-"} else ""


def _to_blame(line: str) -> int:
    """The first sign of a line that stands where YAML reads signs; else its first one."""
    odd = [at for at, char in enumerate(line) if _is_odd(char)]
    return next((at for at in odd if _STRUCTURAL.search(line[:at])), odd[0])


def _said(char: str) -> tuple[str, str]:
    if char == _COLON:
        return f"{sign(char)} is not a colon in YAML", "type a plain colon and a space"
    if unicodedata.category(char) == "Zs":
        return f"{sign(char)} stands where a plain space must", "type a plain space there"
    return f"{sign(char)}, which nobody sees, stands where nothing may", "remove it"
