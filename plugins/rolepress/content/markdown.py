"""The only module that calls the Markdown engines.

All others work on the tree of the HTML that an engine returned: see `html_tree`.
"""

from enum import StrEnum


class Dialect(StrEnum):
    """The dialect of Markdown that a site's texts are written in."""

    COMMONMARK = "commonmark"
    """CommonMark with the extensions of GitHub, and definition lists."""
    PYTHON_MARKDOWN = "python-markdown"
    """The dialect of Pelican's own reader, for texts that were written for it.

    It has tables, footnotes and definition lists.
    """


class UnreadableTextError(ValueError):
    """A text nests too deep, or ends inside a declaration."""


def to_html(text: str, dialect: Dialect) -> str:
    """Convert a text to HTML. HTML that editors wrote is kept: nothing is sanitized yet.

    Raises UnreadableTextError. Only the engine that is used is imported.
    """
    if dialect is Dialect.COMMONMARK:
        from rolepress.content import commonmark  # noqa: PLC0415

        return commonmark.to_html(text)
    from rolepress.content import python_markdown  # noqa: PLC0415

    try:
        return python_markdown.to_html(text)
    except (RecursionError, AssertionError):
        raise UnreadableTextError from None
