"""Checks that no two things claim the same file of the site.

Paths are compared as on macOS and Windows, where a site may be built or copied to: upper and lower
case are the same, Unicode compositions are the same, and dots and spaces at the end of a name are
ignored.
"""

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace

from rolepress.core.problems import Problem, Rule
from rolepress.core.urls import output_path
from rolepress_base.messages import one_line
from rolepress_base.names import NFC_AND_NFD

NAME_MAX_BYTES = 255
"""The longest name of a file or folder on common file systems."""
FOLDERS_MAX = 100
"""How deep folders may nest."""

_END = re.compile(r"[. ]+(?=/|$)")


@dataclass(frozen=True, slots=True)
class Claim:
    """A claim to a file, or to a whole folder."""

    url: str
    """The site path. With `/*` at its end, it stands for a folder and everything in it."""
    owner: str
    """The name of the claimant in messages."""
    refuse: Callable[[str], Problem] | None = None
    """Turns a message into a problem for the editor who can give way; None if nobody can."""


def check_claims(claims: Iterable[Claim], folder: str) -> Iterator[Problem]:
    """Yield a problem for each claim that conflicts with an earlier one.

    The earlier claim keeps its file, unless it is the only one that can give way. If neither can,
    the problem is reported at `folder`, the source of everything.
    """
    taken = _Taken()
    for claim in claims:
        at_fault, message = taken.take(claim)
        if message:
            refuse, other = claim.refuse, at_fault
            if not refuse:
                refuse, other = at_fault.refuse, claim
            problem = refuse(message) if refuse else _unowned(claim, message, folder)
            yield replace(problem, against=(other.owner,))


def _unowned(claim: Claim, message: str, folder: str) -> Problem:
    said = f"{claim.owner} cannot be made: {message}"
    return Problem(folder, Rule.SAME_URL, said, "give one of them another name")


@dataclass(slots=True)
class _Taken:
    """What is taken so far. Paths that some file system cannot distinguish have the same key."""

    files: dict[str, Claim] = field(default_factory=dict)
    whole: dict[str, Claim] = field(default_factory=dict)
    """Whole folders that are claimed."""
    folders: dict[str, tuple[str, Claim]] = field(default_factory=dict)
    """Folders that contain files: the spelling of each, and the first claim that needed it."""

    def take(self, claim: Claim) -> tuple[Claim, str]:
        """Record a claim. Returns the claim in its way and a message, which is otherwise empty."""
        if claim.url.endswith("/*"):
            self.whole[_folded(claim.url.strip("/*"))] = claim
            return claim, ""
        path = output_path(claim.url)
        key = _folded(path)
        if message := _unfit(path):
            return claim, f"the address {_shown(claim)} {message}"
        if other := self.files.get(key) or self.whole.get(key):
            return other, _same_file(claim, other)
        if key in self.folders:
            _, other = self.folders[key]
            message = f"the address {_shown(claim)} is a folder, which {other.owner} needs"
            return other, message
        found = self._in_the_way(path, claim)
        if not found:
            self.files[key] = claim
        return found or (claim, "")

    def _in_the_way(self, path: str, claim: Claim) -> tuple[Claim, str] | None:
        """Return what is in the place of a folder that a file needs, or else record its folders."""
        new: dict[str, tuple[str, Claim]] = {}
        end = path.rfind("/")
        while end > 0:
            folder = path[:end]
            key = _folded(folder)
            known, first = self.folders.get(key, (folder, claim))
            if other := self.files.get(key) or self.whole.get(key):
                return other, f"the address {_shown(claim)} lies below that of {other.owner}"
            if known != folder:
                return first, (
                    f"the address {_shown(claim)} needs a folder /{one_line(folder)}/, which is "
                    f"/{one_line(known)}/ on macOS and Windows, and that one {first.owner} needs"
                )
            if key in self.folders:
                break  # and so are the folders that it is in
            new[key] = folder, claim
            end = path.rfind("/", 0, end)
        self.folders |= new
        return None


def _shown(claim: Claim) -> str:
    return one_line(claim.url)


def _same_file(claim: Claim, other: Claim) -> str:
    if other.url.endswith("/*") or output_path(claim.url) == output_path(other.url):
        return f"the address {_shown(claim)} belongs to {other.owner}"
    one, two = (unicodedata.normalize("NFC", each.url) for each in (claim, other))
    how = f" (the same letters in different compositions: {NFC_AND_NFD})" if one == two else ""
    return (
        f"the addresses {_shown(claim)} and {_shown(other)} are one file on macOS and Windows"
        f"{how}, and the second belongs to {other.owner}"
    )


def _folded(path: str) -> str:
    """Normalize a path, so that equal paths on any file system are equal (Unicode, D145)."""
    if path.isascii():
        folded = path.lower()
    else:
        folded = unicodedata.normalize("NFD", unicodedata.normalize("NFD", path).casefold())
    return _END.sub("", folded)


def _unfit(path: str) -> str:
    """What is wrong with a path by itself. Empty if it is fine."""
    if path.count("/") > FOLDERS_MAX:
        return f"lies in more than {FOLDERS_MAX} folders"
    longest = max(path.split("/"), key=lambda name: len(name.encode()))
    size = len(longest.encode())
    if size > NAME_MAX_BYTES:
        return f"has a part of {size} bytes, but file systems allow {NAME_MAX_BYTES}"
    return ""
