"""The files of `content/`, found and read; each has one place where it belongs."""

import os
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from plugins.content.data import TABLES, table_file
from plugins.core.problems import Problem, Rule
from plugins.core.text import did_you_mean
from plugins.domain.documents import KINDS

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

    documents: list[SourceFile] = field(default_factory=list)
    tables: list[SourceFile] = field(default_factory=list)
    static: list[SourceFile] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)


def read_content(folder: Path) -> Content:
    """Read all files. A file that cannot be read or stands in no known folder is a problem."""
    content = Content()
    if not folder.is_dir():
        problem = Problem(
            shown(folder), Rule.UNREADABLE, "there is no such folder", "create it, or set PATH"
        )
        content.problems.append(problem)
        return content
    for path in _walk(folder):
        name = path.relative_to(folder).as_posix()
        problem_here = _misplaced(shown(path), name)
        if problem_here:
            content.problems.append(problem_here)
            continue
        try:
            data = path.read_bytes()
        except OSError as error:
            content.problems.append(_unreadable(path, error))
            continue
        file = SourceFile(shown(path), name, data)
        if name.startswith(f"{DATA}/"):
            content.tables.append(file)
        elif name.startswith(f"{STATIC}/"):
            content.static.append(file)
        else:
            content.documents.append(file)
    return content


def shown(path: Path) -> str:
    """A path as problems show it: relative to the working folder where it lies inside."""
    working = Path.cwd()
    absolute = working / path
    if absolute.is_relative_to(working):
        return absolute.relative_to(working).as_posix()
    return absolute.as_posix()


def _walk(folder: Path) -> Iterator[Path]:
    """All files but hidden ones and those that editors leave beside their work."""
    for here, folders, files in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(files):
            if not name.startswith((".", "#", "~")) and not name.endswith(("~", ".swp", ".tmp")):
                yield Path(here) / name


def _misplaced(path: str, name: str) -> Problem | None:
    """What is wrong with where a file lies, if anything."""
    folder, _, rest = name.partition("/")
    if rest and folder == DATA:
        known = [table_file(table) for table in TABLES]
        message, fix = f"`{rest}` is no table of this site", did_you_mean(rest, known)
        return None if rest in known else _problem(path, message, fix)
    if rest and folder in KINDS:
        return _misplaced_document(path, folder, rest)
    if rest and folder == STATIC:
        return None
    folders = ", ".join(f"`{each}/`" for each in (*KINDS, DATA, STATIC))
    return _problem(
        path, "the file is in no folder that this site knows", f"move it to one of {folders}"
    )


def _misplaced_document(path: str, folder: str, rest: str) -> Problem | None:
    if "/" in rest:
        return _problem(path, "pages cannot lie in sub-folders", f"move it to `{folder}/`")
    if not rest.endswith(".md"):
        fix = "rename it so that it ends in `.md`, or move it to `content/static/`"
        return _problem(path, "only `.md` files make pages", fix)
    return None


def _problem(path: str, message: str, fix: str) -> Problem:
    return Problem(path, Rule.MISPLACED, message, fix)


def _unreadable(path: Path, error: OSError) -> Problem:
    return Problem(
        shown(path),
        Rule.UNREADABLE,
        f"the file cannot be read: {error.strerror}",
        "check that it exists and that you may read it",
    )
