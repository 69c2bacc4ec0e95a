"""Everything that can happen while a preview waits, in one queue."""

import os
import queue
import signal
import threading
import time
from dataclasses import dataclass
from types import FrameType
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # this is imported before anything that takes long
    from rolepress.serving.messages import Message
    from rolepress.serving.process import Process

END_SIGNALS = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)
"""Ctrl-C, `kill`, and a terminal that is closed."""
ORPHAN_SECONDS = 0.1
"""How often one looks whether a process has lost its parent."""


class Changed:
    """Some file has changed."""


class Stop:
    """The preview shall end."""


@dataclass(frozen=True, slots=True)
class Heard:
    """An engine said something; or it has ended, and there is no message."""

    process: "Process"
    message: "Message | None"


class Inbox:
    """Takes what happens from any thread or signal, and gives it to one."""

    def __init__(self) -> None:
        self._queue: queue.SimpleQueue[Changed | Stop | Heard] = queue.SimpleQueue()

    def get(self, seconds: float | None) -> Changed | Stop | Heard | None:
        """Wait for what happens next; None if nothing has in this time."""
        try:
            return self._queue.get(timeout=seconds)
        except queue.Empty:
            return None

    def changed(self) -> None:
        """A file has changed."""
        self._queue.put(Changed())

    def heard(self, process: "Process", message: "Message | None") -> None:
        """An engine said something, or ended."""
        self._queue.put(Heard(process, message))

    def stop(self) -> None:
        """The preview shall end."""
        self._queue.put(Stop())

    def stop_at_signals(self) -> None:
        """End at Ctrl-C and the like; at once if Ctrl-C comes a second time.

        A signal that is ignored stays ignored: that is what `nohup` is for.
        """
        for number in END_SIGNALS:
            if signal.getsignal(number) != signal.SIG_IGN:
                signal.signal(number, self._answer)

    def _answer(self, number: int, _frame: FrameType | None) -> None:
        if number == signal.SIGINT:
            signal.signal(signal.SIGINT, signal.SIG_DFL)
        self.stop()

    def stop_without(self, parent: int) -> None:
        """End when a process is not our parent any more, because it has ended."""

        def wait() -> None:
            while os.getppid() == parent:
                time.sleep(ORPHAN_SECONDS)
            self.stop()

        threading.Thread(target=wait, daemon=True).start()
