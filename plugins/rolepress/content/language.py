"""Finds the language of a text by its most usual small words."""

import re
from collections import Counter

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


def language_of(text: str) -> str | None:
    """The language of a text, as a BCP 47 tag; None if it is short, unsure, or another one."""
    words = _WORD.findall(text[: WORDS_MAX * 8].casefold())[:WORDS_MAX]
    if len(words) < WORDS_MIN:
        return None
    counted = Counter(words)
    found = {
        language: sum(counted[word] for word in lists[FUNCTION_WORDS])
        for language, lists in load_model().other_lists.items()
    }
    (best, most), (_, second) = Counter(found).most_common(2)
    is_sure = most >= SHARE_MIN * len(words) and most >= LEAD_MIN * second
    return best if is_sure else None
