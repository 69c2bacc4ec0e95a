"""The files that the ledger dates, and what each of them says."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from rolepress.checks.redirects import read_redirects
from rolepress.content.documents import read_facts
from rolepress.core.problems import Problem
from rolepress.domain.documents import Document
from rolepress.domain.ledger import EARLIEST, Ledger, read_ledger, wrong_days
from rolepress.landing.files import SourceFile, read_content
from rolepress.landing.placement import place_files


@dataclass(slots=True)
class Found:
    """The ledger, all files with their fingerprints, and problems in them."""

    ledger: Ledger = field(default_factory=Ledger)
    fingerprints: dict[str, str] = field(default_factory=dict)
    """The fingerprint of each file, by its name below `content/`."""
    dated: dict[str, date] = field(default_factory=dict)
    """The latest day that an editor gave for a file, up to today."""
    aliases: dict[str, frozenset[str]] = field(default_factory=dict)
    """The earlier names of each file that has any."""
    drafts: set[str] = field(default_factory=set)
    """Files that were never published, so that no links lead to them."""
    redirects: frozenset[str] = frozenset()
    """The old addresses in the table of redirects."""
    lost: list[Problem] = field(default_factory=list)
    """Lines of the ledger that cannot be read."""
    problems: list[Problem] = field(default_factory=list)
    """Files that cannot be read, and entries of the ledger whose day cannot be true."""


def read_files(content: Path, today: date) -> Found:
    """Read the ledger and all documents. Builds report files in wrong places, this does not."""
    found = Found()
    files = read_content(content)
    placed = place_files(files.files)
    found.problems += files.problems
    if placed.ledger:
        path, data = placed.ledger.path, placed.ledger.data
        found.ledger, found.lost = read_ledger(path, data)
        found.problems += wrong_days(path, data, today)
    if placed.redirects:  # builds report what is wrong with it
        redirects, _ = read_redirects(placed.redirects.path, placed.redirects.data)
        found.redirects = frozenset(redirect.source for redirect in redirects)
    for file in placed.documents:
        _read(file, today, found)
    return found


def _read(file: SourceFile, today: date, found: Found) -> None:
    facts, problems = read_facts(file.path, file.name, file.data)
    found.problems += problems
    if facts is None:
        return
    document = facts.document
    found.fingerprints[file.name] = facts.fingerprint.hex()
    days = [day for day in _days(document) if day and EARLIEST <= day <= today]
    if days:
        found.dated[file.name] = max(days)
    if document.aliases:
        found.aliases[file.name] = frozenset(document.aliases)
    if document.draft:
        found.drafts.add(file.name)


def _days(document: Document) -> Iterator[date | None]:
    """The days that an editor gave on which a page was new or changed."""
    yield document.date_published
    yield document.date_modified
    if document.posting:
        yield document.posting.date_posted
