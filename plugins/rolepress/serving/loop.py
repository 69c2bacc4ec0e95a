"""Builds until no file has changed since the last build began, and then waits for a change."""

import os
import sys
from collections.abc import Sequence
from tempfile import TemporaryDirectory

from rolepress.serving.inbox import Changed, Inbox, Stop
from rolepress.serving.messages import Built, Failed, Message, Ready, Replacing
from rolepress.serving.process import Process
from rolepress.serving.sources import Sources
from rolepress.serving.website import Website
from rolepress_base.messages import count

KILLED = "The process that builds was killed ({}), perhaps because memory ran out"
ENDED = "The process that builds has ended; the terminal may say why"
TRIES = 2
"""How many builds to try after a change if engines are killed."""


class StoppedError(Exception):
    """The preview is to end."""


class Loop:
    """Keeps a website up to date with its sources."""

    def __init__(
        self, arguments: Sequence[str], settings: str, website: Website, inbox: Inbox
    ) -> None:
        """`arguments` are Pelican's options, and `settings` is the settings file that they name."""
        self._arguments = arguments
        self._website = website
        self._inbox = inbox
        self._sources = Sources(settings, inbox.changed)
        self._session = TemporaryDirectory(prefix="rolepress-", ignore_cleanup_errors=True)
        self._engine: Process | None = None
        self._is_due = False
        self._killed = 0
        """How many engines have been killed since the last change."""

    def run(self) -> None:
        """Build and wait, until the preview is told to end."""
        try:
            while True:
                self._build()
                self._wait()
        except StoppedError:
            return

    def close(self) -> None:
        """End the engine and the watch, and remove what engines left."""
        self._end_engine()
        self._session.cleanup()
        self._sources.close()

    def _build(self) -> None:
        is_new = self._engine is None
        engine = self._engine or self._start()
        if engine is None:
            return
        is_changed = self._sources.build_begins()
        if is_changed:
            self._killed = 0
        engine.build(quietly=not is_changed and not is_new)
        outcome = self._answer()
        if isinstance(outcome, Built):
            self._sources.are_read_once(outcome.read_once)
            self._website.show(outcome.output, outcome.base, outcome.broken)
        else:
            self._fail(engine, outcome)

    def _start(self) -> Process | None:
        """Start a new engine; None if it cannot use the settings."""
        if self._sources.engine_begins():
            self._killed = 0
        engine = self._engine = Process(self._session.name, self._arguments, self._inbox.heard)
        answer = self._answer()
        if isinstance(answer, Ready):
            self._sources.are_read_once(answer.read_once)
            self._sources.are_read_each_time(answer.read_each_time, answer.left_alone)
            return engine
        self._end_engine()
        self._fail(engine, answer)
        return None

    def _fail(self, engine: Process, answer: Message | None) -> None:
        """Show what went wrong. If the engine was killed before it built anything, try again."""
        if not isinstance(answer, Failed):
            said = KILLED.format(engine.killed_by) if engine.killed_by else ENDED
            sys.stderr.write(f"{said}\n")
            answer = Failed((said,))
            self._killed += 1
            self._is_due = self._is_due or (bool(engine.killed_by) and self._killed < TRIES)
        if answer.read_each_time:
            self._sources.are_missed(answer.read_each_time)
        if answer.is_fault:
            self._end_engine()
        self._website.fail(answer.problems)

    def _answer(self) -> Message | None:
        """Wait for the engine's final message; None if it has ended."""
        while True:
            message = self._next(None)
            if isinstance(message, Replacing) and self._engine:
                self._website.replace()
                self._engine.go_ahead()
            elif message or not self._engine:
                return message

    def _next(self, seconds: float | None) -> Message | None:
        """Wait for the engine's next message; None after any other event, or if the time is over.

        Raises StoppedError.
        """
        event = self._inbox.get(seconds)
        if isinstance(event, Stop):
            raise StoppedError
        if isinstance(event, Changed):
            self._is_due, self._killed = True, 0
        elif event and event.process is self._engine:
            if event.message is None:
                self._end_engine()
            return event.message
        return None

    def _wait(self) -> None:
        """Wait for a reason to build. A change during the last build is one."""
        while not self._look():
            self._next(self._sources.pause_seconds)
        self._is_due = False

    def _look(self) -> bool:
        """Whether there is a reason to build. Ends the engine if it has read outdated files."""
        changed = self._sources.changed_for_engines()
        if changed and self._engine:
            _say_changed(changed)
            self._end_engine()
        return bool(changed) or self._is_due or self._sources.changed_untold()

    def _end_engine(self) -> None:
        if self._engine:
            self._engine.end()
            self._engine = None


def _say_changed(paths: Sequence[str]) -> None:
    """Tell that the engine is restarted, or that the whole preview must be."""
    first, others = os.path.relpath(paths[0]), len(paths) - 1
    more = f" and {count(others, 'other file')}" if others else ""
    sys.stderr.write(f"{first}{more} changed; reading everything again\n")
    running = {getattr(module, "__file__", None) for module in [*sys.modules.values()]}
    if running.intersection(paths):
        sys.stderr.write("This is part of the preview itself: end it and start it again\n")
