"""The words of titles and names, by which the search page takes a slip for what was meant."""

import re
from collections.abc import Iterator

from rolepress.pages.context import Context
from rolepress.pages.search import search_url
from rolepress.pages.view import FileView

WORD_MIN_LETTERS = 4
"""Of a shorter word, one letter more or less makes another one."""
_WORD = re.compile(rf"[^\W\d_]{{{WORD_MIN_LETTERS},}}")


def word_views(context: Context) -> Iterator[FileView]:
    """A list of words beside each search page."""
    for each in (context, *context.translations):
        url = f"{search_url(each)}words.json"
        yield FileView(
            url, "search/words.json", {"words": _words(each)}, language=each.site.language
        )


def _words(context: Context) -> list[str]:
    return sorted({word for name in _names(context) for word in _WORD.findall(name.lower())})


def _names(context: Context) -> Iterator[str]:
    """What the pages of a language are about: titles, employers, skills, families and places."""
    catalog = context.catalog
    for document in context.published:
        if not document.draft and not context.other_language(document):
            yield document.title
    for role in catalog.roles.values():
        yield from role.alternate_names
    for table in (catalog.data.families, catalog.data.skills, catalog.data.employers):
        yield from (row.name for row in table.values())
    yield from map(context.place_name, context.open_by_place)
