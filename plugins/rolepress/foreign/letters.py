"""Brings words of several languages into one form, to look them up."""

import re
import unicodedata
from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import TypeVar

from rolepress.core.text import folded

LANGUAGES = ("en", "de", "fr", "es", "pt", "it", "nl")
"""The languages that values are understood in."""
TEXT_MAX_CHARS = 200
"""A longer text is prose and no value."""

V = TypeVar("V")

_NOT_WORD = re.compile(r"[\W_]+")
_LATIN = str.maketrans({"ß": "ss", "æ": "ae", "œ": "oe", "ø": "o"})


def plain(text: str) -> str:
    """The text in lower case and without accents."""
    split = unicodedata.normalize("NFKD", folded(text).translate(_LATIN))
    return "".join(char for char in split if not unicodedata.combining(char))


def words_of(text: str) -> str:
    """The words of a text in plain letters, each between single spaces, also at both ends."""
    return f" {_NOT_WORD.sub(' ', plain(text)).strip()} "


def letters_of(text: str) -> str:
    """A text without what differs between `DatePosted`, `date-posted` and `Date posted`."""
    return _NOT_WORD.sub("", plain(text))


@lru_cache(maxsize=64)
def phrases(listed: str) -> tuple[str, ...]:
    """The phrases of a list with commas, each in the form of `words_of`, longest first."""
    return tuple(sorted({words_of(each) for each in listed.split(",")}, key=lambda p: (-len(p), p)))


def word_set(listed: str) -> frozenset[str]:
    """The words of a list with spaces, in the form of `letters_of`."""
    return frozenset(map(letters_of, listed.split()))


def find_meanings(text: str, table: Mapping[V, str]) -> list[V]:
    """The meanings whose phrases are in a text, in the order of the table.

    A word belongs to the longest phrase that contains it: "fully remote" is not "remote" too.
    """
    if len(text) > TEXT_MAX_CHARS:
        return []
    rest, found = words_of(text), []
    pairs = [(phrase, meaning) for meaning, listed in table.items() for phrase in phrases(listed)]
    for phrase, meaning in sorted(pairs, key=lambda pair: -len(pair[0])):
        if phrase in rest:
            rest = rest.replace(phrase, " | ")
            found.append(meaning)
    return [meaning for meaning in table if meaning in found]


def any_phrase(text: str, listed: str) -> bool:
    """Whether a text has one of the phrases of a list."""
    words = words_of(text)
    return any(phrase in words for phrase in phrases(listed))


def by_letters(pairs: Iterable[tuple[str, V]]) -> dict[str, V]:
    """A table by the letters of its names. The first of two equal names counts."""
    found: dict[str, V] = {}
    for name, value in pairs:
        found.setdefault(letters_of(name), value)
    return found
