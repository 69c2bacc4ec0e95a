"""Turns a partner's table into its files, and gives the reasons for jobs that are left out."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, TypeVar

from rolepress.core.urls import absolute
from rolepress.domain.catalog import Vacancy
from rolepress.domain.documents import Document
from rolepress.feeds.entry import FeedEntry, latest_first, spots
from rolepress.feeds.table import Feed, Field, Need, Partner
from rolepress.pages.context import Context
from rolepress.pages.view import FileView
from rolepress_base.digests import digest

S = TypeVar("S")

Tree = dict[str, Any]
"""Elements by name, in the order of the table. An element with children is a tree itself."""


@dataclass(frozen=True, slots=True)
class LeftOut:
    """An open job, one of its places, or a role that a feed leaves out, and the reason."""

    partner: str
    """The name of the feed in the setting `FEEDS`."""
    url: str
    """The site path of its page."""
    path: str
    """Its source file."""
    place: str
    """The place that is left out. Empty if a whole job or role is left out."""
    reason: str
    """The reason, and what an editor can do about it."""


@dataclass(frozen=True, slots=True)
class Written:
    """The result for one feed."""

    name: str
    """The name of the feed in the setting `FEEDS`."""
    files: tuple[FileView, ...]
    entries: int
    """The number of entries in all files."""
    left_out: tuple[LeftOut, ...]


@dataclass(slots=True)
class _Sorted:
    """Entries that the partner takes, and the ones left out."""

    entries: list[tuple[FeedEntry, Tree]] = field(default_factory=list)
    left_out: list[LeftOut] = field(default_factory=list)


def write_feed(partner: Partner, context: Context, html: Callable[[Vacancy], str]) -> Written:
    """Write the files of one partner. `html` returns the text of a vacancy."""
    found = _Sorted()
    vacancies: Sequence[Vacancy] = context.open_vacancies
    if partner.latest is not None:
        vacancies = latest_first(vacancies, context)
        found.left_out += [
            too_old(partner.name, old.document, partner.latest, "jobs")
            for old in vacancies[partner.latest :]
        ]
    for vacancy in vacancies[: partner.latest]:
        _sort(partner, vacancy, context, html(vacancy), found)
    files = tuple(_files(partner, found.entries, context))
    return Written(partner.name, files, len(found.entries), tuple(found.left_out))


def too_old(feed: str, document: Document, latest: int, kind: str) -> LeftOut:
    """Leave a page out because the feed only holds the latest changes."""
    reason = f"the feed has only the {latest} {kind} that changed last"
    return LeftOut(feed, document.url, document.path, "", reason)


def _sort(partner: Partner, vacancy: Vacancy, context: Context, html: str, found: _Sorted) -> None:
    posting = vacancy.posting
    places = tuple(spots(posting)) if partner.by_place else (None,)
    refused: list[tuple[str, list[str]]] = []
    for spot in places:
        entry = FeedEntry(vacancy, context.in_language_of(vacancy.document), html, spot)
        tree, reasons = fill(partner.fields, entry)
        if reasons:
            refused.append((context.place_name(spot.where) if spot else "", reasons))
        else:
            found.entries.append((entry, tree))
    whole = len(refused) == len(places) and len({tuple(reasons) for _, reasons in refused}) == 1
    for place, reasons in refused[:1] if whole else refused:
        found.left_out += [
            LeftOut(partner.name, vacancy.url, vacancy.document.path, "" if whole else place, why)
            for why in reasons
        ]


def fill(fields: Iterable[Field[S, Any]], source: S) -> tuple[Tree, list[str]]:
    """Return the elements of one entry, and the reasons why the partner would not take it.

    An element without a value is left out, because an empty element would mean something else.
    """
    tree: Tree = {}
    reasons: list[str] = []
    for column in fields:
        fact = column.fact(source)
        value = None if fact is None else column.write(fact)
        if value is None or value in ("", [], {}):
            if _is_needed(column.need, source):
                reasons.append(column.missing)
            continue
        reasons += [rule.complaint for rule in column.rules if not rule.holds(value)]
        _put(tree, column.name.split("/"), value)
    return tree, list(dict.fromkeys(reasons))


def _is_needed(need: Need, source: object) -> bool:
    if need is Need.ON_SITE:
        return not (isinstance(source, FeedEntry) and source.is_remote)
    return need is Need.REQUIRED


def _put(tree: Tree, path: Sequence[str], value: object) -> None:
    for name in path[:-1]:
        tree = tree.setdefault(name, {})
    tree[path[-1]] = value


def _files(
    partner: Partner, entries: Sequence[tuple[FeedEntry, Tree]], context: Context
) -> Iterator[FileView]:
    for url, part in _split(partner, entries):
        feed = Feed(
            context.site,
            absolute(context.site.url, url),
            len(part),
            _updated(entry for entry, _ in part),
        )
        head, _ = fill(partner.head, feed)
        data = {
            "root": partner.root,
            "head": head,
            "job": partner.job,
            "jobs": [tree for _, tree in part],
            "cdata": partner.cdata,
        }
        yield FileView(url, partner.template, data, is_passing=url != partner.url)


def _updated(entries: Iterable[FeedEntry]) -> datetime | None:
    return max((entry.changed_at for entry in entries), default=None)


Part = tuple[str, Sequence[tuple[FeedEntry, Tree]]]


def _split(partner: Partner, entries: Sequence[tuple[FeedEntry, Tree]]) -> Iterator[Part]:
    """Split entries into files: a single one, or above the partner's cap one for each country.

    If a country is above the cap, the digest of a job's reference determines which file of that
    country holds it. So a job changes files only when the number of files doubles.
    """
    if partner.jobs_max is None or len(entries) <= partner.jobs_max:
        yield partner.url, entries
        return
    stem, dot, ending = partner.url.rpartition(".")
    countries: dict[str, list[tuple[FeedEntry, Tree]]] = {}
    for entry, tree in entries:
        countries.setdefault((entry.country or "").lower(), []).append((entry, tree))
    for country, group in sorted(countries.items()):
        parts = _buckets(group, partner.jobs_max)
        for number, part in enumerate(parts, 1):
            count = f"-{number}" if len(parts) > 1 else ""
            yield f"{stem}-{country}{count}{dot}{ending}", part


def _buckets(
    entries: Sequence[tuple[FeedEntry, Tree]], most: int
) -> Sequence[Sequence[tuple[FeedEntry, Tree]]]:
    """Split entries into 1, 2, 4, ... files of at most `most` each, and keep their order."""
    marks = [int.from_bytes(digest(entry.reference.encode()), "big") for entry, _ in entries]
    number = 1
    while True:
        parts: list[list[tuple[FeedEntry, Tree]]] = [[] for _ in range(number)]
        for mark, each in zip(marks, entries, strict=True):
            parts[mark % number].append(each)
        if max(map(len, parts)) <= most:
            return parts
        number *= 2
