"""A text as its findings see it: the lines that an editor wrote, and what they were read as."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from re import Pattern

from rolepress.content.findings.phrases import WORD, plain
from rolepress.content.positions import outside_fences
from rolepress.content.repairs import is_prose
from rolepress.content.source import Source
from rolepress.core.problems import Problem, Rule, Span
from rolepress.domain.sections import Body, Shape
from rolepress_base.messages import one_line

_UNDERLINE = re.compile(r" {0,3}(=+|-+)[ \t]*$")
_NOT_PARAGRAPH = ("#", ">", "|", "[^", "    ", "\t", "- ", "* ", "+ ", "<")


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Lines of prose, up to an empty line or to something else than prose."""

    line: int
    """The number of the first line."""
    lines: Sequence[str]

    @property
    def words(self) -> int:
        """How many words it has."""
        return sum(len(line.split()) for line in self.lines)


@dataclass(frozen=True)
class WrittenText:
    """The text of one file."""

    source: Source
    body: Body

    @cached_property
    def lines(self) -> list[tuple[int, str]]:
        """The numbered lines, without fenced code."""
        return list(outside_fences(self.source.lines, self.source.body_line))

    @cached_property
    def plain(self) -> str:
        """All words of the text, for a search that is quick when nothing is found."""
        return plain(self.source.body)

    @cached_property
    def words(self) -> frozenset[str]:
        """The unique words of `plain`."""
        return frozenset(WORD.findall(self.plain))

    @cached_property
    def paragraphs(self) -> list[Paragraph]:
        """All paragraphs outside of lists, quotes and tables."""
        return [part for each in _paragraphs(self.lines) for part in _without_headings(each)]

    @cached_property
    def samples(self) -> list[range]:
        """The lines of texts to copy, which may have placeholders."""
        copied = {s.title for s in self.body.sections if s.shape is Shape.COPY}
        starts = sorted(
            (self.source.span_of_heading(section.title).line, section.title)
            for section in (self.body.sections if copied else ())
        )
        ends = [line for line, _ in starts[1:]] + [len(self.source.lines) + 1]
        return (
            [
                range(line, end)
                for (line, title), end in zip(starts, ends, strict=True)
                if title in copied
            ]
            if starts
            else []
        )

    def first_below(self, line: int) -> str | None:
        """The first line with words below a line; None at the end."""
        start = bisect_left(self.lines, (line + 1,))
        below = (self.lines[at][1] for at in range(start, len(self.lines)))
        return next(filter(str.strip, below), None)

    def is_sample(self, line: int) -> bool:
        """Whether a line is part of a text to copy."""
        return any(line in lines for lines in self.samples)

    def find(self, pattern: Pattern[str]) -> Iterator[tuple[str, Span]]:
        """Yield the places of a pattern outside of code, each with the words that it matches."""
        prose = {number for number, _ in self.lines}
        for found, span in self.source.spans_of(pattern, self.source.body_line):
            before = self.source.lines[span.line - 1][: span.column - 1]
            if span.line in prose and before.count("`") % 2 == 0:
                yield one_line(found[0]), span

    def at_line(self, rule: Rule, message: str, fix: str, line: int) -> Problem:
        """A problem of a whole line."""
        width = len(self.source.lines[line - 1].strip()) or 1
        indent = len(self.source.lines[line - 1]) - len(self.source.lines[line - 1].lstrip())
        return self.source.problem(rule, message, fix, Span(line, indent + 1, width))


def _paragraphs(lines: Sequence[tuple[int, str]]) -> Iterator[Paragraph]:
    start, found = 0, list[str]()
    for number, line in (*lines, (0, "")):
        goes_on = found and number == start + len(found)
        if line.strip() and not line.startswith(_NOT_PARAGRAPH):
            if not goes_on and found:
                yield Paragraph(start, found)
            start, found = (start, [*found, line]) if goes_on else (number, [line])
        elif found:
            yield Paragraph(start, found)
            found = []


def _without_headings(paragraph: Paragraph) -> Iterator[Paragraph]:
    """Leave out lines that a line of `=` or `-` below them makes a heading."""
    start = 0
    for at, line in enumerate(paragraph.lines):
        above = paragraph.lines[start:at]
        if (mark := _UNDERLINE.match(line)) and above:
            if mark[1][0] == "-" and is_prose(above):
                yield Paragraph(paragraph.line + start, above)
            start = at + 1
    if start < len(paragraph.lines):
        yield Paragraph(paragraph.line + start, paragraph.lines[start:])
