"""The words of a page that can show the pay of its own job."""

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache

from bs4 import Tag

from rolepress_audit.html.page import Page
from rolepress_audit.html.style_rules import StyleRules
from rolepress_audit.html.visible import visible_lines, visible_words
from rolepress_audit.lexicon.languages import every
from rolepress_audit.words.shown import pictures_of, shown_words
from rolepress_audit.words.text import Words, fold

_SIMILAR = re.compile(every("similar"))
_HEADINGS = ("h2", "h3", "h4", "h5", "h6")
_PARTS = frozenset({"aside", "section", "article", "nav", "footer"})


@lru_cache(maxsize=1)  # amounts, currency and unit ask
def pay_words(page: Page) -> Words:
    """The visible words, without parts about other jobs and without what style sheets hide."""
    others = set(map(id, _parts_on_other_jobs(page)))
    styles = StyleRules(page)

    def is_left_out(tag: Tag) -> bool:
        return id(tag) in others or styles.hide(tag)

    if not others and not any(styles.hide(tag) for tag in page.elements):
        return shown_words(page)
    lines = visible_lines(page.soup.body or page.soup, is_left_out)
    return Words(" | ".join([*lines, *pictures_of(page)]))


def _parts_on_other_jobs(page: Page) -> list[Tag]:
    """The elements below headings such as "Similar jobs", or the sections that these begin."""
    found: list[Tag] = []
    begun = _sections_begun(page)
    for name in _HEADINGS:
        for heading in page.tags.get(name, ()):
            if _SIMILAR.fullmatch(fold(visible_words(heading)).strip(" :.…")):
                section = begun.get(id(heading))
                found += _below(heading) if section is None else [section]
    return found


def _sections_begun(page: Page) -> Mapping[int, Tag]:
    """The section that each heading begins, by the heading's id.

    Sections with `<h1>` are left out.
    """
    first: dict[int, tuple[Tag, Tag]] = {}
    with_main: set[int] = set()
    for heading in (tag for tag in page.elements if tag.name in {"h1", *_HEADINGS}):
        known = with_main if heading.name == "h1" else first
        for section in (tag for tag in heading.parents if tag.name in _PARTS):
            if id(section) in known:
                break  # and so are those around it
            first.setdefault(id(section), (section, heading))
            if heading.name == "h1":
                with_main.add(id(section))
    begun: dict[int, Tag] = {}
    for section, heading in first.values():
        if id(section) not in with_main:
            begun.setdefault(id(heading), section)  # the innermost comes first
    return begun


def _below(heading: Tag) -> Iterator[Tag]:
    for tag in heading.next_siblings:
        if isinstance(tag, Tag):
            if tag.name in {"h1", *_HEADINGS} and tag.name <= heading.name:
                return
            yield tag
