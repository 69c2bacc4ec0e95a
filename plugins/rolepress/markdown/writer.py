"""What a page says, as Markdown."""

from dataclasses import dataclass

from lxml import etree

from rolepress.core.html_addresses import change_addresses
from rolepress.core.urls import resolved
from rolepress.markdown.blocks import blocks_in


@dataclass(frozen=True, slots=True)
class MainAsMarkdown:
    """Makes Markdown of a page, for the template of its twin."""

    page: str
    """The page's absolute address, from which its links start."""

    def of(self, html: str) -> str:
        """The words of the page's `main` element, or of all of it where it has none."""
        parser = etree.HTMLParser(encoding="utf-8", huge_tree=True, remove_pis=True)
        root = etree.fromstring(html.encode(), parser)
        main = next(root.iter("main"), root)
        change_addresses(main, lambda address: resolved(address, self.page))
        return "\n\n".join(blocks_in(main)) + "\n"
