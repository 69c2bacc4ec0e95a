"""The text that belongs to one page, without the menus that it shares with others."""

from bs4 import Tag

from rolepress_audit.html.page import Page
from rolepress_audit.html.visible import attribute, visible_lines

MENUS = frozenset({"nav", "navigation", "search"})
AROUND = MENUS | {"aside", "complementary", "footer", "contentinfo", "banner"}
"""Elements, and roles of elements, that surround the main part."""


def main_text(page: Page) -> str:
    """The visible words of the main part, on one line.

    A page that marks no main part is taken without its menus, header and footer.
    """
    mains = [*page.tags.get("main", ()), *page.soup.find_all(role="main", limit=1)]
    if mains:
        return " ".join(visible_lines(mains[0], lambda tag: _is_one_of(tag, MENUS)))
    return " ".join(visible_lines(page.soup.body or page.soup, lambda tag: _is_one_of(tag, AROUND)))


def _is_one_of(tag: Tag, names: frozenset[str]) -> bool:
    return tag.name in names or attribute(tag, "role") in names
