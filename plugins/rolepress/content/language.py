"""Finds the language of a text by its most usual small words."""

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from rolepress.recognition.lists import FUNCTION_WORDS
from rolepress.recognition.model import load_model

WORDS_MIN = 20
"""A text with fewer words may be in any language."""
WORDS_MAX = 2_000
"""How many words are looked at."""
SHARE_MIN = 0.2
"""How many of its words must be small words of its language."""
LEAD_MIN = 1.25
"""How many times as many they must be as of any other language."""
_WORD = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True, slots=True)
class SmallWords:
    """The small words of a text."""

    total: int
    """The number of all words that were looked at."""
    of: Mapping[str, int]
    """The number of small words of each language, by its tag."""


@lru_cache(maxsize=2)  # a text is asked about twice in a row
def small_words(text: str) -> SmallWords:
    """Count the small words of each language in a text."""
    words = _WORD.findall(text[: WORDS_MAX * 8].casefold())[:WORDS_MAX]
    counted = Counter(words)
    found = {
        language: sum(counted[word] for word in lists[FUNCTION_WORDS])
        for language, lists in load_model().other_lists.items()
    }
    return SmallWords(len(words), found)


def language_of(text: str) -> str | None:
    """The language of a text, as a BCP 47 tag; None if it is short, unsure, or another one."""
    found = small_words(text)
    if found.total < WORDS_MIN:
        return None
    (best, most), (_, second) = Counter(found.of).most_common(2)
    is_sure = most >= SHARE_MIN * found.total and most >= LEAD_MIN * second
    return best if is_sure else None
