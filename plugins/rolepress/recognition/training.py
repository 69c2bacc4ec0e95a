"""Learns the meaning of headings from the lists: multinomial logistic regression.

AdaGrad (Duchi, Hazan, Singer 2011), one pass after the other over all headings, in an order that is
always the same. So the same lists give the same model.
"""

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import msgspec

from rolepress.recognition.features import BUCKETS, features
from rolepress.recognition.lists import (
    LanguageLists,
    list_languages,
    lists_digest,
    read_language,
)
from rolepress.recognition.model import FILE, SCALE, Model, load_model
from rolepress.recognition.tokens import stem, words_of

PASSES = 12
RATE = 0.15
SHRINKING = 2e-5
"""How much weights are pulled to zero at each step (L2)."""
SMALL_ERROR = 1e-3
"""Kinds that are nearly right are left alone, which saves most of the time."""
STEP = 7919
"""A prime. Each pass visits the headings in steps of it, which mixes kinds and languages."""


@dataclass(frozen=True, slots=True)
class Sample:
    """One heading of the lists."""

    words: tuple[str, ...]
    language: str
    kind: int


def train() -> Model:
    """Learn from the lists of all languages. It takes a quarter of a minute."""
    lists = {language: read_language(language) for language in list_languages()}
    kinds = sorted({kind for each in lists.values() for kind in each.headings})
    samples = list(_samples(lists, kinds))
    weights = _learn([(features(s.words, s.language), s.kind) for s in samples], len(kinds))
    return Model(
        digest=lists_digest(),
        kinds=tuple(kinds),
        headings={f"{s.language}|{' '.join(s.words)}": s.kind for s in reversed(samples)},
        stems=frozenset(stem(word) for sample in samples for word in sample.words),
        weights=bytes(_byte(weight) for row in weights for weight in row),
        other_lists={
            language: {name: each.lists[name] for name in each.lists if name not in each.headings}
            for language, each in lists.items()
        },
    )


def is_current(model: Model) -> bool:
    """Whether a model was made from the lists as they are."""
    return model.digest == lists_digest()


def write_model() -> None:
    """Learn from the lists again, if any of them has changed."""
    if not FILE.is_file() or not is_current(load_model()):
        FILE.write_bytes(msgspec.msgpack.Encoder(order="deterministic").encode(train()))
        load_model.cache_clear()


def _samples(lists: Mapping[str, LanguageLists], kinds: Sequence[str]) -> Iterator[Sample]:
    for language, each in lists.items():
        for kind, headings in each.headings.items():
            for heading in headings:
                words = words_of(heading.replace("{title}", " "))
                if words:
                    yield Sample(words, language, kinds.index(kind))


def _learn(samples: Sequence[tuple[dict[int, float], int]], kinds: int) -> list[list[float]]:
    weights = [[0.0] * kinds for _ in range(BUCKETS)]
    squares = [[1e-6] * kinds for _ in range(BUCKETS)]
    count = len(samples)
    step = STEP if count % STEP else STEP + 1
    for number in range(PASSES):
        for turn in range(count):
            found, kind = samples[(turn * step + number) % count]
            _adjust(found, kind, weights, squares)
    return weights


def _adjust(
    found: dict[int, float], kind: int, weights: list[list[float]], squares: list[list[float]]
) -> None:
    """Move the weights of one heading's features toward its kind."""
    scores = [0.0] * len(weights[0])
    for bucket, value in found.items():
        scores = [s + value * w for s, w in zip(scores, weights[bucket], strict=True)]
    top = max(scores)
    powers = [math.exp(score - top) for score in scores]
    total = sum(powers)
    errors = [power / total for power in powers]
    errors[kind] -= 1.0
    wrong = [(number, error) for number, error in enumerate(errors) if abs(error) > SMALL_ERROR]
    for bucket, value in found.items():
        row, seen = weights[bucket], squares[bucket]
        for number, error in wrong:
            slope = error * value + SHRINKING * row[number]
            seen[number] += slope * slope
            row[number] -= RATE * slope / math.sqrt(seen[number])


def _byte(weight: float) -> int:
    """A weight as one signed byte."""
    return max(-127, min(127, round(weight * SCALE))) & 0xFF
