"""Many rules for paths: those that fit a path are found without trying all of them."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from rolepress_audit.values.path_patterns import PathPattern

T = TypeVar("T")
V = TypeVar("V")

TRIED_MAX = 500
"""How many rules of a file are tried one by one: rules with a star before their end, or with a name
in part of a step. Hosts accept a hundred or fewer."""


class PathRules(Generic[T]):
    """The rules of a file, in its order."""

    def __init__(self, rules: Iterable[tuple[PathPattern, T]]) -> None:
        self._fixed: defaultdict[str, _Numbered[T]] = defaultdict(list)
        self._tree: _Step[T] = _Step()
        self._others: list[tuple[PathPattern, _Numbered[T]]] = []
        self.left_out: list[T] = []
        """The rules beyond `TRIED_MAX`, which are not tried."""
        starts: defaultdict[str, _Numbered[T]] = defaultdict(list)
        for number, (pattern, rule) in enumerate(rules):
            if pattern.is_fixed:
                self._fixed[pattern.head].append((number, rule))
            elif pattern.is_start:
                starts[pattern.head].append((number, rule))
            elif steps := pattern.steps:
                self._tree.add(steps, (number, rule))
            elif len(self._others) < TRIED_MAX:
                self._others.append((pattern, [(number, rule)]))
            else:
                self.left_out.append(rule)
        self._starts = Starts(starts)

    def fitting(self, path: str) -> list[T]:
        """All rules that fit a path."""
        found = [each for rules in self._fitting(path) for each in rules]
        return [rule for _, rule in sorted(found, key=_number)]

    def first(self, path: str) -> T | None:
        """The first rule that fits a path, or None."""
        found = min((rules[0] for rules in self._fitting(path)), key=_number, default=None)
        return found[1] if found else None

    def _fitting(self, path: str) -> "Iterator[_Numbered[T]]":
        if path in self._fixed:
            yield self._fixed[path]
        for _, rules in self._starts.of(path):
            yield rules
        yield from self._tree.fitting(path.split("/"))
        yield from (rules for pattern, rules in self._others if pattern.fits(path))


_Numbered = list[tuple[int, T]]
"""Rules with their numbers in the file, in its order."""


def _number(rule: tuple[int, object]) -> int:
    return rule[0]


@dataclass(slots=True)
class _Step(Generic[T]):
    """Where the steps of some paths have led so far."""

    by_text: "dict[str, _Step[T]]" = field(default_factory=dict)
    by_name: "_Step[T] | None" = None
    """The node for a step that may be anything."""
    ends: _Numbered[T] = field(default_factory=list)
    """The rules whose path ends here."""
    rest: _Numbered[T] = field(default_factory=list)
    """The rules that match whatever follows."""

    def add(self, steps: Sequence[str], rule: tuple[int, T]) -> None:
        """Add a rule whose path goes on in these steps: texts, names, and `*` at the end."""
        at = self
        for step in steps:
            if step == "*":
                at.rest.append(rule)
                return
            if step.startswith(":"):
                at.by_name = at = at.by_name or _Step()
            else:
                at = at.by_text.setdefault(step, _Step())
        at.ends.append(rule)

    def fitting(self, steps: Sequence[str]) -> Iterator[_Numbered[T]]:
        """The rules that fit a path of these steps, a list for each way that leads to some."""
        reached = [self]
        for step in steps:
            yield from (each.rest for each in reached if each.rest)
            by_name = [each.by_name for each in reached if each.by_name and step]
            reached = [each.by_text[step] for each in reached if step in each.by_text] + by_name
            if not reached:
                return
        yield from (each.ends for each in reached if each.ends)


class Starts(Generic[V]):
    """Values by the start of a text."""

    def __init__(self, values: Mapping[str, V]) -> None:
        self._values = values
        self._sorted = sorted(values)
        self._shorter: list[int] = []
        """For each start, the place of the longest other one that it starts with; or -1."""
        for place, start in enumerate(self._sorted):
            shorter = place - 1
            while shorter >= 0 and not start.startswith(self._sorted[shorter]):
                shorter = self._shorter[shorter]
            self._shorter.append(shorter)

    def of(self, text: str) -> Iterator[tuple[str, V]]:
        """Each start of a text with its value, the longest first.

        In sorted order, a text comes after its starts. Between a start and the text, every other
        text has that start as well.
        """
        place = bisect_right(self._sorted, text) - 1
        while place >= 0:
            start = self._sorted[place]
            if text.startswith(start):
                yield start, self._values[start]
            place = self._shorter[place]
