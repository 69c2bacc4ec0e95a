"""The files below a folder, found in one way wherever a build reads any.

Litter is passed over. A link is followed where it stays inside the folder: what lies outside is
nobody's to publish by accident, such as a key or `/proc/self/environ`. A hard link is a file like
any other, and nobody can tell which of its names came first.
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
    "its name starts with a dot, and it is none of the hidden files that a site needs",
    f"move it elsewhere, or rename it without the dot; a site needs {join_words(PUBLISHED)}",
    Rule.MISPLACED,
)


@dataclass(frozen=True, slots=True)
class Found:
    """A file, a folder, or something that is neither and so at fault."""

    name: str
    """Its path below the folder that is walked through, with slashes."""
    fault: Fault | None = None
    is_folder: bool = False


@dataclass(frozen=True, slots=True)
class _Folder:
    name: str
    """Below the top; empty for the top itself."""
    path: str
    is_linked: bool
    """Whether a link leads here, or to a folder that it is in."""


def walk(top: str, *, published: bool = True) -> Iterator[Found]:
    """Everything below a folder: first the files of each folder, sorted, then its folders.

    A link to a folder is followed once: a link in a folder that was come to by one is at fault.
    Of files that are not `published`, such as templates, no link leads too far, and none is hidden.
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
    """What stands under a name in a folder; `top` is what no link may lead out of, if any."""
    name = f"{folder.name}/{entry.name}" if folder.name else entry.name
    try:
        if entry.is_symlink():
            os.stat(entry.path)  # noqa: PTH116 - of nothing but a name; it may lead nowhere
        is_folder, is_file = entry.is_dir(), entry.is_file()
    except OSError as error:
        return Found(name, _bad_name(entry.name, "file") or unreadable("file", error))
    fault = _bad_name(entry.name, "folder" if is_folder else "file")
    if not (fault or is_folder or is_file):
        fault = Fault("this is a device, a pipe or a socket, and no file", "move it away")
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
        return Fault(f"the link leads to `{below}`, which is no part of the site", "remove it")
    if not is_folder:
        return None
    if f"{os.path.realpath(folder.path)}/".startswith(f"{target}/"):
        return Fault("the link leads to a folder that it is in itself", "remove it")
    if folder.is_linked:
        return Fault(
            "the link leads to a folder, out of one that another link leads to",
            "put a copy in the link's place",
        )
    return None


def _bad_name(name: str, what: str) -> Fault | None:
    """What is wrong with the name itself: no address of the site could have it."""
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
    """A file or folder that the system does not give."""
    return Fault(
        f"the {what} cannot be read: {error.strerror}",
        "check that it exists and that you may read it",
    )
