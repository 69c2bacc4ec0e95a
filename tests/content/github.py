"""A text as this project reads it, and as GitHub's own engine does, in a form to compare.

The engine is cmark-gfm: https://github.com/github/cmark-gfm. It writes a box as a form control, and
leaves alerts to GitHub's site, so `theirs` gives both the form that they have here.
"""

import re
from collections.abc import Iterable, Iterator
from html import escape
from itertools import chain
from typing import Any

from cmarkgfm import github_flavored_markdown_to_html
from cmarkgfm.cmark import Options
from lxml import etree

from rolepress.content.bare_addresses import link_bare_addresses
from rolepress.content.commonmark import to_html
from rolepress.content.footnotes import collect_footnotes
from rolepress.content.git_host_marks import write_git_host_marks
from rolepress.content.html_tree import Element, parse_html
from rolepress.content.sanitize import clean

_OPTIONS = Options.CMARK_OPT_FOOTNOTES | Options.CMARK_OPT_UNSAFE
_ALERT = re.compile(r"\s*\[!(NOTE|TIP|IMPORTANT|WARNING|CAUTION)\][ \t]*(?:\n|$)", re.IGNORECASE)
_KEPT = frozenset({"href", "src", "alt", "title", "start", "class"})
"""The attributes that are compared."""
_TIGHT_NAMES = """
    p li td th h1 h2 h3 h4 h5 h6 blockquote ol ul table thead tbody tr hr dl dt dd details summary
"""
_TIGHT = frozenset(_TIGHT_NAMES.split())
"""Elements with no meaning in the white space around and at the ends of them."""

Node = Any
"""Words, or a tuple: an element's name, its attributes as pairs, and its nodes."""


def ours(text: str, *, is_loose: bool = False) -> list[Node]:
    """The text as this project reads it; `is_loose` keeps the paragraphs of entries."""
    body = parse_html(to_html(text))
    collect_footnotes(body)
    write_git_host_marks(body)
    link_bare_addresses(body, text)
    cleaned = clean(body, text)
    for sup in cleaned.iter("sup"):
        if sup.get("class"):
            _unlink(sup)
    return list(_nodes(cleaned, is_loose=is_loose))


def theirs(text: str, *, with_https: bool = True, is_loose: bool = False) -> list[Node]:
    """The text as GitHub's engine reads it.

    Addresses without a scheme get `https`, as here. `is_loose` keeps the paragraphs of entries.
    """
    body = parse_html(github_flavored_markdown_to_html(text, options=_OPTIONS))
    for section in list(body.iterfind("section[@class='footnotes']")):
        _write_notes(section)
    for sup in list(body.iter("sup")):
        if sup.get("class") == "footnote-ref":
            sup.set("class", "note-ref")
            _unlink(sup)
    for link in body.iter("a"):
        if with_https and (link.text or "").startswith("www."):
            link.set("href", link.get("href", "").replace("http:", "https:", 1))
    for cell in body.iter("th", "td"):
        if side := cell.attrib.pop("align", ""):
            cell.set("class", f"cell--{side}")
    for box in list(body.iter("input")):
        _move_into_paragraph(box)
    for quote in list(body.iter("blockquote")):
        _write_alert(quote)
    write_git_host_marks(body)
    tree = parse_html(etree.tostring(clean(body, "<"), encoding="unicode"))
    return list(_nodes(tree, is_loose=is_loose))


def shown(nodes: Iterable[Node]) -> str:
    """A text in that form as HTML."""
    return "".join(map(_written, nodes))


def _written(node: Node) -> str:
    if isinstance(node, str):
        return escape(node, quote=False)
    tag, attributes, *inside = node
    said = "".join(f' {name}="{value}"' for name, value in attributes)
    return f"<{tag}{said}>" if tag in {"br", "hr"} else f"<{tag}{said}>{shown(inside)}</{tag}>"


def _unlink(sup: Element) -> None:
    etree.strip_tags(sup, "a")


def _write_notes(section: Element) -> None:
    for link in list(section.iter("a")):
        if link.get("class") == "footnote-backref":
            link.clear()
            link.tag = "gone"
    etree.strip_tags(section, "gone")
    parent = section.getparent()
    assert parent is not None
    entries = section[0]
    entries.tail = None
    parent.replace(section, entries)


def _move_into_paragraph(box: Element) -> None:
    paragraph = box.getnext()
    if paragraph is not None and paragraph.tag == "p" and not (box.tail or "").strip():
        box.tail, paragraph.text = paragraph.text, None
        paragraph.insert(0, box)


def _write_alert(quote: Element) -> None:
    first = next(iter(quote), None)
    if first is None or first.tag != "p" or not (found := _ALERT.match(first.text or "")):
        return
    first.text = (first.text or "")[found.end() :]
    if not first.text and not len(first):
        quote.remove(first)
    quote.set("class", f"markdown-alert-{found[1].lower()}")


def _nodes(element: Element, *, is_loose: bool = False) -> Iterator[Node]:
    """The content of an element: words, and elements with their attributes and content."""
    parts: list[Node] = [element.text or ""]
    for child in element:
        if child.tag == "tbody" and not len(child):
            continue
        kept = tuple(sorted((k, v) for k, v in child.items() if k in _KEPT))
        inside = tuple(_nodes(child, is_loose=is_loose))
        if child.tag == "li" and not is_loose:
            inside = tuple(chain.from_iterable(map(_unwrapped, inside)))
        parts += [(child.tag, kept, *inside), child.tail or ""]
    yield from _trimmed(element, parts)


def _unwrapped(node: Node) -> Node:
    """The content of a paragraph of an entry: whether a list is tight is not compared."""
    return node[2:] if node[:2] == ("p", ()) else (node,)


def _trimmed(element: Element, parts: list[Node]) -> Iterator[Node]:
    verbatim = element.tag in {"pre", "code"} or any(
        a.tag == "pre" for a in element.iterancestors()
    )
    for number, part in enumerate(parts):
        if not isinstance(part, str) or verbatim:
            if part:
                yield part
            continue
        words = re.sub(r"\s+", " ", part)
        if _is_tight(parts, number - 1, element):
            words = words.lstrip()
        if _is_tight(parts, number + 1, element):
            words = words.rstrip()
        if words:
            yield words


def _is_tight(parts: list[Node], number: int, element: Element) -> bool:
    if 0 <= number < len(parts):
        beside = parts[number]
        return isinstance(beside, tuple) and (beside[0] in _TIGHT or beside[0] in {"br", "pre"})
    return element.tag in _TIGHT or element.tag == "body"
