"""Finds invisible characters that reverse a text's direction or break its Markdown."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator

from lxml import etree

from rolepress.content.html_tree import Element
from rolepress.content.markdown import Dialect
from rolepress.content.positions import outside_fences
from rolepress.content.source import Source
from rolepress.core.problems import Problem, Rule, Span
from rolepress_base.signs import TURNING, sign

_EMBEDDINGS = "\u202a\u202b\u202d\u202e"
_ISOLATES = "\u2066\u2067\u2068"
_END_OF_EMBEDDING, _END_OF_ISOLATE = "\u202c", "\u2069"
_INLINE_NAMES = """
    a abbr b bdi bdo cite code data del dfn em font i img ins kbd mark q rb ruby s samp small span
    strong sub sup time tt u var wbr
"""
_INLINE = frozenset(_INLINE_NAMES.split())
_NUMBERED = re.compile(r"&#(?:x0*(20[0-9a-f]{2})|0*(82[0-9]{2}))(?![0-9a-f]);?", re.IGNORECASE)
"""A numeric character reference to a character that reverses direction."""
_UNSEEN = "[\u00a0\u1680\u2000-\u200b\u202f\u205f\u2060\u3000]"
_BEFORE = rf"(?P<before>{_UNSEEN})+(?P<mark>#{{1,6}}|[-*+]|```)[ \t]"
_UNMADE = {
    Dialect.COMMONMARK: re.compile(rf" {{0,3}}(?:{_BEFORE}|(#{{1,6}}|[-*+])({_UNSEEN}))"),
    Dialect.PYTHON_MARKDOWN: re.compile(rf" {{0,3}}(?:{_BEFORE}|([-*+])({_UNSEEN}))"),
}
"""Something that looks like the mark of a heading or a list, but has a special space beside it."""


def check_odd_signs(source: Source, body: Element, dialect: Dialect) -> Iterator[Problem]:
    """Yield a problem for each such character that changes how the text reads."""
    if not source.body.isascii():
        yield from _unmade(source, _UNMADE[dialect])
    if TURNING.search(source.body) or "&#" in source.body:
        yield from _turned(source, body)


def _unmade(source: Source, pattern: re.Pattern[str]) -> Iterator[Problem]:
    for number, line in outside_fences(source.lines, source.body_line):
        if found := pattern.match(line):
            group = found.lastindex or 0
            mark, place = (found["mark"], "before") if found["mark"] else (found[group - 1], group)
            yield source.problem(
                Rule.NOT_UTF8,
                f"{sign(found[place])} beside `{mark}`, which makes it no mark of Markdown",
                f"type a plain space; or `\\{mark}` where the sign itself is meant",
                Span(number, found.start(place) + 1),
            )


def _turned(source: Source, body: Element) -> Iterator[Problem]:
    """Report characters that reverse the direction and are not ended in the same paragraph.

    The rendered text shows which ones they are; the source shows where they are.
    """
    places = _places(source)
    seen: Counter[str] = Counter()
    for paragraph in _paragraphs(body):
        for number, char in _unclosed(paragraph):
            where = places[char]
            span = where[min(seen[char] + number, len(where) - 1)] if where else source.text_start
            end = _END_OF_ISOLATE if char in _ISOLATES else _END_OF_EMBEDDING
            yield source.problem(
                Rule.NOT_UTF8,
                f"{sign(char)} turns the text behind it around, and nothing ends that",
                f"remove it; or put {sign(end)} where the other direction ends",
                span,
            )
        seen.update(TURNING.findall(paragraph))


def _places(source: Source) -> dict[str, list[Span]]:
    """Find the places of all such characters, written as themselves or as references."""
    found: defaultdict[str, list[Span]] = defaultdict(list)
    for number in range(source.body_line, len(source.lines) + 1):
        line = source.lines[number - 1]
        for match in TURNING.finditer(line):
            found[match[0]].append(Span(number, match.start() + 1))
        for match in _NUMBERED.finditer(line):
            char = chr(int(match[1], 16) if match[1] else int(match[2]))
            found[char].append(Span(number, match.start() + 1, len(match[0])))
    return found


def _unclosed(text: str) -> list[tuple[int, str]]:
    """Return the characters that nothing ends (UAX #9), each with the number of the same before."""
    opened: list[tuple[int, str]] = []
    seen: Counter[str] = Counter()
    isolates = 0
    for char in TURNING.findall(text):
        if char == _END_OF_ISOLATE and isolates:
            while opened.pop()[1] not in _ISOLATES:
                pass  # the end of an isolate also ends everything opened inside it
            isolates -= 1
        elif char == _END_OF_EMBEDDING and opened and opened[-1][1] in _EMBEDDINGS:
            opened.pop()
        elif char in _EMBEDDINGS + _ISOLATES:
            opened.append((seen[char], char))
            isolates += char in _ISOLATES
        seen[char] += 1
    return opened


def _paragraphs(body: Element) -> Iterator[str]:
    """Yield each text that has a direction of its own: blocks, lines of code, attributes."""
    parts: list[str] = []
    inside_code = 0
    for event, element in etree.iterwalk(body, events=("start", "end")):
        if element.tag not in _INLINE:
            yield from _lines("".join(parts), inside_code)
            parts = []
        inside_code += (1 if event == "start" else -1) * (element.tag == "pre")
        if event == "end":
            parts.append(element.tail or "")
        elif isinstance(element.tag, str):  # not a comment
            yield from filter(None, map(element.get, ("alt", "title")))
            parts.append(element.text or "")
    yield "".join(parts)


def _lines(text: str, inside_code: int) -> list[str]:
    return text.split("\n") if inside_code else [text]
