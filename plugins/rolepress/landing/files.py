"""Finds and reads the files of `content/` and of a theme."""

import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from rolepress.core.problems import Problem
from rolepress.core.walk import Fault, unreadable, walk

DATA = "data"
STATIC = "static"

_FOLDER = Fault("this is a folder, where a file should be", "move it away, or rename it")


@dataclass(frozen=True, slots=True)
class SourceFile:
    """One file. `path` is shown to editors; `name` is the path below the folder that was read."""

    path: str
    name: str
    data: bytes


@dataclass(slots=True)
class Content:
    """Everything below a folder, sorted."""

    folder: str = ""
    """The folder, as problems show it."""
    files: list[SourceFile] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    left_out: list[SourceFile] = field(default_factory=list)
    """Broken files that a preview leaves out. Without data if they cannot be read."""

    def below(self, folder: str) -> list[SourceFile]:
        """The files of one folder."""
        return [file for file in self.files if file.name.startswith(f"{folder}/")]


def read_content(folder: Path) -> Content:
    """Read all files of `content/`. A file that cannot be read is a problem."""
    if folder.is_dir():
        return read_folder(folder)
    missing = Fault("there is no such folder", "create it, or set PATH")
    return Content(shown(folder), problems=[_problem(shown(folder), missing)])


def read_folder(folder: Path, already: Mapping[str, bytes] | None = None) -> Content:
    """Read all files below a folder. A file that cannot be read is a problem.

    Files in `already`, by name, are not read again.
    """
    top, known = shown(folder), already or {}
    content = Content(top)
    for found in walk(os.fspath(folder)):
        path = f"{top}/{found.name}" if found.name else top
        if found.fault:
            content.problems.append(_problem(path, found.fault))
        elif found.is_folder:
            content.problems += _named_like_a_page(path)
        else:
            try:
                data = known.get(found.name)
                data = _read(f"{folder}/{found.name}") if data is None else data
            except OSError as error:
                content.problems.append(_problem(path, unreadable("file", error)))
            else:
                content.files.append(SourceFile(path, found.name, data))
    return content


def _read(path: str) -> bytes:
    with open(path, "rb") as file:  # noqa: PTH123 - in every build, of every file
        return file.read()


def shown(path: Path) -> str:
    """A path as problems show it: relative to the working folder if it is inside."""
    working = Path.cwd()
    absolute = working / path
    if absolute.is_relative_to(working):
        return absolute.relative_to(working).as_posix()
    return absolute.as_posix()


def _named_like_a_page(path: str) -> Iterator[Problem]:
    if path.endswith(".md"):
        yield _problem(path, _FOLDER)


def _problem(path: str, fault: Fault) -> Problem:
    return Problem(path, fault.rule, fault.message, fault.fix)
