"""Finds the known name that an unknown one was most likely meant to be."""

import difflib
from collections.abc import Iterable
from functools import cached_property

from rolepress_base.messages import NAME_MAX_CHARS
from rolepress_base.signs import to_the_eye, with_signs

CHOICES_SHOWN = 12
"""A remedy lists at most this many known names."""
NEAREST_MAX = 100
CLOSE_ENOUGH = 0.6
"""How similar two names must be to suggest one for the other; 1 means equal."""
NFC_AND_NFD = "Unicode NFC and NFD"
COMPOSED_OTHERWISE = f"It has the same letters in a different composition ({NFC_AND_NFD})"


class Names:
    """Known names, to suggest the one that an unknown name was most likely meant to be.

    A search takes a while, so only the first hundred unknown names get a suggestion. More are
    likely to have one common cause.
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
    """Suggestions for the unknown keys of one file, which may contain many records."""

    def __init__(self) -> None:
        self._names: dict[tuple[str, ...], Names] = {}

    def among(self, known: Iterable[str]) -> Names:
        """The known names. The limit of searches holds for the whole file."""
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
    """A remedy that suggests a name, and explains the difference if both look the same."""
    looks_equal = with_signs(name) == name and to_the_eye(name) == to_the_eye(match)
    return f"did you mean `{match}`?" + (f" {COMPOSED_OTHERWISE}" if looks_equal else "")
