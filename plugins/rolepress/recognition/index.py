"""A table of headings and their kinds, which needs no loading: it is searched as it is stored."""

from collections.abc import Mapping
from hashlib import blake2b

NAME_BYTES = 7
"""With this many bytes of a digest, no two of a million headings are alike."""
ROW_BYTES = NAME_BYTES + 1


def build_index(kinds: Mapping[str, int]) -> bytes:
    """Build the table from the number of each heading's kind: sorted rows of digest and number."""
    return b"".join(sorted(_digest(name) + bytes([kind]) for name, kind in kinds.items()))


def search_index(index: bytes, name: str) -> int | None:
    """The number of a heading's kind; None if the table does not have it."""
    wanted = _digest(name)
    low, high = 0, len(index) // ROW_BYTES
    while low < high:
        middle = (low + high) // 2 * ROW_BYTES
        if index[middle : middle + NAME_BYTES] < wanted:
            low = middle // ROW_BYTES + 1
        else:
            high = middle // ROW_BYTES
    start = low * ROW_BYTES
    is_there = index[start : start + NAME_BYTES] == wanted
    return index[start + NAME_BYTES] if is_there else None


def _digest(name: str) -> bytes:
    return blake2b(name.encode(), digest_size=NAME_BYTES).digest()
