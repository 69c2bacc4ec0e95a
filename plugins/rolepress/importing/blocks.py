"""Reads a text as blocks: headings, lists, paragraphs, and what stays as it is.

A block keeps the words of its lines. Whether a line is meant as a heading is decided later, in
`outline.py`.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum, auto
from itertools import pairwise

from rolepress.content.repairs import is_prose
from rolepress.markdown.words import at_line_start, escaped

BULLETS = "•●▪◦‣∙·►✓✔➢→❖○■□–—"
"""Characters that people put before the entries of a list."""
_FENCE = re.compile(r" {0,3}(`{3,}|~{3,})")
_HEADING = re.compile(r" {0,3}(?P<marks>#{1,6})(?P<space>[ \t]*)(?P<words>.*?)[ \t]*#*[ \t]*")
_HTML_HEADING = re.compile(r"\s*<h(?P<level>[1-6])\b[^>]*>(?P<words>.*?)</h\1>\s*", re.IGNORECASE)
_UNDERLINE = re.compile(r" {0,3}(=+|-+)[ \t]*")
_RULE = re.compile(r" {0,3}(?:\*[ \t]*){3,}| {0,3}(?:-[ \t]*){3,}| {0,3}(?:_[ \t]*){3,}")
_ENTRY = re.compile(r"(?P<indent>[ \t]*)(?P<mark>[-*+]|[0-9]{1,3}[.)])[ \t]+(?P<words>\S.*)")
_BULLET = re.compile(rf"[ \t]*[{BULLETS}][ \t]*(?P<words>\S.*)")
_AS_IS = ("|", ">", "    ", "\t", "[^", "<", "![", "{%", "{{<", ":::")
_TAG = re.compile(r"</?[a-zA-Z][^>]*>")
_MARKDOWN = re.compile(
    r"^#{1,6} \S|\*\*[^*\s]|\]\([^)\s]+\)|^```|^\|.*\|\s*$|^[=-]{3,}$", re.MULTILINE
)
WRAP_MIN_CHARS = 55
WRAP_MAX_CHARS = 100
"""Lines of texts that were broken at a width are about this long."""


class Shape(Enum):
    """What a block is."""

    HEADING = auto()
    """A heading with a mark, such as `## Duties`."""
    ENTRY = auto()
    """An entry of a list, with the lines that belong to it."""
    TEXT = auto()
    """A paragraph, or one line of a text without Markdown."""
    AS_IS = auto()
    """Code, tables, quotes, HTML, and marks of other systems."""


@dataclass(frozen=True, slots=True)
class Block:
    """A part of a text."""

    shape: Shape
    lines: tuple[str, ...]
    """Its words, in Markdown. A heading and an entry have no mark here."""
    level: int = 0
    """The level of a heading."""
    mark: str = ""
    """The mark of an entry, with the space before it."""
    follows_space: bool = True
    """Whether an empty line stands above it."""

    @property
    def words(self) -> str:
        """Its words on one line."""
        return " ".join(line.strip() for line in self.lines)


def is_markdown(text: str) -> bool:
    """Whether a text has marks of Markdown that nobody writes by chance."""
    return bool(_MARKDOWN.search(text))


def read_blocks(text: str, *, plain: bool) -> list[Block]:
    """The blocks of a text. `plain` is for one without Markdown: its words are escaped."""
    lines = [line.rstrip() for line in text.expandtabs(4).split("\n")]
    return list(_plain_blocks(lines) if plain else _markdown_blocks(lines))


def is_wrapped(lines: Sequence[str]) -> bool:
    """Whether the lines of a text were broken at a width, and not where its writer wanted."""
    inner = [len(one) for one, other in pairwise(lines) if one and other]
    if not inner or max(map(len, lines)) > WRAP_MAX_CHARS:
        return False
    return sorted(inner)[len(inner) // 2] >= WRAP_MIN_CHARS


def _plain_blocks(lines: Sequence[str]) -> Iterator[Block]:
    wrapped = is_wrapped(lines)
    run: list[str] = []
    after_space = True
    entry_open = False
    for line in (*lines, ""):
        found = _BULLET.fullmatch(line) or _ENTRY.fullmatch(line)
        if not line.strip() or found or not wrapped:
            if run:
                yield _paragraph(run, after_space=after_space, is_entry=entry_open)
                after_space, entry_open = False, False
            run = []
        if not line.strip():
            after_space = True
        elif found:
            run, entry_open = [_safe(found["words"])], True
        else:
            run.append(_safe(line.strip()))


def _paragraph(run: list[str], *, after_space: bool, is_entry: bool) -> Block:
    shape = Shape.ENTRY if is_entry else Shape.TEXT
    return Block(shape, tuple(run), mark="- " if is_entry else "", follows_space=after_space)


def _safe(words: str) -> str:
    return at_line_start(escaped(words.strip()))


def _markdown_blocks(lines: Sequence[str]) -> Iterator[Block]:
    reader = _MarkdownLines(list(lines))
    while reader.at < len(reader.lines):
        if block := reader.next_block():
            yield block


@dataclass
class _MarkdownLines:
    """Takes one block after the other from the lines of a text."""

    lines: list[str]
    at: int = 0
    after_space: bool = True

    def next_block(self) -> Block | None:
        line = self.lines[self.at]
        if not line.strip():
            self.at += 1
            self.after_space = True
            return None
        block = self._fence(line) or self._heading(line) or self._entry(line) or self._rest(line)
        self.after_space = False
        return block

    def _take(self, shape: Shape, count: int, **more: object) -> Block:
        taken = tuple(self.lines[self.at : self.at + count])
        self.at += count
        return Block(shape, taken, follows_space=self.after_space, **more)  # type: ignore[arg-type]

    def _fence(self, line: str) -> Block | None:
        mark = _FENCE.match(line)
        if not mark:
            return None
        end = self.at + 1
        while end < len(self.lines) and not self.lines[end].lstrip().startswith(mark[1]):
            end += 1
        return self._take(Shape.AS_IS, min(end + 1, len(self.lines)) - self.at)

    def _heading(self, line: str) -> Block | None:
        found = _HEADING.fullmatch(line)
        if found and found["words"] and (found["space"] or len(found["marks"]) > 1):
            self.at += 1
            level = len(found["marks"])
            return Block(Shape.HEADING, (found["words"],), level, follows_space=self.after_space)
        if html := _HTML_HEADING.fullmatch(line):
            self.at += 1
            words = _TAG.sub("", html["words"]).strip()
            return Block(Shape.HEADING, (words,), int(html["level"])) if words else None
        below = self.lines[self.at + 1] if self.at + 1 < len(self.lines) else ""
        mark = _UNDERLINE.fullmatch(below)
        if mark and self._starts_paragraph(line) and not (mark[1][0] == "-" and is_prose([line])):
            self.at += 2
            level = 1 if mark[1][0] == "=" else 2
            return Block(Shape.HEADING, (line.strip(),), level, follows_space=self.after_space)
        return None

    def _entry(self, line: str) -> Block | None:
        found = None if _RULE.fullmatch(line) else _ENTRY.fullmatch(line)
        bullet = None if found else _BULLET.fullmatch(line)
        if not found and not bullet:
            return None
        self.at += 1
        words = found["words"] if found else bullet["words"].rstrip("\\") if bullet else ""
        mark = f"{found['indent']}{found['mark']} " if found else "- "
        more = list(self._continued(len(mark)))
        return Block(Shape.ENTRY, (words, *more), mark=mark, follows_space=self.after_space)

    def _continued(self, indent: int) -> Iterator[str]:
        """Yield the lines that belong to an entry: lazy ones, and indented ones after a space."""
        while self.at < len(self.lines):
            line = self.lines[self.at]
            nearest = next(filter(str.strip, self.lines[self.at : self.at + 2]), "")
            inner = nearest.startswith(" " * max(2, indent)) and not _ENTRY.fullmatch(nearest)
            lazy = line.strip() and self._starts_paragraph(line) and not self._is_heading(line)
            if not (inner or lazy):
                return
            yield line
            self.at += 1

    def _rest(self, line: str) -> Block:
        if _RULE.fullmatch(line):
            return self._take(Shape.AS_IS, 1)
        if not self._starts_paragraph(line):
            end = self.at + 1
            while end < len(self.lines) and self.lines[end].strip():
                end += 1
            return self._take(Shape.AS_IS, end - self.at)
        end = self.at + 1
        while end < len(self.lines) and self._goes_on(end):
            end += 1
        return self._take(Shape.TEXT, end - self.at)

    def _goes_on(self, at: int) -> bool:
        line = self.lines[at]
        return bool(line.strip()) and self._starts_paragraph(line)

    def _is_heading(self, line: str) -> bool:
        """Whether a line right below an entry is a heading that was written close to it."""
        below = self.lines[self.at + 1] if self.at + 1 < len(self.lines) else ""
        bold = re.fullmatch(r"\s*(\*\*|__).+\1:?\s*", line)
        return line.endswith(":") or bool(bold) or bool(_UNDERLINE.fullmatch(below))

    @staticmethod
    def _starts_paragraph(line: str) -> bool:
        bold = re.match(r"\s*</?(?:strong|b|em|i|a|br|span|u|kbd|code|abbr|sup|sub)\b", line)
        return bool(bold) or not (
            line.startswith(_AS_IS)
            or _HEADING.fullmatch(line)
            or _ENTRY.fullmatch(line)
            or _BULLET.fullmatch(line)
            or _FENCE.match(line)
            or _RULE.fullmatch(line)
            or _HTML_HEADING.fullmatch(line)
        )
