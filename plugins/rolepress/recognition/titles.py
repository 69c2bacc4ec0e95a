"""Brings titles of jobs into one form, in which word order and synonyms make no difference."""

import re
from collections.abc import Mapping
from functools import lru_cache

from rolepress.recognition.lists import FUNCTION_WORDS, TITLE_WORDS
from rolepress.recognition.model import load_model
from rolepress.recognition.tokens import stem, words_of

LEAD = "lead"
_SAID_BY_LEAD = frozenset(map(stem, ("engineer", "senior", "tech", "technical")))
"""Words that add nothing beside "lead": a lead backend engineer is a backend lead."""
_SIGNS = {"#": "sharp", "++": "plusplus", ".net": "dotnet"}
"""Signs that are a part of a name, such as "C#"."""
_NUMBER = re.compile(r"\d+")
"""Numbers tell jobs apart, as in "Support, level 2"."""
_ENDINGS = (
    "entwickler",
    "entwicklerin",
    "ingenieur",
    "ingenieurin",
    "programmierer",
    "ontwikkelaar",
)
"""Ends of compound words that are words of their own, as in "Softwareentwickler"."""


def title_words(title: str) -> frozenset[str]:
    """The words of a title that tell jobs apart, each in one form for all its synonyms."""
    synonyms, small = _synonyms(), _small_words()
    named = title.casefold()
    for sign, name in _SIGNS.items():
        named = named.replace(sign, f" {name} ")
    words = [stem(part) for word in words_of(named) for part in _parts(word)]
    found = set(_NUMBER.findall(title))
    at = 0
    while at < len(words):
        size = next((n for n in (3, 2, 1) if tuple(words[at : at + n]) in synonyms), 0)
        if size:
            found.add(synonyms[tuple(words[at : at + size])])
        elif words[at] not in small:
            found.add(words[at])
        at += size or 1
    return frozenset(found - _SAID_BY_LEAD if LEAD in found else found)


def _parts(word: str) -> tuple[str, ...]:
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) > len(ending) + 2:
            return word.removesuffix(ending), ending
    return (word,)


@lru_cache(maxsize=1)
def _synonyms() -> Mapping[tuple[str, ...], str]:
    """What each word or phrase of titles stands for, as stems, in all languages."""
    found: dict[tuple[str, ...], str] = {}
    for line in sorted(load_model().in_all_languages(TITLE_WORDS)):
        meant, _, others = line.partition(" = ")
        for each in (meant, *others.split(", ")):
            stems = tuple(stem(word) for word in words_of(each))
            found.setdefault(stems, stem(words_of(meant)[0]))
    return found


@lru_cache(maxsize=1)
def _small_words() -> frozenset[str]:
    """Words such as "of", in all languages."""
    listed = load_model().in_all_languages(FUNCTION_WORDS)
    return frozenset(stem(word) for each in listed for word in words_of(each))
