"""The words that a page shows, in a form in which facts can be looked up."""

from functools import lru_cache

from rolepress_audit.html.page import Page
from rolepress_audit.html.visible import attribute
from rolepress_audit.words.text import Words


@lru_cache(maxsize=1)
def shown_words(page: Page) -> Words:
    """The visible text, the alternative texts of pictures, and the labels of buttons."""
    return Words(" | ".join([page.visible_text, *pictures_of(page)]))


def pictures_of(page: Page) -> list[str]:
    """The alternative texts of pictures, and the labels of buttons and fields."""
    found = [attribute(tag, "alt") for tag in page.tags.get("img", ())]
    found += [
        attribute(tag, "value")
        for tag in page.tags.get("input", ())
        if attribute(tag, "type").lower() in {"button", "submit", "text", ""}
    ]
    return [each for each in found if each]
