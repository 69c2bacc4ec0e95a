"""Reads the lists of words of each language, from which recognition learns.

Each language has one file in `locales/languages/`. Its first lines explain its format.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from pathlib import Path

import yaml

from rolepress_base.digests import digest_all

FOLDER = Path(__file__).parent.parent / "locales" / "languages"
ENGLISH = "en"
"""The language whose headings may be used in every text."""
PLAIN = "plain"
"""The list of headings that open no section with a meaning."""
CHOOSE_ONE = "choose-one"
"""The list of what ends a sub-heading above variants of a text to copy, in brackets."""
FUNCTION_WORDS = "function-words"


class PhraseKind(StrEnum):
    """The lists of phrases that no page should have."""

    ABOUT_THE_TEXT = "about-the-text"
    """Words of somebody who writes a text, which are left in the text."""
    PAY_WITHOUT_A_NUMBER = "pay-without-a-number"
    """Praise of a pay that is not named."""
    PLACEHOLDERS = "placeholders"
    """What stands in brackets and waits for a word, such as "company name"."""
    FILL_IN = "fill-in"
    """The first words in brackets that ask to fill something in, such as "insert"."""


CUES = "cues-"
"""The start of the names of lists with sentences that change the subject, by the new subject."""
CLOSING = "closing"
"""The list of headings for the end of a text, which says in short what the text is about."""
SEEKING = "seeking"
"""The list of what stands before the name of a job, such as "looking for a"."""
PRAISE = "praise"
"""The list of words that may come between that and the name."""
TITLE_ENDS = "title-ends"
"""The list of small words that end the name."""
TITLE_WORDS = "title-words"
"""The list of words of titles that mean the same, such as "engineer = developer, programmer"."""
_NO_KINDS = {
    *(CHOOSE_ONE, FUNCTION_WORDS, CLOSING, SEEKING, PRAISE, TITLE_ENDS, TITLE_WORDS),
    *PhraseKind,
}


@dataclass(frozen=True)
class LanguageLists:
    """The lists of one language."""

    lists: Mapping[str, Sequence[str]]

    @cached_property
    def headings(self) -> Mapping[str, Sequence[str]]:
        """The headings of each kind. `{title}` in one stands for the page's own title."""
        kinds = (name for name in self.lists if name not in _NO_KINDS and not name.startswith(CUES))
        return {name: self.lists[name] for name in kinds}

    @cached_property
    def cues(self) -> Mapping[str, Sequence[str]]:
        """The sentences that change the subject, by the kind of section that they start."""
        found = (name for name in self.lists if name.startswith(CUES))
        return {name.removeprefix(CUES): self.lists[name] for name in found}


def read_language(language: str) -> LanguageLists:
    """Read the lists of a language."""
    data = (FOLDER / f"{language}.yaml").read_bytes()
    found = yaml.load(data, Loader=yaml.CBaseLoader)  # noqa: S506 - it makes texts and lists alone
    split = {name: found[name].split() for name in (FUNCTION_WORDS, TITLE_ENDS)}
    return LanguageLists(found | split)


def list_languages() -> tuple[str, ...]:
    """The languages that have lists, sorted."""
    return tuple(sorted(path.stem for path in FOLDER.glob("*.yaml")))


def lists_digest() -> bytes:
    """Changes with any list of any language."""
    return digest_all([(path.name, path.read_bytes()) for path in sorted(FOLDER.glob("*.yaml"))])
