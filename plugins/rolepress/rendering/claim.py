"""An output folder, held by one build at a time.

The lock is an `flock` on the marker in the folder itself. So it holds whichever memo a build uses,
and the system releases it when the build ends, however it ends.
"""

import errno
import fcntl
import logging
import os
import time
from collections.abc import Collection
from pathlib import Path
from types import TracebackType
from typing import Self

from rolepress.rendering.errors import (
    BuildInProgressError,
    ForeignFolderError,
    OutputError,
    explained,
)

log = logging.getLogger(__name__)

MARKER = ".rolepress"
MARKER_TEXT = b"Made by Rolepress. Every file here that the site does not ask for is removed.\n"
STAGING = ".rolepress-staging"
"""The folder inside the output folder where new files wait."""
KEPT = (MARKER, STAGING, ".git")
"""Names in the output folder that do not belong to the site."""
TIMEOUT_SECONDS = 60.0
QUIET_SECONDS = 2.0
"""How long a build waits for another one without saying so."""
PAUSE_SECONDS = 0.05
TRIES = 100
"""How often a folder may be removed while a build opens it."""

_locks: set[int] = set()
"""The open markers. Processes that inherit a lock close it at once: otherwise a worker of another
executor would still hold it after the build was killed."""


def _let_go() -> None:
    for descriptor in _locks:
        os.close(descriptor)
    _locks.clear()


os.register_at_fork(after_in_child=_let_go)


class Claim:
    """Holds a folder against other builds until the context ends."""

    def __init__(self, folder: Path, keep: Collection[str] = ()) -> None:
        """`keep` has names at the top of the folder that are left alone."""
        self.folder = folder
        self.retained = frozenset({*KEPT, *keep})
        self._marker = folder / MARKER
        self._lock = -1

    def __enter__(self) -> Self:
        """Wait for another build to end, if there is one.

        Raises ForeignFolderError, BuildInProgressError or OutputError.
        """
        with explained("used"):
            for _ in range(TRIES):
                self._refuse_a_foreign_folder()
                self.folder.mkdir(parents=True, exist_ok=True)
                self._lock = self._open()
                _locks.add(self._lock)
                self._wait()
                if self.is_held():
                    break
                self._close()
            if os.pread(self._lock, len(MARKER_TEXT) + 1, 0) != MARKER_TEXT:
                self._marker.write_bytes(MARKER_TEXT)
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        try:
            if error is None or isinstance(error, OutputError):
                self.check()
        finally:
            self._close()

    def check(self) -> None:
        """Check that nobody has removed the folder or its files. Raises OutputError."""
        if not self.is_held():
            raise OutputError(
                f"{self.folder} was removed or emptied while the site was built; build again",
                "Its files are as whoever did that left them",
            )

    def is_held(self) -> bool:
        """Whether the marker is still the file that we locked, and not a newer one."""
        if self._lock < 0:
            return False
        try:
            return os.path.samestat(os.fstat(self._lock), self._marker.lstat())
        except OSError:
            return False

    def _close(self) -> None:
        if self._lock in _locks:
            _locks.remove(self._lock)
            os.close(self._lock)
        self._lock = -1

    def _refuse_a_foreign_folder(self) -> None:
        if not self.folder.is_dir():
            return
        others = set(os.listdir(self.folder)) - self.retained  # noqa: PTH208 - names alone
        if others and not os.path.lexists(self._marker):
            raise ForeignFolderError(
                f"{self.folder} has files that Rolepress did not make, such as "
                f"{min(others)!r}; empty it, or choose another folder with --output"
            )

    def _open(self) -> int:
        """Open the marker, which another user's build may have made. Links are not followed."""
        if self._marker.is_symlink():
            self._marker.unlink()
        try:
            return os.open(self._marker, os.O_RDWR | os.O_CREAT | os.O_NOFOLLOW, 0o666)
        except OSError:
            if not self._marker.is_file():
                raise
            return os.open(self._marker, os.O_RDONLY | os.O_NOFOLLOW)

    def _wait(self) -> None:
        """Take the lock. Raises BuildInProgressError."""
        started, has_told = time.monotonic(), False
        while not self._is_locked():
            waited = time.monotonic() - started
            if waited > TIMEOUT_SECONDS:
                raise BuildInProgressError(
                    f"gave up after {TIMEOUT_SECONDS:.0f} seconds: another build is still "
                    f"writing into {self.folder}; build again when it has ended"
                )
            if waited > QUIET_SECONDS and not has_told:
                log.warning("another build is running; waiting for it to end")
                has_told = True
            time.sleep(PAUSE_SECONDS)

    def _is_locked(self) -> bool:
        try:
            fcntl.flock(self._lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            if error.errno in {errno.EWOULDBLOCK, errno.EACCES}:  # another build has it
                return False
            log.warning(
                "%s cannot be locked (%s): take care that no other build writes there meanwhile",
                self.folder,
                error.strerror,
            )
        return True
