"""Paths with `*` and `:names`, as `_redirects`, `_headers` and `robots.txt` have them.

Patterns do not backtrack: a path is compared piece by piece, in time that grows with its length.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

_SPECIAL = re.compile(r"(\*|:[A-Za-z]\w*)")
Piece = tuple[str, ...]
"""Text and names by turns, starting with text: `("/jobs/", ":slug", ".html")`."""


@dataclass(frozen=True)
class PathPattern:
    """A pattern for a path. `*` stands for any text, and a name for part of one step."""

    pieces: tuple[Piece, ...]
    """The pieces between the stars."""

    @property
    def head(self) -> str:
        """The text before the first star or name."""
        return self.pieces[0][0]

    @cached_property
    def _longest_text(self) -> str:
        return max((text for piece in self.pieces for text in piece[::2]), key=len)

    @property
    def is_fixed(self) -> bool:
        """Whether it fits one path only."""
        return self.pieces == ((self.head,),)

    @property
    def is_start(self) -> bool:
        """Whether it fits every path that starts with a text."""
        return self.pieces == ((self.head,), ("",))

    @property
    def steps(self) -> tuple[str, ...]:
        """The steps between the slashes where each is a text, a name, or `*` at the end; or ()."""
        if len(self.pieces) > 1 and self.pieces[1:] != (("",),):
            return ()
        written = "".join(self.pieces[0]) + ("*" if self.pieces[1:] else "")
        steps = tuple(written.split("/"))
        plain = all(not _SPECIAL.search(step) or _SPECIAL.fullmatch(step) for step in steps)
        return steps if plain and "*" not in steps[:-1] else ()

    def fits(self, path: str) -> bool:
        """Whether a path, without its query, is one of these."""
        if self._longest_text not in path:
            return False  # true for most paths, and quick
        first, *inner, last = self.pieces if self.pieces[1:] else (*self.pieces, ("",))
        start = _matched(first, path, is_all=not self.pieces[1:])
        if start < 0 or not self.pieces[1:]:
            return start == len(path)
        end = _matched(_backwards(last), path[::-1], is_all=False)
        end = len(path) - end if end >= 0 else -1
        for (text,) in inner:
            found = path.find(text, start, max(0, end))
            if found < 0:
                return False
            start = found + len(text)
        return start <= end


def pattern_of_texts(texts: Iterable[str]) -> PathPattern:
    """The pattern of texts with a star between each two of them."""
    return PathPattern(tuple((text,) for text in texts))


def read_pattern(written: str) -> PathPattern | None:
    """The pattern of a path, or None if it has names between two stars, which no host supports.

    A host before the path is ignored.
    """
    if "://" in written:
        written = f"/{written.partition('://')[2].partition('/')[2]}"
    pieces = tuple(tuple(_SPECIAL.split(piece)) for piece in written.split("*"))
    return None if any(len(piece) > 1 for piece in pieces[1:-1]) else PathPattern(pieces)


def _backwards(piece: Piece) -> Piece:
    return tuple(text[::-1] if number % 2 == 0 else text for number, text in enumerate(piece))[::-1]


def _matched(piece: Piece, path: str, *, is_all: bool) -> int:
    """How many characters at the start of a path a piece matches, or all of it, or -1.

    A name matches at least one character. If a star or another name follows in the same step, that
    one matches the rest. Otherwise the name matches everything up to the text that follows it.
    """
    if not path.startswith(piece[0]):
        return -1
    at = len(piece[0])
    for number in range(2, len(piece), 2):
        text, is_last = piece[number], number == len(piece) - 1
        step_end = path.find("/", at)
        step_end = len(path) if step_end < 0 else step_end
        within, slash, _ = text.partition("/")
        if slash or (is_last and is_all):
            found = step_end - len(within)
        else:
            found = path.find(text, at + 1, step_end)
        if found <= at or not path.startswith(text, found):
            return -1
        at = found + len(text)
    return at
