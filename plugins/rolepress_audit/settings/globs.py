"""Patterns for files, as owners of a site write them: `*` is any text, with slashes too."""

import re
from collections import defaultdict
from collections.abc import Iterable
from fnmatch import fnmatchcase
from typing import Generic, TypeVar

from rolepress_audit.values.path_rules import Starts

T = TypeVar("T")

_SPECIAL = re.compile(r"[*?\[]")


class Globs(Generic[T]):
    """Values by patterns, in their order.

    Patterns that are whole names or starts of names are looked up, not tried.
    """

    def __init__(self, patterns: Iterable[tuple[str, T]]) -> None:
        self._names: defaultdict[str, list[tuple[int, T]]] = defaultdict(list)
        self._others: list[tuple[int, str, T]] = []
        starts: defaultdict[str, list[tuple[int, T]]] = defaultdict(list)
        for number, (pattern, value) in enumerate(patterns):
            if not _SPECIAL.search(pattern):
                self._names[pattern].append((number, value))
            elif pattern.endswith("*") and not _SPECIAL.search(pattern[:-1]):
                starts[pattern[:-1]].append((number, value))
            else:
                self._others.append((number, pattern, value))
        self._starts = Starts(starts)

    def fitting(self, path: str) -> list[T]:
        """The values of all patterns that a path fits."""
        found = [*self._names.get(path, ())]
        found += [each for _, values in self._starts.of(path) for each in values]
        found += [(at, value) for at, glob, value in self._others if fnmatchcase(path, glob)]
        return [value for _, value in sorted(found, key=lambda each: each[0])]
