"""Files into the output folder: only those whose bytes changed, and none if any cannot be made.

New bytes wait in a staging folder inside the output folder, so that a full disk or a killed build
leaves the site as it was. Then folders are made, and names and rights are tried, before each file
is renamed into place: a reader sees the old file or the new one, never half of one. Where a rename
fails nevertheless, those before it are undone. A build that is killed between two renames leaves
old files beside new ones, each of them whole, and no sitemap that names a page still to come; the
next build puts that right.
"""

import errno
import os
import posixpath
import shutil
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from types import TracebackType
from typing import Self

from rolepress.rendering.claim import STAGING, Claim
from rolepress.rendering.errors import HALF_DONE, OutputError, explained
from rolepress.rendering.folder import Listing, list_folder, stamp
from rolepress.rendering.moves import Moves
from rolepress.rendering.record import Origin, Output, Stamp
from rolepress_base.digests import digest
from rolepress_base.processes import ctrl_c_held_back

LISTS = (".xml", ".json", ".txt")
"""How the files end that name pages, or name such files: sitemaps, feeds, `robots.txt`."""
_GONE = (FileNotFoundError, NotADirectoryError)
"""What a file that should go raises where it has gone: something else took its place."""
_AS_EFFECTIVE_USER = os.access in os.supports_effective_ids


@dataclass(slots=True)
class Changes:
    """What a build did to the output folder, by path."""

    written: list[str] = field(default_factory=list)
    removed: list[str] = field(default_factory=list)


class Writer:
    """Writes one build. Use as a context: `keep` or `write` for every file, then `commit`."""

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
        """Clear what a killed build left, and see what is there. Raises OutputError."""
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
        """Whether every file is as the last build left it, and nothing else is there."""
        left = {path: output.stamp for path, output in self._before.items()}
        folders = {"", *self._found.folders}
        return (
            self._found.files == left
            and not self._found.others
            and folders == {"", *_parents(self._before)}
        )

    def keep(self, path: str, origin: Origin) -> bool:
        """Whether a file already is what this makes of it; it stays as it is then.

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
        """Stage a file, unless the one in place has the same bytes. Raises OutputError."""
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
        """How many bytes a file of this build has. Raises OutputError."""
        with explained("read", self._folder / path):
            return self._bytes_of(path).stat().st_size

    def read(self, path: str) -> bytes:
        """The bytes of a file of this build. Raises OutputError."""
        with explained("read", self._folder / path):
            return self._bytes_of(path).read_bytes()

    def _bytes_of(self, path: str) -> Path:
        """Where a file waits, or stands already."""
        number = self._staged.get(path)
        return self._folder / path if number is None else self._waiting(number)

    def keep_folder(self, folder: str, origin: Origin | None) -> bool:
        """Whether the last build made all files below a folder of this; they stay as they are.

        None stands for whatever it made them of.
        """
        paths = [path for path in self._before if path.startswith(folder)]
        return bool(paths) and all(
            self.keep(path, origin or self._before[path].origin) for path in paths
        )

    @contextmanager
    def gathered(self, paths: Collection[str]) -> Iterator[tuple[Path, Path]]:
        """Some files of this build in a folder of their own, and a folder for what is made of them.

        Both are gone afterwards. Raises OutputError.
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
        """Move staged files into place and remove every file that no view asked for.

        Raises OutputError; everything is as it was then, if the system allows it.
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
        """All changes or none. Ctrl-C is answered afterwards."""
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
        """Make all folders, and meet whatever else can fail before any file of the site changes."""
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
        """Make a folder and those it is in."""
        if path not in self._ready:
            self._make_folder(posixpath.dirname(path), moves)
            moves.make_folder(path)
            self._ready.add(path)

    def _try_folder(self, path: str, ready: set[str]) -> None:
        """See that a file can be moved from or to a folder. Raises OSError."""
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
    """The folders that files are in, and those that these are in."""
    folders = {posixpath.dirname(path) for path in paths}
    while folders:
        yield from folders
        folders = {posixpath.dirname(folder) for folder in folders if folder}


def _rank(path: str) -> int:
    """Pages come after the stylesheet and the pictures that they ask for, and lists after pages.

    A compressed copy comes with its file.

    Among lists the order in which they were written counts: an index comes after what it names.
    """
    plain = path.removesuffix(".br").removesuffix(".gz")
    return 2 if plain.endswith(LISTS) else int(plain.endswith(".html"))
