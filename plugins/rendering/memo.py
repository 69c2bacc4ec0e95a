"""What earlier builds found out, in one SQLite file that may be deleted at any time.

A row counts only if its seal is that of its key, its value, and the code and templates at hand: a
row that is damaged, or was made by another version, is as good as absent. A file that is not ours
is replaced, with one warning. Seals are no signature: whoever can write here can write into the
theme as well.
"""

import logging
import sqlite3
from collections.abc import Iterable, Mapping
from pathlib import Path
from types import TracebackType
from typing import Self

from plugins.core.digests import digest
from plugins.rendering.errors import BuildInProgressError

log = logging.getLogger(__name__)

APPLICATION_ID = 0x526F6C65  # "Role"
LOCK_TIMEOUT_SECONDS = 60.0
QUIET_SECONDS = 2.0
"""How long a build waits for another one without saying so."""

DOCUMENT, TEXT, CHECKED, BUILD = "document", "text", "checked", "build"
_CODE, _LAST = b"code", b"last"


class Memo:
    """The store, held by one build at a time. `code` names the code and templates that made it."""

    def __init__(self, path: Path, code: bytes) -> None:
        self._path = path
        self._code = code
        self._is_read_only = False
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
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            return self._prepare(str(self._path))
        except (OSError, sqlite3.Error) as error:
            return self._open_again(error)

    def _open_again(self, error: Exception) -> sqlite3.Connection:
        """A new file in place of one that cannot be used, or else none."""
        try:
            self._path.unlink(missing_ok=True)
            Path(f"{self._path}-journal").unlink(missing_ok=True)
            connection = self._prepare(str(self._path))
        except (OSError, sqlite3.Error) as again:
            log.warning("this build is not remembered: %s (%s)", self._path, again)
            return self._prepare(":memory:")
        log.warning("discarded %s, which is damaged or not ours (%s)", self._path, error)
        return connection

    def _prepare(self, path: str) -> sqlite3.Connection:
        connection = sqlite3.connect(path, timeout=0, isolation_level=None)
        try:
            self._lock(connection)
            self._claim(connection)
        except BaseException:
            connection.close()
            raise
        return connection

    def _lock(self, connection: sqlite3.Connection) -> None:
        """Wait for another build to end. Raises BuildInProgressError."""
        connection.execute("PRAGMA locking_mode = EXCLUSIVE")
        for seconds in (min(QUIET_SECONDS, LOCK_TIMEOUT_SECONDS), LOCK_TIMEOUT_SECONDS):
            connection.execute(f"PRAGMA busy_timeout = {round(seconds * 1000)}")
            try:
                connection.execute("BEGIN EXCLUSIVE")
            except sqlite3.OperationalError as error:
                if error.sqlite_errorcode != sqlite3.SQLITE_BUSY:
                    raise
                if seconds < LOCK_TIMEOUT_SECONDS:
                    log.warning("another build is running; waiting for it to end")
            else:
                return
        raise BuildInProgressError(
            f"another build has been running for {LOCK_TIMEOUT_SECONDS:.0f} seconds; "
            f"if there is none, delete {self._path}"
        )

    def _claim(self, connection: sqlite3.Connection) -> None:
        """Make sure that the file is ours, and empty it where other code made it."""
        (owner,) = connection.execute("PRAGMA application_id").fetchone()
        tables = connection.execute("SELECT name FROM sqlite_master").fetchall()
        if tables and owner != APPLICATION_ID:
            raise sqlite3.DatabaseError("it was made by another program")
        if not tables or not self._is_of_this_code(connection):
            for (table,) in tables:
                connection.execute(f'DROP TABLE IF EXISTS "{table}"')
            connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
            connection.execute(
                "CREATE TABLE entry (kind TEXT, key BLOB, value BLOB, seal BLOB, "
                "PRIMARY KEY (kind, key)) WITHOUT ROWID"
            )
            connection.execute("INSERT INTO entry VALUES (?, ?, ?, ?)", self._row("", _CODE, b""))
        connection.execute("COMMIT")

    def _is_of_this_code(self, connection: sqlite3.Connection) -> bool:
        try:
            found = connection.execute("SELECT * FROM entry WHERE kind = ''").fetchall()
        except sqlite3.OperationalError:  # an earlier layout
            return False
        return found == [self._row("", _CODE, b"")]

    def _row(self, kind: str, key: bytes, value: bytes) -> tuple[str, bytes, bytes, bytes]:
        return kind, key, value, digest(self._code, kind.encode(), key, value)

    def _select(self, kind: str, where: str = "", *values: bytes) -> dict[bytes, bytes]:
        query = f"SELECT kind, key, value, seal FROM entry WHERE kind = ? {where}"  # noqa: S608 - ours
        try:
            rows = self._connection.execute(query, (kind, *values)).fetchall()
        except sqlite3.DatabaseError as error:
            self._connection.close()
            self._connection = self._open_again(error)
            return {}
        return {
            key: value
            for kind, key, value, seal in rows
            if isinstance(key, bytes)
            and isinstance(value, bytes)
            and (kind, key, value, seal) == self._row(kind, key, value)
        }

    def documents(self) -> dict[bytes, bytes]:
        """All documents remembered, by the digest of their source."""
        return self._select(DOCUMENT)

    def text(self, key: bytes) -> bytes | None:
        """The text of one document, by the digest of its source; None if it is not remembered."""
        return self._select(TEXT, "AND key = ?", key).get(key)

    def last_build(self) -> bytes:
        """What `remember_build` was given last; else empty."""
        return self._select(BUILD).get(_LAST, b"")

    def remember_documents(
        self, new: Mapping[bytes, tuple[bytes, bytes]], gone: Iterable[bytes]
    ) -> None:
        """Add documents and their texts, and forget those that no source asks for any more."""
        forgotten = list(gone)
        self._write(TEXT, {key: text for key, (_, text) in new.items()}, forgotten)
        self._write(DOCUMENT, {key: document for key, (document, _) in new.items()}, forgotten)

    def is_in_order(self, facts: bytes) -> bool:
        """Whether these facts, by their digest, are those that were last found to be in order."""
        return facts == self._select(CHECKED).get(_LAST)

    def remember_in_order(self, facts: bytes) -> None:
        """Keep the digest of facts that were checked against each other."""
        self._write(CHECKED, {_LAST: facts})

    def remember_build(self, record: bytes) -> None:
        """Keep the record of a finished build."""
        self._write(BUILD, {_LAST: record})

    def _write(self, kind: str, new: Mapping[bytes, bytes], gone: Iterable[bytes] = ()) -> None:
        """All changes or none. A memo that cannot be written costs time later, nothing else."""
        if self._is_read_only:
            return
        rows = [self._row(kind, key, value) for key, value in new.items()]
        old = [(kind, key) for key in gone]
        try:
            self._connection.execute("BEGIN")
            self._connection.executemany("DELETE FROM entry WHERE kind = ? AND key = ?", old)
            self._connection.executemany("INSERT OR REPLACE INTO entry VALUES (?, ?, ?, ?)", rows)
            self._connection.execute("COMMIT")
        except sqlite3.DatabaseError as error:
            log.warning("could not remember this build in %s (%s)", self._path, error)
            self._is_read_only = True
            if self._connection.in_transaction:
                self._connection.execute("ROLLBACK")
