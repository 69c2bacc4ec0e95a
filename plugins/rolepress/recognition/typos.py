"""Finds the word that was meant by one with a slip: a letter too many, too few, or swapped."""

from collections.abc import Iterable, Mapping

END = 3
"""One slip leaves the first or the last letters of a word as they were, as many as this."""


def group_words(words: Iterable[str]) -> Mapping[str, tuple[str, ...]]:
    """Group words by how they begin and by how they end."""
    groups: dict[str, list[str]] = {}
    for word in sorted(words):
        groups.setdefault(f"{word[:END]}-", []).append(word)
        groups.setdefault(f"-{word[-END:]}", []).append(word)
    return {name: tuple(found) for name, found in groups.items()}


def nearest(word: str, groups: Mapping[str, tuple[str, ...]]) -> str | None:
    """The only known word that is one slip away; None if there is none, or several."""
    names = (f"{word[:END]}-", f"-{word[-END:]}")
    found = {each for name in names for each in groups.get(name, ()) if _is_one_slip(word, each)}
    return found.pop() if len(found) == 1 else None


def _is_one_slip(one: str, other: str) -> bool:
    """Whether two words differ in one letter, in one letter more, or in two swapped ones."""
    longer = len(one) - len(other)
    if abs(longer) > 1 or one == other:
        return False
    shortest = min(len(one), len(other))
    start = next((at for at in range(shortest) if one[at] != other[at]), shortest)
    if longer > 0:
        return one[start + 1 :] == other[start:]
    if longer < 0:
        return one[start:] == other[start + 1 :]
    rest, other_rest = one[start:], other[start:]
    swapped = rest[1::-1] + rest[2:]
    return rest[1:] == other_rest[1:] or swapped == other_rest
