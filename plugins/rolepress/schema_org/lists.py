"""`BreadcrumbList` and `ItemList`: the position of a page, and the pages that it lists.

https://developers.google.com/search/docs/appearance/structured-data/breadcrumb
"""

from collections.abc import Sequence
from dataclasses import dataclass

from rolepress.schema_org.ids import breadcrumb_id, list_id
from rolepress.schema_org.node import Node, node

CRUMBS_MIN = 2


@dataclass(frozen=True, slots=True)
class NamedPage:
    """An entry of a trail or a list. The address is absolute."""

    name: str
    url: str


def breadcrumb_node(crumbs: Sequence[NamedPage]) -> Node:
    """`BreadcrumbList` from the home page down to the page itself, which is the last crumb.

    `item` is a typed node whose `@id` is the address. Google accepts an address, or a Thing with an
    `@id`. schema.org accepts only a Thing, so an address alone would be out of range. An `@id`
    alone would refer to a node that is in no graph. The `@id` of a page's own node ends in
    `#webpage`, so it is never mistaken for one of these.
    """
    if len(crumbs) < CRUMBS_MIN:
        raise ValueError(f"a breadcrumb trail needs {CRUMBS_MIN} crumbs, got {len(crumbs)}")
    entries = [
        node("ListItem", position=position, name=crumb.name, item=node("WebPage", crumb.url))
        for position, crumb in enumerate(crumbs, start=1)
    ]
    return node("BreadcrumbList", breadcrumb_id(crumbs[-1].url), itemListElement=entries)


def item_list_node(page_url: str, pages: Sequence[NamedPage]) -> Node:
    """`ItemList` of the pages that a page lists, in its order, by name and address alone.

    Google forbids `JobPosting` on a list of jobs: each job's own page carries its own.
    """
    entries = [
        node("ListItem", position=position, name=page.name, url=page.url)
        for position, page in enumerate(pages, start=1)
    ]
    return node("ItemList", list_id(page_url), numberOfItems=len(entries), itemListElement=entries)
