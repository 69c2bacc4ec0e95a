"""Joins the parts of a text that an export keeps apart, under their headings."""

import html
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from lxml.html import builder, tostring

from rolepress.foreign.keys import meanings_of
from rolepress.foreign.letters import letters_of, word_set, words_of
from rolepress.foreign.written import Value
from rolepress.importing.exports.names import (
    LEAD_NAMES,
    PROSE_MIN_CHARS,
    SECTION_NAMES,
    heading_of,
    is_text,
    is_twin,
)
from rolepress.importing.exports.trees import branches

Form = Literal["text", "markdown", "html"]

_PAIRS = (
    *(("text", "content"), ("title", "text"), ("name", "value"), ("title", "content")),
    *(("heading", "text"), ("title", "body"), ("label", "value"), ("header", "content")),
    *(("heading", "content"), ("title", "description"), ("name", "description")),
    *(("heading", "body"), ("title", "value"), ("name", "content"), ("name", "text")),
)
"""The keys of a heading and of the text below it."""
_NO_TEXT = frozenset({"employer", "employment_unit", "locations", "application_contact"})
"""A long value below these keys is not part of the vacancy's text."""
_BESIDE = word_set(
    """questions openquestions applicationquestions formfields translations hiringteam creator
    compliance datacompliance customfields metadata included"""
)
"""Names of records that have texts of their own, such as the questions of a form."""
_TAG = re.compile(
    r"<(?:p|div|ul|ol|li|br|h[1-6]|strong|b|em|i|span|table|a|section)\b[^<>]{0,2000}>",
    re.IGNORECASE,
)
_ESCAPED_TAG = re.compile(r"&lt;/?(?:p|div|ul|ol|li|br|h[1-6]|strong|b|em|span)\b", re.IGNORECASE)
_ENTITY = re.compile(r"&(?:[a-z]{2,8}|#\d{1,6});", re.IGNORECASE)
_MARKDOWN = re.compile(r"^(?:#{1,6} |\s{0,3}[-*] )|\*\*\S", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a text."""

    heading: str
    text: str
    """Text or HTML; the entries of a list, one on each line, if `is_list`."""
    paths: tuple[str, ...]
    """The leaves that it is made of."""
    is_list: bool = False
    is_lead: bool = False

    @property
    def is_html(self) -> bool:
        """Whether the text is HTML."""
        return bool(_TAG.search(self.text))


def parts_of(record: Mapping[str, Value]) -> list[Part]:
    """The parts of a vacancy's text: the text itself, then its sections in their order.

    A part with the same words as an earlier part is left out.
    """
    found = list(_parts(record, ""))
    ordered = [part for part in found if part.is_lead] + [p for p in found if not p.is_lead]
    seen: set[str] = set()
    kept = []
    for part in ordered:
        words = words_of(f"{part.heading} {_TAG.sub(' ', part.text)}")
        if words not in seen:
            seen.add(words)
            kept.append(part)
    return kept


def _parts(record: Mapping[str, Value], path: str) -> Iterator[Part]:
    letters = frozenset(map(letters_of, record))
    for key, below, value in branches(record, path):
        if isinstance(value, str):
            if is_text(key, value) and not is_twin(key, letters):
                yield _part(key, _opened(value), below)
        elif isinstance(value, Mapping):
            yield from _inside(key, value, below)
        elif letters_of(key) in SECTION_NAMES and all(isinstance(v, str) for v in value):
            texts = [" ".join(v.split()) for v in value if isinstance(v, str) and v.strip()]
            if texts:
                yield Part(heading_of(key), "\n".join(texts), (below,), is_list=True)
        else:
            for number, each in enumerate(value):
                if isinstance(each, Mapping):
                    yield from _inside(key, each, f"{below}[{number}]")


def _part(key: str, text: str, path: str) -> Part:
    is_lead = letters_of(key) in LEAD_NAMES
    return Part("" if is_lead else heading_of(key), text, (path,), is_lead=is_lead)


def _inside(key: str, record: Mapping[str, Value], path: str) -> Iterator[Part]:
    is_fact = any(meaning.keys[0] in _NO_TEXT for meaning in meanings_of(key))
    if is_fact or letters_of(key) in _BESIDE:
        return
    if pair := _pair(record):
        heading, text = pair
        said = str(record[heading]).strip()
        paths = (f"{path}.{heading}", f"{path}.{text}")
        yield Part(said, _opened(str(record[text])), paths)
    else:
        yield from _parts(record, path)


def _pair(record: Mapping[str, Value]) -> tuple[str, str] | None:
    """The keys of a heading and its text, if a record is a section."""
    for heading, text in _PAIRS:
        title, body = record.get(heading), record.get(text)
        if isinstance(title, str) and isinstance(body, str) and title.strip() and body.strip():
            short = len(title) <= PROSE_MIN_CHARS and not _TAG.search(title)
            if short and (is_text("content", body) or _TAG.search(body)):
                return heading, text
    return None


def _opened(text: str) -> str:
    """A text whose HTML was escaped once more, as Greenhouse does, without that."""
    if not _TAG.search(text) and (_ESCAPED_TAG.search(text) or _ENTITY.search(text)):
        return html.unescape(text)
    return text


def joined(parts: Sequence[Part]) -> tuple[str, Form]:
    """The text of a document, and its form."""
    if any(part.is_html for part in parts):
        return "\n".join(map(_html_part, parts)), "html"
    blocks = [block for part in parts for block in _text_blocks(part)]
    text = "\n\n".join(blocks)
    has_marks = any(part.heading or part.is_list for part in parts) or _MARKDOWN.search(text)
    return text, "markdown" if has_marks else "text"


def _text_blocks(part: Part) -> Iterator[str]:
    if part.heading:
        yield f"## {' '.join(part.heading.split())}"
    if part.is_list:
        yield "\n".join(f"- {line}" for line in part.text.split("\n"))
    else:
        yield part.text.strip("\n")


def _html_part(part: Part) -> str:
    heading = _written(builder.H2(part.heading)) if part.heading else ""
    if part.is_list:
        return heading + _written(builder.UL(*map(builder.LI, part.text.split("\n"))))
    if part.is_html:
        starts_in_list = part.text.lstrip()[:3].lower() == "<li"
        return heading + (f"<ul>{part.text}</ul>" if starts_in_list else part.text)
    blocks = [block for block in part.text.split("\n\n") if block.strip()]
    return heading + "".join(_written(builder.P(block.strip())) for block in blocks)


def _written(element: object) -> str:
    return str(tostring(element, encoding="unicode"))  # type: ignore[call-overload]
