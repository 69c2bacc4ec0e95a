"""The features of a heading: its stems, pairs of stems, and pieces of its words."""

from collections.abc import Iterator
from zlib import crc32

from rolepress.recognition.tokens import stem

BUCKETS = 1 << 14
PIECES = (4, 5)
"""Lengths of the pieces of words. Pieces see what compounds and inflected words share."""
PIECE_WEIGHT = 0.5


def features(words: tuple[str, ...], language: str) -> dict[int, float]:
    """The weight of each feature, by the number of its bucket."""
    found: dict[int, float] = {}
    for name in _names(words, language):
        found[crc32(name.encode()) % BUCKETS] = 1.0
    for word in words:
        marked = f"<{word}>"
        for size in PIECES:
            for start in range(len(marked) - size + 1):
                piece = f"c:{marked[start : start + size]}"
                found[crc32(piece.encode()) % BUCKETS] = PIECE_WEIGHT
    return found


def _names(words: tuple[str, ...], language: str) -> Iterator[str]:
    stems = [stem(word) for word in words]
    yield "bias"
    yield f"n:{min(len(stems), 8)}"
    for each in stems:
        yield f"u:{each}"
        yield f"{language}:{each}"
    for one, other in zip(["^", *stems], [*stems, "$"], strict=True):
        yield f"b:{one}_{other}"
