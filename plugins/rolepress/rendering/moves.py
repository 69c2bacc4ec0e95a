"""Changes to a folder, all of them or none: when one fails, those before it can be undone.

What a change replaces is kept aside until all are done. Both places must be on one disk, where a
rename needs no room.
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
        """`aside` is a folder of our own, which is empty."""
        self.aside = aside
        self._folder = folder
        self._numbers = count()
        self._undo: list[Callable[[], object]] = []

    def make_folder(self, path: str) -> None:
        """Make a folder inside one that is there. A file that stands in its place goes."""
        place = self._folder / path
        mode = _mode(place)
        if mode and stat.S_ISDIR(mode):
            return
        if mode:
            self.take_away(path)
        place.mkdir()
        self._undo.append(place.rmdir)

    def put(self, waiting: Path, path: str) -> None:
        """Move a file into place. Who reads meanwhile sees the file that was there, or this one."""
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
        """Remove whatever stands in a place: a file, or a folder with all that is in it."""
        target, kept = self._folder / path, self._next()
        target.replace(kept)
        self._undo.append(lambda: kept.replace(target))

    def undo(self) -> bool:
        """Put everything back, the last change first; false where something could not be."""
        is_as_it_was = True
        while self._undo:
            try:
                self._undo.pop()()
            except OSError:
                is_as_it_was = False
        return is_as_it_was

    def _kept(self, target: Path) -> Path:
        """The same file under another name, or a copy on a disk where a file has but one."""
        kept = self._next()
        try:
            os.link(target, kept)
        except OSError:
            shutil.copy2(target, kept)
        return kept

    def _next(self) -> Path:
        return self.aside / str(next(self._numbers))


def _mode(path: Path) -> int:
    """What stands in a place, as `stat` says it; 0 for nothing."""
    try:
        return path.lstat().st_mode
    except FileNotFoundError:
        return 0
