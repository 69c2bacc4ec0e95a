"""Files into the output folder: only those whose bytes changed, and all of them or none.

New bytes wait in a staging folder inside the output folder, so that a full disk or a killed build
leaves the site as it was. Then each is renamed into place: a reader sees the old file or the new
one, never half of one.
"""

import os
import shutil
import stat
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from plugins.core.digests import digest
from plugins.rendering.memo import Output, Stamp

MARKER = ".rolepress"
STAGING = ".rolepress-staging"
MARKER_TEXT = b"Made by Rolepress. Every file here that the site does not ask for is removed.\n"


class ForeignFolderError(Exception):
    """The output folder holds files that no build of ours made."""


@dataclass(slots=True)
class Changes:
    """What a build did to the output folder, by path."""

    written: list[str] = field(default_factory=list)
    removed: list[str] = field(default_factory=list)


class Writer:
    """Writes one build. Use: `keep` or `write` for every file, then `commit`."""

    def __init__(
        self, folder: Path, before: Mapping[str, Output], keep: Collection[str] = ()
    ) -> None:
        self._folder = folder
        self._before = before
        self._retained = {MARKER, ".git", *keep}
        self._staging = folder / STAGING
        self._staged: dict[str, bytes] = {}
        self.outputs: dict[str, Output] = {}

    def open(self) -> None:
        """Claim the folder and clear what a killed build left. Raises ForeignFolderError."""
        if self._folder.exists() and not (self._folder / MARKER).exists():
            others = [e.name for e in os.scandir(self._folder) if e.name not in self._retained]
            if others:
                raise ForeignFolderError(
                    f"{self._folder} has files that Rolepress did not make, such as "
                    f"{min(others)!r}; empty it, or choose another folder with --output"
                )
        self._folder.mkdir(parents=True, exist_ok=True)
        self._replace(self._folder / MARKER, MARKER_TEXT)
        shutil.rmtree(self._staging, ignore_errors=True)

    def is_untouched(self) -> bool:
        """Whether every file is as the last build left it, and no other is there."""
        if any(_stamp(self._folder / p) != was.stamp for p, was in self._before.items()):
            return False
        return not self._unwanted(self._before)

    def keep(self, path: str, view: bytes) -> bool:
        """Whether a file already is what this view makes; it stays as it is then."""
        before = self._before.get(path)
        if before is None or before.view != view:
            return False
        target = self._folder / path
        stamp = _stamp(target)
        if stamp is None:
            return False
        if stamp != before.stamp and digest(target.read_bytes()) != before.digest:
            return False
        self.outputs[path] = Output(view, before.digest, stamp)
        return True

    def write(self, path: str, view: bytes, data: bytes) -> None:
        """Stage a file, unless the one in place has the same bytes."""
        content = digest(data)
        target = self._folder / path
        stamp = _stamp(target)
        if stamp is not None and stamp.size == len(data) and target.read_bytes() == data:
            self.outputs[path] = Output(view, content, stamp)
            return
        waiting = self._staging / path
        waiting.parent.mkdir(parents=True, exist_ok=True)
        waiting.write_bytes(data)
        self._staged[path] = content
        self.outputs[path] = Output(view, content, Stamp(0, 0, 0))

    def discard(self) -> None:
        """Drop what was staged: the site stays as it was."""
        shutil.rmtree(self._staging, ignore_errors=True)

    def commit(self) -> Changes:
        """Move staged files into place and remove every file that no view asked for."""
        changes = Changes(written=sorted(self._staged))
        for path in changes.written:
            target = self._folder / path
            _make_room(target, self._folder)
            (self._staging / path).replace(target)
            stamp = _stamp(target)
            if stamp is not None:
                self.outputs[path] = Output(self.outputs[path].view, self._staged[path], stamp)
        shutil.rmtree(self._staging, ignore_errors=True)
        for path in self._unwanted(self.outputs):
            (self._folder / path).unlink()
            changes.removed.append(path)
        self._remove_empty_folders()
        return changes

    def _unwanted(self, wanted: Collection[str]) -> list[str]:
        """Files in the folder that are not wanted; links to folders among them."""
        found: list[str] = []
        for folder, folders, files in os.walk(self._folder):
            here = Path(folder).relative_to(self._folder)
            at_top = here == Path()
            if at_top:
                folders[:] = [f for f in folders if f not in self._retained and f != STAGING]
            links = [name for name in folders if (Path(folder) / name).is_symlink()]
            names = [n for n in (*files, *links) if not (at_top and n in self._retained)]
            found += [path for n in names if (path := (here / n).as_posix()) not in wanted]
        return sorted(found)

    def _remove_empty_folders(self) -> None:
        for folder, _, _ in os.walk(self._folder, topdown=False):
            here = Path(folder)
            top = here.relative_to(self._folder).parts[:1]
            if top and top[0] not in self._retained and not any(os.scandir(here)):
                here.rmdir()

    @staticmethod
    def _replace(target: Path, data: bytes) -> None:
        if target.exists() and target.read_bytes() == data:
            return
        temporary = target.with_name(f"{target.name}.new")
        temporary.write_bytes(data)
        temporary.replace(target)


def _stamp(path: Path) -> Stamp | None:
    try:
        status = path.stat(follow_symlinks=False)
    except (FileNotFoundError, NotADirectoryError):
        return None
    if not stat.S_ISREG(status.st_mode):
        return None
    return Stamp(status.st_size, status.st_mtime_ns, status.st_ino)


def _make_room(target: Path, folder: Path) -> None:
    """Make the folders a file needs; what stands in its way is from a page that is gone."""
    for parent in reversed(target.relative_to(folder).parents):
        place = folder / parent
        if place.is_file() or place.is_symlink():
            place.unlink()
        place.mkdir(exist_ok=True)
    if target.is_dir() and not target.is_symlink():
        shutil.rmtree(target)
