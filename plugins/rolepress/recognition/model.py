"""What was learned from the lists of words."""

import math
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path

import msgspec

from rolepress.recognition.features import features
from rolepress.recognition.forms import Forms
from rolepress.recognition.index import search_index
from rolepress.recognition.lists import ENGLISH
from rolepress.recognition.tokens import stem

FILE = Path(__file__).parent / "languages.model"
SCALE = 16.0
"""Weights are stored as whole numbers of sixteenths, so that each fits into a byte."""


class Model(msgspec.Struct, frozen=True):
    """Everything that recognition knows. It has no need of the lists any more."""

    digest: bytes
    """The digest of the lists that it was made from."""
    kinds: tuple[str, ...]
    index: bytes
    """The number of the kind of each known heading: of its key, such as `fr|qui somm nou`, or
    of its words, such as `en=the position`, where a heading with the same key is of another kind.
    """
    forms: Mapping[str, Forms]
    stems: Mapping[str, frozenset[str]]
    """All stems of known headings, by language. One with other stems is about something else."""
    weights: bytes
    """For each bucket of features, one signed byte for each kind."""
    other_lists: Mapping[str, Mapping[str, Sequence[str]]]
    """The other lists of each language, by their names."""

    def known(self, words: Sequence[str], language: str) -> str | None:
        """The kind of a heading that is in the list of a language, or as good as in it."""
        number = search_index(self.index, f"{language}={' '.join(words)}")
        return self.alike(words, language) if number is None else self.kinds[number]

    def alike(self, words: Sequence[str], language: str) -> str | None:
        """The kind of all headings of a language that differ little from one."""
        if language not in self.forms:
            return None
        number = search_index(self.index, f"{language}|{self.forms[language].key(words)}")
        return None if number is None else self.kinds[number]

    def probabilities(self, words: tuple[str, ...], language: str) -> dict[str, float]:
        """How likely each kind is. The sum is 1."""
        count = len(self.kinds)
        scores = [0.0] * count
        signed = memoryview(self.weights).cast("b")
        for bucket, weight in features(self.plain(words, language), language).items():
            row = signed[bucket * count : (bucket + 1) * count]
            scores = [score + weight * each for score, each in zip(scores, row, strict=True)]
        top = max(scores)
        powers = [math.exp((score - top) / SCALE) for score in scores]
        total = sum(powers)
        return {kind: power / total for kind, power in zip(self.kinds, powers, strict=True)}

    def plain(self, words: tuple[str, ...], language: str) -> tuple[str, ...]:
        """Words without fillers, and one word for all that are alike."""
        return self.forms[language].plain(words) if language in self.forms else words

    def is_strange(self, word: str, language: str) -> bool:
        """Whether a word is in no heading of a language, nor in one of English."""
        root = stem(word)
        return not any(root in self.stems.get(each, ()) for each in (language, ENGLISH))

    def in_all_languages(self, name: str) -> frozenset[str]:
        """The entries of a list in all languages."""
        return frozenset(word for lists in self.other_lists.values() for word in lists[name])


@cache
def load_model() -> Model:
    """Load the model. It takes a few milliseconds."""
    return msgspec.msgpack.decode(FILE.read_bytes(), type=Model)
