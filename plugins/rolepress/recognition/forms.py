"""Finds what headings have in common that mean the same: their stems, but for small words."""

from collections.abc import Mapping, Sequence

from msgspec import Struct

from rolepress.recognition.lists import (
    AFTER,
    ALIKE,
    BEFORE,
    FILLERS,
    JOINTS,
    heading_words,
    spell_out,
)
from rolepress.recognition.tokens import stem, words_of


class Forms(Struct, frozen=True):
    """How the words of one language may change in a heading that still means the same."""

    fillers: frozenset[str]
    alike: Mapping[str, str]
    """For each word, the word that stands for all that are alike."""
    before: frozenset[tuple[str, ...]]
    after: frozenset[tuple[str, ...]]
    joints: frozenset[str]

    def plain(self, words: Sequence[str]) -> tuple[str, ...]:
        """The words of a heading without fillers, and one word for all that are alike."""
        kept = [word for word in words if word not in self.fillers] or words
        return tuple(self.alike.get(word, word) for word in kept)

    def key(self, words: Sequence[str]) -> str:
        """The same for all headings that differ in fillers, endings and words that are alike."""
        return " ".join(map(stem, self.plain(words)))


def read_forms(lists: Mapping[str, Sequence[str]]) -> Forms:
    """Read the forms from the lists of one language."""
    groups = [words_of(group) for group in lists[ALIKE]]
    return Forms(
        fillers=frozenset(word for each in lists[FILLERS] for word in words_of(each)),
        alike={word: group[0] for group in groups for word in group},
        before=_phrases(lists[BEFORE]),
        after=_phrases(lists[AFTER]),
        joints=frozenset(word for each in lists[JOINTS] for word in words_of(each)),
    )


def _phrases(entries: Sequence[str]) -> frozenset[tuple[str, ...]]:
    return frozenset(heading_words(each) for entry in entries for each in spell_out(entry))
