"""A job description apart from its page, in the forms that templates ask for."""

from dataclasses import dataclass

from lxml import etree

from plugins.downloads.plain_text import text_blocks
from plugins.markdown.blocks import blocks_in
from plugins.markdown.names import Element

HEADINGS = tuple(f"h{level}" for level in range(1, 7))


@dataclass(frozen=True, slots=True)
class Sample:
    """A job description, with its highest heading as the first of the file."""

    html: str
    """As the page has it, sanitised."""
    page: str
    """The page's absolute address, from which its links start."""

    def as_html(self) -> str:
        """What stands in the body of an HTML document."""
        return "".join(etree.tostring(e, encoding="unicode", method="html") for e in self._body())

    def as_markdown(self) -> str:
        """CommonMark, with tables."""
        body = self._body()
        etree.strip_tags(body, "var")  # Markdown has no placeholders: their brackets say it
        return _in_blocks(blocks_in(body, self.page))

    def as_text(self) -> str:
        """Words alone: lists with hyphens and numbers, and an empty line between blocks."""
        return _in_blocks(text_blocks(self._body(), self.page))

    def _body(self) -> Element:
        parser = etree.HTMLParser(huge_tree=True)
        (body,) = etree.fromstring(f"<html><body>{self.html}", parser).iter("body")
        headings = list(body.iter(*HEADINGS))
        highest = min((HEADINGS.index(each.tag) for each in headings), default=0)
        for each in headings:
            each.tag = HEADINGS[HEADINGS.index(each.tag) - highest]
        return body


def _in_blocks(blocks: list[str]) -> str:
    return "\n\n".join(blocks) + "\n"
