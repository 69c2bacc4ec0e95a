"""The words of a page that a visitor can read."""

import re
from collections.abc import Callable, Iterator

from bs4 import Tag
from bs4.element import NavigableString, PageElement, PreformattedString

HIDDEN = frozenset({"script", "style", "template", "noscript", "head", "svg", "datalist"})
"""Elements whose text no visitor reads."""

_INLINE_NAMES = """
    a abbr b bdi bdo cite code data del dfn em i ins kbd mark q s samp small span strong sub sup
    time u var wbr
"""
INLINE = frozenset(_INLINE_NAMES.split())
"""Elements that do not separate the words before them from the words inside."""

HIDING = re.compile(r"\bdisplay\s*+:\s*+none\b|\bvisibility\s*+:\s*+hidden\b", re.IGNORECASE)
"""Declarations that hide an element."""
_SPACE = re.compile(r"\s+")
_BLOCK_END = "\x1e"
"""A kind of space that does not occur in pages."""


def attribute(tag: Tag, name: str) -> str:
    """The text of an attribute, or an empty string if the element does not have it."""
    value = tag.get(name, "")
    return value if isinstance(value, str) else " ".join(value or ())


def words(text: str) -> str:
    """A text on one line."""
    return _SPACE.sub(" ", text).strip()


def visible_words(element: Tag) -> str:
    """The words inside an element that a visitor can read, on one line."""
    return words("".join(_visible(element)))


def visible_lines(element: Tag, is_left_out: Callable[[Tag], bool]) -> list[str]:
    """The same words with one line for each block. Some elements can be left out."""
    lines = "".join(_visible(element, is_left_out)).split(_BLOCK_END)
    return [line for each in lines if (line := words(each))]


def is_hidden(tag: Tag) -> bool:
    """Whether an element hides itself. Style sheets are not considered."""
    if tag.has_attr("hidden"):
        return True
    return tag.has_attr("style") and HIDING.search(attribute(tag, "style")) is not None


def _visible(element: Tag, is_left_out: Callable[[Tag], bool] = lambda _: False) -> Iterator[str]:
    """Not recursive, because elements may be nested to any depth."""
    waiting: list[Iterator[PageElement]] = [iter(element.contents)]
    ends = [""]
    while waiting:
        child = next(waiting[-1], None)
        if child is None:
            waiting.pop()
            yield ends.pop()
        elif isinstance(child, Tag):
            if child.name in HIDDEN or is_hidden(child) or is_left_out(child):
                continue
            end = "" if child.name in INLINE else _BLOCK_END
            yield end
            waiting.append(iter(child.contents))
            ends.append(end)
        elif isinstance(child, NavigableString) and not isinstance(child, PreformattedString):
            yield str(child)
