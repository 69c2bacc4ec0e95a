"""The one door to the Markdown engine.

Everything else sees an element tree whose top elements are blocks (`h2`, `p`, `ul`, ...), and asks
this module for the HTML of a part of it. An engine for CommonMark can stand behind the same door.
"""

import threading
from collections.abc import Iterable
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from markdown import Markdown

from plugins.content.sanitise import sanitise

_EXTENSIONS = ["tables", "sane_lists", "fenced_code", "def_list"]
_engines = threading.local()


def _engine() -> Markdown:
    """One engine a thread: building one costs as much as a tenth of a page."""
    engine: Markdown | None = getattr(_engines, "engine", None)
    if engine is None:
        engine = _engines.engine = Markdown(extensions=_EXTENSIONS, output_format="html")
    return engine


class TooDeepError(ValueError):
    """The text nests quotes or lists deeper than the engine can follow."""


@dataclass(frozen=True, slots=True)
class MarkdownTree:
    """A parsed text. Only the tree parsed last can give its HTML: raw HTML waits in the engine."""

    blocks: list[Element]
    _engine: Markdown

    def html(self, elements: Iterable[Element]) -> str:
        """The sanitised HTML of some elements."""
        text = "".join(self._engine.serializer(element) for element in elements)
        for processor in self._engine.postprocessors:
            text = processor.run(text)
        return sanitise(text.strip())

    def inner_html(self, element: Element) -> str:
        """The sanitised HTML inside an element."""
        wrapper = Element("div")
        wrapper.text = element.text
        wrapper.extend(element)
        html = self._engine.serializer(wrapper)
        html = html.strip().removeprefix("<div>").removesuffix("</div>")
        for processor in self._engine.postprocessors:
            html = processor.run(html)
        return sanitise(html.strip())


def parse_markdown(text: str) -> MarkdownTree:
    """Parse a text into blocks. Raises TooDeepError."""
    engine = _engine().reset()
    lines = text.split("\n")
    try:
        for preprocessor in engine.preprocessors:
            lines = preprocessor.run(lines)
        parsed = engine.parser.parseDocument(lines).getroot()
        root = Element("div") if parsed is None else parsed
        for treeprocessor in engine.treeprocessors:
            changed = treeprocessor.run(root)
            root = root if changed is None else changed
    except RecursionError:
        raise TooDeepError from None
    return MarkdownTree(list(root), engine)
