"""Lists the words of titles and names, with which the search page corrects typing mistakes."""

import re
from collections.abc import Iterator

from rolepress.pages.context import Context
from rolepress.pages.search import search_url
from rolepress.pages.view import FileView

WORD_MIN_LETTERS = 4
"""Shorter words are left out, because one letter turns them into other words."""
_WORD = re.compile(rf"[^\W\d_]{{{WORD_MIN_LETTERS},}}")


def word_views(context: Context) -> Iterator[FileView]:
    """Yield a list of words for each search page."""
    for each in context.speaking:
        url = f"{search_url(each)}words.json"
        yield FileView(
            url, "search/words.json", {"words": _words(each)}, language=each.site.language
        )


def _words(context: Context) -> list[str]:
    return sorted({word for name in _names(context) for word in _WORD.findall(name.lower())})


def _names(context: Context) -> Iterator[str]:
    """Yield the titles, employers, skills, families and places of one language."""
    catalog = context.catalog
    for document in context.published:
        if not document.draft and not context.other_language(document):
            yield document.title
    for role in catalog.roles.values():
        yield from role.alternate_names
    for table in (catalog.data.families, catalog.data.skills, catalog.data.employers):
        yield from (row.name for row in table.values())
    yield from map(context.place_name, context.open_by_place)
