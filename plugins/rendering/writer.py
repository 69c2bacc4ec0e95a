"""Files into the output folder: only those whose bytes changed, and none if any cannot be made.

New bytes wait in a staging folder inside the output folder, so that a full disk or a killed build
leaves the site as it was. Then each is renamed into place: a reader sees the old file or the new
one, never half of one. A build that is stopped between two renames leaves old files beside new
ones, each of them whole, and no sitemap that names a page still to come; the next build puts that
right.
"""

import errno
import os
import posixpath
import shutil
from collections.abc import Collection, Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from types import TracebackType
from typing import Self

from plugins.core.digests import digest
from plugins.rendering.errors import ForeignFolderError, OutputError
from plugins.rendering.folder import Listing, list_folder, stamp
from plugins.rendering.record import Origin, Output, Stamp

MARKER = ".rolepress"
STAGING = ".rolepress-staging"
KEPT = (MARKER, STAGING, ".git")
"""Names in the output folder that are no files of the site."""
MARKER_TEXT = b"Made by Rolepress. Every file here that the site does not ask for is removed.\n"
LISTS = (".xml", ".json", ".txt")
"""How the files end that name pages, or name such files: sitemaps, feeds, `robots.txt`."""
AS_IT_WAS = "Nothing was changed, the site is as it was"
HALF_DONE = "Until then old files stand beside new ones, each of them whole"
_REMEDIES = {
    errno.ENOSPC: "make room on the disk",
    errno.EDQUOT: "make room, or get a larger quota",
    **dict.fromkeys(
        (errno.EACCES, errno.EPERM, errno.EROFS), "let the builder read and write there"
    ),
    **dict.fromkeys((errno.EEXIST, errno.ENOTDIR), "move away what stands in its place"),
}


@dataclass(slots=True)
class Changes:
    """What a build did to the output folder, by path."""

    written: list[str] = field(default_factory=list)
    removed: list[str] = field(default_factory=list)


class Writer:
    """Writes one build. Use as a context: `keep` or `write` for every file, then `commit`."""

    def __init__(
        self, folder: Path, before: Mapping[str, Output], keep: Collection[str] = ()
    ) -> None:
        self._folder = folder
        self._before = before
        self._retained = {*KEPT, *keep}
        self._staging = folder / STAGING
        self._staged: dict[str, int] = {}
        self._found = Listing()
        self._ready = {""}
        self.outputs: dict[str, Output] = {}

    def __enter__(self) -> Self:
        """Claim the folder and clear what a killed build left.

        Raises ForeignFolderError or OutputError.
        """
        with _explained("used", AS_IT_WAS):
            self._claim()
        return self

    def _claim(self) -> None:
        if self._folder.is_dir() and not (self._folder / MARKER).exists():
            others = {entry.name for entry in os.scandir(self._folder)} - self._retained
            if others:
                raise ForeignFolderError(
                    f"{self._folder} has files that Rolepress did not make, such as "
                    f"{min(others)!r}; empty it, or choose another folder with --output"
                )
        self._folder.mkdir(parents=True, exist_ok=True)
        marker = self._folder / MARKER
        if not marker.exists() or marker.read_bytes() != MARKER_TEXT:
            marker.write_bytes(MARKER_TEXT)
        self._clear_staging()
        self._found = list_folder(self._folder, self._retained)

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._clear_staging()

    def _clear_staging(self) -> None:
        shutil.rmtree(self._staging, ignore_errors=True)

    def is_untouched(self) -> bool:
        """Whether every file is as the last build left it, and no other is there."""
        left = {path: output.stamp for path, output in self._before.items()}
        return self._found.files == left and not self._found.others

    def keep(self, path: str, origin: Origin) -> bool:
        """Whether a file already is what this makes of it; it stays as it is then."""
        before, found = self._before.get(path), self._found.files.get(path)
        if before is None or found is None:
            return False
        if not any(now and now == then for now, then in zip(origin, before.origin, strict=True)):
            return False
        if found != before.stamp and digest((self._folder / path).read_bytes()) != before.digest:
            return False
        known = Origin(origin.inputs, origin.view or before.origin.view)
        self.outputs[path] = Output(known, before.digest, found)
        return True

    def write(self, path: str, origin: Origin, data: bytes) -> None:
        """Stage a file, unless the one in place has the same bytes. Raises OutputError."""
        found = self._found.files.get(path)
        with _explained("written", AS_IT_WAS, self._folder / path):
            if found and found.size == len(data) and (self._folder / path).read_bytes() == data:
                self.outputs[path] = Output(origin, digest(data), found)
                return
            if not self._staged:
                self._staging.mkdir(exist_ok=True)
            number = self._staged.setdefault(path, len(self._staged))
            self._waiting(number).write_bytes(data)
        self.outputs[path] = Output(origin, digest(data), Stamp(0, 0, 0))

    def size(self, path: str) -> int:
        """How many bytes a file of this build has."""
        return self._bytes_of(path).stat().st_size

    def read(self, path: str) -> bytes:
        """The bytes of a file of this build. Raises OutputError."""
        with _explained("read", AS_IT_WAS, self._folder / path):
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
        with _explained("gathered", AS_IT_WAS):
            made.mkdir(parents=True)
            for path in paths:
                copy = site / path
                copy.parent.mkdir(parents=True, exist_ok=True)
                shutil.copyfile(self._bytes_of(path), copy)
        yield site, made
        shutil.rmtree(site)
        shutil.rmtree(made)

    def _waiting(self, number: int) -> Path:
        return self._staging / str(number)

    def commit(self) -> Changes:
        """Move staged files into place and remove every file that no view asked for.

        Raises OutputError.
        """
        for path, number in sorted(self._staged.items(), key=lambda each: _rank(each[0])):
            with _explained("written", HALF_DONE, self._folder / path):
                self._move(number, path)
        needed = set(_parents(self.outputs))
        found = (*self._found.files, *self._found.others)
        gone = sorted(path for path in found if path not in self.outputs and path not in needed)
        for path in gone:
            with (
                _explained("removed", HALF_DONE, self._folder / path),
                suppress(FileNotFoundError, NotADirectoryError),  # something else took its place
            ):
                (self._folder / path).unlink()
        self._remove_empty_folders(needed)
        return Changes(sorted(self._staged), gone)

    def _move(self, number: int, path: str) -> None:
        self._make_folder(posixpath.dirname(path))
        waiting, target = self._waiting(number), self._folder / path
        try:
            waiting.replace(target)
        except IsADirectoryError:
            shutil.rmtree(target)
            waiting.replace(target)
        output = self.outputs[path]
        self.outputs[path] = Output(output.origin, output.digest, stamp(target.lstat()))

    def _make_folder(self, path: str) -> None:
        """Make a folder and those it is in; a file in its place is from a page that is gone."""
        if path in self._ready:
            return
        self._make_folder(posixpath.dirname(path))
        place = self._folder / path
        try:
            place.mkdir()
        except FileExistsError:
            if place.is_symlink() or not place.is_dir():
                place.unlink()
                place.mkdir()
        self._ready.add(path)

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

    A compressed twin comes with what it is a twin of.

    Among lists the order in which they were written counts: an index comes after what it names.
    """
    plain = path.removesuffix(".br").removesuffix(".gz")
    return 2 if plain.endswith(LISTS) else int(plain.endswith(".html"))


@contextmanager
def _explained(what: str, after: str, place: Path | None = None) -> Iterator[None]:
    """Say of an error of the system which file it is about and what to do. Raises OutputError."""
    try:
        yield
    except OSError as error:
        remedy = _REMEDIES.get(error.errno or 0, "mend that")
        raise OutputError(
            f"{place or error.filename} cannot be {what}: {error.strerror or error}; "
            f"{remedy}, and build again. {after}"
        ) from error
