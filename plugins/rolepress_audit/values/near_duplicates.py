"""Which texts are nearly the same: MinHash with one permutation, and locality-sensitive hashing.

A text is the set of its runs of five words. Each run is hashed once; the hash says which of 128
bins it falls into, and each bin keeps the least (Li, Owen and Zhang, "One Permutation Hashing",
2012). The share of bins in which two texts agree estimates the share of runs that they have in
common, give or take 0.03. Texts that agree in none of 16 groups of bins are never compared.
"""

from array import array
from binascii import crc32
from collections import defaultdict
from collections.abc import Iterable, Iterator

SHINGLE_WORDS = 5
BINS = 128
BANDS = 16
MIN_WORDS = 50
"""Shorter texts are alike by chance."""
ALIKE = 0.9
REPRESENTATIVES = 8
"""How many different texts of one bucket are compared, so that time grows linearly with the
pages."""

_EMPTY = 0xFFFFFFFF


def signature(words: list[str]) -> bytes:
    """A signature of 512 bytes. Texts under 50 words have an empty one."""
    if len(words) < MIN_WORDS:
        return b""
    runs = map(" ".join, zip(*(words[at:] for at in range(SHINGLE_WORDS)), strict=False))
    hashes = sorted(set(map(crc32, map(str.encode, runs))), reverse=True)
    bins = array("I", [_EMPTY]) * BINS
    for value in hashes:  # the least comes last and remains
        bins[value % BINS] = value
    return bins.tobytes()


def likeness(one: bytes, other: bytes) -> float:
    """The estimated share of runs of words that two texts have in common, 0 to 1."""
    mine, yours = _bins(one), _bins(other)
    full = equal = 0
    for a, b in zip(mine, yours, strict=True):
        if a != _EMPTY or b != _EMPTY:
            full += 1
            equal += a == b
    return equal / full if full else 0.0


def near_duplicates(texts: Iterable[tuple[str, bytes]]) -> Iterator[tuple[str, str, float]]:
    """Pairs of nearly equal texts: each text's name, an earlier one's name, and the estimate."""
    buckets: defaultdict[tuple[int, bytes], list[tuple[str, bytes]]] = defaultdict(list)
    for key, found in texts:
        best: tuple[float, str] | None = None
        keys = _bands(found)
        seen: set[str] = set()
        for band in keys:
            for other, kept in buckets[band]:
                if other not in seen:
                    seen.add(other)
                    score = likeness(found, kept)
                    if score >= ALIKE and (best is None or score > best[0]):
                        best = (score, other)
        if best:
            yield key, best[1], best[0]
            continue
        for band in keys:
            if len(buckets[band]) < REPRESENTATIVES:
                buckets[band].append((key, found))


def _bands(found: bytes) -> list[tuple[int, bytes]]:
    size = len(found) // BANDS
    return [(at, found[at * size : (at + 1) * size]) for at in range(BANDS)]


def _bins(found: bytes) -> "array[int]":
    bins = array("I")
    bins.frombytes(found)
    return bins
