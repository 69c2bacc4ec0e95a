"""The form of a partner's table: which element, from which fact, written how, and what is asked.

A partner is a table and nothing else. `engine` reads it; no partner has code of its own in there.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import Enum, auto
from typing import Any, Generic, TypeVar

from rolepress.core.text import plain_text
from rolepress.domain.site import Site
from rolepress.feeds.entry import FeedEntry

S = TypeVar("S")
F = TypeVar("F")

Value = Any
"""What an element holds: text in XML; in JSON a number, a truth value or a list too."""


class Need(Enum):
    """Whether a partner takes a job without an element."""

    OPTIONAL = auto()
    REQUIRED = auto()
    ON_SITE = auto()
    """Required where the work has a place; remote work has none."""


@dataclass(frozen=True, slots=True)
class FieldRule:
    """What a partner asks of a value, and the reason to give where the value breaks it."""

    complaint: str
    holds: Callable[[Value], bool]


@dataclass(frozen=True)
class Field(Generic[S, F]):
    """One element of a feed. `S` is what facts are read from, `F` the fact."""

    name: str
    """The element; `salaries/salary/type` is an element in an element in an element."""
    fact: Callable[[S], F | None]
    write: Callable[[F], Value | None] = str
    """The fact as the partner writes it; None where the partner has no way to write it."""
    need: Need = Need.OPTIONAL
    missing: str = ""
    """Why a job is left out without it, and what an editor can do. For what is required."""
    rules: tuple[FieldRule, ...] = ()


@dataclass(frozen=True, slots=True)
class Feed:
    """What the head of a file is written from."""

    site: Site
    url: str
    """The absolute address of the file."""
    jobs: int
    updated: datetime | None
    """The latest change among the entries; None where the file has no entries."""


@dataclass(frozen=True, slots=True)
class Partner:
    """A receiver of feeds: the shape of its file, and its table."""

    name: str
    """What the setting `FEEDS` calls it."""
    title: str
    """What an editor calls it."""
    url: str
    """The site path of its file."""
    template: str
    job: str
    """The element of one job."""
    head: tuple[Field[Feed, Any], ...]
    fields: tuple[Field[FeedEntry, Any], ...]
    root: str = ""
    """The outermost element of an XML file."""
    cdata: bool = False
    """Whether text goes into CDATA sections, for a partner that refuses character references."""
    by_place: bool = True
    """Whether each place of a job is an entry of its own."""
    jobs_max: int | None = None
    """How many jobs one file may have; above that there are files by country."""
    latest: int | None = None
    """How many jobs the feed holds at all, for readers who want news and not the whole list."""


def at_most(chars: int, complaint: str) -> FieldRule:
    """A limit to the length of a text."""
    return FieldRule(complaint, lambda text: len(text) <= chars)


def words_at_least(chars: int, partner: str) -> FieldRule:
    """A floor that a partner sets for the length of a vacancy's text, tags not counted."""
    complaint = (
        f"the text that describes the vacancy has fewer than {chars} characters, and {partner} "
        "takes none so short; say more about the work"
    )
    return FieldRule(complaint, lambda html: len(plain_text(html)) >= chars)


def starts_with(prefix: str, complaint: str) -> FieldRule:
    """How a text has to begin."""
    return FieldRule(complaint, lambda text: text.startswith(prefix))


def one_of(choices: frozenset[str], complaint: str) -> FieldRule:
    """A closed list of values."""
    return FieldRule(complaint, choices.__contains__)


def same(value: F) -> F:
    """The fact as it is, for JSON, which has numbers and lists."""
    return value


def mapped(names: Mapping[F, str]) -> Callable[[F], str | None]:
    """The partner's word for a fact; None where it has none."""
    return names.get
