"""Knows which of a site's files have changed since they were read.

Files are also compared now and then, so that no change is missed. If that finds a change that the
watch did not report, the watch is restarted.
"""

import sys
import time
from collections.abc import Callable, Iterable

from watchfiles._rust_notify import WatchfilesRustInternalError

from rolepress.core.package import CODE_FOLDERS
from rolepress.serving.seen import Seen
from rolepress.serving.stamps import Places, outermost
from rolepress.serving.watcher import Watcher

LOOK_SECONDS = 1.0
"""The interval at which files are compared while the watch reports nothing."""
LOOK_SHARE = 0.05
"""The share of a processor's time that comparing may take."""
CANNOT_WATCH = "Changes show a moment later, because this machine cannot watch files ({})\n"


class Sources:
    """The files that an engine reads once, such as code and settings, or in each build."""

    def __init__(self, settings: str, changed: Callable[[], None]) -> None:
        """`settings` is Pelican's settings file; `changed` is called in another thread."""
        self._once = Seen(Places(outermost((settings, *CODE_FOLDERS))))
        self._each_time = Seen(Places())
        self._written: tuple[str, ...] = ()
        self._watcher = Watcher(changed)
        self._is_blind = True
        self._is_said = False
        self._engine_began = 0
        self._look_seconds = 0.0

    @property
    def pause_seconds(self) -> float:
        """How long to wait until the next comparison."""
        return max(LOOK_SECONDS, self._look_seconds / LOOK_SHARE)

    def engine_begins(self) -> bool:
        """Note that an engine starts to read. Returns whether files changed since the last one."""
        self._watch()
        changed = self._once.look() + self._each_time.look()
        self._engine_began = time.time_ns()
        return bool(changed)

    def are_read_once(self, paths: Iterable[str]) -> None:
        """Add files and folders that the engine reads once, or has already read."""
        if self._once.add(paths, self._engine_began):
            self._is_blind = True

    def are_read_each_time(self, paths: Iterable[str], written: Iterable[str]) -> None:
        """Set the folders that each build reads, and those that it writes to."""
        self._written = tuple(written)
        self._look_at(Places(outermost(paths), (*self._written, *self._once.places.paths)))

    def are_missed(self, paths: Iterable[str]) -> None:
        """Set the folders that a build would read if the engine could use the settings."""
        if outermost(paths) != self._each_time.places.paths:
            self._look_at(Places(outermost(paths)))

    def _look_at(self, places: Places) -> None:
        if places != self._each_time.places:
            self._each_time = Seen(places)
            self._is_blind = True

    def build_begins(self) -> bool:
        """Note that a build starts to read. Returns whether files changed since the last one."""
        if self._is_blind or not self._watcher.is_watching:
            self._watch()
        return bool(self._each_time.look())

    def changed_for_engines(self) -> list[str]:
        """The changed files that only a new engine reads again."""
        return self._once.changed()

    def changed_untold(self) -> bool:
        """Whether a build would read changed files, even if the watch did not report them."""
        started = time.thread_time()
        is_changed = bool(self._each_time.changed())
        self._look_seconds = time.thread_time() - started
        self._is_blind = self._is_blind or is_changed
        return is_changed

    def _watch(self) -> None:
        self._is_blind = False
        paths = outermost((*self._once.places.paths, *self._each_time.places.paths))
        try:
            self._watcher.watch(Places(paths, self._written))
        except (OSError, WatchfilesRustInternalError) as error:
            if not self._is_said:
                sys.stderr.write(CANNOT_WATCH.format(error))
            self._is_said = True

    def close(self) -> None:
        """Stop watching."""
        self._watcher.stop()
