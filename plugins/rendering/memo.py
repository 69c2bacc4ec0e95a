"""What earlier builds found out, in one SQLite file that may be deleted at any time.

Nothing in it is trusted: rows carry digests, documents are validated again when they are loaded,
and a file that is damaged or not ours is discarded with one warning.
"""

import logging
import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from plugins.core.digests import digest

log = logging.getLogger(__name__)

APPLICATION_ID = 0x526F6C65  # "Role"
LOCK_TIMEOUT_SECONDS = 60

_TABLES = """
CREATE TABLE IF NOT EXISTS meta (name TEXT PRIMARY KEY, value BLOB NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS document (key BLOB PRIMARY KEY, value BLOB NOT NULL, seal BLOB NOT NULL);
CREATE TABLE IF NOT EXISTS output (
    path TEXT PRIMARY KEY, view BLOB NOT NULL, digest BLOB NOT NULL,
    size INTEGER NOT NULL, modified INTEGER NOT NULL, inode INTEGER NOT NULL
) WITHOUT ROWID;
"""


Row = tuple[str | bytes | int, ...]


class BuildInProgressError(Exception):
    """Another build holds the memo."""


@dataclass(frozen=True, slots=True)
class Stamp:
    """What the file system says of a file: enough to see that nobody touched it."""

    size: int
    modified: int
    """Nanoseconds since 1970."""
    inode: int


@dataclass(frozen=True, slots=True)
class Output:
    """A file that was written: of which view, with which bytes."""

    view: bytes
    digest: bytes
    stamp: Stamp


class Memo:
    """The store, held by one build at a time. `code` names the code and templates that made it."""

    def __init__(self, path: Path, code: bytes) -> None:
        self._path = path
        self._code = code
        self._connection = self._open()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._connection.close()

    def _open(self) -> sqlite3.Connection:
        self._path.parent.mkdir(parents=True, exist_ok=True)
        try:
            return self._prepare()
        except sqlite3.OperationalError as error:
            if "locked" in str(error):
                raise BuildInProgressError(
                    f"another build has been running for {LOCK_TIMEOUT_SECONDS} seconds; "
                    f"if there is none, delete {self._path}"
                ) from error
            return self._start_anew(error)
        except sqlite3.DatabaseError as error:
            return self._start_anew(error)

    def _start_anew(self, error: Exception) -> sqlite3.Connection:
        log.warning("discarded %s, which is damaged or not ours (%s)", self._path, error)
        self._path.unlink(missing_ok=True)
        Path(f"{self._path}-journal").unlink(missing_ok=True)
        return self._prepare()

    def _prepare(self) -> sqlite3.Connection:
        connection = sqlite3.connect(self._path, timeout=LOCK_TIMEOUT_SECONDS, isolation_level=None)
        try:
            self._claim(connection)
        except BaseException:
            connection.close()
            raise
        return connection

    def _claim(self, connection: sqlite3.Connection) -> None:
        connection.execute("PRAGMA locking_mode = EXCLUSIVE")
        connection.execute("PRAGMA synchronous = NORMAL")
        connection.execute("BEGIN EXCLUSIVE")
        (owner,) = connection.execute("PRAGMA application_id").fetchone()
        (objects,) = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
        if owner != APPLICATION_ID and objects:
            raise sqlite3.DatabaseError("it was made by another program")
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        for statement in filter(str.strip, _TABLES.split(";")):
            connection.execute(statement)
        row = connection.execute("SELECT value FROM meta WHERE name = 'code'").fetchone()
        if row is None or row[0] != self._code:
            for table in ("meta", "document", "output"):
                connection.execute(f"DELETE FROM {table}")  # noqa: S608 - three fixed names
            connection.execute("INSERT INTO meta VALUES ('code', ?)", (self._code,))
        connection.execute("COMMIT")

    def _read(self, query: str) -> list[tuple[Any, ...]]:
        try:
            return self._connection.execute(query).fetchall()
        except sqlite3.DatabaseError as error:
            self._connection.close()
            self._connection = self._start_anew(error)
            return []

    def documents(self) -> dict[bytes, bytes]:
        """All documents remembered, by the digest of their source. Damaged rows are left out."""
        rows = self._read("SELECT key, value, seal FROM document")
        return {
            key: value
            for key, value, seal in rows
            if isinstance(key, bytes) and isinstance(value, bytes) and seal == digest(key, value)
        }

    def outputs(self) -> dict[str, Output]:
        """All files written before, by their path in the output folder."""
        rows = self._read("SELECT path, view, digest, size, modified, inode FROM output")
        return {
            str(path): Output(view, content, Stamp(size, modified, inode))
            for path, view, content, size, modified, inode in rows
        }

    def site(self) -> tuple[bytes, bytes]:
        """What the last finished build was made from, as a digest, and its report; else empty."""
        rows = dict(self._read("SELECT name, value FROM meta WHERE name != 'code'"))
        site, report = rows.get("site"), rows.get("report")
        if isinstance(site, bytes) and isinstance(report, bytes):
            return site, report
        return b"", b""

    def remember_documents(self, new: Mapping[bytes, bytes], used: Iterable[bytes]) -> None:
        """Add documents and forget those that no source asks for any more."""
        kept = set(used)
        gone = [(key,) for key in self.documents() if key not in kept]
        rows = [(key, value, digest(key, value)) for key, value in new.items()]
        if rows or gone:
            self._write(
                ("DELETE FROM document WHERE key = ?", gone),
                ("INSERT OR REPLACE INTO document VALUES (?, ?, ?)", rows),
            )

    def remember_site(self, site: bytes, report: bytes, outputs: Mapping[str, Output]) -> None:
        """Record a finished build."""
        before = self.outputs()
        gone = [(path,) for path in before if path not in outputs]
        rows = [
            (path, new.view, new.digest, new.stamp.size, new.stamp.modified, new.stamp.inode)
            for path, new in outputs.items()
            if before.get(path) != new
        ]
        self._write(
            ("DELETE FROM output WHERE path = ?", gone),
            ("INSERT OR REPLACE INTO output VALUES (?, ?, ?, ?, ?, ?)", rows),
            ("INSERT OR REPLACE INTO meta VALUES (?, ?)", [("site", site), ("report", report)]),
        )

    def _write(self, *changes: tuple[str, Sequence[Row]]) -> None:
        """All changes or none. A memo that cannot be written costs time later, nothing else."""
        try:
            self._connection.execute("BEGIN")
            for statement, rows in changes:
                self._connection.executemany(statement, rows)
            self._connection.execute("COMMIT")
        except sqlite3.DatabaseError as error:
            log.warning("could not remember this build in %s (%s)", self._path, error)
            if self._connection.in_transaction:
                self._connection.execute("ROLLBACK")
