"""All languages whose words the audit knows, and the words of all of them at once.

A page is asked for the words of every language: many pages are in two languages, or name none or a
wrong one.
"""

import re
from collections.abc import Mapping
from functools import cache
from importlib import import_module
from pkgutil import iter_modules

from rolepress_audit import lexicon
from rolepress_audit.lexicon.entry import Lexicon
from rolepress_audit.words.text import choices, fold

_CODE_CHARS = 2


def _read_lexicons() -> dict[str, Lexicon]:
    """The words of each module that is named by the code of a language."""
    codes = (each.name for each in iter_modules(lexicon.__path__) if len(each.name) == _CODE_CHARS)
    return {code: import_module(f"{lexicon.__name__}.{code}").WORDS for code in codes}


LEXICONS: Mapping[str, Lexicon] = _read_lexicons()
FULL: Mapping[str, Lexicon] = {code: each for code, each in LEXICONS.items() if each.is_full}
"""Languages known so well that a fact which is not found on a page counts as missing.

Pages in other languages are given the benefit of the doubt.
"""


def is_written(tag: str) -> bool:
    """Whether our words can judge a page. One without a language is taken for English."""
    return not tag.strip() or tag.strip().lower().replace("_", "-").partition("-")[0] in FULL


@cache
def every(name: str, key: str = "") -> str:
    """The words of one kind in all languages, as alternatives of a pattern for folded text.

    Where the words are listed by keys, `key` chooses the list.
    """
    return "|".join(choices(word if word.isascii() else fold(word)) for word in _words(name, key))


@cache
def whole(name: str, key: str = "") -> re.Pattern[str]:
    """A pattern for whole words of one kind in all languages."""
    return re.compile(rf"(?<![a-z0-9])(?:{every(name, key)})(?![a-z0-9])")


@cache
def every_hint() -> tuple[str, ...]:
    """Short texts. A page has one of them if it may say that its job is closed."""
    return tuple(dict.fromkeys(fold(each.replace("_", " ")) for each in _words("closed_hints")))


def pairs(name: str) -> list[list[str]]:
    """The groups of words in a list such as `st=street rd=road`, of all languages."""
    return [group.split("=") for group in _words(name)]


def _words(name: str, key: str = "") -> list[str]:
    """The words of one kind, each once. The words of fully known languages come first."""
    ordered = sorted(LEXICONS.values(), key=lambda each: not each.is_full)
    found = (getattr(each, name) for each in ordered)
    texts = (each.get(key, "") if key else each for each in found)
    return list(dict.fromkeys(word for text in texts for word in text.split()))


def begins_word(name: str) -> re.Pattern[str]:
    """A pattern for the words of one kind, each from the beginning of a word."""
    return re.compile(rf"(?<!\w)(?:{every(name)})")
