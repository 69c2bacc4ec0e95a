"""CommonMark (https://spec.commonmark.org/), by pulldown-cmark."""

import pyromark

_OPTIONS = (
    pyromark.Options.ENABLE_TABLES
    | pyromark.Options.ENABLE_STRIKETHROUGH
    | pyromark.Options.ENABLE_DEFINITION_LIST
)


def to_html(text: str) -> str:
    """The HTML of a text. It takes time in proportion to the text's length, whatever is in it."""
    return pyromark.html(text, options=_OPTIONS)
