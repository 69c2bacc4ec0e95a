"""The one door to the Markdown engine.

Everything else sees an element tree whose top elements are blocks (`h2`, `p`, `ul`, ...), and asks
this module for the HTML of a part of it. An engine for CommonMark can stand behind the same door.
"""

import re
import threading
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.treeprocessors import Treeprocessor
from markdown.util import STX, AtomicString

from plugins.content.sanitise import sanitise

BEFORE_INLINE = 21
"""A priority just above that of Python-Markdown's own inline processor, which is 20."""

_INLINE_MARK = re.compile(rf"[\\`*_\[!<&{STX}]|  \n")
_BEYOND_PLAIN_TAGS = re.compile(r"<(?!/?(?:p|ul|ol|li|strong|em|code|pre|blockquote|h[3-6])>)")
_HTML_MARK = re.compile(rf"[<>&{STX}]")

_EXTENSIONS = ["tables", "sane_lists", "fenced_code", "def_list"]
_engines = threading.local()


class _PlainText(Treeprocessor):
    """Tells the engine which texts have no mark of Markdown in them.

    It would try each against its twenty patterns, and most texts have none: this saves a third of
    the time that parsing takes.
    """

    def run(self, root: Element) -> None:
        for element in root.iter():
            if element.text and not _INLINE_MARK.search(element.text):
                element.text = AtomicString(element.text)
            if element.tail and not _INLINE_MARK.search(element.tail):
                element.tail = AtomicString(element.tail)


def _drop_engine() -> None:
    """A text that could not be read leaves the engine in the middle of it, for all texts after."""
    _engines.engine = None


def _engine() -> Markdown:
    """One engine a thread: building one costs as much as a tenth of a page."""
    engine: Markdown | None = getattr(_engines, "engine", None)
    if engine is None:
        engine = _engines.engine = Markdown(extensions=_EXTENSIONS, output_format="html")
        engine.treeprocessors.register(_PlainText(engine), "plain_text", BEFORE_INLINE)
    return engine


class UnreadableTextError(ValueError):
    """The engine cannot follow the text: it nests too deep, or breaks off inside a declaration."""


@dataclass(frozen=True, slots=True)
class MarkdownTree:
    """A parsed text. Only the tree parsed last can give its HTML: raw HTML waits in the engine."""

    blocks: list[Element]
    _engine: Markdown
    _html: dict[int, str] = field(default_factory=dict)
    """The HTML of each block that was asked for: a block is part of several answers."""

    @property
    def raw_html(self) -> Iterator[str]:
        """The pieces of HTML that stand in the text as they were written."""
        return (piece for piece in self._engine.htmlStash.rawHtmlBlocks if isinstance(piece, str))

    def html(self, elements: Iterable[Element]) -> str:
        """The sanitised HTML of some elements. Raises UnreadableTextError."""
        return "\n".join(filter(None, map(self._block_html, elements)))

    def inner_html(self, element: Element) -> str:
        """The sanitised HTML inside an element. Raises UnreadableTextError."""
        text = element.text or ""
        if not len(element) and not _HTML_MARK.search(text):
            return text.strip()
        wrapper = Element("div")
        wrapper.text = element.text
        wrapper.extend(element)
        return self._finish(wrapper, len("<div>"), -len("</div>"))

    def _block_html(self, block: Element) -> str:
        key = id(block)
        if key not in self._html:
            self._html[key] = self._finish(block)
        return self._html[key]

    def _finish(self, element: Element, start: int = 0, end: int | None = None) -> str:
        try:
            html = self._engine.serializer(element).strip()[start:end]
            if STX not in html and not _BEYOND_PLAIN_TAGS.search(html):
                return html.strip()  # the engine's own tags, closed and without attributes
            for processor in self._engine.postprocessors:
                html = processor.run(html)
        except RecursionError:
            _drop_engine()
            raise UnreadableTextError from None
        return sanitise(html).strip()


def parse_markdown(text: str) -> MarkdownTree:
    """Parse a text into blocks. Raises UnreadableTextError."""
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
    except (RecursionError, AssertionError):
        # The second is what `html.parser` raises at `<![` with an unknown word behind it.
        _drop_engine()
        raise UnreadableTextError from None
    return MarkdownTree(list(root), engine)
