"""The files below folders, read once: what a build works on does not change under it.

Where a library insists on reading files by itself, `first_change` tells afterwards whether it can
have read anything else.
"""

import os
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from typing import NamedTuple

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

    @property
    def digest(self) -> bytes:
        """A digest of the names and the bytes of all files."""
        return digest_all(self.files.items())

    def below(self, name: str) -> "Tree":
        """The files in a folder inside this one."""
        start = f"{name}/"
        return Tree(
            f"{self.folder}/{name}",
            self.endings,
            {p.removeprefix(start): data for p, data in self.files.items() if p.startswith(start)},
            {p.removeprefix(start): seen for p, seen in self.seen.items() if p.startswith(start)},
        )


def read_tree(folder: str, endings: tuple[str, ...] = ()) -> Tree:
    """Read the files below a folder. Not by `Path`: every build waits for this."""
    files: dict[str, bytes] = {}
    seen: dict[str, Seen] = {}
    for path in _paths(folder, endings):
        name = path[len(folder) + 1 :]
        with suppress(FileNotFoundError), open(path, "rb") as file:  # noqa: PTH123 - as above
            seen[name] = _seen(os.fstat(file.fileno()))
            files[name] = file.read()
    return Tree(folder, endings, files, seen)


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


def _paths(folder: str, endings: tuple[str, ...]) -> Iterator[str]:
    """What cannot be read as a file is left out; whoever needs it says what is wrong with it."""
    for found in walk(folder, published=False):
        is_wanted = not endings or found.name.endswith(endings)
        if is_wanted and not (found.fault or found.is_folder):
            yield f"{folder}/{found.name}"


def _seen(status: os.stat_result) -> Seen:
    return Seen(status.st_ino, status.st_size, status.st_mtime_ns, status.st_ctime_ns)
