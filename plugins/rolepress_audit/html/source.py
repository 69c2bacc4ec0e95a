"""The source of an HTML page: where its tags begin, and where an attribute first has a value.

The parser keeps no positions. One walk over the source finds all tags in linear time: whatever has
no end, such as a comment, ends with the page (HTML Standard, section 13.2.5).
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from typing import NamedTuple

from rolepress_audit.positions.lines import Lines
from rolepress_audit.values.character_references import unescaped

_TOKEN = re.compile(
    rb"""
    <!--(?:-?>|.*?(?:--!?>|\Z))
  | </(?P<end>[a-z][^\s/>]*+)[^>]*+(?:>|\Z)
  | <[!?/][^>]*+(?:>|\Z)
  | <(?P<name>[a-z][^\s/>]*+)
    (?P<attributes>(?:[^>=]++|=\s*+(?:"[^"]*+(?:"|\Z)|'[^']*+(?:'|\Z)|[^\s>"'][^\s>]*+)?)*+)
    (?P<close>>|\Z)
    """,
    re.IGNORECASE | re.DOTALL | re.VERBOSE,
)
_ATTRIBUTE = re.compile(
    rb"""
    (?P<name>[^\s/>=]++)
    (?:\s*+=\s*+(?:"(?P<double>[^"]*+)"?|'(?P<single>[^']*+)'?|(?P<bare>[^\s>"'][^\s>]*+)))?
    """,
    re.VERBOSE,
)
_RAW_NAMES = "script style title textarea xmp iframe noembed noframes"
_RAW_END = {
    name.encode(): re.compile(rf"</{name}(?=[\s/>])".encode(), re.IGNORECASE)
    for name in _RAW_NAMES.split()
}
"""Elements whose text cannot contain tags, each with a pattern for its end tag."""


class Token(NamedTuple):
    """A tag of the source, or a comment."""

    name: bytes
    """In lower case."""
    is_end: bool
    start: int
    end: int
    """The offset of the first byte after it."""
    attributes: bytes
    """The part of a start tag between its name and its end."""

    def values(self) -> Iterator[tuple[str, str]]:
        """Each attribute: its name in lower case, and its value with references resolved."""
        for found in _ATTRIBUTE.finditer(self.attributes):
            value = found["double"] or found["single"] or found["bare"] or b""
            name = found["name"].decode("utf-8", "replace").lower()
            yield name, unescaped(value.decode("utf-8", "replace"))


def tags_in(data: bytes) -> Iterator[Token]:
    """The tags of a source in UTF-8, start tags and end tags, in their order."""
    return (token for token in tokens_in(data) if token.name)


def tokens_in(data: bytes) -> Iterator[Token]:
    """The same with comments and declarations, which have no name."""
    at = 0
    while found := _TOKEN.search(data, at):
        at = found.end()
        is_start = bool(found["name"] and found["close"])
        name = (found["end"] or (found["name"] if is_start else None) or b"").lower()
        yield Token(name, not is_start, found.start(), at, found["attributes"] or b"")
        if is_start and (raw := _RAW_END.get(name)):
            end = raw.search(data, at)
            at = end.start() if end else len(data)


class HtmlSource:
    """The source of one page, in UTF-8."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        self.lines = Lines(data)

    @cached_property
    def tags(self) -> Mapping[str, Sequence[Token]]:
        """The start tags by name, in their order."""
        found: defaultdict[str, list[Token]] = defaultdict(list)
        for token in tags_in(self._data):
            if not token.is_end:
                found[token.name.decode("utf-8", "replace")].append(token)
        return found

    @cached_property
    def _first_values(self) -> Mapping[str, int]:
        found: dict[str, int] = {}
        for tokens in self.tags.values():
            for token in tokens:
                for _, value in token.values():
                    found[value] = min(token.start, found.get(value, token.start))
        return found

    def line_of_value(self, value: str) -> int:
        """The line of the first tag that has an attribute with this value, or 0."""
        at = self._first_values.get(value)
        return 0 if at is None else self.lines.at(at)
