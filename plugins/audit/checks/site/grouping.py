"""Faults that many pages share, such as one in a menu, are told once."""

from collections import defaultdict
from collections.abc import Iterable

from plugins.core.problems import count


def by_target(faults: Iterable[tuple[str, str]]) -> dict[str, list[str]]:
    """The files that have a fault, in order, by what they lead to."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    for path, target in faults:
        found[target].append(path)
    return found


def and_others(paths: list[str]) -> str:
    """The end of a message on the first of several files; empty where there is one."""
    others = len(set(paths)) - 1
    return f"; the same on {count(others, 'other page')}" if others else ""
