"""A job description without its page, in the forms that templates need."""

from dataclasses import dataclass

from lxml import etree

from rolepress.core.html_addresses import fragment_html, parse_fragment
from rolepress.downloads.plain_text import text_blocks
from rolepress.markdown.blocks import blocks_in
from rolepress.markdown.names import Element

HEADINGS = tuple(f"h{level}" for level in range(1, 7))


@dataclass(frozen=True, slots=True)
class Sample:
    """A job description, with its headings raised so that the highest is an `h1`."""

    html: str
    """Sanitized HTML with absolute addresses."""

    def as_html(self) -> str:
        """The content of the body of an HTML document."""
        return fragment_html(self._body())

    def as_markdown(self) -> str:
        """CommonMark with tables."""
        body = self._body()
        etree.strip_tags(body, "var")  # Markdown has no placeholders; brackets mark them
        return _in_blocks(blocks_in(body))

    def as_text(self) -> str:
        """Plain text: lists with hyphens and numbers, and empty lines between blocks."""
        return _in_blocks(text_blocks(self._body()))

    def _body(self) -> Element:
        body = parse_fragment(self.html)
        headings = list(body.iter(*HEADINGS))
        highest = min((HEADINGS.index(each.tag) for each in headings), default=0)
        for each in headings:
            each.tag = HEADINGS[HEADINGS.index(each.tag) - highest]
        return body


def _in_blocks(blocks: list[str]) -> str:
    return "\n\n".join(blocks) + "\n"
