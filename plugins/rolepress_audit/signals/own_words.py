"""The parts of a page about its own job, without its frame and without other jobs."""

from functools import lru_cache

from bs4 import Tag

from rolepress_audit.html.page import Page
from rolepress_audit.html.visible import visible_lines

_FRAME = frozenset({"nav", "footer", "form", "template"})
_PARTS = frozenset({"li", "article", "aside", "tr"})


def main_of(page: Page) -> Tag:
    """The main part of a page, or the whole page if it marks none."""
    return (page.tags.get("main") or page.tags.get("body") or [page.soup])[0]


def heading_of(page: Page) -> Tag | None:
    """The main heading that a visitor sees."""
    return next((tag for tag in page.tags.get("h1", ()) if page.tree.is_shown(tag)), None)


@lru_cache(maxsize=1)  # several checks ask for the same page
def own_lines(page: Page) -> tuple[str, ...]:
    """The visible words about the job on a page, with one line for each block."""
    around = _around_heading(page)
    left_out = lambda tag: tag.name in _FRAME or _is_other_job(page, tag, around)  # noqa: E731
    return tuple(visible_lines(main_of(page), left_out))


@lru_cache(maxsize=1)
def _around_heading(page: Page) -> frozenset[int] | None:
    """The ids of the elements around the main heading, or None if there is no heading."""
    heading = heading_of(page)
    return None if heading is None else frozenset(map(id, heading.parents))


def is_elsewhere(page: Page, block: Tag) -> bool:
    """Whether a block is about another job, or part of the page's frame."""
    around = _around_heading(page)
    for tag in (block, *block.parents):
        if tag.name in _FRAME or tag.has_attr("hidden"):
            return True
        if _is_part(tag, around):
            return page.tree.has_link(tag)
    return False


def _is_other_job(page: Page, tag: Tag, around: frozenset[int] | None) -> bool:
    """Whether an element is an entry that leads to another page."""
    return _is_part(tag, around) and page.tree.has_link(tag)


def _is_part(tag: Tag, around: frozenset[int] | None) -> bool:
    """Whether an element is a part of the page beside its main heading."""
    return tag.name in _PARTS and (around is None or id(tag) not in around)
