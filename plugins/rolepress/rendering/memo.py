"""The memory of earlier builds: one SQLite file, which may be deleted at any time.

A row counts only if its seal matches its key, its value, and the current code and templates. A row
that is damaged or was written by another version is ignored. A file that is not ours is replaced,
with one warning. Seals are not signatures: anybody who can write here can change the theme as well.

A row that counts is true forever: it says what the bytes of a source mean, or to which bytes a view
was rendered. So any number of builds may share a memo, in any order. Each uses it briefly, and a
build that finds it busy for too long goes on without it.
"""

import logging
import sqlite3
from collections.abc import Iterable, Mapping
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import Self

from rolepress_base.digests import digest

log = logging.getLogger(__name__)

APPLICATION_ID = 0x526F6C65  # "Role"
BUSY_SECONDS = 5.0
"""How long to wait while another build reads or writes."""

DOCUMENT, TEXT, CHECKED, BUILD = "document", "text", "checked", "build"
_CODE, _LAST = b"code", b"last"
_SELECT = "SELECT kind, key, value, seal FROM entry WHERE kind = ?"
_NO_DAMAGE = {
    sqlite3.SQLITE_BUSY, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_FULL, sqlite3.SQLITE_IOERR,
    sqlite3.SQLITE_LOCKED, sqlite3.SQLITE_PERM, sqlite3.SQLITE_PROTOCOL, sqlite3.SQLITE_READONLY,
}  # fmt: skip
"""Errors that do not mean damage: another process has the file, or the disk refuses."""


class Memo:
    """The memo. `code` is the digest of the code and the templates that write it.

    Everything is written when the context ends, in one transaction, unless `forget` was called.
    """

    def __init__(self, path: Path, code: bytes) -> None:
        self._path = path
        self._code = code
        self._new: dict[tuple[str, bytes], bytes | None] = {}
        """The values to write. None deletes a row."""
        self._connection = self._open()
        self._opened = _file(path)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        try:
            if self._new:
                self._write()
        finally:
            self._close()

    def _close(self) -> None:
        if self._connection:
            self._connection.close()
        self._connection = None

    def _open(self) -> sqlite3.Connection | None:
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            return _connect(self._path)
        except (OSError, sqlite3.Error) as error:
            return self._open_again(error)

    def _open_again(self, error: Exception) -> sqlite3.Connection | None:
        """Replace a file that cannot be used. Returns None if that fails as well."""
        try:
            if isinstance(error, sqlite3.Error) and not _is_damage(error):
                raise error
            self._path.unlink(missing_ok=True)
            Path(f"{self._path}-journal").unlink(missing_ok=True)
            connection = _connect(self._path)
        except (OSError, sqlite3.Error) as again:
            log.warning("this build is not remembered: %s (%s)", self._path, again)
            return None
        log.warning("discarded %s, which is damaged or not ours (%s)", self._path, error)
        return connection

    def _row(self, kind: str, key: bytes, value: bytes) -> tuple[str, bytes, bytes, bytes]:
        return kind, key, value, digest(self._code, kind.encode(), key, value)

    def _select(self, kind: str, *key: bytes) -> dict[bytes, bytes]:
        """All rows of a kind, or only the row with a key."""
        if not self._connection:
            return {}
        query = f"{_SELECT} AND key = ?" if key else _SELECT
        try:
            rows = self._connection.execute(query, (kind, *key)).fetchall()
        except sqlite3.OperationalError:  # there is no table yet, or another build is writing
            return {}
        except sqlite3.DatabaseError as error:
            self._close()
            self._connection = self._open_again(error)
            return {}
        return {
            key: value
            for kind, key, value, seal in rows
            if isinstance(key, bytes)
            and isinstance(value, bytes)
            and (kind, key, value, seal) == self._row(kind, key, value)
        }

    def _get(self, kind: str, key: bytes) -> bytes | None:
        if (kind, key) in self._new:
            return self._new[kind, key]
        return self._select(kind, key).get(key)

    def documents(self) -> dict[bytes, bytes]:
        """All remembered documents, by the digest of their source."""
        new = {key: value for (kind, key), value in self._new.items() if kind == DOCUMENT}
        found = {**self._select(DOCUMENT), **new}
        return {key: value for key, value in found.items() if value is not None}

    def text(self, key: bytes) -> bytes | None:
        """The text of a document, by the digest of its source, or None if it is not remembered."""
        return self._get(TEXT, key)

    def last_build(self) -> bytes:
        """The last record given to `remember_build`, or no bytes."""
        return self._get(BUILD, _LAST) or b""

    def checked(self, facts: bytes) -> bytes | None:
        """The problems that `remember_checked` got with these facts; None for any other facts."""
        found = self._get(CHECKED, _LAST) or b""
        return found.removeprefix(facts) if found.startswith(facts) else None

    def remember_documents(
        self, new: Mapping[bytes, tuple[bytes, bytes]], gone: Iterable[bytes]
    ) -> None:
        """Add documents and their texts, and remove the ones without a source."""
        for key in gone:
            self._new[DOCUMENT, key] = self._new[TEXT, key] = None
        for key, (document, text) in new.items():
            self._new[DOCUMENT, key], self._new[TEXT, key] = document, text

    def remember_checked(self, facts: bytes, problems: bytes) -> None:
        """Remember the digest of facts without errors, and the milder problems of the checks."""
        self._new[CHECKED, _LAST] = facts + problems

    def remember_build(self, record: bytes) -> None:
        """Remember the record of a finished build."""
        self._new[BUILD, _LAST] = record

    @property
    def has_news(self) -> bool:
        """Whether there is anything to write."""
        return bool(self._new)

    def forget(self) -> None:
        """Write nothing from this build."""
        self._new.clear()

    def _write(self) -> None:
        """Write all changes or none. If that fails, only the next build takes longer."""
        if self._connection and _file(self._path) != self._opened:  # it was deleted meanwhile
            self._close()
            self._connection = self._open()
        try:
            try:
                self._write_all()
            except sqlite3.Error as error:
                if not _is_damage(error):
                    raise
                self._close()
                self._connection = self._open_again(error)
                self._write_all()
        except sqlite3.Error as error:
            log.warning("could not remember this build in %s (%s)", self._path, error)

    def _write_all(self) -> None:
        if not self._connection:
            return
        rows = [self._row(kind, key, v) for (kind, key), v in self._new.items() if v is not None]
        gone = [name for name, value in self._new.items() if value is None]
        self._connection.execute("BEGIN IMMEDIATE")
        try:
            self._claim(self._connection)
            self._connection.executemany("DELETE FROM entry WHERE kind = ? AND key = ?", gone)
            self._connection.executemany("INSERT OR REPLACE INTO entry VALUES (?, ?, ?, ?)", rows)
            self._connection.execute("COMMIT")
        except BaseException:
            with suppress(sqlite3.Error):
                self._connection.execute("ROLLBACK")
            raise

    def _claim(self, connection: sqlite3.Connection) -> None:
        """Empty a file that other code wrote, and mark it as written by this code."""
        ours = [self._row("", _CODE, b"")]
        with suppress(sqlite3.OperationalError):  # there is no table, or it has an earlier layout
            if connection.execute(_SELECT, ("",)).fetchall() == ours:
                return
        query = "SELECT name FROM sqlite_master WHERE type = 'table'"
        for (table,) in connection.execute(query).fetchall():
            connection.execute(f'DROP TABLE "{table}"')
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        connection.execute(
            "CREATE TABLE entry (kind TEXT, key BLOB, value BLOB, seal BLOB, "
            "PRIMARY KEY (kind, key)) WITHOUT ROWID"
        )
        connection.executemany("INSERT INTO entry VALUES (?, ?, ?, ?)", ours)


def _connect(path: Path) -> sqlite3.Connection:
    """Open a file that is ours, or empty. Raises sqlite3.Error."""
    connection = sqlite3.connect(path, timeout=BUSY_SECONDS, isolation_level=None)
    try:
        # In this order: another build may make the tables, and sign them, between the two.
        (tables,) = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
        (owner,) = connection.execute("PRAGMA application_id").fetchone()
    except BaseException:
        connection.close()
        raise
    if tables and owner != APPLICATION_ID:
        connection.close()
        raise sqlite3.DatabaseError("it was made by another program")
    return connection


def _file(path: Path) -> tuple[int, int]:
    """The device and inode of a file, or zeros if there is none."""
    try:
        status = path.stat()
    except OSError:
        return 0, 0
    return status.st_dev, status.st_ino


def _is_damage(error: sqlite3.Error) -> bool:
    """Whether an error means that the file is damaged and a new one would help."""
    code: int = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_CORRUPT)
    return code & 0xFF not in _NO_DAMAGE  # the rest of it says more
