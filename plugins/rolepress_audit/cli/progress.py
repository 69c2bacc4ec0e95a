"""A bar on the terminal while pages are read."""

import time
from types import TracebackType
from typing import Self, TextIO

WIDTH = 30
SECONDS_BETWEEN = 0.1


class ProgressBar:
    """A progress bar for terminals. Logs and files get nothing."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream
        self._shown = stream.isatty()
        self._drawn = 0
        self._last = -SECONDS_BETWEEN

    def __call__(self, done: int, total: int) -> None:
        """Show how many of the pages are done."""
        now = time.monotonic()
        if not self._shown or (now - self._last < SECONDS_BETWEEN and done < total):
            return
        self._last = now
        full = WIDTH * done // max(total, 1)
        line = f"[{'#' * full}{'.' * (WIDTH - full)}] {done:,} of {total:,} pages"
        self._draw(line)

    def _draw(self, line: str) -> None:
        self._stream.write(f"\r{line:{self._drawn}}")
        self._stream.flush()
        self._drawn = len(line)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Clear the line for what comes next."""
        if self._drawn:
            self._draw("")
            self._stream.write("\r")
            self._stream.flush()
