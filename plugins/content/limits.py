"""How much Markdown one page may hold.

Python-Markdown looks for the end of every bracket, tag and code span that opens; each one that
never closes makes it read the rest of the text again. Texts that would take it seconds are refused.
"""

import re
from collections import Counter
from itertools import islice

from plugins.content.markdown import Dialect
from plugins.content.source import Source
from plugins.core.problems import Problem, Rule, Span, count

BODY_MAX_CHARS = 64 * 1024
OPEN_MAX = 50
LEVELS_MAX = 20

_TOKEN = re.compile(r"\\.|\n[ \t]*\n|\]\(|[\[\])>]|<(?=[a-zA-Z/!?])|`+", re.DOTALL)
_NESTED = re.compile(
    rf"^(?:[ \t]*(?:>|(?:[-*+]|[0-9]+\.)[ \t]+)){{{LEVELS_MAX + 1}}}(?=.*\w)", re.MULTILINE
)
"""Many marks on one line, and words behind them: without, `- - -` draws a line."""
_MANY = (
    ("headings", re.compile(r"^ {0,3}#", re.MULTILINE), 1000),
    ("HTML tags", re.compile("<[a-zA-Z]"), 2000),
    ("addresses of links below the text", re.compile(r"^ {0,3}\[[^\]\n]*\]:", re.MULTILINE), 500),
)
_CLOSED_BY = {"]": "[", ")": "](", ">": "<"}


def check_limits(source: Source, dialect: Dialect) -> Problem | None:
    """The first thing in a text that would take its engine too long, if there is one."""
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
    if dialect is Dialect.PYTHON_MARKDOWN:
        return _check_openings(source)
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
    return None


def _problem(source: Source, at: int, message: str, fix: str) -> Problem:
    body = source.body
    line = body.count("\n", 0, at) + source.body_line
    column = at - (body.rfind("\n", 0, at) + 1) + 1
    return source.problem(Rule.NO_TEXT, message, fix, Span(line, column))


def _too_many(body: str) -> tuple[str, int] | None:
    """What there is too much of, and where it is one too many."""
    for kind, pattern, most in _MANY:
        last = next(islice(pattern.finditer(body), most, None), None)
        if last:
            return f"{most:,} {kind}", last.start()
    return None


def _never_closed(body: str) -> tuple[str, int] | None:
    """The opening that is one too many, and its place. A blank line closes all but tags."""
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
