"""What a build remembers: its files and their origins, its report, and the vacancies."""

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

import msgspec
from msgspec import Struct


class Stamp(NamedTuple):
    """The facts of the file system that show that nobody has touched a file."""

    size: int
    modified: int
    """Nanoseconds since 1970."""
    inode: int


class Origin(NamedTuple):
    """Digests of what a file was made from. If either is unchanged, so are the file's bytes."""

    inputs: bytes = b""
    """The digest of everything that its view is made from. Empty if that is unknown."""
    view: bytes = b""
    """The digest of its view and the site view. Empty if there was no need to make it."""


class Output(Struct, frozen=True):
    """A file that a build wrote."""

    origin: Origin
    digest: bytes
    stamp: Stamp


class Standing(Struct, frozen=True):
    """A vacancy at the end of a build."""

    name: str
    """As an editor would call it: “Backend Tech Lead at Larkfield Freight”."""
    state: str
    """One of `domain.vacancy_state.VacancyState`."""
    reasons: tuple[str, ...] = ()
    """Every reason not to show it to job search."""


class Record(Struct, frozen=True):
    """A finished build. `site` is the digest of everything that it was made from."""

    site: bytes = b""
    outputs: Mapping[str, Output] = {}
    """Every file by its path in the output folder."""
    report: Mapping[str, Any] = {}
    vacancies: Mapping[str, Standing] = {}
    """By the path of each page that declares a vacancy."""
    asked: Mapping[str, Sequence[str]] = {}
    """The permissions that pages ask for, by site path: see `pages.view.Asked`."""

    def to_json(self) -> bytes:
        """The record for the memo."""
        return msgspec.json.encode(self)


def read_record(data: bytes) -> Record:
    """The record of an earlier build, or an empty one if it cannot be read."""
    try:
        return msgspec.json.decode(data, type=Record)
    except msgspec.MsgspecError:
        return Record()
