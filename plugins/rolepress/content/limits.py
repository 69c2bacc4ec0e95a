"""Limits how much Markdown a page may contain, so that no text takes an engine seconds.

Every engine fills up short table rows to the width of the header. Python-Markdown searches for the
end of every bracket, tag and code span that opens, so each one that never closes makes it read the
rest of the text again.
"""

import re
from collections import Counter
from itertools import islice

from rolepress.content.markdown import Dialect
from rolepress.content.positions import outside_fences
from rolepress.content.source import Source
from rolepress.core.problems import Problem, Rule, Span
from rolepress_base.messages import count

BODY_MAX_CHARS = 64 * 1024
OPEN_MAX = 50
LEVELS_MAX = 20
LINES_MAX = 3_000
"""A limit for Python-Markdown only: to process some lines, it moves all later lines."""
COLUMNS_MAX = 100
CELLS_MAX = 20_000
"""Cells in one table, counting the ones that fill up short rows."""

_TOKEN = re.compile(r"\\.|\n[ \t]*\n|\]\(|[\[\])>]|<(?=[a-zA-Z/!?])|`+", re.DOTALL)
_NESTED = re.compile(
    rf"^[ \t]*(?:(?:>|(?:[-*+]|[0-9]+\.)(?=[ \t]))[ \t]*){{{LEVELS_MAX + 1}}}(?=.*\w)", re.MULTILINE
)
"""Many marks followed by words. Without the words, `- - -` is a horizontal rule."""
_TABLE_LINE = re.compile(r"[ \t>]*\|?[ \t]*:?-+[-:| \t]*")
"""The line below the header of a table, which sets the number of its columns."""
_MANY = (
    ("headings", re.compile(r"^ {0,3}#", re.MULTILINE), 1000),
    ("HTML tags", re.compile("<[a-zA-Z]"), 2000),
    ("footnotes and references to them", re.compile(r"\[\^[^\[\]\n]*\]"), 500),
    ("addresses of links below the text", re.compile(r"^ {0,3}\[[^\]\n]*\]:", re.MULTILINE), 500),
)
_CLOSED_BY = {"]": "[", ")": "](", ">": "<"}


def check_limits(source: Source, dialect: Dialect) -> Problem | None:
    """Return a problem for the first thing in a text that would take its engine too long."""
    body = source.body
    if len(body) > BODY_MAX_CHARS:
        return source.problem(
            Rule.TOO_LARGE,
            f"the text has {count(len(body), 'character')}, more than {BODY_MAX_CHARS:,}",
            "split it into several pages",
            source.text_start,
        )
    nested = _NESTED.search(body)
    if nested:
        return _problem(
            source,
            nested.start(),
            f"quotes or lists are nested more than {LEVELS_MAX} levels deep",
            "use fewer levels",
        )
    wide = _too_wide(source)
    if wide:
        return wide
    if dialect is Dialect.PYTHON_MARKDOWN:
        return _check_openings(source)
    return None


def _too_wide(source: Source) -> Problem | None:
    """Return a problem for the first table with too many columns or too many cells."""
    columns = cells = head = 0
    for number, line in outside_fences(source.lines, source.body_line):
        if "|" in line and _TABLE_LINE.fullmatch(line):
            columns, cells, head = line.count("|") + 1, 0, number
        elif not line.strip():
            columns = 0
        cells += columns
        if columns > COLUMNS_MAX or cells > CELLS_MAX:
            most = f"{COLUMNS_MAX:,} columns" if columns > COLUMNS_MAX else f"{CELLS_MAX:,} cells"
            message, fix = f"a table has more than {most}", "split it into several tables"
            return source.problem(Rule.NO_TEXT, message, fix, Span(head))
    return None


def _check_openings(source: Source) -> Problem | None:
    body = source.body
    many = _too_many(body)
    if many:
        return _problem(source, many[1], f"more than {many[0]}", "use fewer, or several pages")
    found = _never_closed(body)
    if found:
        opening, at = found
        return _problem(
            source,
            at,
            f"more than {OPEN_MAX} '{opening}' are open here and not closed",
            f"close them, or write '\\{opening}' where the character itself is meant",
        )
    if body.count("\n") > LINES_MAX:
        message, fix = f"the text has more than {LINES_MAX:,} lines", "split it into several pages"
        return source.problem(Rule.TOO_LARGE, message, fix, source.text_start)
    return None


def _problem(source: Source, at: int, message: str, fix: str) -> Problem:
    body = source.body
    line = body.count("\n", 0, at) + source.body_line
    column = at - (body.rfind("\n", 0, at) + 1) + 1
    return source.problem(Rule.NO_TEXT, message, fix, Span(line, column))


def _too_many(body: str) -> tuple[str, int] | None:
    """Return what there are too many of, and the place of the first one over the limit."""
    for kind, pattern, most in _MANY:
        last = next(islice(pattern.finditer(body), most, None), None)
        if last:
            return f"{most:,} {kind}", last.start()
    return None


def _never_closed(body: str) -> tuple[str, int] | None:
    """Return the first opening over the limit, and its place. A blank line closes all but tags."""
    opened: Counter[str] = Counter()
    ticks: Counter[str] = Counter()
    for token in _TOKEN.finditer(body):
        text = token[0]
        if text.startswith("\n"):
            opened = Counter({"<": opened["<"]})
            ticks.clear()
        elif text in _CLOSED_BY:
            opening = _CLOSED_BY[text]
            opened[opening] = max(0, opened[opening] - 1)
        elif text.startswith("`"):
            ticks[text] = 1 - ticks[text]
            opened["`"] += 1 if sum(ticks.values()) > 1 else 0
        elif not text.startswith("\\"):
            opened[text] += 1
            opened["["] -= text == "]("
        name = "`" if text.startswith("`") else text
        if opened[name] > OPEN_MAX:
            return name, token.start()
    return None
