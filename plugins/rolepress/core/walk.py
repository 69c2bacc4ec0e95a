"""Finds the files below a folder, in the same way for everything that a build reads.

Litter is skipped. A symbolic link is followed if it stays inside the folder, so that nobody
publishes by accident what is outside, such as a key or `/proc/self/environ`. A hard link is a file
like any other, because nobody can tell which of its names came first.
"""

import os
from collections.abc import Iterator
from dataclasses import dataclass

from rolepress.core.litter import PUBLISHED, is_hidden, is_litter
from rolepress.core.problems import Rule
from rolepress_base.messages import join_words
from rolepress_base.signs import UNFIT, sign


@dataclass(frozen=True, slots=True)
class Fault:
    """Why a file cannot be used, and what to do about it."""

    message: str
    fix: str
    rule: Rule = Rule.UNREADABLE


HIDDEN = Fault(
    "its name starts with a dot, and it is not one of the hidden files that a site needs",
    f"move it elsewhere, or rename it without the dot; a site needs {join_words(PUBLISHED)}",
    Rule.MISPLACED,
)


@dataclass(frozen=True, slots=True)
class Found:
    """A file, a folder, or something that is neither and so at fault."""

    name: str
    """Its path below the top folder, with slashes."""
    fault: Fault | None = None
    is_folder: bool = False


@dataclass(frozen=True, slots=True)
class _Folder:
    name: str
    """The path below the top folder; empty for that folder itself."""
    path: str
    is_linked: bool
    """Whether this folder, or one that it is in, was reached through a link."""


def walk(top: str, *, published: bool = True) -> Iterator[Found]:
    """Yield everything below a folder: the sorted entries of each folder, then its subfolders.

    A link to a folder is a fault inside a folder that was itself reached through a link. If files
    are not `published`, as with templates, links may lead anywhere, and hidden files are allowed.
    """
    real_top = os.path.realpath(top)
    waiting = [_Folder("", top, is_linked=False)]
    while waiting:
        folder = waiting.pop()
        further: list[_Folder] = []
        try:
            with os.scandir(folder.path) as entries:
                listed = sorted(entries, key=lambda entry: entry.name)
        except OSError as error:
            yield Found(folder.name, unreadable("folder", error), is_folder=True)
            continue
        for entry in listed:
            if is_litter(entry.name):
                continue
            found = _look(entry, folder, real_top if published else "")
            if published and not found.fault and is_hidden(entry.name):
                found = Found(found.name, HIDDEN, found.is_folder)
            yield found
            if found.is_folder and not found.fault:
                is_linked = folder.is_linked or entry.is_symlink()
                further.append(_Folder(found.name, entry.path, is_linked))
        waiting += reversed(further)


def _look(entry: "os.DirEntry[str]", folder: _Folder, top: str) -> Found:
    """Look at an entry of a folder. No link may lead out of `top`, unless it is empty."""
    name = f"{folder.name}/{entry.name}" if folder.name else entry.name
    try:
        if entry.is_symlink():
            os.stat(entry.path)  # noqa: PTH116 - raises if the link is broken
        is_folder, is_file = entry.is_dir(), entry.is_file()
    except OSError as error:
        return Found(name, _bad_name(entry.name, "file") or unreadable("file", error))
    fault = _bad_name(entry.name, "folder" if is_folder else "file")
    if not (fault or is_folder or is_file):
        fault = Fault("this is a device, a pipe or a socket, not a file", "move it away")
    if not fault and entry.is_symlink():
        fault = _bad_link(entry, folder, top, is_folder=is_folder)
    return Found(name, fault, is_folder)


def _bad_link(
    entry: "os.DirEntry[str]", folder: _Folder, top: str, *, is_folder: bool
) -> Fault | None:
    target = os.path.realpath(entry.path)
    below = target.removeprefix(f"{top}/")
    if top not in {"", target} and below == target:
        return Fault(
            f"the link leads out of the folder, to {target}", "put a copy in the link's place"
        )
    if top and any(map(is_litter, below.split("/"))):
        return Fault(f"the link leads to `{below}`, which is not part of the site", "remove it")
    if not is_folder:
        return None
    if f"{os.path.realpath(folder.path)}/".startswith(f"{target}/"):
        return Fault("the link leads to a folder that contains the link", "remove it")
    if folder.is_linked:
        return Fault(
            "the link leads to a folder, and is in a folder that another link leads to",
            "put a copy in the link's place",
        )
    return None


def _bad_name(name: str, what: str) -> Fault | None:
    """The fault of a name that cannot be part of an address; None if it can be."""
    if name.isascii() and name.isprintable():
        return None
    try:
        name.encode()
    except UnicodeEncodeError:
        return Fault(f"the {what}'s name is not UTF-8", f"rename the {what}")
    found = UNFIT.search(name)
    if not found:
        return None
    return Fault(
        f"character {found.start() + 1} of the {what}'s name is {sign(found[0])}",
        f"rename the {what} without it",
    )


def unreadable(what: str, error: OSError) -> Fault:
    """The fault of a file or folder that the system cannot read."""
    return Fault(
        f"the {what} cannot be read: {error.strerror}",
        "check that it exists and that you may read it",
    )
