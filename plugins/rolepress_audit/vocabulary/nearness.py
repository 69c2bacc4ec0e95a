"""The name among many that a misspelled one was meant to be."""

from collections import Counter
from collections.abc import Iterable
from difflib import SequenceMatcher

NEARNESS = 0.75
"""How alike two names must be, from 0 to 1, for one to be taken for a slip of the other."""
NAME_MAX_CHARS = 80
"""Longer names are slips of nothing."""
_GROUPS, _COUNT_MAX = 41, 16


class Names:
    """Names that can be asked which of them is nearest to another one.

    A page may have any number of misspelled names, and to compare two takes long. So each name is
    asked first how many letters it has in common with the other, whatever their order.
    """

    def __init__(self, names: Iterable[str]) -> None:
        self._by_letters = {_letters(each): each for each in names}
        self._known = [(letters, _counted(letters)) for letters in self._by_letters]

    def nearest(self, name: str) -> str:
        """The name that was probably meant; empty where none is near."""
        wanted = _letters(name)
        if len(wanted) > NAME_MAX_CHARS:
            return ""
        counts, size = _counted(wanted), len(wanted)
        matcher = SequenceMatcher(b=wanted)
        best = (0.0, "")
        for letters, others in self._known:
            least = NEARNESS * (size + len(letters)) / 2
            if (counts & others).bit_count() >= least:
                matcher.set_seq1(letters)
                if matcher.quick_ratio() >= NEARNESS:
                    best = max(best, (matcher.ratio(), letters))
        return self._by_letters[best[1]] if best[0] >= NEARNESS else ""


def _letters(name: str) -> str:
    return "".join(filter(str.isalnum, name)).lower()


def _counted(letters: str) -> int:
    """A number with as many bits for each letter as a name has of that; some letters share bits."""
    counts = Counter(ord(letter) % _GROUPS for letter in letters)
    return sum(
        ((1 << min(count, _COUNT_MAX)) - 1) << (group * _COUNT_MAX)
        for group, count in counts.items()
    )
