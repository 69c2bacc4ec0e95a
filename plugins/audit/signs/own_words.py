"""What on a page is about its own job, and neither its frame nor another job."""

from bs4 import Tag

from plugins.audit.page import Page, visible_lines

_FRAME = frozenset({"nav", "footer", "form", "template"})
_PARTS = frozenset({"li", "article", "aside", "tr"})


def main_of(page: Page) -> Tag:
    """The main part of a page; all of it where it names none."""
    return (page.tags.get("main") or page.tags.get("body") or [page.soup])[0]


def heading_of(page: Page) -> Tag | None:
    """The main heading that a visitor sees."""
    return next((tag for tag in page.tags.get("h1", ()) if page.is_shown(tag)), None)


def own_lines(page: Page) -> list[str]:
    """The visible words of the job on a page, those of each block on a line."""
    heading = heading_of(page)
    return visible_lines(
        main_of(page), lambda tag: tag.name in _FRAME or is_other_job(tag, heading)
    )


def is_elsewhere(block: Tag, heading: Tag | None) -> bool:
    """Whether a block is about another job, or part of the page's frame."""
    for tag in (block, *block.parents):
        if tag.name in _FRAME or tag.has_attr("hidden"):
            return True
        if is_part(tag, heading):
            return is_other_job(tag, heading)
    return False


def is_part(tag: Tag, heading: Tag | None) -> bool:
    """Whether an element is a part of the page beside its main heading."""
    return tag.name in _PARTS and (
        heading is None or not any(each is tag for each in heading.parents)
    )


def is_other_job(tag: Tag, heading: Tag | None) -> bool:
    """Whether an element is an entry that leads to another page."""
    return is_part(tag, heading) and tag.find("a") is not None
