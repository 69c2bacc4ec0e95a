"""What a build remembers of itself: its files and their origins, its report, and the vacancies."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple

import msgspec


class Stamp(NamedTuple):
    """What the file system says of a file: enough to see that nobody touched it."""

    size: int
    modified: int
    """Nanoseconds since 1970."""
    inode: int


class Origin(NamedTuple):
    """What a file was made of, as digests. Where either is as it was, so are the file's bytes."""

    inputs: bytes = b""
    """Of all that its view is made from; empty where that is not known."""
    view: bytes = b""
    """Of its view and the site's; empty where there was no need to make it."""


@dataclass(frozen=True, slots=True)
class Output:
    """A file that was written: of what, and with which bytes."""

    origin: Origin
    digest: bytes
    stamp: Stamp


@dataclass(frozen=True, slots=True)
class Standing:
    """A vacancy as a build left it."""

    name: str
    """As an editor would call it: “Backend Tech Lead at Larkfield Freight”."""
    state: str
    """One of `domain.vacancy_state.VacancyState`."""
    reasons: tuple[str, ...] = ()
    """Every reason not to show it to job search."""


@dataclass(frozen=True, slots=True)
class Record:
    """A finished build. `site` is the digest of all that it was made from."""

    site: bytes = b""
    outputs: Mapping[str, Output] = field(default_factory=dict)
    """Every file by its path in the output folder."""
    report: Mapping[str, Any] = field(default_factory=dict)
    vacancies: Mapping[str, Standing] = field(default_factory=dict)
    """By the path of each page that declares a vacancy."""
    asked: Mapping[str, Sequence[str]] = field(default_factory=dict)
    """What pages ask to be allowed, by site path: see `pages.view.Asked`."""

    def to_json(self) -> bytes:
        """The record for the memo."""
        return msgspec.json.encode(self)


def read_record(data: bytes) -> Record:
    """The record of an earlier build; an empty one where there is none that makes sense."""
    try:
        return msgspec.json.decode(data, type=Record)
    except msgspec.MsgspecError:
        return Record()
