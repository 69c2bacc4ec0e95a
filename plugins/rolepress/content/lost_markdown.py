"""Finds Markdown that Git hosts render and this site would print as it was typed.

These are GitHub's extensions of Markdown beyond tables, strikethrough and bare addresses:
https://docs.github.com/en/get-started/writing-on-github. Each kind is reported once.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

from rolepress.content.html_tree import PLAIN_TEXTS, Element
from rolepress.content.positions import outside_fences
from rolepress.content.source import Source
from rolepress.core.problems import Problem, Rule

_STARTS = etree.XPath("//li/text()[1] | //li/p[1]/text()[1]")
_QUOTES = etree.XPath("//blockquote/p[1]/text()[1]")
_NOTES = etree.XPath("//a[starts-with(text(), '^')]/text()[1]")
_DEFINITION = re.compile(r" {0,3}\[\^[^\]\s]{1,100}\]:")
_SIGNS = ("[^", "[ ]", "[x]", "[X]", "[!")
"""A text without any of these needs no further look."""


@dataclass(frozen=True, slots=True)
class _Kind:
    where: etree.XPath
    """The texts to search."""
    pattern: re.Pattern[str]
    what: str
    fix: str


_KINDS = (
    _Kind(
        _STARTS,
        re.compile(r"^\s*\[[ xX]\](?=\s)"),
        "a box to tick",
        "write a plain list, or what is done in words",
    ),
    _Kind(
        _QUOTES,
        re.compile(r"^\s*\[!(?:NOTE|TIP|IMPORTANT|WARNING|CAUTION)\]", re.IGNORECASE),
        "a colored note",
        "write a quote that starts with **Note:**",
    ),
)
_NOTE = "write the note in brackets, or link to its source"


def check_lost_markdown(source: Source, body: Element) -> Iterator[Problem]:
    """Yield a problem for the first occurrence of each kind."""
    if not any(sign in source.body for sign in _SIGNS):
        return
    lines = (line for _, line in outside_fences(source.lines, source.body_line))
    found = next(filter(None, map(_DEFINITION.match, lines)), None)
    if found and (_NOTES(body) or any("[^" in text for text in PLAIN_TEXTS(body))):
        yield _problem(source, found[0].strip(" :"), "a footnote", _NOTE)
    for kind in _KINDS:
        matches = (kind.pattern.search(str(text)) for text in kind.where(body))
        if match := next(filter(None, matches), None):
            yield _problem(source, match[0].strip(), kind.what, kind.fix)


def _problem(source: Source, written: str, what: str, fix: str) -> Problem:
    message = f"`{written}` is {what} on Git hosts, and stays as it is typed here"
    return source.problem(Rule.LOST_MARKDOWN, message, fix, source.span_of_text(written))
