"""A file as an editor sees it: lines and columns, front matter and text."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate

import yaml

from rolepress.content.markup_places import MarkupSpan, address_key, find_addresses, find_tags
from rolepress.content.positions import (
    KeyPath,
    Nodes,
    bare,
    cells_of,
    compose,
    heading_lines,
    is_empty_entry,
    is_entry,
    row_matches,
)
from rolepress.core.problems import Problem, Rule, Span
from rolepress_base.names import Hints

__all__ = ["KeyPath", "Source"]

_OPENING = re.compile(r"---[ \t]*(?:\n|$)")
_DRAFT = re.compile(r"^draft:[ \t]*[\"']?true[\"']?[ \t]*(?:#.*)?$", re.MULTILINE)
_CLOSING = re.compile(r"^(?:---|\.\.\.)[ \t]*$", re.MULTILINE)


@dataclass(frozen=True)
class Source:
    """One source file. `text` has Unix line ends and no byte-order mark."""

    path: str
    text: str

    @cached_property
    def lines(self) -> list[str]:
        """The file's lines, without their ends."""
        return self.text.split("\n")

    @cached_property
    def _border(self) -> tuple[int, int, int] | None:
        """The indexes where the front matter starts and ends, and where the body starts."""
        opening = _OPENING.match(self.text)
        closing = opening and _CLOSING.search(self.text, opening.end())
        if not opening or not closing:
            return None
        return opening.end(), closing.start(), min(closing.end() + 1, len(self.text))

    @property
    def is_unclosed(self) -> bool:
        """Whether the front matter starts but does not end."""
        return self._border is None and _OPENING.match(self.text) is not None

    @property
    def front_matter(self) -> str | None:
        """The YAML between the `---` lines, or None if there is no front matter."""
        return None if self._border is None else self.text[self._border[0] : self._border[1]]

    @cached_property
    def is_draft(self) -> bool:
        """Whether a line of the front matter says so, even if the rest of it cannot be read."""
        return _DRAFT.search(self.front_matter or "") is not None

    @property
    def body(self) -> str:
        """The text after the front matter."""
        return self.text if self._border is None else self.text[self._border[2] :]

    @cached_property
    def body_line(self) -> int:
        """The line on which the body starts, counted from 1."""
        return 1 if self._border is None else self.text.count("\n", 0, self._border[2]) + 1

    @cached_property
    def text_start(self) -> Span:
        """The first line of the body that has text, or else the last line of the file."""
        for number in range(self.body_line, len(self.lines) + 1):
            if self.lines[number - 1].strip():
                return Span(number)
        return Span(min(self.body_line, len(self.lines)))

    def problem(self, rule: Rule, message: str, fix: str, span: Span | None = None) -> Problem:
        """A problem at a place of this file, or at its first line if no place is given."""
        where = span or Span(width=len(self.lines[0]) or 1)
        line = self.lines[where.line - 1] if where.line <= len(self.lines) else ""
        return Problem(self.path, rule, message, fix, where, line, self.is_draft)

    @cached_property
    def _nodes(self) -> Nodes | None:
        return compose(self.text if self.front_matter is None else self.front_matter)

    @cached_property
    def hints(self) -> Hints:
        """Suggests known names for the unknown names of this file."""
        return Hints()

    def has_key(self, key: KeyPath) -> bool:
        """Whether the front matter has a key or entry at this place."""
        return self._nodes is not None and self._nodes.value(key) is not None

    def span_of_key(self, key: KeyPath, *, value: bool = False) -> Span:
        """The place of a key of the front matter, or of its value; its parent's if it is absent.

        The file is parsed again for this, so only files with problems pay for it.
        """
        node = self._nodes and self._nodes.find(key, value=value)
        if not node:
            return Span(line=1, width=len(self.lines[0].rstrip()) or 1)
        start, end = self._range(node)
        line_end = self.text.find("\n", start)
        stop = min(end, len(self.text) if line_end < 0 else line_end)
        return self._span(start, len(self.text[start:stop].rstrip()))

    def span_of_char(self, key: KeyPath, char: str) -> Span:
        """The first place of a character in a key's value, or the whole value if it is escaped."""
        node = self._nodes and self._nodes.value(key)
        at = self.text.find(char, *self._range(node)) if node else -1
        return self._span(at, 1) if at >= 0 else self.span_of_key(key, value=True)

    def _range(self, node: yaml.Node) -> tuple[int, int]:
        """The indexes of the start and the end of a node in the file."""
        offset = 0 if self._border is None else self._border[0]
        return offset + node.start_mark.index, offset + node.end_mark.index

    @cached_property
    def _line_starts(self) -> list[int]:
        return [0, *accumulate(len(line) + 1 for line in self.lines)]

    def _span(self, start: int, width: int) -> Span:
        line = bisect_right(self._line_starts, start)
        return Span(line, start - self._line_starts[line - 1] + 1, max(1, width))

    def span_of_text(self, needle: str, first_line: int = 0) -> Span:
        """The first place of a text in the body, or the body's first line if it is not found."""
        start = max(self.body_line, first_line)
        for number in range(start, len(self.lines) + 1) if needle else ():
            column = self.lines[number - 1].find(needle)
            if column >= 0:
                return Span(number, column + 1, len(needle))
        return Span(start) if first_line else self.text_start

    def spans_of(
        self, pattern: re.Pattern[str], first_line: int
    ) -> Iterator[tuple[re.Match[str], Span]]:
        """Yield all matches of a pattern from a line on, each with its place."""
        for found in pattern.finditer(self.text, self._line_starts[first_line - 1]):
            yield found, self._span(found.start(), len(found[0].split("\n")[0]))

    @cached_property
    def _addresses(self) -> dict[str, MarkupSpan]:
        return find_addresses(self.text, self._line_starts[self.body_line - 1])

    @cached_property
    def _tags(self) -> dict[str, MarkupSpan]:
        return find_tags(self.text, self._line_starts[self.body_line - 1])

    def span_of_link(self, written: str) -> Span:
        """The first place of a link's address in the body, or the body's start."""
        place = self._addresses.get(address_key(written))
        return self._span(*place) if place else self.text_start

    def span_of_tag(self, name: str) -> tuple[str, Span]:
        """The first HTML tag with this name as written, without its end, and its place."""
        place = self._tags.get(name)
        if not place:
            return f"<{name}", self.text_start
        start, width = place
        return self.text[start : start + width], self._span(start, width)

    def span_of_empty_entry(self, first_line: int) -> Span:
        """The first list entry without words from a line on, or else that line."""
        for number in range(first_line, len(self.lines) + 1):
            if is_empty_entry(self.lines[number - 1]):
                return Span(number, 1, len(self.lines[number - 1].rstrip()))
        return Span(first_line)

    def span_of_entry(self, words: str, first_line: int, occurrence: int = 0) -> Span:
        """The place of a list entry with these words from a line on; `occurrence` counts from 0."""
        for number in range(first_line, len(self.lines) + 1):
            if is_entry(self.lines[number - 1 : number + 1], words):
                if not occurrence:
                    return Span(number, 1, len(self.lines[number - 1].rstrip()))
                occurrence -= 1
        return Span(first_line)

    def span_of_cell(
        self, first_line: int, row: list[str], column: int, occurrence: int = 0
    ) -> Span:
        """The place of a table cell, found by the words of its row; `occurrence` counts from 0."""
        for number in range(first_line, len(self.lines) + 1):
            cells = cells_of(self.lines[number - 1])
            if cells and row_matches(cells, row):
                start, words = cells[min(column, len(cells) - 1)]
                if not occurrence:
                    return Span(number, start + 1, max(1, len(words)))
                occurrence -= 1
        return Span(first_line)

    @cached_property
    def _headings(self) -> dict[str, list[int]]:
        return heading_lines(self.lines, self.body_line)

    def has_heading(self, title: str) -> bool:
        """Whether a line of Markdown is a heading with these words."""
        return bare(title) in self._headings

    def span_of_heading(self, title: str, occurrence: int = 0) -> Span:
        """The place of a heading with these words; `occurrence` counts equal ones from 0."""
        numbers = self._headings.get(bare(title), [])
        if not numbers:
            return self.text_start
        number = numbers[min(occurrence, len(numbers) - 1)]
        return Span(number, 1, max(1, len(self.lines[number - 1].rstrip())))
