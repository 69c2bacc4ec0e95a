"""Learns the meaning of headings from the lists: multinomial logistic regression.

AdaGrad (Duchi, Hazan, Singer 2011), one pass after the other over all headings, in an order that is
always the same. So the same lists give the same model.
"""

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import msgspec

from rolepress.recognition.features import BUCKETS, features
from rolepress.recognition.forms import Forms, read_forms
from rolepress.recognition.index import build_index
from rolepress.recognition.lists import (
    CHOOSE_ONE,
    FUNCTION_WORDS,
    TITLE_WORDS,
    LanguageLists,
    PhraseKind,
    heading_words,
    list_languages,
    lists_digest,
    read_language,
)
from rolepress.recognition.model import FILE, SCALE, Model, load_model
from rolepress.recognition.tokens import stem

KEPT_LISTS = (CHOOSE_ONE, FUNCTION_WORDS, TITLE_WORDS, *PhraseKind)
"""The lists that are needed as they are."""
PASSES = 8
LEARNED_MAX = 20
"""About as many variants of one entry are learned from."""
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
    plain: tuple[str, ...]
    """The words without fillers, and one word for all that are alike."""
    key: str
    language: str
    kind: int
    is_learned: bool
    """False for most of many variants of one entry, which would outweigh the other entries."""


def train() -> Model:
    """Learn from the lists of all languages. It takes half a minute."""
    lists = {language: read_language(language) for language in list_languages()}
    kinds = sorted({kind for each in lists.values() for kind in each.headings})
    forms = {language: read_forms(each.lists) for language, each in lists.items()}
    samples = list(read_samples(lists, forms, kinds))
    return Model(
        digest=lists_digest(),
        kinds=tuple(kinds),
        index=build_index(_known(samples)),
        forms=forms,
        stems={
            language: frozenset(
                stem(word)
                for sample in samples
                if sample.language == language
                for word in (*sample.words, *sample.plain)
            )
            for language in lists
        },
        weights=learn(samples, len(kinds)),
        other_lists={
            language: {name: each.lists[name] for name in KEPT_LISTS}
            for language, each in lists.items()
        },
    )


def is_current(model: Model) -> bool:
    """Whether a model was made from the lists as they are."""
    return model.digest == lists_digest()


def write_model() -> None:
    """Learn from the lists again, if any of them has changed, or if the file is of another form."""
    if not _is_written():
        FILE.write_bytes(msgspec.msgpack.Encoder(order="deterministic").encode(train()))
        load_model.cache_clear()


def _is_written() -> bool:
    try:
        return is_current(load_model())
    except (OSError, msgspec.MsgspecError):
        return False


def read_samples(
    lists: Mapping[str, LanguageLists], forms: Mapping[str, Forms], kinds: Sequence[str]
) -> Iterator[Sample]:
    """Yield each heading of the lists."""
    for language, each in lists.items():
        for kind, variants in each.entries():
            step = max(1, len(variants) // LEARNED_MAX)
            for number, heading in enumerate(variants):
                words = heading_words(heading)
                if words:
                    plain = forms[language].plain(words)
                    key = forms[language].key(words)
                    is_learned = (number + number // step) % step == 0
                    yield Sample(words, plain, key, language, kinds.index(kind), is_learned)


def _known(samples: Sequence[Sample]) -> dict[str, int]:
    """The kind of each key, and of each heading whose key is also the key of another kind."""
    kinds: dict[tuple[str, str], set[int]] = {}
    for sample in samples:
        kinds.setdefault((sample.language, sample.key), set()).add(sample.kind)
    found = {}
    for sample in samples:
        is_sure = len(kinds[sample.language, sample.key]) == 1
        name = f"|{sample.key}" if is_sure else f"={' '.join(sample.words)}"
        found[f"{sample.language}{name}"] = sample.kind
    return found


def learn(samples: Sequence[Sample], kinds: int) -> bytes:
    """The weights of all features, one signed byte for each bucket and kind."""
    once = {(each.language, each.plain, each.kind): each for each in samples if each.is_learned}
    learned = _learn([(features(s.plain, s.language), s.kind) for s in once.values()], kinds)
    return bytes(_byte(weight) for row in learned for weight in row)


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
