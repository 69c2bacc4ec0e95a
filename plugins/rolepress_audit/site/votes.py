"""Which address a folder may be served at. Addresses vote by the files that they lead to."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from rolepress_audit.site_files.folder import Folder
from rolepress_audit.values.addresses import normal, site_path

MAX_DEPTH = 8
"""The most folders in the path under which a site is served."""


@dataclass(frozen=True, slots=True)
class Votes:
    """The outcome of a vote."""

    base: str = ""
    """The base that most addresses speak for: `https://site.example/docs`, or a path if they are
    paths."""
    files: int = 0
    """How many files of the folder the addresses lead to if it is served there."""
    voted: int = 0
    """How many addresses lead to these files."""
    asked: int = 0
    """How many addresses were asked."""
    bases: Sequence[str] = ()
    """Every base with a vote, the shortest first."""

    @property
    def is_most(self) -> bool:
        """Whether at least half of the addresses speak for it."""
        return self.voted > 0 and 2 * self.voted >= self.asked


def count_votes(folder: Folder, addresses: Iterable[str], *, with_home: bool = False) -> Votes:
    """Let addresses vote, each once. Any address could be the home page, so that seldom counts."""
    asked = {plain: None for each in addresses if (plain := normal(each).partition("?")[0])}
    files: defaultdict[str, set[str]] = defaultdict(set)
    voted: Counter[str] = Counter()
    for address in asked:
        for base, file in _bases(folder, address, with_home=with_home):
            files[base].add(file)
            voted[base] += 1
    if not files:
        return Votes(asked=len(asked))
    bases = sorted(files, key=lambda base: (len(base), base))
    best = max(bases, key=lambda base: len(files[base]))
    return Votes(best, len(files[best]), voted[best], len(asked), bases)


def _bases(folder: Folder, address: str, *, with_home: bool) -> Iterator[tuple[str, str]]:
    """Each start of an address whose rest is a file of the folder, with that file."""
    origin = "/".join(address.split("/", 3)[:3]) if "://" in address else ""
    path = address[len(origin) :]
    starts = [at for at, letter in enumerate(path) if letter == "/"][:MAX_DEPTH]
    for start in [*starts, *([] if path.endswith("/") else [len(path)])]:
        url = site_path(path[start:])
        file = folder.file_at(url) or folder.page_near(url)
        if file and (with_home or file != folder.file_at("/")):
            yield origin + path[:start], file
