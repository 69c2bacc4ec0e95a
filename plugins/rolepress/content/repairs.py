"""Repairs slips of Markdown whose meaning is certain, and reports each of them.

The repaired text has the words of the text, in the same order. Positions are still found in the
source, which stays as it is.
"""

import re
from collections.abc import Iterator, Sequence

from rolepress.content.markdown import Dialect
from rolepress.content.positions import outside_fences
from rolepress.content.source import Source
from rolepress.core.problems import Problem, Rule, Span
from rolepress_base.messages import one_line

HEADING_MAX_CHARS = 80
"""A longer line above a line `---` is a paragraph, with a horizontal rule below it."""

_UNSPACED = re.compile(r" {0,3}(?P<mark>#{2,6})(?P<words>[^\s#].*)")
"""A heading without a space behind its mark. A single `#` may be a hashtag."""
_UNDERLINE = re.compile(r" {0,3}-+[ \t]*")
_ENTRY = re.compile(r"[ \t]*[-*+][ \t]+\S")
_BLOCK_MARK = re.compile(r"[ \t]*(?:[#>|]|[-*+][ \t]|[0-9]+[.)][ \t])|[ \t]{4}")
"""The start of a line that is not part of a paragraph."""
_ENDS_SENTENCE = (".", "!", "?", ":", ";", ",", "…")


def repair(source: Source, dialect: Dialect) -> tuple[str, list[Problem]]:
    """The body of a file with its slips repaired, and a problem for each of them."""
    changes: dict[int, str] = {}
    problems: list[Problem] = []
    for number, line, problem in _repairs(source, dialect):
        changes[number] = line
        problems.append(problem)
    if not changes:
        return source.body, []
    lines = enumerate(source.lines[source.body_line - 1 :], source.body_line)
    return "\n".join(changes.get(number, line) for number, line in lines), problems


def _repairs(source: Source, dialect: Dialect) -> Iterator[tuple[int, str, Problem]]:
    """Yield the number of each line to change, the new line or lines, and the problem."""
    paragraph: list[str] = []
    above = ""
    makes_headings = dialect is Dialect.PYTHON_MARKDOWN  # of an entry above an empty entry
    for number, line in outside_fences(source.lines, source.body_line):
        if found := _UNSPACED.fullmatch(line):
            mended = f"{found['mark']} {found['words'].lstrip()}"
            yield number, mended, _no_space(source, number, mended)
        elif _UNDERLINE.fullmatch(line) and is_prose(paragraph):
            yield number, f"\n{line}", _no_heading(source, number)
        elif makes_headings and line.strip() == "-" and _ENTRY.match(above):
            yield number, "", _no_entry(source, number)
        above = line
        is_text = line.strip() and not _BLOCK_MARK.match(line)
        paragraph = [*paragraph[-1:], line] if is_text else []


def is_prose(paragraph: Sequence[str]) -> bool:
    """Whether the lines above a line `---` are a text that nobody would take for a heading."""
    words = " ".join(paragraph).strip()
    return len(words) > HEADING_MAX_CHARS or words.endswith(_ENDS_SENTENCE)


def _no_space(source: Source, number: int, mended: str) -> Problem:
    return source.problem(
        Rule.UNSPACED_HEADING,
        "a heading needs a space behind its `#` signs; it is read as if there were one",
        f"write `{one_line(mended)}`",
        Span(number, 1, len(source.lines[number - 1].rstrip())),
    )


def _no_heading(source: Source, number: int) -> Problem:
    return source.problem(
        Rule.UNDERLINED_TEXT,
        "this line would make a heading of the text above it; it is read as a horizontal rule",
        "put an empty line above it",
        Span(number, 1, len(source.lines[number - 1].rstrip())),
    )


def _no_entry(source: Source, number: int) -> Problem:
    return source.problem(
        Rule.EMPTY_SECTION,
        "an entry of a list has no words, so it is left out",
        "write some, or remove the line",
        Span(number, 1, len(source.lines[number - 1].rstrip())),
    )
