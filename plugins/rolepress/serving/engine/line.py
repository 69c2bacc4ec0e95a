"""The engine's line to the preview: standard input and output."""

import os
import queue
import signal
import threading

from rolepress.serving.messages import Message, encode


class Line:
    """Hears what the preview asks, and says what it should know."""

    def __init__(self) -> None:
        # Pelican prints how many articles there are, and plugins print what they like. None of it
        # is a message.
        self._output = os.fdopen(os.dup(1), "wb", buffering=0)
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, 1)
        os.close(nowhere)
        # Unbuffered: what has a buffer has a lock, which Python wants at its end.
        self._input = os.fdopen(os.dup(0), "rb", buffering=0)
        self._heard: queue.SimpleQueue[bytes] = queue.SimpleQueue()
        threading.Thread(target=self._listen, daemon=True).start()

    def _listen(self) -> None:
        for line in self._input:
            self._heard.put(line)
        # The preview is gone. Workers wait for work for ever, so that all must be told to end.
        os.killpg(0, signal.SIGTERM)

    def hear(self) -> bytes:
        """Wait for the next request."""
        return self._heard.get()

    def say(self, message: Message) -> None:
        """Send a message."""
        self._output.write(encode(message))
