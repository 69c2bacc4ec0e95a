"""The words of a page, ready to be asked for a fact."""

from functools import lru_cache

from plugins.audit.forms.text import Words
from plugins.audit.page import Page, attribute


@lru_cache(maxsize=1)
def shown_words(page: Page) -> Words:
    """What a visitor reads, the texts that stand for pictures, and the labels of buttons."""
    pictures = [attribute(tag, "alt") for tag in page.tags.get("img", ())]
    pictures += [
        attribute(tag, "value")
        for tag in page.tags.get("input", ())
        if attribute(tag, "type").lower() in {"button", "submit", "text", ""}
    ]
    return Words(" | ".join([page.visible_text, *(each for each in pictures if each)]))
