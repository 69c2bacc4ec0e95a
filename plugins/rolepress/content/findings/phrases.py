"""Phrases that no page should have: see the lists of each language in `locales/languages/`.

A text is searched for the phrases of all languages, because nobody says what a pasted text is in.
"""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from rolepress.recognition.lists import PhraseKind
from rolepress.recognition.model import load_model

WORD = re.compile(r"\w+")
GAP_WORDS = 6
"""How many words a `*` stands for at most."""
_GAP = rf"(?:\W+\w+){{0,{GAP_WORDS}}}?\W+"


@dataclass(frozen=True, slots=True)
class Phrase:
    """One phrase to search for."""

    words: str
    longest: str
    """The longest part without a gap. A text without it does not have the phrase."""

    @property
    def pattern(self) -> re.Pattern[str]:
        """Finds the phrase in a text as it is written."""
        return _pattern(self.words)


def plain(text: str) -> str:
    """A text for comparison: lower case, one space between words, and straight apostrophes."""
    return " ".join(text.replace("’", "'").lower().split())


@cache
def words_of(kind: PhraseKind) -> frozenset[str]:
    """The words of a list in all languages."""
    return frozenset(map(plain, load_model().in_all_languages(kind)))


def find_phrases(kind: PhraseKind, text: str, words: frozenset[str]) -> Iterator[re.Pattern[str]]:
    """Yield a pattern for each phrase that the text has.

    `text` is from `plain`, and `words` are its words. Most phrases have a word that the text lacks,
    so few of them are searched for.
    """
    by_word = _phrases(kind)
    for word in sorted(by_word.keys() & words):
        for phrase in by_word[word]:
            if phrase.longest in text and phrase.pattern.search(text):
                yield phrase.pattern


@cache
def _phrases(kind: PhraseKind) -> dict[str, list[Phrase]]:
    """The phrases of a list by their longest word."""
    found: defaultdict[str, list[Phrase]] = defaultdict(list)
    for words in sorted(words_of(kind)):
        found[max(WORD.findall(words), key=len)].append(_phrase(words))
    return dict(found)


def _phrase(words: str) -> Phrase:
    return Phrase(words, max((part.strip() for part in words.split("*")), key=len))


@cache  # to compile all of them takes a tenth of a second
def _pattern(words: str) -> re.Pattern[str]:
    parts = [part.strip() for part in words.split("*")]
    written = (re.escape(part).replace(r"\ ", r"\s+").replace("'", "['’]") for part in parts)
    pattern = rf"(?<!\w){_GAP.join(written)}(?!\w)"
    return re.compile(pattern, re.IGNORECASE)
