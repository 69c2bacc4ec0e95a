"""Finds the known name that a misspelled name was meant to be."""

from collections import Counter
from collections.abc import Iterable
from difflib import SequenceMatcher

NEARNESS = 0.75
"""How similar two names must be, from 0 to 1, for one to count as a misspelling of the other."""
NAME_MAX_CHARS = 80
"""Longer names are not compared."""
_GROUPS, _COUNT_MAX = 41, 16


class Names:
    """Known names, in which the nearest one to another name can be found.

    A page may have any number of misspelled names, and comparing two names is slow. So the letters
    that they have in common are counted first, in any order.
    """

    def __init__(self, names: Iterable[str]) -> None:
        self._by_letters = {_letters(each): each for each in names}
        self._known = [(letters, _counted(letters)) for letters in self._by_letters]

    def nearest(self, name: str) -> str:
        """The name that was probably meant, or an empty string if no name is similar."""
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
    """A number with one bit for each occurrence of a letter. Some letters share their bits."""
    counts = Counter(ord(letter) % _GROUPS for letter in letters)
    return sum(
        ((1 << min(count, _COUNT_MAX)) - 1) << (group * _COUNT_MAX)
        for group, count in counts.items()
    )
