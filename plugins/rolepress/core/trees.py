"""The files below folders, read once: what a build works on does not change under it.

Where a library insists on reading files by itself, `first_change` tells afterwards whether it can
have read anything else.
"""

import os
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from typing import Any, NamedTuple

from rolepress.core.walk import Fault, walk
from rolepress_base.digests import digest_all


class Seen(NamedTuple):
    """What the file system said of a file when it was read."""

    inode: int
    size: int
    modified: int
    """Nanoseconds since 1970, as whoever wrote the file wants it."""
    changed: int
    """Nanoseconds since 1970, as the system wants it: nobody can write a file and set this back."""


@dataclass(frozen=True, slots=True)
class Tree:
    """The files below a folder. Files with other endings than these, if any, are left out."""

    folder: str
    endings: tuple[str, ...]
    files: Mapping[str, bytes]
    """By path below the folder."""
    seen: Mapping[str, Seen]
    faults: Mapping[str, str]
    """Why other files cannot be used, by path. Whoever needs them is to say so."""

    @property
    def digest(self) -> bytes:
        """A digest of the names and the bytes of all files, and of what is wrong with others."""
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
    """Read the files below a folder. Not by `Path`: every build waits for this."""
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
    """The path of a file that is not as it was when it was read, or is new; empty for none."""
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
    """The files below a folder, each with why it cannot be used, if it cannot."""
    for found in walk(folder, published=False):
        if not found.is_folder and (not endings or found.name.endswith(endings)):
            yield found.name, found.fault


def _seen(status: os.stat_result) -> Seen:
    return Seen(status.st_ino, status.st_size, status.st_mtime_ns, status.st_ctime_ns)
