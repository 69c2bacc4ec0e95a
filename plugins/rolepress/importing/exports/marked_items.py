"""Reads Microdata and RDFa Lite: facts that stand as attributes on what a page shows."""

from collections.abc import Iterator
from dataclasses import dataclass

from bs4 import BeautifulSoup
from bs4.element import Tag

from rolepress.foreign.written import Value
from rolepress.importing.exports.json_ld import is_posting

_NESTED_MAX = 20
"""Items and facts that are deeper in each other are no facts of their own."""
_ADDRESS = {"a": "href", "link": "href", "area": "href", "img": "src", "object": "data"}
_BLOCKS = ["p", "ul", "ol", "li", "div", "br", "h1", "h2", "h3", "h4", "table"]


@dataclass(frozen=True, slots=True)
class Marks:
    """The attributes of one of the two ways to mark facts."""

    name: str
    scope: str
    kind: str
    property: str


MICRODATA = Marks("Microdata", "itemscope", "itemtype", "itemprop")
RDFA = Marks("RDFa", "typeof", "typeof", "property")


def marked_postings(soup: BeautifulSoup, marks: Marks) -> list[dict[str, Value]]:
    """The JobPosting items of a page, as trees."""
    return [
        _item(tag, marks, 0)
        for tag in soup.find_all(lambda tag: tag.has_attr(marks.scope))
        if is_posting({"@type": _type(tag, marks)})
    ]


def _item(tag: Tag, marks: Marks, depth: int) -> dict[str, Value]:
    """The facts of an item. A fact that is there several times is a list."""
    found: dict[str, list[Value]] = {}
    for inner in _properties(tag, marks):
        value: Value = ""
        if inner.has_attr(marks.scope):
            value = _item(inner, marks, depth + 1) if depth < _NESTED_MAX else _text(inner)
        else:
            value = _value(inner)
        for name in _attribute(inner, marks.property).split():
            found.setdefault(name.rpartition(":")[2].rpartition("/")[2], []).append(value)
    facts: dict[str, Value] = {k: v[0] if len(v) == 1 else v for k, v in found.items()}
    return {"@type": _type(tag, marks), **facts}


def _properties(tag: Tag, marks: Marks) -> Iterator[Tag]:
    """The elements below an item that are facts of it, and of no item inside."""
    waiting = [(child, 0) for child in reversed(tag.contents) if isinstance(child, Tag)]
    while waiting:
        inner, depth = waiting.pop()
        if inner.has_attr(marks.property) and depth < _NESTED_MAX:
            yield inner
            depth += 1
        if not inner.has_attr(marks.scope):
            children = [child for child in reversed(inner.contents) if isinstance(child, Tag)]
            waiting += [(child, depth) for child in children]


def _value(tag: Tag) -> str:
    if content := _attribute(tag, "content"):
        return content
    if tag.name in _ADDRESS and tag.has_attr(_ADDRESS[tag.name]):
        return _attribute(tag, _ADDRESS[tag.name])
    if stamp := _attribute(tag, "datetime"):
        return stamp
    if tag.name in {"data", "meter"} and tag.has_attr("value"):
        return _attribute(tag, "value")
    return tag.decode_contents().strip() if tag.find(_BLOCKS) else _text(tag)


def _text(tag: Tag) -> str:
    return " ".join(tag.get_text().split())


def _type(tag: Tag, marks: Marks) -> str:
    first = (_attribute(tag, marks.kind).split() or [""])[0]
    return first.rstrip("/").rpartition("/")[2].rpartition(":")[2].rpartition("#")[2]


def _attribute(tag: Tag, name: str) -> str:
    value = tag.get(name) or ""
    return value if isinstance(value, str) else " ".join(value)
