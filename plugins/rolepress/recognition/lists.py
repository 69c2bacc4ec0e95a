"""Reads the lists of words of each language, from which recognition learns.

Each language has one file in `locales/languages/`. Its first lines explain its format.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache, cached_property
from itertools import product
from pathlib import Path

import yaml

from rolepress.recognition.tokens import words_of
from rolepress_base.digests import digest_all

FOLDER = Path(__file__).parent.parent / "locales" / "languages"
ENGLISH = "en"
"""The language whose headings may be used in every text."""
PLAIN = "plain"
"""The list of headings that open no section with a meaning."""
CHOOSE_ONE = "choose-one"
"""The list of what ends a sub-heading above variants of a text to copy, in brackets."""
FUNCTION_WORDS = "function-words"


FILLERS = "fillers"
"""Words that a heading may have or lack without meaning something else."""
ALIKE = "alike"
"""Words that make no difference between each other, each group on one line."""
BEFORE = "before"
"""What may stand before a heading that means the same without it."""
AFTER = "after"
"""What may stand after a heading that means the same without it."""
JOINTS = "joints"
"""The words between two headings that are joined, such as "and"."""
NAME = "{name}"
"""Stands in a heading for the name of an employer."""
NAME_WORD = "xnamex"
"""Stands among the words of a heading for the name of an employer."""
TITLE = "{title}"
"""Stands in a heading for the page's own title."""
_CHOICE = re.compile(r"\(([^()]*\|[^()]*)\)")


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
WORD_LISTS = (
    *(CHOOSE_ONE, FUNCTION_WORDS, FILLERS, ALIKE, BEFORE, AFTER, JOINTS),
    *(CLOSING, SEEKING, PRAISE, TITLE_ENDS, TITLE_WORDS),
    *PhraseKind,
)
"""The lists that hold no headings, beside the ones whose names start with CUES."""


@dataclass(frozen=True)
class LanguageLists:
    """The lists of one language."""

    lists: Mapping[str, Sequence[str]]

    @cached_property
    def headings(self) -> Mapping[str, Sequence[str]]:
        """The headings of each kind, with each of their variants spelled out."""
        found: dict[str, dict[str, None]] = {}
        for kind, variants in self.entries():
            found.setdefault(kind, {}).update(dict.fromkeys(variants))
        return {kind: tuple(variants) for kind, variants in found.items()}

    @cached_property
    def cues(self) -> Mapping[str, Sequence[str]]:
        """The sentences that change the subject, by the kind of section that they start."""
        found = (name for name in self.lists if name.startswith(CUES))
        return {name.removeprefix(CUES): self.lists[name] for name in found}

    def entries(self) -> Iterator[tuple[str, Sequence[str]]]:
        """Yield the kind and the variants of each entry.

        A heading that is written as it is belongs to its kind. A variant belongs to the first
        kind that has it.
        """
        kinds = [k for k in self.lists if k not in WORD_LISTS and not k.startswith(CUES)]
        owners = {
            heading_words(entry): kind
            for kind in kinds
            for entry in self.lists[kind]
            if not _CHOICE.search(entry)
        }
        for kind in kinds:
            for entry in self.lists[kind]:
                yield (
                    kind,
                    [
                        variant
                        for variant in spell_out(entry)
                        if owners.setdefault(heading_words(variant), kind) == kind
                    ],
                )


def heading_words(entry: str) -> tuple[str, ...]:
    """The words of an entry: without the page's title, and with one word for an employer's name."""
    return words_of(entry.replace(TITLE, " ").replace(NAME, f" {NAME_WORD} "))


def spell_out(entry: str) -> Iterator[str]:
    """All that "Your (role|job)" stands for: "Your role" and "Your job"."""
    texts = _CHOICE.split(entry)
    for chosen in product(*(text.split("|") for text in texts[1::2])):
        pairs = zip(texts[::2], (*chosen, ""), strict=True)
        yield " ".join("".join(part for pair in pairs for part in pair).split())


@cache
def read_language(language: str) -> LanguageLists:
    """Read the lists of a language, once in a process."""
    data = (FOLDER / f"{language}.yaml").read_bytes()
    found = yaml.load(data, Loader=yaml.CBaseLoader)  # noqa: S506 - it makes texts and lists alone
    split = (FUNCTION_WORDS, FILLERS, JOINTS, TITLE_ENDS)
    return LanguageLists({**found, **{name: found[name].split() for name in split}})


def list_languages() -> tuple[str, ...]:
    """The languages that have lists, sorted."""
    return tuple(sorted(path.stem for path in FOLDER.glob("*.yaml")))


def lists_digest() -> bytes:
    """Changes with any list of any language."""
    return digest_all([(path.name, path.read_bytes()) for path in sorted(FOLDER.glob("*.yaml"))])
