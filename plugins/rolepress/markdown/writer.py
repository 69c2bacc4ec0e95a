"""A page as Markdown."""

from dataclasses import dataclass

from lxml import etree

from rolepress.core.html_addresses import change_addresses
from rolepress.core.urls import resolved
from rolepress.markdown.blocks import blocks_in


@dataclass(frozen=True, slots=True)
class MainAsMarkdown:
    """Converts a page to Markdown, in the template of its twin."""

    page: str
    """The page's absolute address, against which its links are resolved."""

    def of(self, html: str) -> str:
        """The `main` element of a page, or the whole page if it has none, as Markdown."""
        parser = etree.HTMLParser(encoding="utf-8", huge_tree=True, remove_pis=True)
        root = etree.fromstring(html.encode(), parser)
        main = next(root.iter("main"), root)
        change_addresses(main, lambda address: resolved(address, self.page))
        return "\n\n".join(blocks_in(main)) + "\n"
