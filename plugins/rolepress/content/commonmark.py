"""CommonMark (https://spec.commonmark.org/) with GitHub's extensions, by pulldown-cmark."""

import pyromark

_OPTIONS = (
    pyromark.Options.ENABLE_TABLES
    | pyromark.Options.ENABLE_STRIKETHROUGH
    | pyromark.Options.ENABLE_TASKLISTS
    | pyromark.Options.ENABLE_FOOTNOTES
    | pyromark.Options.ENABLE_GFM
    | pyromark.Options.ENABLE_DEFINITION_LIST
)


def to_html(text: str) -> str:
    """Convert a text to HTML. The time grows linearly with its length, whatever it contains."""
    return pyromark.html(text, options=_OPTIONS)
