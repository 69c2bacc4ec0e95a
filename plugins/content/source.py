"""A file as an editor sees it: lines and columns, front matter and text."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import islice

import yaml

from plugins.core.problems import Problem, Rule, Span, count

SOURCE_MAX_BYTES = 256 * 1024
FRONT_MATTER_MAX_CHARS = 32 * 1024

KeyPath = Sequence[str | int]

_FENCE = re.compile(r"^(?:---|\.\.\.)[ \t]*$", re.MULTILINE)
_BYTE_ORDER_MARK = "\ufeff"


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
    def _border(self) -> tuple[int, int] | None:
        """Where the front matter ends and where the body starts; None where it is not closed."""
        if not self.text.startswith("---\n"):
            return None
        closing = _FENCE.search(self.text, 4)
        return (closing.start(), min(closing.end() + 1, len(self.text))) if closing else None

    @property
    def front_matter(self) -> str | None:
        """The YAML between the `---` lines, or None where there is none."""
        return None if self._border is None else self.text[4 : self._border[0]]

    @property
    def body(self) -> str:
        """What follows the front matter."""
        return self.text if self._border is None else self.text[self._border[1] :]

    @property
    def body_line(self) -> int:
        """The line on which the body starts, counted from 1."""
        return 1 if self._border is None else self.text.count("\n", 0, self._border[1]) + 1

    def problem(self, rule: Rule, message: str, fix: str, span: Span | None = None) -> Problem:
        """A problem at a place of this file; at its first line where no place is given."""
        where = span or Span(width=len(self.lines[0]) or 1)
        line = self.lines[where.line - 1] if where.line <= len(self.lines) else ""
        return Problem(self.path, rule, message, fix, where, line)

    def span_of_key(self, key: KeyPath, *, value: bool = False) -> Span:
        """Where a key of the front matter stands, or its value; its parent's place if it is absent.

        The file is parsed again for this, which only a problem has to pay for.
        """
        yaml_text = self.text if self.front_matter is None else self.front_matter
        offset = 0 if self.front_matter is None else 1
        try:
            node = yaml.compose(yaml_text, Loader=yaml.CBaseLoader)
        except yaml.YAMLError:
            node = None
        if node is None:
            return Span()
        found: yaml.Node | None = None
        for step in key:
            pair = _child(node, step)
            if pair is None:
                break
            name, node = pair
            found = node if value else name
        return _span(found, self.lines, offset) if found else Span(line=1, width=3)

    def span_of_text(self, needle: str) -> Span:
        """Where a text first stands in the body; the body's first line if it is not found."""
        for number, line in islice(enumerate(self.lines, 1), self.body_line - 1, None):
            column = line.find(needle)
            if column >= 0:
                return Span(number, column + 1, max(1, len(needle)))
        return Span(min(self.body_line, len(self.lines)))

    def span_of_heading(self, title: str, occurrence: int = 0) -> Span:
        """Where a heading stands, by its words; `occurrence` counts equal ones from 0."""
        for number, line in islice(enumerate(self.lines, 1), self.body_line - 1, None):
            if _bare(line) == _bare(title):
                if occurrence == 0:
                    return Span(number, 1, max(1, len(line.rstrip())))
                occurrence -= 1
        return Span(min(self.body_line, len(self.lines)))


def read_source(path: str, data: bytes) -> tuple[Source, list[Problem]]:
    """Decode a file. Windows line ends and a byte-order mark are accepted and dropped."""
    if len(data) > SOURCE_MAX_BYTES:
        return Source(path, ""), [
            Problem(
                path,
                Rule.TOO_LARGE,
                f"the file has {len(data):,} bytes, more than {SOURCE_MAX_BYTES:,}",
                "split it into several pages, or move pictures into files of their own",
            )
        ]
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        before = data[: error.start]
        span = Span(before.count(b"\n") + 1, error.start - (before.rfind(b"\n") + 1) + 1)
        problem = Problem(
            path,
            Rule.NOT_UTF8,
            f"byte 0x{data[error.start]:02X} is not UTF-8",
            "save the file as UTF-8",
            span,
        )
        return Source(path, ""), [problem]
    text = text.removeprefix(_BYTE_ORDER_MARK).replace("\r\n", "\n").replace("\r", "\n")
    source = Source(path, text)
    return source, _check_size_of_front_matter(source)


def _check_size_of_front_matter(source: Source) -> list[Problem]:
    size = len(source.front_matter or "")
    if size <= FRONT_MATTER_MAX_CHARS:
        return []
    return [
        source.problem(
            Rule.TOO_LARGE,
            f"the front matter has {count(size, 'character')}, "
            f"more than {FRONT_MATTER_MAX_CHARS:,}",
            "move text below the second `---` line",
        )
    ]


def _child(node: yaml.Node, step: str | int) -> tuple[yaml.Node, yaml.Node] | None:
    if isinstance(node, yaml.MappingNode):
        return next((pair for pair in node.value if pair[0].value == step), None)
    if isinstance(node, yaml.SequenceNode) and isinstance(step, int) and step < len(node.value):
        return node.value[step], node.value[step]
    return None


def _span(node: yaml.Node, lines: list[str], offset: int) -> Span:
    start, end = node.start_mark, node.end_mark
    line = start.line + offset
    length = len(lines[line].rstrip()) if line < len(lines) else start.column + 1
    stop = end.column if end.line == start.line else length
    return Span(line + 1, start.column + 1, max(1, stop - start.column))


_LINK = re.compile(r"\[([^\]]*)\]\([^)]*\)")
_MARKS = re.compile(r"[*_`#\\]+")


def _bare(line: str) -> str:
    """A heading's words without Markdown's marks, to compare a line with rendered text."""
    return " ".join(_MARKS.sub("", _LINK.sub(r"\1", line)).split()).casefold()
