"""Keeps the last good version of each source file, as long as a preview runs.

The versions are also in a file of the preview, because an engine may be replaced.
"""

import sqlite3
from collections.abc import Iterable, Mapping
from contextlib import closing, suppress
from dataclasses import dataclass
from pathlib import Path

from rolepress.landing.files import SourceFile

FILE = "versions.sqlite"
_TABLE = "CREATE TABLE IF NOT EXISTS version (name TEXT PRIMARY KEY, since REAL, data BLOB)"


@dataclass(frozen=True, slots=True)
class Version:
    """A version of a file that was shown."""

    data: bytes
    since: float
    """When it was shown first, in seconds since the epoch."""


class Versions:
    """The last good version of each file, by its name below `content/`."""

    def __init__(self, folder: Path) -> None:
        """Load the versions that an earlier engine left in a folder."""
        self._file = folder / FILE
        rows: list[tuple[str, float, bytes]] = []
        with suppress(sqlite3.Error), closing(self._open()) as connection:
            rows = connection.execute("SELECT name, since, data FROM version").fetchall()
        self._versions = {name: Version(data, since) for name, since, data in rows}

    @property
    def by_name(self) -> Mapping[str, Version]:
        """All versions."""
        return self._versions

    def keep(self, files: Iterable[SourceFile], others: Iterable[str], now: float) -> None:
        """Keep these versions, and the kept ones of files with these other names. Forget the rest.

        The time of a version is `now`, unless it is kept already.
        """
        kept = {name: self._versions[name] for name in others if name in self._versions}
        for file in files:
            known = self._versions.get(file.name)
            is_known = known is not None and known.data == file.data
            kept[file.name] = known if known and is_known else Version(file.data, now)
        new = {name: each for name, each in kept.items() if self._versions.get(name) is not each}
        gone = self._versions.keys() - kept.keys()
        self._versions = kept
        if new or gone:
            with suppress(sqlite3.Error):  # the disk is full, and only a new engine would need them
                self._save(new, gone)

    def _save(self, new: Mapping[str, Version], gone: Iterable[str]) -> None:
        with closing(self._open()) as connection, connection:
            connection.executemany("DELETE FROM version WHERE name = ?", [(n,) for n in gone])
            rows = [(name, each.since, each.data) for name, each in new.items()]
            connection.executemany("INSERT OR REPLACE INTO version VALUES (?, ?, ?)", rows)

    def _open(self) -> sqlite3.Connection:
        connection = sqlite3.connect(self._file)
        connection.execute(_TABLE)
        return connection
