"""Changes to a folder that can be undone, so that all of them are made or none.

Replaced files are kept aside until all changes are made. Both folders must be on one disk, where a
rename needs no space.
"""

import os
import shutil
import stat
from collections.abc import Callable
from itertools import count
from pathlib import Path


class Moves:
    """The changes of one build to its output folder."""

    def __init__(self, folder: Path, aside: Path) -> None:
        """`aside` is an empty folder of our own."""
        self.aside = aside
        self._folder = folder
        self._numbers = count()
        self._undo: list[Callable[[], object]] = []

    def make_folder(self, path: str) -> None:
        """Make a folder inside an existing one. A file at its path is removed."""
        place = self._folder / path
        mode = _mode(place)
        if mode and stat.S_ISDIR(mode):
            return
        if mode:
            self.take_away(path)
        place.mkdir()
        self._undo.append(place.rmdir)

    def put(self, waiting: Path, path: str) -> None:
        """Move a file into place. Readers see the old file or the new one at any moment."""
        target = self._folder / path
        mode = _mode(target)
        if mode and stat.S_ISREG(mode):
            kept = self._kept(target)
            waiting.replace(target)
            self._undo.append(lambda: kept.replace(target))
            return
        if mode:
            self.take_away(path)
        waiting.replace(target)
        self._undo.append(target.unlink)

    def take_away(self, path: str) -> None:
        """Remove a file, or a folder with everything in it."""
        target, kept = self._folder / path, self._next()
        target.replace(kept)
        self._undo.append(lambda: kept.replace(target))

    def undo(self) -> bool:
        """Undo all changes, the last one first. Returns whether everything could be undone."""
        is_as_it_was = True
        while self._undo:
            try:
                self._undo.pop()()
            except OSError:
                is_as_it_was = False
        return is_as_it_was

    def _kept(self, target: Path) -> Path:
        """Keep a file under a second name, or as a copy if the disk has no hard links."""
        kept = self._next()
        try:
            os.link(target, kept)
        except OSError:
            shutil.copy2(target, kept)
        return kept

    def _next(self) -> Path:
        return self.aside / str(next(self._numbers))


def _mode(path: Path) -> int:
    """The mode of a path, or 0 if nothing is there."""
    try:
        return path.lstat().st_mode
    except FileNotFoundError:
        return 0
