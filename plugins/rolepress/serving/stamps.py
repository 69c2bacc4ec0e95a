"""Detects changes of files without reading them.

File-system events are quick, but can be lost: a folder that is moved away and back takes its watch
along, a queue overflows, or a network drive sends no events. So the final word is a comparison of
the stamps from before a build read its files with later ones.
"""

import os
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

LITTER_STARTS, LITTER_ENDS = (".#", "#", "~"), ("~", ".swp", ".swx", ".tmp")
"""Starts and ends of the names of temporary files that text editors write."""
COMPILED, WELL_KNOWN = "__pycache__", ".well-known"
"""The folder of compiled Python code, and the only dotted folder that is for visitors."""


class Stamp(NamedTuple):
    """The metadata of a file. Times are in nanoseconds since the epoch, sizes in bytes."""

    written: int
    changed: int
    """When the file was last written or renamed, or its permissions changed."""
    size: int
    inode: int


Stamps = dict[str, Stamp | None]
"""The stamps of files by path; None for a file whose metadata cannot be read."""


@dataclass(frozen=True, slots=True)
class Places:
    """Files and folders to look at, by absolute paths."""

    paths: tuple[str, ...] = ()
    """Files and folders. They need not exist yet."""
    left_alone: tuple[str, ...] = ()
    """Files and folders below them to ignore."""

    def counts(self, path: str) -> bool:
        """Whether a change of this file matters."""
        place = Path(path)
        tops = [top for top in self.paths if place.is_relative_to(top)]
        folders = place.relative_to(tops[0]).parts[:-1] if tops else ()
        is_left_alone = any(place.is_relative_to(each) for each in self.left_alone)
        return not (is_left_alone or _is_litter(place.name) or any(map(_is_skipped, folders)))


def outermost(paths: Iterable[str]) -> tuple[str, ...]:
    """Remove duplicate paths, and paths below others."""
    found: list[str] = []
    for path in sorted(paths, key=lambda path: Path(path).parts):
        if not found or not Path(path).is_relative_to(found[-1]):
            found.append(path)
    return tuple(found)


def take_stamps(places: Places) -> Stamps:
    """Return the stamps of all files that count."""
    stamps: Stamps = {}
    for path in places.paths:
        if _is_folder(path):
            stamps.update(_below(path, places.left_alone))
        elif stamp := _stamp(Path(path).stat):
            stamps[path] = stamp
    return stamps


def differences(before: Stamps, after: Stamps) -> list[str]:
    """The files that were added, removed or changed, sorted."""
    return sorted({path for path, _ in before.items() ^ after.items()})


def _below(folder: str, left_alone: tuple[str, ...]) -> Iterator[tuple[str, Stamp | None]]:
    """The files below a folder. As in a build, links to folders are not followed."""
    try:
        entries = list(os.scandir(folder))
    except OSError:  # it does not exist, or may not be read
        return
    for entry in entries:
        if entry.path in left_alone:
            continue
        if entry.is_dir(follow_symlinks=False):
            if not _is_skipped(entry.name):
                yield from _below(entry.path, left_alone)
        elif not _is_litter(entry.name):
            yield entry.path, _stamp(entry.stat)


def _is_folder(path: str) -> bool:
    try:
        return Path(path).is_dir()
    except OSError:  # it may not be read
        return False


def _is_skipped(folder: str) -> bool:
    """Whether nothing below a folder of this name counts, such as `.git`."""
    return folder == COMPILED or (folder.startswith(".") and folder != WELL_KNOWN)


def _is_litter(name: str) -> bool:
    return name.startswith(LITTER_STARTS) or name.endswith(LITTER_ENDS)


def _stamp(stat: Callable[[], os.stat_result]) -> Stamp | None:
    try:
        found = stat()
    except OSError:  # a link that leads nowhere
        return None
    return Stamp(found.st_mtime_ns, found.st_ctime_ns, found.st_size, found.st_ino)
