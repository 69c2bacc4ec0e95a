"""Parses HTML into a tree whose top elements are blocks (`h2`, `p`, `ul`, ...), and writes it."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from lxml import etree

from rolepress.content.markdown import UnreadableTextError

Element = etree._Element  # noqa: SLF001 - lxml has no other name for the type

DEPTH_MAX = 100
"""How deep elements may nest. The time to sanitize grows with the square of the depth."""

PLAIN_TEXTS = etree.XPath("//text()[not(ancestor::a or ancestor::code or ancestor::pre)]")
"""The texts of a tree that are outside of links and code."""
_TOO_DEEP = etree.XPath(f"boolean({'/*' * DEPTH_MAX})")
_HTML_MARK = re.compile(r"[<>&]")
_INLINE_NAMES = """
    a abbr b br cite code del em i img ins kbd mark q s samp small strong sub sup time u var
"""
_INLINE = frozenset(_INLINE_NAMES.split())


def parse_html(html: str) -> Element:
    """Parse any HTML into a body. Raises UnreadableTextError if elements nest too deep."""
    parser = etree.HTMLParser(huge_tree=True, remove_pis=True)
    root = etree.fromstring(f"<html><body>{html}", parser)
    body = root.find("body")
    if body is None or _TOO_DEEP(root):
        raise UnreadableTextError
    return body


def serialize(body: Element) -> str:
    """Write a body as HTML."""
    html: str = etree.tostring(body, encoding="unicode", method="html")
    return html


def inner_html(element: Element) -> str:
    """The HTML inside an element."""
    text = element.text or ""
    if not len(element) and not _HTML_MARK.search(text):
        return text.strip()
    html = etree.tostring(element, encoding="unicode", method="html", with_tail=False)
    return html[html.index(">") + 1 : html.rindex("</")].strip()


@dataclass(frozen=True, slots=True)
class HtmlTree:
    """Sanitized HTML, block by block."""

    blocks: list[Element]
    _html: dict[Element, str] = field(default_factory=dict)
    """The HTML of blocks, cached because a block is part of several results."""

    def html(self, blocks: Iterable[Element]) -> str:
        """The HTML of some of the blocks."""
        return "\n".join(map(self._block_html, blocks))

    def _block_html(self, block: Element) -> str:
        if block not in self._html:
            html = etree.tostring(block, encoding="unicode", method="html", with_tail=False)
            self._html[block] = html.strip()
        return self._html[block]


def read_blocks(body: Element) -> HtmlTree:
    """Split sanitized HTML into blocks. Words outside of any block become paragraphs."""
    for heading in body.iter("h1", "h2"):
        if heading.getparent() is not body:
            heading.tag = "h3"  # in a quote or a list entry, where it does not open a section
    return HtmlTree(list(_blocks(body)))


def _blocks(body: Element) -> Iterator[Element]:
    text: str | None = body.text
    loose: list[Element] = []
    for child in list(body):
        if child.tag in _INLINE:
            loose.append(child)
            continue
        yield from _paragraph(text, loose)
        text, loose = child.tail, []
        yield child
    yield from _paragraph(text, loose)


def _paragraph(text: str | None, inline: list[Element]) -> Iterator[Element]:
    """Wrap words outside of any block in a paragraph; nothing if there is only white space."""
    if not inline and not (text and text.strip()):
        return
    paragraph = etree.Element("p")
    paragraph.text = text
    paragraph.extend(inline)  # their tails move with them
    yield paragraph
