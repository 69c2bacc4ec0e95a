"""Pages and their twins as readers see them: words, and what is emphasized, linked or listed."""

import re
from typing import Any

import lxml.html
import pyromark

from rolepress.markdown.writer import MainAsMarkdown

PAGE = "https://rolepress.example/roles/x/"
_OPTIONS = pyromark.Options.ENABLE_TABLES | pyromark.Options.ENABLE_STRIKETHROUGH
_MEANING = ("h1", "h2", "h3", "h4", "strong", "em", "code", "a", "li", "blockquote", "td", "del")


def twin_of(main: str) -> str:
    """The twin of a page whose main part is this HTML."""
    return MainAsMarkdown(PAGE).of(f"<!DOCTYPE html><body><p>Header</p><main>{main}</main></body>")


def read_markdown(text: str) -> str:
    """The HTML that a reader of CommonMark makes of a text."""
    return pyromark.html(text, options=_OPTIONS)


def squeezed(html: str) -> str:
    """The words of HTML without the spaces between them: how words are spaced may differ."""
    return re.sub(r"\s+", "", _tree(html).text_content())


def marked(html: str) -> list[tuple[str, str]]:
    """What is more than words: the element, and the words in it."""
    found = [(str(e.tag), re.sub(r"\s+", "", e.text_content())) for e in _tree(html).iter(_MEANING)]
    return [(tag, words) for tag, words in found if words]


def _tree(html: str) -> Any:
    return lxml.html.fromstring(f"<div>{html}</div>")
