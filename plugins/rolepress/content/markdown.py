"""The one door to the Markdown engines.

Everything else sees the HTML that an engine made of a text, as a tree: see `html_tree`.
"""

from enum import StrEnum


class Dialect(StrEnum):
    """How a site's texts are written."""

    COMMONMARK = "commonmark"
    """CommonMark with tables, struck-out words and lists of terms: what Git hosts show."""
    PYTHON_MARKDOWN = "python-markdown"
    """The dialect of Pelican's own reader, for texts that were written for it."""


class UnreadableTextError(ValueError):
    """A text nests too deep, or breaks off inside a declaration."""


def to_html(text: str, dialect: Dialect) -> str:
    """The HTML of a text, with what editors wrote as HTML in it: nothing is sanitized yet.

    Raises UnreadableTextError. Each engine is imported by the sites that use it.
    """
    if dialect is Dialect.COMMONMARK:
        from rolepress.content import commonmark  # noqa: PLC0415

        return commonmark.to_html(text)
    from rolepress.content import python_markdown  # noqa: PLC0415

    try:
        return python_markdown.to_html(text)
    except (RecursionError, AssertionError):
        raise UnreadableTextError from None
