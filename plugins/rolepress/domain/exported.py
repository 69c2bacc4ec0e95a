"""The text of a page for use outside the page: in markup, feeds and files."""

from dataclasses import dataclass

from rolepress.core.html_addresses import exported_html
from rolepress.core.text import plain_text
from rolepress.domain.sections import Body, SectionKind


@dataclass(frozen=True, slots=True)
class ExportedText:
    """The text of a page for readers who know neither the page nor the site.

    Each address in its HTML is absolute, and it has no names that only the page's styles and
    scripts know. `Body` is the text for the page itself: builders of markup, feeds and files are
    given this one, so that none of them can pass on an address that leads nowhere.
    """

    body: Body
    """The text as its own page shows it. The methods below return it for use elsewhere."""
    page: str
    """The absolute address of the page."""
    base: str
    """The path that the site is served below; empty at the root of a host."""

    @property
    def lead(self) -> str:
        """The HTML before the first heading."""
        return self.html(self.body.lead)

    def section(self, kind: SectionKind) -> str:
        """The HTML of the section of a kind; empty if there is no such section."""
        found = self.body.section(kind)
        return self.html(found.html) if found else ""

    def words(self, kind: SectionKind) -> str:
        """The words of the section of a kind; empty if there is no such section."""
        found = self.body.section(kind)
        return plain_text(found.html) if found else ""

    def items(self, *kinds: SectionKind) -> tuple[str, ...]:
        """The words of all list items under sections of these kinds, in the order of the kinds."""
        return tuple(item.text for item in self.body.items(*kinds))

    def html(self, html: str) -> str:
        """A piece of the text's own HTML."""
        return exported_html(html, self.page, self.base)
