"""Write files into the output folder: only those whose bytes changed, and all of them or none.

New files first wait in a staging folder inside the output folder, so that a full disk or a killed
build leaves the site as it was. Then folders are made, and names and permissions are tried, before
each file is renamed into place. Readers see the old file or the new one, never half a file. If a
rename fails after all, the earlier ones are undone. A build that is killed between two renames
leaves old files beside new ones, each of them complete, and no sitemap that names a missing page.
The next build completes the work.
"""

import errno
import os
import posixpath
import shutil
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from types import TracebackType
from typing import Self

from msgspec import Struct

from rolepress.rendering.claim import STAGING, Claim
from rolepress.rendering.errors import HALF_DONE, OutputError, explained
from rolepress.rendering.folder import Listing, list_folder, stamp
from rolepress.rendering.moves import Moves
from rolepress.rendering.record import Origin, Output, Stamp
from rolepress_base.digests import digest
from rolepress_base.processes import ctrl_c_held_back

LISTS = (".xml", ".json", ".txt")
"""The endings of files that list pages or other lists: sitemaps, feeds, `robots.txt`."""
_GONE = (FileNotFoundError, NotADirectoryError)
"""Errors of removing a file that is already gone."""
_AS_EFFECTIVE_USER = os.access in os.supports_effective_ids


class Changes(Struct, frozen=True):
    """The paths that a build wrote and removed in the output folder."""

    written: list[str] = []
    removed: list[str] = []


class Writer:
    """Writes the files of one build. Use as a context: `keep` or `write` each, then `commit`."""

    def __init__(self, claim: Claim, before: Mapping[str, Output]) -> None:
        self._claim = claim
        self._folder = claim.folder
        self._before = before
        self._staging = self._folder / STAGING / os.urandom(8).hex()
        self._is_staging = False
        self._staged: dict[str, int] = {}
        self._found = Listing()
        self._ready = {""}
        self.outputs: dict[str, Output] = {}

    def __enter__(self) -> Self:
        """Clear the remains of a killed build, and list the folder. Raises OutputError."""
        left = self._staging.parent
        with explained("used"):
            if left.is_symlink() or left.is_file():  # what a link leads to is somebody else's
                left.unlink()
            shutil.rmtree(left, ignore_errors=True)
            self._found = list_folder(self._folder, self._claim.retained)
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        shutil.rmtree(self._staging, ignore_errors=True)
        with suppress(OSError):  # it is not there, or another build has it
            self._staging.parent.rmdir()

    def is_untouched(self) -> bool:
        """Whether the folder holds exactly the files that the last build left."""
        left = {path: output.stamp for path, output in self._before.items()}
        folders = {"", *self._found.folders}
        return (
            self._found.files == left
            and not self._found.others
            and folders == {"", *_parents(self._before)}
        )

    def keep(self, path: str, origin: Origin) -> bool:
        """Keep a file if it was made from `origin`. Returns whether it was.

        Raises OutputError.
        """
        before, found = self._before.get(path), self._found.files.get(path)
        if before is None or found is None:
            return False
        if not any(now and now == then for now, then in zip(origin, before.origin, strict=True)):
            return False
        if found != before.stamp and digest(self.read(path)) != before.digest:
            return False
        known = Origin(origin.inputs, origin.view or before.origin.view)
        self.outputs[path] = Output(known, before.digest, found)
        return True

    def write(self, path: str, origin: Origin, data: bytes) -> None:
        """Stage a file, unless the current file has the same bytes. Raises OutputError."""
        found = self._found.files.get(path)
        with explained("written", self._folder / path):
            if found and found.size == len(data) and (self._folder / path).read_bytes() == data:
                self.outputs[path] = Output(origin, digest(data), found)
                return
            self._make_staging()
            number = self._staged.setdefault(path, len(self._staged))
            self._waiting(number).write_bytes(data)
        self.outputs[path] = Output(origin, digest(data), Stamp(0, 0, 0))

    def size(self, path: str) -> int:
        """The size of a file of this build in bytes. Raises OutputError."""
        with explained("read", self._folder / path):
            return self._bytes_of(path).stat().st_size

    def read(self, path: str) -> bytes:
        """The bytes of a file of this build. Raises OutputError."""
        with explained("read", self._folder / path):
            return self._bytes_of(path).read_bytes()

    def _bytes_of(self, path: str) -> Path:
        """The current place of a file of this build: staged, or already in place."""
        number = self._staged.get(path)
        return self._folder / path if number is None else self._waiting(number)

    def keep_folder(self, folder: str, origin: Origin | None) -> bool:
        """Keep all files below a folder if they were made from `origin`. Returns whether they were.

        None matches any origin.
        """
        paths = [path for path in self._before if path.startswith(folder)]
        return bool(paths) and all(
            self.keep(path, origin or self._before[path].origin) for path in paths
        )

    @contextmanager
    def gathered(self, paths: Collection[str]) -> Iterator[tuple[Path, Path]]:
        """A folder with some files of this build, and an empty folder for files made from them.

        Both are removed when the context ends. Raises OutputError.
        """
        site, made = self._staging / "site", self._staging / "made"
        with explained("gathered"):
            self._make_staging()
            made.mkdir()
            for path in paths:
                copy = site / path
                copy.parent.mkdir(parents=True, exist_ok=True)
                shutil.copyfile(self._bytes_of(path), copy)
        yield site, made
        shutil.rmtree(site)
        shutil.rmtree(made)

    def _make_staging(self) -> None:
        if not self._is_staging:
            self._staging.parent.mkdir(exist_ok=True)
            self._staging.mkdir()
            self._is_staging = True

    def _waiting(self, number: int) -> Path:
        return self._staging / str(number)

    def commit(self) -> Changes:
        """Move staged files into place, and remove every other file.

        Raises OutputError. The folder is then as it was, as far as the system allows.
        """
        self._claim.check()
        staged = sorted(self._staged, key=_rank)
        needed = set(_parents(self.outputs))
        found = (*self._found.files, *self._found.others)
        gone = sorted(path for path in found if path not in self.outputs and path not in needed)
        if staged or gone:
            self._move_all(staged, gone)
        self._remove_empty_folders(needed)
        return Changes(sorted(staged), gone)

    def _move_all(self, staged: Sequence[str], gone: Sequence[str]) -> None:
        """Make all changes or none. Ctrl-C waits until then."""
        moves = Moves(self._folder, self._staging / "aside")
        with explained("written", self._folder):
            self._make_staging()
            moves.aside.mkdir()
        with ctrl_c_held_back():
            try:
                self._foresee(staged, gone, moves)
                self._move(staged, gone, moves)
            except BaseException as error:
                if not moves.undo() and isinstance(error, OutputError):
                    raise OutputError(error.fault, HALF_DONE) from error
                raise

    def _foresee(self, staged: Sequence[str], gone: Sequence[str], moves: Moves) -> None:
        """Make all folders, and try everything that can fail before any file changes."""
        ready: set[str] = set()
        for path in staged:
            with explained("written", self._folder / path):
                self._make_folder(posixpath.dirname(path), moves)
                self._try_folder(posixpath.dirname(path), ready)
                with suppress(FileNotFoundError):
                    (self._folder / path).lstat()  # which says whether the name is too long
        for path in gone:
            with explained("removed", self._folder / path), suppress(*_GONE):
                self._try_folder(posixpath.dirname(path), ready)

    def _make_folder(self, path: str, moves: Moves) -> None:
        """Make a folder and the folders above it."""
        if path not in self._ready:
            self._make_folder(posixpath.dirname(path), moves)
            moves.make_folder(path)
            self._ready.add(path)

    def _try_folder(self, path: str, ready: set[str]) -> None:
        """Try to move a file into a folder and out of it. Raises OSError."""
        if path in ready:
            return
        place = self._folder / path
        if place.stat().st_dev != self._folder.stat().st_dev:
            raise OSError(errno.EXDEV, os.strerror(errno.EXDEV), place)
        if not os.access(place, os.W_OK | os.X_OK, effective_ids=_AS_EFFECTIVE_USER):
            raise OSError(errno.EACCES, os.strerror(errno.EACCES), place)
        ready.add(path)

    def _move(self, staged: Sequence[str], gone: Sequence[str], moves: Moves) -> None:
        for path in staged:
            target = self._folder / path
            with explained("written", target):
                moves.put(self._waiting(self._staged[path]), path)
                output = self.outputs[path]
                self.outputs[path] = Output(output.origin, output.digest, stamp(target.lstat()))
        for path in gone:
            with explained("removed", self._folder / path), suppress(*_GONE):
                moves.take_away(path)

    def _remove_empty_folders(self, needed: Collection[str]) -> None:
        for path in reversed(self._found.folders):
            if path not in needed:
                with suppress(OSError):  # not empty, or not there any more
                    (self._folder / path).rmdir()


def _parents(paths: Iterable[str]) -> Iterator[str]:
    """All folders above some files."""
    folders = {posixpath.dirname(path) for path in paths}
    while folders:
        yield from folders
        folders = {posixpath.dirname(folder) for folder in folders if folder}


def _rank(path: str) -> int:
    """The order of renames: first what pages load, then pages, then lists of pages.

    A compressed copy has the rank of its file. Files of one rank keep the order in which they were
    written, so an index comes after the files that it names.
    """
    plain = path.removesuffix(".br").removesuffix(".gz")
    return 2 if plain.endswith(LISTS) else int(plain.endswith(".html"))
