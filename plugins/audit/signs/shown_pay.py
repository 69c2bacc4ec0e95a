"""The words of a page in which its own job's pay stands for all to see."""

import re
from functools import lru_cache

from bs4 import Tag

from plugins.audit.forms.shown import pictures_of, shown_words
from plugins.audit.forms.text import Words, fold
from plugins.audit.lexicon.languages import every
from plugins.audit.page import Page, visible_lines, visible_words
from plugins.audit.style_rules import StyleRules

_SIMILAR = re.compile(every("similar"))
_HEADINGS = ("h2", "h3", "h4", "h5", "h6")
_ANY_HEADING = re.compile(r"h[1-6]$")
_PARTS = frozenset({"aside", "section", "article", "nav", "footer"})


@lru_cache(maxsize=1)  # amounts, currency and unit ask
def pay_words(page: Page) -> Words:
    """What a visitor reads, without parts about other jobs and what style sheets hide."""
    others = _parts_on_other_jobs(page)
    styles = StyleRules(page)

    def is_left_out(tag: Tag) -> bool:
        return any(tag is each for each in others) or styles.hide(tag)

    if not others and not any(styles.hide(tag) for tag in page.elements):
        return shown_words(page)
    lines = visible_lines(page.soup.body or page.soup, is_left_out)
    return Words(" | ".join([*lines, *pictures_of(page)]))


def _parts_on_other_jobs(page: Page) -> list[Tag]:
    """What stands below headings such as "Similar jobs", or the sections that they begin."""
    found: list[Tag] = []
    for name in _HEADINGS:
        for heading in page.tags.get(name, ()):
            if _SIMILAR.fullmatch(fold(visible_words(heading)).strip(" :.…")):
                found += _below(heading)
    return found


def _below(heading: Tag) -> list[Tag]:
    part = next((tag for tag in heading.parents if tag.name in _PARTS), None)
    if part is not None and part.find(_ANY_HEADING) is heading and part.find("h1") is None:
        return [part]
    below = []
    for tag in heading.find_next_siblings():
        if tag.name in {"h1", *_HEADINGS} and tag.name <= heading.name:
            break
        below.append(tag)
    return below
