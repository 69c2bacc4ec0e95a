"""Python-Markdown, the dialect of Pelican's own reader."""

import threading

from markdown import Markdown

_EXTENSIONS = ["tables", "sane_lists", "fenced_code", "def_list"]
_engines = threading.local()


def _engine() -> Markdown:
    """One engine a thread: building one costs as much as a tenth of a page."""
    engine: Markdown | None = getattr(_engines, "engine", None)
    if engine is None:
        engine = _engines.engine = Markdown(extensions=_EXTENSIONS, output_format="html")
    return engine.reset()


def to_html(text: str) -> str:
    """The HTML of a text. Raises RecursionError, or AssertionError at `<![` and an unknown word."""
    try:
        return _engine().convert(text)
    except (RecursionError, AssertionError):
        _engines.engine = None  # it stands in the middle of this text, and would for all after
        raise
