"""The changes that wait and the changes that were sent, in a file that survives a killed run.

Each line is a JSON object. A run first writes the whole file again with all waiting changes. Then
it adds a line as soon as an engine has accepted a change. An unfinished line of a killed run is
dropped.
"""

import json
import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import StrEnum
from pathlib import Path
from types import TracebackType
from typing import BinaryIO, Self

from rolepress.discovery.changes import Change, Kind
from rolepress.discovery.errors import InputError, SendingError
from rolepress_base.dates import parse_date

KEEP_DAYS = 30
"""For this many days, a change that was sent is remembered and not sent again."""


class State(StrEnum):
    """Whether a change waits, was sent or was refused."""

    WAITING = "waiting"
    ACCEPTED = "accepted"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class Record:
    """A change, with the day since which it waits or on which it was sent."""

    state: State
    day: date
    change: Change

    def to_line(self) -> bytes:
        """The record as a line, with its end."""
        facts = {"state": self.state, "day": self.day.isoformat()}
        return json.dumps(facts | json.loads(self.change.to_json())).encode() + b"\n"


@dataclass
class Journal:
    """The records of one engine. The file is written only if this is used as a context."""

    path: Path
    today: date
    _waiting: dict[str, Record] = field(default_factory=dict)
    _done: list[Record] = field(default_factory=list)
    _file: BinaryIO | None = None

    @classmethod
    def read(cls, path: Path, today: date) -> Self:
        """Read the file, if there is one. Raises InputError, which names the line."""
        journal = cls(path, today)
        try:
            data = path.read_bytes() if path.exists() else b""
        except OSError as error:
            raise InputError(f"{path}: cannot be read: {error.strerror}") from error
        for number, line in enumerate(data.split(b"\n")[:-1], start=1):
            try:
                journal._take(_record(line))
            except (ValueError, KeyError, TypeError) as error:
                raise InputError(
                    f"{path}:{number}: not a line of a state file; name another file with "
                    "--state, or remove this one and what it remembers"
                ) from error
        return journal

    def _take(self, record: Record) -> None:
        if record.state is State.WAITING:
            self._waiting[record.change.url] = record
            return
        self._waiting.pop(record.change.url, None)
        self._done.append(record)

    def add(self, changes: Iterable[Change]) -> int:
        """Queue changes, and return how many were left out because they were sent before.

        A new change of an address replaces one that still waits.
        """
        last = {record.change.url: record.change for record in self._done}
        skipped = 0
        for change in changes:
            waiting = self._waiting.get(change.url)
            if waiting is None and _same(last.get(change.url), change):
                skipped += 1
                continue
            day = waiting.day if waiting else self.today
            self._waiting[change.url] = Record(State.WAITING, day, change)
        return skipped

    @property
    def waiting(self) -> tuple[Change, ...]:
        """The changes to send, the oldest first, and by address within a day."""
        records = sorted(self._waiting.values(), key=lambda each: (each.day, each.change.url))
        return tuple(record.change for record in records)

    @property
    def sent_today(self) -> int:
        """How many changes were accepted or refused today. Both count against a quota."""
        return sum(record.day == self.today for record in self._done)

    def __enter__(self) -> Self:
        """Write the whole file, and keep it open. Raises InputError, before anything is sent."""
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            fresh = self.path.with_name(f"{self.path.name}.new")
            fresh.write_bytes(b"".join(record.to_line() for record in self._kept()))
            fresh.replace(self.path)
            self._file = self.path.open("ab")
        except OSError as error:
            raise InputError(f"{self.path}: cannot be written: {error.strerror}") from error
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self._file:
            self._file.close()

    def _kept(self) -> Iterator[Record]:
        since = self.today - timedelta(days=KEEP_DAYS)
        yield from (record for record in self._done if record.day >= since)
        yield from self._waiting.values()

    def record(self, state: State, changes: Iterable[Change]) -> None:
        """Write the new state of changes to the disk at once. Raises SendingError."""
        records = [Record(state, self.today, change) for change in changes]
        for record in records:
            self._take(record)
        if self._file is None:
            raise ValueError("the journal is not open for writing")
        try:
            self._file.write(b"".join(record.to_line() for record in records))
            self._file.flush()
            os.fsync(self._file.fileno())
        except OSError as error:
            raise SendingError(
                f"{self.path}: cannot be written: {error.strerror}; "
                f"{len(records)} changes were sent and may be sent again"
            ) from error


def _record(line: bytes) -> Record:
    fields = json.loads(line)
    change = Change(fields["url"], Kind(fields["change"]), fields["bucket"], fields["lastmod"])
    return Record(State(fields["state"]), parse_date(fields["day"]), change)


def _same(before: Change | None, change: Change) -> bool:
    """Whether a change is already known from an earlier one."""
    return before is not None and (before.kind, before.lastmod) == (change.kind, change.lastmod)
