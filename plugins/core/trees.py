"""The files below folders, read once: what a build works on does not change under it.

Where a library insists on reading files by itself, `first_change` tells afterwards whether it can
have read anything else.
"""

import os
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from typing import Any, NamedTuple

from plugins.core.digests import digest_all
from plugins.core.walk import walk


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
    for path in _paths(folder, endings, faults):
        name = path[len(folder) + 1 :]
        with suppress(FileNotFoundError), open(path, "rb") as file:  # noqa: PTH123 - as above
            seen[name] = _seen(os.fstat(file.fileno()))
            files[name] = file.read()
    return Tree(folder, endings, files, seen, faults)


def first_change(trees: Iterable[Tree]) -> str:
    """The path of a file that is not as it was when it was read, or is new; empty for none."""
    for tree in trees:
        left = dict(tree.seen)
        for path in _paths(tree.folder, tree.endings):
            was = left.pop(path[len(tree.folder) + 1 :], None)
            with suppress(FileNotFoundError):
                if was == _seen(os.stat(path)):  # noqa: PTH116 - as above
                    continue
            return path
        if left:
            return f"{tree.folder}/{min(left)}"
    return ""


def _paths(
    folder: str, endings: tuple[str, ...], faults: dict[str, str] | None = None
) -> Iterator[str]:
    """The files that can be read; why others cannot goes to `faults`."""
    for found in walk(folder, published=False):
        if found.is_folder or (endings and not found.name.endswith(endings)):
            continue
        if not found.fault:
            yield f"{folder}/{found.name}"
        elif faults is not None:
            faults[found.name] = found.fault.message


def _seen(status: os.stat_result) -> Seen:
    return Seen(status.st_ino, status.st_size, status.st_mtime_ns, status.st_ctime_ns)
