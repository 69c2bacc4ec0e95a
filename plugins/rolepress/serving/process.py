"""The engine as the preview sees it: a process that can be started, asked and ended."""

import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Sequence
from contextlib import suppress

from rolepress.serving.messages import BUILD, GO_AHEAD, LOOK, Message, Replacing, decode

POLITE_SECONDS = 3.0
"""How long a build may take to stop by itself. Workers finish their current work."""
TOO_LONG_SECONDS = 2.0
"""How long processes may take to end when they are told to."""
QUIETLY = "ignore:resource_tracker"
"""Silences the warning that Python cleaned up after workers that were killed."""
PREVIEW = "PREVIEW"
"""The variable by which `pelicanconf.py` knows that this is a preview."""


class Process:
    """A running engine, with all processes that it starts."""

    def __init__(
        self,
        session: str,
        arguments: Sequence[str],
        heard: Callable[["Process", Message | None], None],
    ) -> None:
        """Start an engine. `heard` is called with each message, and with None at the end.

        `session` is a folder for what an engine leaves to the next.
        """
        self._process = subprocess.Popen(  # noqa: S603 - Python itself, with our own arguments
            [sys.executable, "-W", QUIETLY, "-m", "rolepress.serving.engine", session, *arguments],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            env={PREVIEW: "1", **os.environ},
            start_new_session=True,  # so that Ctrl-C does not reach it: the preview ends it
        )
        self._heard = heard
        self._is_building = False
        threading.Thread(target=self._listen, daemon=True).start()

    def _listen(self) -> None:
        assert self._process.stdout  # noqa: S101 - it is a pipe
        for line in self._process.stdout:
            message = decode(line)
            self._is_building = self._is_building and isinstance(message, Replacing)
            self._heard(self, message)
        self._heard(self, None)

    @property
    def killed_by(self) -> str:
        """The name of the signal that ended the engine, or ""; known after `end`."""
        status = self._process.returncode or 0
        return signal.Signals(-status).name if status < 0 else ""

    def build(self, *, quietly: bool) -> None:
        """Ask for a build."""
        self._is_building = True
        self._say(LOOK if quietly else BUILD)

    def go_ahead(self) -> None:
        """Let the engine replace the site's files."""
        self._say(GO_AHEAD)

    def _say(self, line: bytes) -> None:
        assert self._process.stdin  # noqa: S101 - it is a pipe
        with suppress(BrokenPipeError):  # it has ended, and `heard` is called with None
            self._process.stdin.write(line)
            self._process.stdin.flush()

    def end(self) -> None:
        """End the engine and every process that it has started, and wait until they are gone.

        The system does not reuse its process id before somebody has waited for it.
        """
        if self._is_building:
            self._process.send_signal(signal.SIGINT)
            with suppress(subprocess.TimeoutExpired):
                self._process.wait(POLITE_SECONDS)
        for number in (signal.SIGTERM, signal.SIGKILL):
            self._signal_all(number)
            if self._are_gone():
                break
        assert self._process.stdin  # noqa: S101 - it is a pipe
        with suppress(BrokenPipeError):
            self._process.stdin.close()

    def _signal_all(self, number: int) -> bool:
        try:
            os.killpg(self._process.pid, number)
        except OSError:  # no process is left
            return False
        return True

    def _are_gone(self) -> bool:
        deadline = time.monotonic() + TOO_LONG_SECONDS
        while time.monotonic() < deadline:
            self._process.poll()  # reap it, or it would count as a zombie
            if not self._signal_all(0):
                return True
            time.sleep(0.005)
        return False
