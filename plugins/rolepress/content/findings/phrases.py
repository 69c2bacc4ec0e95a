"""Phrases that no page should have: see the files in `locales/phrases/`, one for each language.

A text is searched for the phrases of all languages, because nobody says what a pasted text is in.
"""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from pathlib import Path

import yaml

FOLDER = Path(__file__).parents[2] / "locales" / "phrases"
WORD = re.compile(r"\w+")
GAP_WORDS = 6
"""How many words a `*` stands for at most."""
_GAP = rf"(?:\W+\w+){{0,{GAP_WORDS}}}?\W+"


class PhraseKind(StrEnum):
    """What the phrases of a list are."""

    ABOUT_THE_TEXT = "about-the-text"
    """Words of somebody who writes a text, which are left in the text."""
    PAY_WITHOUT_A_NUMBER = "pay-without-a-number"
    """Praise of a pay that is not named."""
    PLACEHOLDERS = "placeholders"
    """What stands in brackets and waits for a word, such as "company name"."""
    FILL_IN = "fill-in"
    """The first words in brackets that ask to fill something in, such as "insert"."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """One phrase to search for."""

    longest: str
    """The longest part without a gap. A text without it does not have the phrase."""
    pattern: re.Pattern[str]


def plain(text: str) -> str:
    """A text for comparison: lower case, one space between words, and straight apostrophes."""
    return " ".join(text.replace("’", "'").lower().split())


@cache
def words_of(kind: PhraseKind) -> frozenset[str]:
    """The words of a list in all languages."""
    lists = (_lists(path)[kind] for path in FOLDER.glob("*.yaml"))
    return frozenset(plain(words) for found in lists for words in found)


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
    parts = [part.strip() for part in words.split("*")]
    written = (re.escape(part).replace(r"\ ", r"\s+").replace("'", "['’]") for part in parts)
    pattern = rf"(?<!\w){_GAP.join(written)}(?!\w)"
    return Phrase(max(parts, key=len), re.compile(pattern, re.IGNORECASE))


@cache
def _lists(path: Path) -> dict[str, list[str]]:
    text = path.read_text(encoding="utf-8")
    found: dict[str, list[str]] = yaml.load(text, Loader=yaml.CBaseLoader)  # noqa: S506 - see below
    return found  # this loader makes texts and lists alone
