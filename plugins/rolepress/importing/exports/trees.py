"""Trees of facts with named branches, and the paths of their leaves: `offices[0].name`."""

import re
from collections.abc import Iterator, Mapping, Sequence

from rolepress.foreign.written import Value

DEPTH_MAX = 50
"""No system nests its facts deeper than that."""
_PATH_SIGN = re.compile(r"[.\[\]]")
_STEP = re.compile(r"([^.\[\]]+)|\[(\d{1,6})\]")


def is_too_deep(tree: Value) -> bool:
    """Whether a tree has more levels than any export has."""
    level: list[Value] = [tree]
    for _ in range(DEPTH_MAX):
        level = [child for each in level for child in _children(each)]
        if not level:
            return False
    return True


def _children(value: Value) -> Sequence[Value]:
    if isinstance(value, Mapping):
        return list(value.values())
    return value if isinstance(value, list) else ()


def branches(record: Mapping[str, Value], path: str = "") -> Iterator[tuple[str, str, Value]]:
    """The names, paths and values in a record.

    A name such as `location.city` is a path by itself, unless there is a `location` beside it.
    """
    for name, value in record.items():
        step = name or '""'
        first = _PATH_SIGN.split(name, maxsplit=1)[0]
        if first != name and (first in record or not first):
            step = f'["{name}"]'
        yield name, f"{path}.{step}" if path else step, value


def leaves(value: Value, key: str = "") -> Iterator[tuple[str, Value]]:
    """The leaves of a tree with their paths. A list of texts is one leaf; blank ones are none."""
    if isinstance(value, str):
        if value.strip():
            yield key, value
    elif isinstance(value, Mapping):
        for _, below, each in branches(value, key):
            yield from leaves(each, below)
    elif all(isinstance(each, str) for each in value):
        if texts := [each for each in value if isinstance(each, str) and each.strip()]:
            yield key, list(texts)
    else:
        for number, each in enumerate(value):
            yield from leaves(each, f"{key}[{number}]")


def steps_of(path: str) -> list[str]:
    """The steps of a path; those into a list are numbers."""
    return [name or number for name, number in _STEP.findall(path)]


def grown(paths: Mapping[str, Value]) -> tuple[dict[str, Value], dict[str, str]]:
    """The tree with these leaves, and by path the name at the top that each leaf is below.

    A leaf whose path leads through another leaf stands at the top, with its path as its name.
    """
    tree: dict[str, object] = {}
    homes: dict[str, str] = {}
    for path, value in paths.items():
        *inner, last = steps_of(path) or [path]
        place: dict[str, object] | None = tree
        for step in inner:
            below = place.setdefault(step, {}) if place is not None else None
            place = below if isinstance(below, dict) else None
        if place is None or last in place:
            place, last = tree, _free(path, tree)
        place[last] = value
        homes[path] = last if place is tree else inner[0]
    return {name: _with_lists(each) for name, each in tree.items()}, homes


def _free(name: str, taken: Mapping[str, object]) -> str:
    number, free = 1, name
    while free in taken:
        number += 1
        free = f"{name} {number}"
    return free


def _with_lists(value: object) -> Value:
    """A tree in which mappings by number are lists."""
    if isinstance(value, dict):
        inner = {name: _with_lists(each) for name, each in value.items()}
        if inner and all(map(str.isdigit, inner)):
            return list(inner.values())
        return inner
    if isinstance(value, Mapping):
        return value
    return value if isinstance(value, str | list) else ""
