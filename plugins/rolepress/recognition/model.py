"""What was learned from the lists of words."""

import math
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path

import msgspec

from rolepress.recognition.features import features
from rolepress.recognition.tokens import stem

FILE = Path(__file__).parent / "languages.model"
SCALE = 16.0
"""Weights are stored as whole numbers of sixteenths, so that each fits into a byte."""


class Model(msgspec.Struct, frozen=True):
    """Everything that recognition knows. It has no need of the lists any more."""

    digest: bytes
    """The digest of the lists that it was made from."""
    kinds: tuple[str, ...]
    headings: Mapping[str, int]
    """The number of the kind of each known heading, such as `fr|qui sommes nous`."""
    stems: frozenset[str]
    """All stems of known headings. A heading with other ones is about something else."""
    weights: bytes
    """For each bucket of features, one signed byte for each kind."""
    other_lists: Mapping[str, Mapping[str, Sequence[str]]]
    """The other lists of each language, by their names."""

    def known(self, words: tuple[str, ...], language: str) -> str | None:
        """The kind of a heading that is in the list of a language."""
        number = self.headings.get(f"{language}|{' '.join(words)}")
        return None if number is None else self.kinds[number]

    def probabilities(self, words: tuple[str, ...], language: str) -> dict[str, float]:
        """How likely each kind is. The sum is 1."""
        count = len(self.kinds)
        scores = [0.0] * count
        signed = memoryview(self.weights).cast("b")
        for bucket, weight in features(words, language).items():
            row = signed[bucket * count : (bucket + 1) * count]
            scores = [score + weight * each for score, each in zip(scores, row, strict=True)]
        top = max(scores)
        powers = [math.exp((score - top) / SCALE) for score in scores]
        total = sum(powers)
        return {kind: power / total for kind, power in zip(self.kinds, powers, strict=True)}

    def strangers(self, words: tuple[str, ...]) -> int:
        """How many words are in no list."""
        return sum(stem(word) not in self.stems for word in words)

    def in_all_languages(self, name: str) -> frozenset[str]:
        """The entries of a list in all languages."""
        return frozenset(word for lists in self.other_lists.values() for word in lists[name])


@cache
def load_model() -> Model:
    """Load the model. It takes a few milliseconds."""
    return msgspec.msgpack.decode(FILE.read_bytes(), type=Model)
