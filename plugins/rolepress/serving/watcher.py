"""Wakes the preview when the system says that a file has changed.

This is quick, but not reliable. A watch stays with a folder that is moved away, and does not see
the one that takes its place (github.com/notify-rs/notify/issues/554 and 555). And changes are lost
while a group of changes is handed over (`RustNotify.watch` in watchfiles 1.3).
"""

import threading
from collections.abc import Callable
from pathlib import Path

from watchfiles._rust_notify import RustNotify, WatchfilesRustInternalError

from rolepress.serving.stamps import Places

QUIET_MS = 50
"""Report a change when no other follows for so long, because a save is often several changes."""
GROUP_MS = 1_600
"""The longest time for which changes in a row are reported as one."""


class Watcher:
    """Watches places in a thread of its own."""

    def __init__(self, changed: Callable[[], None]) -> None:
        self._changed = changed
        self._stopped = threading.Event()
        self._thread = threading.Thread()

    @property
    def is_watching(self) -> bool:
        """Whether changes are being reported."""
        return self._thread.is_alive()

    def watch(self, places: Places) -> None:
        """Watch these places instead of the earlier ones.

        Raises OSError or WatchfilesRustInternalError if the system cannot watch them.
        """
        self.stop()
        there = [path for path in places.paths if Path(path).exists()]
        notify = RustNotify(
            there,
            debug=False,
            force_polling=False,
            poll_delay_ms=0,
            recursive=True,
            ignore_permission_denied=True,
        )
        self._stopped = threading.Event()
        arguments = notify, places, self._stopped
        self._thread = threading.Thread(target=self._tell, args=arguments, daemon=True)
        self._thread.start()

    def _tell(self, notify: RustNotify, places: Places, stopped: threading.Event) -> None:
        while not stopped.is_set():
            try:
                found = notify.watch(GROUP_MS, QUIET_MS, 0, stopped)
            except WatchfilesRustInternalError:  # such as a name that is not UTF-8; it recurs
                self._changed()
                return
            if isinstance(found, set) and any(places.counts(path) for _, path in found):
                self._changed()

    def stop(self) -> None:
        """Stop watching."""
        self._stopped.set()
        if self.is_watching:
            self._thread.join()
