"""Who asks for which file of the site: no two things may take one.

Files are compared as macOS and Windows do, where a site may be built or looked at: there letters
are the same in capitals and composed otherwise, and a name does not end in a dot or a space.
"""

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field

from rolepress.core.problems import Problem, Rule
from rolepress.core.urls import output_path
from rolepress_base.messages import one_line
from rolepress_base.names import NFC_AND_NFD

NAME_MAX_BYTES = 255
"""How long the name of a file or folder may be on the file systems that people have."""
FOLDERS_MAX = 100
"""How many folders a file may be in, each in the other."""

_END = re.compile(r"[. ]+(?=/|$)")


@dataclass(frozen=True, slots=True)
class Claim:
    """Something that asks for a file, or for a whole folder."""

    url: str
    """The site path; with `/*` at its end, everything below it, and that name itself."""
    owner: str
    """Who asks, as a message says it."""
    refuse: Callable[[str], Problem] | None = None
    """Makes a problem of a message, where an editor can give way; None where nobody can."""


def check_claims(claims: Iterable[Claim], folder: str) -> Iterator[Problem]:
    """A problem for each claim that another one is in the way of.

    The earlier of two keeps its file, unless it alone can give way. Where neither can, the problem
    stands at `folder`, which everything is made from.
    """
    taken = _Taken()
    for claim in claims:
        at_fault, message = taken.take(claim)
        if message:
            refuse = claim.refuse or at_fault.refuse
            yield refuse(message) if refuse else _unowned(claim, message, folder)


def _unowned(claim: Claim, message: str, folder: str) -> Problem:
    said = f"{claim.owner} cannot be made: {message}"
    return Problem(folder, Rule.SAME_URL, said, "give one of them another name")


@dataclass(slots=True)
class _Taken:
    """What is taken so far, by its path as the least particular file system has it."""

    files: dict[str, Claim] = field(default_factory=dict)
    whole: dict[str, Claim] = field(default_factory=dict)
    """Folders that one claim has to itself."""
    folders: dict[str, tuple[str, Claim]] = field(default_factory=dict)
    """Folders that files lie in: each as it is written, and who needed it first."""

    def take(self, claim: Claim) -> tuple[Claim, str]:
        """Note a claim; what is in its way, and what to say then, which is empty if nothing is."""
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
        """What stands where a file needs a folder. Without such, its folders are noted."""
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
    how = f" (the same letters, composed otherwise: {NFC_AND_NFD})" if one == two else ""
    return (
        f"the addresses {_shown(claim)} and {_shown(other)} are one file on macOS and Windows"
        f"{how}, and the second belongs to {other.owner}"
    )


def _folded(path: str) -> str:
    """A path by what file systems tell apart (Unicode, D145: canonical caseless match)."""
    if path.isascii():
        folded = path.lower()
    else:
        folded = unicodedata.normalize("NFD", unicodedata.normalize("NFD", path).casefold())
    return _END.sub("", folded)


def _unfit(path: str) -> str:
    """What is wrong with a path whatever else there is, if anything."""
    if path.count("/") > FOLDERS_MAX:
        return f"lies in more than {FOLDERS_MAX} folders"
    longest = max(path.split("/"), key=lambda name: len(name.encode()))
    size = len(longest.encode())
    if size > NAME_MAX_BYTES:
        return f"has a part of {size} bytes, and file systems take {NAME_MAX_BYTES}"
    return ""
