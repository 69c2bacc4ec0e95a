"""The ledger: for each source file, a digest of its content and the day of its last change.

A text file of sorted lines, so that Git merges it line by line:
`roles/backend-tech-lead.md<TAB>digest of what the file says<TAB>2026-11-22`.
"""

import datetime
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from rolepress.core.problems import Problem, Rule, Span
from rolepress_base.dates import parse_date
from rolepress_base.messages import one_line

LEDGER = "ledger.tsv"
"""The ledger's name below `content/`."""
EARLIEST = datetime.date(1995, 1, 1)
"""An earlier day is a slip of the pen, or comes from a machine without a clock."""
_DIGEST = re.compile(r"[0-9a-f]{32}")


@dataclass(frozen=True, slots=True)
class LedgerEntry:
    """The digest of a file's content, and the day since which it has that content."""

    fingerprint: str
    """The digest of its facts and text, in hexadecimal."""
    since: datetime.date


@dataclass(frozen=True, slots=True)
class Ledger:
    """The entries of each file. After a merge, a file may have several: one from each branch."""

    entries: Mapping[str, tuple[LedgerEntry, ...]] = field(default_factory=dict)

    def is_current(self, name: str, fingerprint: str) -> bool:
        """Whether the ledger knows what a file says now."""
        return any(entry.fingerprint == fingerprint for entry in self.entries.get(name, ()))

    def since(self, name: str, fingerprint: str) -> datetime.date | None:
        """The day since which a file has its present content, or None if it has no entry.

        If the ledger does not know the present content, the file changed after the day of its
        latest entry. That day may be too early, but it is the best that is known, and it never
        moves back.
        """
        entries = self.entries.get(name, ())
        current = [entry.since for entry in entries if entry.fingerprint == fingerprint]
        return max(current or [entry.since for entry in entries], default=None)


def read_ledger(path: str, data: bytes) -> tuple[Ledger, list[Problem]]:
    """Read the ledger, and report each line that is not an entry. `path` is shown to editors."""
    entries: defaultdict[str, list[LedgerEntry]] = defaultdict(list)
    problems: list[Problem] = []
    for number, line, found in _lines(data):
        if found:
            name, entry = found
            entries[name].append(entry)
        else:
            problems.append(_no_entry(path, number, line))
    return Ledger({name: tuple(found) for name, found in entries.items()}), problems


def wrong_days(path: str, data: bytes, today: datetime.date) -> list[Problem]:
    """The entries whose day cannot be true: it is in the future, or too long ago.

    These are for the person who maintains the ledger. A build may be for an earlier day than the
    ledger, and ignores days after its own.
    """
    problems = []
    for number, line, found in _lines(data):
        if found and not EARLIEST <= found[1].since <= today:
            problems.append(_wrong_day(path, number, line, found[1].since, today))
    return problems


def _lines(data: bytes) -> Iterator[tuple[int, str, tuple[str, LedgerEntry] | None]]:
    """Each line that is not empty: its number, its text, and the entry if it is one."""
    text = data.decode("utf-8", errors="replace").removeprefix("\ufeff")
    for number, line in enumerate(re.split(r"\r\n|\n|\r", text), 1):
        if line.strip():
            yield number, line, _read_line(line)


def _read_line(line: str) -> tuple[str, LedgerEntry] | None:
    name, fingerprint, day = (*line.split("\t"), "", "")[:3]
    if line.count("\t") != 2 or not name.endswith(".md") or not _DIGEST.fullmatch(fingerprint):  # noqa: PLR2004 - three fields
        return None
    try:
        return name, LedgerEntry(fingerprint, parse_date(day))
    except ValueError:
        return None


def _no_entry(path: str, number: int, line: str) -> Problem:
    return Problem(
        path,
        Rule.BAD_LEDGER,
        f"`{one_line(line)}` is not an entry of the ledger, which has a file, a digest and a date",
        "run `make ledger`, which keeps the entries and drops every other line",
        Span(number, width=max(1, len(line))),
        line,
    )


def _wrong_day(
    path: str, number: int, line: str, since: datetime.date, today: datetime.date
) -> Problem:
    mend = "write the day on which the file last changed; or remove the line and run `make ledger`"
    if since > today:
        message = f"the day {since} is still to come: today is {today}"
        fix = f"{mend}; or, if today is another day, set the clock or `BUILD_DATE` right"
    else:
        message = f"the day {since} is before {EARLIEST}: no page is so old"
        fix = mend
    column = line.rindex("\t") + 2
    span = Span(number, column, len(line) - column + 1)
    return Problem(path, Rule.BAD_LEDGER, message, fix, span, line)


def format_ledger(entries: Mapping[str, LedgerEntry]) -> bytes:
    """The ledger as a file: one line for each source, sorted by its path."""
    lines = (
        f"{name}\t{entry.fingerprint}\t{entry.since.isoformat()}\n"
        for name, entry in sorted(entries.items())
    )
    return "".join(lines).encode()


def updated(
    ledger: Ledger,
    fingerprints: Mapping[str, str],
    today: datetime.date,
    first: Mapping[str, datetime.date],
) -> dict[str, LedgerEntry]:
    """One entry for each file: the present entry if it is up to date, or else a new one from today.

    A new ledger does not know when files changed that are older than itself. If `first` has a day
    that an editor gave for such a file, that day is used instead of today.
    """
    entries, is_new = {}, is_lost(ledger, fingerprints)
    for name, digest in fingerprints.items():
        since = ledger.since(name, digest) if ledger.is_current(name, digest) else None
        start = first.get(name, today) if is_new else today
        entries[name] = LedgerEntry(digest, since or min(start, today))
    return entries


def is_lost(ledger: Ledger, fingerprints: Mapping[str, str]) -> bool:
    """Whether the ledger knows no file of the site, because it is missing or was emptied.

    A new site looks the same, so this is a question for an editor and does not stop a build.
    """
    return bool(fingerprints) and ledger.entries.keys().isdisjoint(fingerprints)


def out_of_date(ledger: Ledger, fingerprints: Mapping[str, str]) -> list[str]:
    """Files that have changed since their entry was written, and entries without a file."""
    stale = {name for name, digest in fingerprints.items() if not ledger.is_current(name, digest)}
    return sorted(stale | (ledger.entries.keys() - fingerprints.keys()))
