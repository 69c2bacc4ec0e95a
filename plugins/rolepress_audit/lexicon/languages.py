"""All languages whose words the audit knows, and the words of all of them at once.

A page is asked for the words of every language: many are in two, or name none or a wrong one.
"""

import re
from collections.abc import Iterator, Mapping
from functools import cache

from rolepress_audit.lexicon import de, en, es, fr, it, nl, pl, pt
from rolepress_audit.lexicon.entry import Lexicon
from rolepress_audit.lexicon.others import OTHERS
from rolepress_audit.words.text import choices, fold

FULL: Mapping[str, Lexicon] = {
    "en": en.WORDS,
    "de": de.WORDS,
    "fr": fr.WORDS,
    "es": es.WORDS,
    "nl": nl.WORDS,
    "pl": pl.WORDS,
    "it": it.WORDS,
    "pt": pt.WORDS,
}
"""Languages known well enough that what their pages do not say is missing."""
LEXICONS: Mapping[str, Lexicon] = {**FULL, **OTHERS}


def is_written(tag: str) -> bool:
    """Whether our lists of words can judge a page; one without a language is taken for English."""
    return not tag.strip() or tag.strip().lower().replace("_", "-").partition("-")[0] in FULL


@cache
def every(name: str) -> str:
    """The words of one kind in all languages, as alternatives of a pattern for folded text."""
    return "|".join(_alternatives(getattr(each, name) for each in LEXICONS.values()))


@cache
def every_hint() -> tuple[str, ...]:
    """Texts of which a page has one where it may say that its job is closed."""
    words = " ".join(each.closed_hints for each in LEXICONS.values()).split()
    return tuple(dict.fromkeys(fold(word.replace("_", " ")) for word in words))


@cache
def every_employment(kind: str) -> str:
    """The words for a kind of employment in all languages, as alternatives of a pattern."""
    return "|".join(
        _alternatives(
            each.employment[kind] for each in LEXICONS.values() if kind in each.employment
        )
    )


def _alternatives(lists: Iterator[str]) -> Iterator[str]:
    for written in lists:
        for word in written.split():
            yield choices(word if word.isascii() else fold(word))


def begins_word(name: str) -> re.Pattern[str]:
    """A pattern for the words of one kind, each from the beginning of a word."""
    return re.compile(rf"(?<!\w)(?:{every(name)})")
