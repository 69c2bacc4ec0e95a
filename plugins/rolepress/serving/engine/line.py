"""The engine's line to the preview: standard input and output."""

import os
import queue
import signal
import threading

from rolepress.serving.messages import Message, encode


class Line:
    """Receives the requests of the preview, and sends messages to it."""

    def __init__(self) -> None:
        # Pelican and plugins print to standard output, and what they print is not a message.
        self._output = os.fdopen(os.dup(1), "wb", buffering=0)
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, 1)
        os.close(nowhere)
        # Unbuffered, because a buffer has a lock that Python would wait for when it exits.
        self._input = os.fdopen(os.dup(0), "rb", buffering=0)
        self._heard: queue.SimpleQueue[bytes] = queue.SimpleQueue()
        threading.Thread(target=self._listen, daemon=True).start()

    def _listen(self) -> None:
        for line in self._input:
            self._heard.put(line)
        # The preview is gone. Workers would wait for work forever, so end the whole group.
        os.killpg(0, signal.SIGTERM)

    def hear(self) -> bytes:
        """Wait for the next request."""
        return self._heard.get()

    def say(self, message: Message) -> None:
        """Send a message."""
        self._output.write(encode(message))
