"""The classes of a partner's table: its elements, their facts, their formats and their rules.

A partner is nothing but a table. `engine` reads all tables and has no code for any one partner.
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
"""The value of an element: text in XML; text, a number, a boolean or a list in JSON."""


class Need(Enum):
    """Whether a partner requires an element."""

    OPTIONAL = auto()
    REQUIRED = auto()
    ON_SITE = auto()
    """Required unless the work is remote."""


@dataclass(frozen=True, slots=True)
class FieldRule:
    """A partner's rule for a value, and the complaint if the value breaks it."""

    complaint: str
    holds: Callable[[Value], bool]


@dataclass(frozen=True)
class Field(Generic[S, F]):
    """One element of a feed. `S` is the type of the source, `F` the type of the fact."""

    name: str
    """The path of the element: `salaries/salary/type` is nested in two others."""
    fact: Callable[[S], F | None]
    write: Callable[[F], Value | None] = str
    """Formats the fact for the partner; None if the partner has no format for it."""
    need: Need = Need.OPTIONAL
    missing: str = ""
    """For required elements: why a job is left out without one, and what an editor can do."""
    rules: tuple[FieldRule, ...] = ()


@dataclass(frozen=True, slots=True)
class Feed:
    """The source of the facts in the head of a file."""

    site: Site
    url: str
    """The absolute address of the file."""
    jobs: int
    updated: datetime | None
    """The latest change among the entries; None if there are no entries."""


@dataclass(frozen=True, slots=True)
class Partner:
    """A receiver of feeds: the shape of its file, and its table."""

    name: str
    """Its name in the setting `FEEDS`."""
    title: str
    """Its name for editors."""
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
    """The most jobs in one file. Above that, there is a file for each country."""
    latest: int | None = None
    """The most jobs in the feed, if its readers only want the latest ones."""


def at_most(chars: int, complaint: str) -> FieldRule:
    """A limit to the length of a text."""
    return FieldRule(complaint, lambda text: len(text) <= chars)


def words_at_least(chars: int, partner: str) -> FieldRule:
    """A minimum length of a vacancy's text, not counting tags."""
    complaint = (
        f"the text that describes the vacancy has fewer than {chars} characters, which "
        f"{partner} does not accept; say more about the work"
    )
    return FieldRule(complaint, lambda html: len(plain_text(html)) >= chars)


def starts_with(prefix: str, complaint: str) -> FieldRule:
    """A required start of a text."""
    return FieldRule(complaint, lambda text: text.startswith(prefix))


def one_of(choices: frozenset[str], complaint: str) -> FieldRule:
    """A closed list of values."""
    return FieldRule(complaint, choices.__contains__)


def same(value: F) -> F:
    """Return the fact unchanged, for JSON, which has numbers and lists."""
    return value


def mapped(names: Mapping[F, str]) -> Callable[[F], str | None]:
    """Look up the partner's word for a fact; None if it has no word."""
    return names.get
