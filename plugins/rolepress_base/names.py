"""Which known name an unknown one was most likely meant to be."""

import difflib
from collections.abc import Iterable
from functools import cached_property

from rolepress_base.messages import NAME_MAX_CHARS
from rolepress_base.signs import to_the_eye, with_signs

CHOICES_SHOWN = 12
"""A remedy lists this many known names at most."""
NEAREST_MAX = 100
CLOSE_ENOUGH = 0.6
"""How alike two names are when one is a slip for the other: 1 is the same name."""
NFC_AND_NFD = "Unicode NFC and NFD"
COMPOSED_OTHERWISE = f"It has the same letters, composed otherwise ({NFC_AND_NFD})"


class Names:
    """Known names. Of an unknown one, they tell which of them was most likely meant.

    To look through all of them takes a while, so it is done for the first hundred names alone: who
    sees as many problems looks for what they have in common.
    """

    def __init__(self, names: Iterable[str], alike: float = CLOSE_ENOUGH) -> None:
        self._choices = sorted(names)
        self._alike = alike
        self._lookups = NEAREST_MAX

    @cached_property
    def _by_lower(self) -> dict[str, str]:
        return {choice.lower(): choice for choice in self._choices}

    @cached_property
    def _by_looks(self) -> dict[str, str]:
        return {to_the_eye(choice): choice for choice in self._choices}

    def nearest(self, name: str) -> str | None:
        """The known name that `name` was most likely meant to be, or None if none is close."""
        if not name.isascii() and (twin := self._by_looks.get(to_the_eye(name))):
            return twin
        if self._lookups == 0:
            return None
        self._lookups -= 1
        start = name[:NAME_MAX_CHARS].lower()
        near = difflib.get_close_matches(start, self._by_lower, 1, self._alike)
        return self._by_lower[near[0]] if near else None

    def did_you_mean(self, name: str) -> str:
        """A remedy for a name that is not known: the nearest one, or the whole (short) list."""
        match = self.nearest(name)
        if match:
            return meant(name, match)
        if not self._choices:
            return "none is defined yet"
        shown = ", ".join(f"`{choice}`" for choice in self._choices[:CHOICES_SHOWN])
        return f"use one of {shown}" + (", ..." if len(self._choices) > CHOICES_SHOWN else "")


class Hints:
    """Guesses for the names of one file, which are looked for among the keys of many records."""

    def __init__(self) -> None:
        self._names: dict[tuple[str, ...], Names] = {}

    def among(self, known: Iterable[str]) -> Names:
        """The known names, with what is left of the guesses that a file gets for them."""
        key = tuple(known)
        if key not in self._names:
            self._names[key] = Names(key)
        return self._names[key]


def nearest(name: str, known: Iterable[str]) -> str | None:
    """The known name that `name` was most likely meant to be, or None if none is close."""
    return Names(known).nearest(name)


def did_you_mean(name: str, known: Iterable[str]) -> str:
    """A remedy for a name that is not known: the nearest one, or the whole (short) list."""
    return Names(known).did_you_mean(name)


def meant(name: str, match: str) -> str:
    """A remedy that names what was meant, and says why where both look the same."""
    looks_equal = with_signs(name) == name and to_the_eye(name) == to_the_eye(match)
    return f"did you mean `{match}`?" + (f" {COMPOSED_OTHERWISE}" if looks_equal else "")
