"""Counts the words of a source and of its draft, and finds what a draft would lose or add."""

import html
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

_WORD = re.compile(r"[^\W_]+")
_TAG = re.compile(
    r"(?<!\\)</?(?:(?:strong|b|em|i|u|br|p|div|span)\s*/?|h[1-6]\b[^<>]*)>", re.IGNORECASE
)
"""Tags that Markdown's own marks may take the place of."""
_ENTITY = re.compile(r"(?<!\\)&#?\w+;")


def words_in(text: str) -> list[str]:
    """The words of a text, without marks between them."""
    return _WORD.findall(text)


def words_of_markdown(text: str) -> list[str]:
    """The words of a text in Markdown, without tags that only say how words look."""
    plain = _ENTITY.sub(lambda found: html.unescape(found[0]), _TAG.sub(" ", text))
    return words_in(plain)


@dataclass(frozen=True, slots=True)
class Tally:
    """How the words of a draft's text compare with the words of its source."""

    words: int
    """How many words the text of the source has."""
    gone: tuple[str, ...]
    """Words of the source that the text of the draft does not have, in their order."""
    added: tuple[str, ...]
    """Words of the draft that the source does not have at that place."""

    @property
    def kept(self) -> int:
        """How many words of the source are in the text of the draft."""
        return self.words - len(self.gone)


def tally(source: Sequence[str], draft: Sequence[str]) -> Tally:
    """Compare the words of a source with the words of its draft, one after the other.

    Words that grew together in the source, such as "QuestionsAbout", may be apart in the draft.
    """
    gone: list[str] = []
    at = 0
    for word in source:
        parts = _parts(word, draft, at)
        at += parts
        if not parts:
            gone.append(word)
    return Tally(len(source), tuple(gone), tuple(draft[at:]))


def _parts(word: str, draft: Sequence[str], at: int) -> int:
    """How many words of a draft, from a place on, are a word of the source; 0 if none are."""
    if at < len(draft) and draft[at] == word:
        return 1
    return 2 if at + 1 < len(draft) and draft[at] + draft[at + 1] == word else 0


def without_place(words: Iterable[str], named: str) -> list[str]:
    """The words that a text does not have as often. Fused words may be apart in it."""
    there = Counter(words_in(named))
    letters = "".join(words_in(named))
    missing: list[str] = []
    for word in words:
        if there[word]:
            there[word] -= 1
        elif not _is_fused(word) or word not in letters:
            missing.append(word)
    return missing


def _is_fused(word: str) -> bool:
    return any(one.islower() and other.isupper() for one, other in pairwise(word))
