"""Placeholders such as `{{company}}`, which people fill in when they copy a text.

On the page this is `<var data-field="company">[company]</var>`: HTML's element for a placeholder,
the brackets that people know, and a name for the script that fills it in.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from lxml import etree

from rolepress.content.html_tree import Element
from rolepress.content.outline import HeadedPart
from rolepress.content.source import Source
from rolepress.core.problems import Problem, Rule
from rolepress.core.text import folded
from rolepress_base.messages import NAME_MAX_CHARS

FIELD = "data-field"
"""The attribute of a placeholder that names it."""

_CODE = frozenset({"code", "kbd", "samp", "pre"})
"""Elements in which braces are plain text."""
_BRACES = re.compile(r"\{\{([^{}]*)\}\}|\{\{|\}\}")
_FAULTS = {
    "unclosed": ("a placeholder starts here and does not end", "write `}}` behind its name"),
    "unopened": ("a placeholder ends here and does not start", "write `{{` before its name"),
    "empty": (
        "a placeholder has no name",
        "say what to fill in, such as `{{company}}`, or remove the braces",
    ),
    "markup": (
        "markup stands between the braces of a placeholder",
        "put it around them: `**{{company}}**`",
    ),
    "long": (
        f"the name of a placeholder has more than {NAME_MAX_CHARS} characters",
        "use a few words: they label the field to fill in",
    ),
}


def mark_placeholders(blocks: Iterable[Element]) -> tuple[str, ...]:
    """Put each placeholder in an element. Returns the unique names, in the order of the text.

    Names that differ only in case or spaces are the same; the first spelling is used.
    """
    names: dict[str, str] = {}
    for block in blocks:
        _mark(block)
        for var in block.iter("var"):
            if written := var.get(FIELD):
                name = names.setdefault(folded(written), written)
                var.set(FIELD, name)
                var.text = f"[{name}]"
    return tuple(names.values())


def placeholder_problems(source: Source, headed: HeadedPart) -> Iterator[Problem]:
    """Report what is wrong with the placeholders under a heading, each at its place.

    The rendered text shows whether something is wrong; the source shows where.
    """
    texts = [text for block in headed.blocks for text in _texts(block)]
    faults = Counter(fault for text in texts for fault in map(_fault, _BRACES.finditer(text)))
    del faults[""]
    heading = source.span_of_heading(headed.title, headed.occurrence)
    places = list(source.spans_of(_BRACES, heading.line)) if faults else []
    for found, span in places:
        fault = _fault(found)
        if faults[fault] > 0:
            faults[fault] -= 1
            yield source.problem(Rule.BAD_PLACEHOLDER, *_FAULTS[fault], span)
    if faults.total():
        # In the source the placeholder is whole; in the rendered text, markup splits it.
        pieces = {_one_space(piece[0]) for text in texts for piece in _BRACES.finditer(text)}
        whole = (span for found, span in places if _one_space(found[0]) not in pieces)
        yield source.problem(Rule.BAD_PLACEHOLDER, *_FAULTS["markup"], next(whole, heading))


def _name(found: re.Match[str]) -> str:
    return _one_space(found[1] or "")


def _one_space(text: str) -> str:
    return " ".join(text.split())


def _fault(found: re.Match[str]) -> str:
    """The fault of a match that looks like a placeholder; empty if it has none."""
    if found[1] is None:
        return "unclosed" if found[0] == "{{" else "unopened"
    if len(_name(found)) > NAME_MAX_CHARS:
        return "long"
    return "" if _name(found) else "empty"


def _texts(element: Element) -> Iterator[str]:
    """Yield the texts in an element that can have placeholders, without the text after it."""
    if element.tag in _CODE:
        return
    yield element.text or ""
    for child in element:
        yield from _texts(child)
        yield child.tail or ""


def _mark(element: Element) -> None:
    if element.tag in _CODE:
        return
    for child in list(element):
        _mark(child)
        child.tail, marked = _split(child.tail or "")
        for placeholder in reversed(marked):
            child.addnext(placeholder)
    element.text, marked = _split(element.text or "")
    element[:0] = marked


def _split(text: str) -> tuple[str, list[Element]]:
    """Split a text into the words before the first placeholder, and the placeholders."""
    before, end = text, 0
    marked: list[Element] = []
    for found in _BRACES.finditer(text):
        if _fault(found):
            continue
        between = text[end : found.start()]
        if marked:
            marked[-1].tail = between
        else:
            before = between
        var = etree.Element("var", {FIELD: _name(found)})
        var.text = f"[{_name(found)}]"
        marked.append(var)
        end = found.end()
    if marked:
        marked[-1].tail = text[end:]
    return before, marked
