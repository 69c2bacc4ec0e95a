"""The lines of a text. Their ends are found once and never counted again."""

import re
from array import array
from bisect import bisect_left
from functools import cached_property


class Lines:
    """The lines of a text or of bytes, by offset."""

    def __init__(self, text: str | bytes) -> None:
        self._text = text

    @cached_property
    def _ends(self) -> "array[int]":
        if isinstance(self._text, bytes):
            return array("Q", (found.start() for found in re.finditer(b"\n", self._text)))
        return array("Q", (found.start() for found in re.finditer("\n", self._text)))

    def at(self, offset: int) -> int:
        """The line of an offset, counted from 1."""
        return bisect_left(self._ends, offset) + 1
