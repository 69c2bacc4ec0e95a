"""Python-Markdown, the dialect of Pelican's own reader."""

import threading

from markdown import Markdown

_EXTENSIONS = ["tables", "sane_lists", "fenced_code", "def_list", "footnotes"]
_engines = threading.local()


def _engine() -> Markdown:
    """Return this thread's engine. To build one takes a tenth of the time of a page."""
    engine: Markdown | None = getattr(_engines, "engine", None)
    if engine is None:
        engine = _engines.engine = Markdown(extensions=_EXTENSIONS, output_format="html")
    return engine.reset()


def to_html(text: str) -> str:
    """Convert a text to HTML. Raises RecursionError, or AssertionError at an unknown `<![`."""
    try:
        return _engine().convert(text)
    except (RecursionError, AssertionError):
        _engines.engine = None  # it stopped in the middle of this text and cannot be reused
        raise
