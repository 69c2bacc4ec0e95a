"""What shows that files have changed, without reading them.

Events of the system are quick, but they can be lost: a folder that is moved away and back takes its
watch along, a queue overflows, a network drive sends none. So what counts is a comparison of stamps
that were taken before a build read its files with stamps that are taken later.
"""

import os
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

LITTER_STARTS, LITTER_ENDS = (".#", "#", "~"), ("~", ".swp", ".swx", ".tmp")
"""How the names of files start and end that editors make for themselves while somebody types."""
COMPILED, WELL_KNOWN = "__pycache__", ".well-known"
"""Folders: one that Python writes, and the one whose name has a dot and that is for visitors."""


class Stamp(NamedTuple):
    """What the system knows of a file. Times are in nanoseconds since the epoch, sizes in bytes."""

    written: int
    changed: int
    """When it was last written, renamed or given other permissions."""
    size: int
    inode: int


Stamps = dict[str, Stamp | None]
"""The stamps of files by path; None for what is there and cannot be looked at."""


@dataclass(frozen=True, slots=True)
class Places:
    """Files, and all files below folders, by absolute paths."""

    paths: tuple[str, ...] = ()
    """Files and folders. What is not there may still come."""
    left_alone: tuple[str, ...] = ()
    """Files and folders among them that do not count."""

    def counts(self, path: str) -> bool:
        """Whether a change of a file in one of these places matters."""
        place = Path(path)
        tops = [top for top in self.paths if place.is_relative_to(top)]
        folders = place.relative_to(tops[0]).parts[:-1] if tops else ()
        is_left_alone = any(place.is_relative_to(each) for each in self.left_alone)
        return not (is_left_alone or _is_litter(place.name) or any(map(_is_skipped, folders)))


def outermost(paths: Iterable[str]) -> tuple[str, ...]:
    """Paths, each once, without those that lie below another."""
    found: list[str] = []
    for path in sorted(paths, key=lambda path: Path(path).parts):
        if not found or not Path(path).is_relative_to(found[-1]):
            found.append(path)
    return tuple(found)


def take_stamps(places: Places) -> Stamps:
    """The stamps of all files that count."""
    stamps: Stamps = {}
    for path in places.paths:
        if _is_folder(path):
            stamps.update(_below(path, places.left_alone))
        elif stamp := _stamp(Path(path).stat):
            stamps[path] = stamp
    return stamps


def differences(before: Stamps, after: Stamps) -> list[str]:
    """The files that came, went or changed, sorted."""
    return sorted({path for path, _ in before.items() ^ after.items()})


def _below(folder: str, left_alone: tuple[str, ...]) -> Iterator[tuple[str, Stamp | None]]:
    """The files below a folder. As in a build, links to folders are not followed."""
    try:
        entries = list(os.scandir(folder))
    except OSError:  # it is not there, or not for us; or it went meanwhile
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
    except OSError:  # it may not be looked at
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
