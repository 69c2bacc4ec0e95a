"""A queue of everything that can happen while a preview waits."""

import os
import queue
import signal
import threading
import time
from dataclasses import dataclass
from types import FrameType
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # this module is imported before all slow ones
    from rolepress.serving.messages import Message
    from rolepress.serving.process import Process

END_SIGNALS = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)
"""Ctrl-C, `kill`, and a terminal that is closed."""
ORPHAN_SECONDS = 0.1
"""The interval at which a process checks whether its parent is alive."""


class Changed:
    """Some file has changed."""


class Stop:
    """The preview is to end."""


@dataclass(frozen=True, slots=True)
class Heard:
    """An engine sent a message, or it has ended, and the message is None."""

    process: "Process"
    message: "Message | None"


class Inbox:
    """Takes events from any thread or signal handler, and gives them to one thread."""

    def __init__(self) -> None:
        self._queue: queue.SimpleQueue[Changed | Stop | Heard] = queue.SimpleQueue()

    def get(self, seconds: float | None) -> Changed | Stop | Heard | None:
        """Wait for the next event; None if nothing happened in this time."""
        try:
            return self._queue.get(timeout=seconds)
        except queue.Empty:
            return None

    def changed(self) -> None:
        """Tell that a file has changed."""
        self._queue.put(Changed())

    def heard(self, process: "Process", message: "Message | None") -> None:
        """Tell that an engine sent a message, or ended."""
        self._queue.put(Heard(process, message))

    def stop(self) -> None:
        """Tell that the preview is to end."""
        self._queue.put(Stop())

    def stop_at_signals(self) -> None:
        """Stop at Ctrl-C and the like. A second Ctrl-C ends the process at once.

        A signal that is ignored stays ignored, so that `nohup` works.
        """
        for number in END_SIGNALS:
            if signal.getsignal(number) != signal.SIG_IGN:
                signal.signal(number, self._answer)

    def _answer(self, number: int, _frame: FrameType | None) -> None:
        if number == signal.SIGINT:
            signal.signal(signal.SIGINT, signal.SIG_DFL)
        self.stop()

    def stop_without(self, parent: int) -> None:
        """Stop when the process `parent` has ended, so that it is no longer our parent."""

        def wait() -> None:
            while os.getppid() == parent:
                time.sleep(ORPHAN_SECONDS)
            self.stop()

        threading.Thread(target=wait, daemon=True).start()
