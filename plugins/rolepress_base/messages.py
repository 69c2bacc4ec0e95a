"""Formats names, numbers and other people's text for one line of a terminal."""

import re
import unicodedata
from collections.abc import Iterable, Sequence

from rolepress_base.signs import JOINERS

NAME_MAX_CHARS = 60
"""A message shows at most this many characters of somebody's text."""
MESSAGE_MAX_CHARS = 1000
"""Only this many characters of a long text are processed to find what a message shows."""

_ODD_SPACE = re.compile(r"[^\S\u00a0\u2000-\u200a\u202f\u205f\u3000]+")
"""White space to collapse: ASCII and line ends. Special spaces stay, so messages can name them."""


def first_of(names: Sequence[str], total: int) -> str:
    """Join some names, and add how many more there are in total: `a, b, 3 more`."""
    more = total - len(names)
    return ", ".join([*names, f"{more:,} more"] if more else names)


def one_line(text: str) -> str:
    """An editor's words as a message shows them: on one line, and shortened if they are long."""
    line = _ODD_SPACE.sub(" ", text[:MESSAGE_MAX_CHARS]).strip(" ")
    return line if len(line) <= NAME_MAX_CHARS else f"{line[: NAME_MAX_CHARS - 1]}…"


def quoted(value: object) -> str:
    """An editor's value as a message shows it: one short line, never a whole structure."""
    if isinstance(value, str):
        return f"'{one_line(value)}'"
    return "a list" if isinstance(value, list | tuple) else "a mapping"


def join_words(words: Iterable[str], last: str = "and") -> str:
    """`join_words(["a", "b", "c"])` is "a, b and c"."""
    *head, tail = list(words) or [""]
    return f"{', '.join(head)} {last} {tail}" if head else tail


def count(number: int, noun: str) -> str:
    """`count(2, "file")` is "2 files"."""
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


def printable(text: str) -> str:
    """Replace each invisible or control character with `?`, so the length stays the same.

    Where the length does not matter, messages show the code point: see `signs.with_signs`.
    """
    if text.isprintable():
        return text  # as nearly every text is: the loop below is slow
    return "".join(" " if char == "\t" else "?" if _is_odd(char) else char for char in text)


def _is_odd(char: str) -> bool:
    return char not in JOINERS and unicodedata.category(char) in {"Cc", "Cf", "Cs", "Zl", "Zp"}
