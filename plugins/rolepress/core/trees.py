"""Reads the files below a folder once, so that they cannot change during a build.

If a library insists on reading files by itself, `first_change` tells afterwards whether it may have
read something else.
"""

import os
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from typing import Any, NamedTuple

from rolepress.core.walk import Fault, walk
from rolepress_base.digests import digest_all


class Seen(NamedTuple):
    """The metadata of a file when it was read."""

    inode: int
    size: int
    modified: int
    """Nanoseconds since 1970. Programs can set it to any time."""
    changed: int
    """Nanoseconds since 1970. Only the system sets it, so it always shows that a file changed."""


@dataclass(frozen=True, slots=True)
class Tree:
    """The files below a folder. With `endings`, files with other extensions are left out."""

    folder: str
    endings: tuple[str, ...]
    files: Mapping[str, bytes]
    """The bytes of files, by path below the folder."""
    seen: Mapping[str, Seen]
    faults: Mapping[str, str]
    """Why other files cannot be used, by path. The code that needs such a file reports it."""

    @property
    def digest(self) -> bytes:
        """A digest of the names and contents of all files, and of all faults."""
        faults = ((f"{path}: unusable", fault.encode()) for path, fault in self.faults.items())
        return digest_all((*self.files.items(), *faults))

    def below(self, name: str) -> "Tree":
        """The files in a folder inside this one."""
        start = f"{name}/"
        kept = (_inside(start, items) for items in (self.files, self.seen, self.faults))
        return Tree(f"{self.folder}/{name}", self.endings, *kept)


def _inside(start: str, items: Mapping[str, Any]) -> dict[str, Any]:
    return {path[len(start) :]: item for path, item in items.items() if path.startswith(start)}


def read_tree(folder: str, endings: tuple[str, ...] = ()) -> Tree:
    """Read the files below a folder. It avoids `Path`, because every build waits for this."""
    files: dict[str, bytes] = {}
    seen: dict[str, Seen] = {}
    faults: dict[str, str] = {}
    for name, fault in _named(folder, endings):
        if fault:
            faults[name] = fault.message
            continue
        with suppress(FileNotFoundError), open(f"{folder}/{name}", "rb") as file:  # noqa: PTH123 - as above
            seen[name] = _seen(os.fstat(file.fileno()))
            files[name] = file.read()
    return Tree(folder, endings, files, seen, faults)


def first_change(trees: Iterable[Tree]) -> str:
    """The path of a file that has changed since it was read, or is new; empty if none has."""
    for tree in trees:
        left = dict(tree.seen)
        for name, fault in _named(tree.folder, tree.endings):
            if fault:
                continue
            path, was = f"{tree.folder}/{name}", left.pop(name, None)
            with suppress(FileNotFoundError):
                if was == _seen(os.stat(path)):  # noqa: PTH116 - as above
                    continue
            return path
        if left:
            return f"{tree.folder}/{min(left)}"
    return ""


def _named(folder: str, endings: tuple[str, ...]) -> Iterator[tuple[str, Fault | None]]:
    """Yield the files below a folder, each with its fault or None."""
    for found in walk(folder, published=False):
        if not found.is_folder and (not endings or found.name.endswith(endings)):
            yield found.name, found.fault


def _seen(status: os.stat_result) -> Seen:
    return Seen(status.st_ino, status.st_size, status.st_mtime_ns, status.st_ctime_ns)
