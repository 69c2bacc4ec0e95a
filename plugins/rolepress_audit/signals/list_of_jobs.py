"""Whether a page is a list of jobs by what it shows."""

from bs4 import Tag

from rolepress_audit.html.page import Page
from rolepress_audit.html.visible import attribute, visible_words
from rolepress_audit.signals.own_words import main_of

ENTRIES_MIN = 3
_ENTRY_MAX_CHARS = 200
_ENTRIES = ("li", "article", "tr")
_FRAME = frozenset({"nav", "header", "footer", "aside"})


def shows_list(page: Page) -> bool:
    """Whether the main part has several entries that each lead to a page, by one link."""
    main = main_of(page)
    tags = (tag for name in _ENTRIES for tag in main.find_all(name))
    return sum(_is_entry(page, tag) for tag in tags) >= ENTRIES_MIN


def _is_entry(page: Page, tag: Tag) -> bool:
    if page.tree.is_inside(tag, _FRAME) or not page.tree.has_link(tag):
        return False
    links = [link for link in tag.find_all("a") if not attribute(link, "href").startswith("#")]
    return len(links) == 1 and 0 < len(visible_words(tag)) <= _ENTRY_MAX_CHARS
