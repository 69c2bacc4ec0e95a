"""The text that is a page's own, without the menus that it shares with others."""

from bs4 import Tag

from plugins.audit.page import Page, attribute, visible_lines, visible_words

AROUND = frozenset({"nav", "aside", "footer"})
AROUND_ROLES = frozenset({"navigation", "complementary", "contentinfo", "banner", "search"})


def main_text(page: Page) -> str:
    """The visible words of the main part; without one, those outside of menus and the like."""
    mains = [*page.tags.get("main", ()), *page.soup.find_all(role="main", limit=1)]
    if mains:
        return visible_words(mains[0])
    return " ".join(visible_lines(page.soup.body or page.soup, _is_around))


def _is_around(tag: Tag) -> bool:
    return tag.name in AROUND or attribute(tag, "role") in AROUND_ROLES
