"""The one door to the Markdown engine.

Everything else sees an element tree whose top elements are blocks (`h2`, `p`, `ul`, ...), and asks
this module for the HTML of a part of it. An engine for CommonMark can stand behind the same door.
"""

import threading
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from markdown import Markdown

from plugins.content.sanitise import sanitise

_EXTENSIONS = ["tables", "sane_lists", "fenced_code", "def_list"]
_engines = threading.local()


def _drop_engine() -> None:
    """A text that could not be read leaves the engine in the middle of it, for all texts after."""
    _engines.engine = None


def _engine() -> Markdown:
    """One engine a thread: building one costs as much as a tenth of a page."""
    engine: Markdown | None = getattr(_engines, "engine", None)
    if engine is None:
        engine = _engines.engine = Markdown(extensions=_EXTENSIONS, output_format="html")
    return engine


class UnreadableTextError(ValueError):
    """The engine cannot follow the text: it nests too deep, or breaks off inside a declaration."""


@dataclass(frozen=True, slots=True)
class MarkdownTree:
    """A parsed text. Only the tree parsed last can give its HTML: raw HTML waits in the engine."""

    blocks: list[Element]
    _engine: Markdown

    @property
    def raw_html(self) -> Iterator[str]:
        """The pieces of HTML that stand in the text as they were written."""
        return (piece for piece in self._engine.htmlStash.rawHtmlBlocks if isinstance(piece, str))

    def html(self, elements: Iterable[Element]) -> str:
        """The sanitised HTML of some elements. Raises UnreadableTextError."""
        return self._finish(lambda: "".join(map(self._engine.serializer, elements)))

    def inner_html(self, element: Element) -> str:
        """The sanitised HTML inside an element. Raises UnreadableTextError."""
        wrapper = Element("div")
        wrapper.text = element.text
        wrapper.extend(element)
        return self._finish(
            lambda: self._engine.serializer(wrapper).strip()[len("<div>") : -len("</div>")]
        )

    def _finish(self, serialize: Callable[[], str]) -> str:
        try:
            html = serialize()
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
