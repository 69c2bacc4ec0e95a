"""Kinds of employment: what pages write for `FULL_TIME` and the other words of Google's list."""

import re
from collections.abc import Mapping

from rolepress_audit.lexicon.languages import every
from rolepress_audit.words.text import Words, fold

_A_WEEK = rf"\s?(?:/|{every('each')})?\s?(?:{every('periods', 'WEEK')})"
_FULL_WEEK = rf"(?:3[5-9]|4[0-8])(?:[.,]\d+)?[ -]?(?:{every('hours')}){_A_WEEK}"
_SHORT_WEEK = rf"(?:[1-9]|[12]\d|3[0-4])(?:[.,]\d+)?[ -]?(?:{every('hours')}){_A_WEEK}"
_SHARE = rf"[1-9]0[ -]?%[ -]?(?:-[ -]?\d+[ -]?%|{every('share')})|[1-9]0[ -]?-[ -]?\d+[ -]?%"

_NUMBERS: Mapping[str, str] = {
    "FULL_TIME": rf"{_FULL_WEEK}|100[ -]?%",
    "PART_TIME": rf"{_SHORT_WEEK}|{_SHARE}",
    "CONTRACTOR": "",
    "TEMPORARY": "",
    "INTERN": "",
    "VOLUNTEER": "",
    "PER_DIEM": "",
}
"""How kinds of employment are written in figures. The words are in the lexicon."""


def _pattern(kind: str) -> re.Pattern[str]:
    ways = "|".join(filter(None, (every("employment", kind), _NUMBERS[kind])))
    return re.compile(rf"(?<![a-z0-9])(?:{ways})(?![a-z0-9])")


_PATTERNS = {kind: _pattern(kind) for kind in _NUMBERS}
EMPLOYMENT_TYPES = frozenset({*_NUMBERS, "OTHER"})
"""The values that Google accepts for `employmentType`."""


def shows_employment(kind: str, words: Words) -> bool:
    """Whether a text names a kind of employment. Any text will do for `OTHER` and unknown kinds."""
    pattern = _PATTERNS.get(kind)
    if pattern is None or words.has(kind.replace("_", " ")):
        return True
    return pattern.search(words.folded) is not None


def employment_type_of(text: str) -> str | None:
    """The value in Google's list that a text such as `Vollzeit` most likely means, or None."""
    folded = fold(text)
    return next((kind for kind, words in _PATTERNS.items() if words.fullmatch(folded)), None)
