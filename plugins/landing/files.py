"""The files of `content/`, found and read."""

import os
import stat
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from plugins.core.problems import Problem, Rule

DATA = "data"
STATIC = "static"


@dataclass(frozen=True, slots=True)
class SourceFile:
    """One file: `path` as editors see it, `name` below `content/`, and its bytes."""

    path: str
    name: str
    data: bytes


@dataclass(slots=True)
class Content:
    """Everything below `content/`, sorted."""

    files: list[SourceFile] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)

    def below(self, folder: str) -> list[SourceFile]:
        """The files of one folder."""
        return [file for file in self.files if file.name.startswith(f"{folder}/")]


def read_content(folder: Path) -> Content:
    """Read all files. A file that cannot be read is a problem."""
    content = Content()
    if not folder.is_dir():
        problem = Problem(
            shown(folder), Rule.UNREADABLE, "there is no such folder", "create it, or set PATH"
        )
        content.problems.append(problem)
        return content
    top = shown(folder)
    for name in _walk(folder, content.problems):
        try:
            name.encode()
            data = _read(f"{folder}/{name}")
        except UnicodeEncodeError:
            content.problems.append(_bad_name(folder / name))
        except OSError as error:
            content.problems.append(_unreadable(folder / name, error))
        else:
            if data is None:
                content.problems.append(_no_file(folder / name))
            else:
                content.files.append(SourceFile(f"{top}/{name}", name, data))
    return content


def _read(path: str) -> bytes | None:
    """The bytes of a file; None for what is none, such as a pipe, which nobody may ever write."""
    if not stat.S_ISREG(os.stat(path).st_mode):  # noqa: PTH116 - in every build, of every file
        return None
    with open(path, "rb") as file:  # noqa: PTH123 - as above: twice as fast as `Path`
        return file.read()


def shown(path: Path) -> str:
    """A path as problems show it: relative to the working folder where it lies inside."""
    working = Path.cwd()
    absolute = working / path
    if absolute.is_relative_to(working):
        return absolute.relative_to(working).as_posix()
    return absolute.as_posix()


def _walk(folder: Path, problems: list[Problem]) -> Iterator[str]:
    """The paths below a folder of all files but hidden ones and those that editors leave there.

    Links to folders, and folders that are named like pages, count as files: they are in the wrong
    place.
    """

    def cannot_be_listed(error: OSError) -> None:
        problems.append(_unreadable(Path(str(error.filename)), error, "folder"))

    for here, folders, files in os.walk(folder, onerror=cannot_be_listed):
        below = Path(here).relative_to(folder).as_posix()
        prefix = "" if below == "." else f"{below}/"
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        odd = [n for n in folders if n.endswith(".md") or (Path(here) / n).is_symlink()]
        folders[:] = [name for name in folders if name not in odd]
        for name in sorted((*files, *odd)):
            if not name.startswith((".", "#", "~")) and not name.endswith(("~", ".swp", ".tmp")):
                yield prefix + name


def _no_file(path: Path) -> Problem:
    return Problem(
        shown(path),
        Rule.UNREADABLE,
        "this is a folder, a link to one or a device, where a file should be",
        "move it away, or put a file in its place",
    )


def _bad_name(path: Path) -> Problem:
    name = os.fsencode(path.name).decode("utf-8", "replace")
    return Problem(
        f"{shown(path.parent)}/{name}",
        Rule.UNREADABLE,
        "the file's name is not UTF-8",
        "rename the file",
    )


def _unreadable(path: Path, error: OSError, what: str = "file") -> Problem:
    return Problem(
        shown(path),
        Rule.UNREADABLE,
        f"the {what} cannot be read: {error.strerror}",
        "check that it exists and that you may read it",
    )
