"""Counts the words of a source and of its draft, and finds what a draft would lose."""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

_WORD = re.compile(r"[^\W_]+")


def words_in(text: str) -> list[str]:
    """The words of a text, without marks between them."""
    return _WORD.findall(text)


@dataclass(frozen=True, slots=True)
class Tally:
    """Where the words of a source are."""

    words: int
    """How many words the source has."""
    lost: tuple[str, ...]
    """Words of the source that its draft does not have."""


def tally(source: Iterable[str], draft: str) -> Tally:
    """Compare the texts of a source with the whole draft, word for word."""
    said = [word for text in source for word in words_in(text)]
    there = Counter(words_in(draft))
    letters = "".join(words_in(draft))
    missing = Counter(said) - there
    lost = tuple(word for word in dict.fromkeys(said) if word in missing and word not in letters)
    return Tally(len(said), lost)
