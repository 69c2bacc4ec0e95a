"""Lists of pages: all pages of a kind, or the pages of a family, skill, employer or place."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import Any, Generic, TypeVar

from rolepress.core.text import shorten
from rolepress.domain.catalog import Vacancy
from rolepress.domain.documents import Document
from rolepress.domain.lengths import DESCRIPTION_SHOWN_MAX_CHARS
from rolepress.domain.sections import Body
from rolepress.pages import wording
from rolepress.pages.changes import latest_change
from rolepress.pages.context import Context
from rolepress.pages.facets import kind_facet
from rolepress.pages.frame import Frame, build_page
from rolepress.pages.mains import HubMain
from rolepress.pages.parts import (
    Anchor,
    Card,
    CardGroup,
    EmployerView,
    Fact,
    ListFilter,
    PageNumber,
    Pagination,
)
from rolepress.pages.view import PageKind, PageView, Published

E = TypeVar("E")


@dataclass(frozen=True, slots=True)
class Entries(Generic[E]):
    """A part of a list. Its cards are made later, and only for pages that have changed."""

    title: str
    entries: Sequence[E]
    card: Callable[[E], Card]
    anchor: str = ""
    more: Anchor | None = None

    def made(self) -> CardGroup:
        """Make the cards."""
        return CardGroup(self.title, tuple(map(self.card, self.entries)), self.anchor, self.more)


@dataclass(frozen=True, slots=True)
class Hub:
    """A list before it is split into pages."""

    url: str
    heading: str
    title: str
    description: str
    intro: str
    groups: Sequence[Entries[Any]]
    trail: Sequence[Anchor] = ()
    facts: tuple[Fact, ...] = ()
    links: tuple[Anchor, ...] = ()
    links_title: str = ""
    empty: str = ""
    """The text of an empty list. Empty for a list that is made only if it has entries."""
    indexable_when_empty: bool = False
    """Whether search engines may index the list even if it has no entries."""
    below_floor: bool = False
    """Whether the list holds too little for search engines: see `indexability`."""
    documents: Sequence[Document] = ()
    vacancies: Sequence[Vacancy] = ()
    employer: EmployerView | None = None
    make_filter: Callable[[], ListFilter | None] = lambda: None
    """Makes the filter of the list. The cards have the facets that it needs."""


def hub_pages(hub: Hub, context: Context) -> Iterator[Published]:
    """The pages of a list, `page_size` entries each. The first one has the introduction."""
    chunks = list(_chunks(hub.groups, context.page_size)) or [()]
    changed = latest_change(hub.documents, hub.vacancies, context)
    for number, groups in enumerate(chunks, 1):
        yield Published(
            page_url(hub.url, number),
            PageKind.HUB,
            partial(_view, hub, groups, number, len(chunks), context),
            heading=_numbered(hub.heading, number, context),
            description=hub.description,
            indexable=_is_indexable(hub, groups),
            last_modified=changed,
            is_passing=number > 1,
        )


def page_url(url: str, number: int) -> str:
    """The site path of one page of a list."""
    return url if number == 1 else f"{url}page/{number}/"


def _is_indexable(hub: Hub, groups: Iterable[Entries[Any]]) -> bool:
    has_entries = any(group.entries for group in groups)
    return not hub.below_floor and (has_entries or hub.indexable_when_empty)


def _view(
    hub: Hub,
    entries: tuple[Entries[Any], ...],
    number: int,
    pages: int,
    context: Context,
    _body: Body,
) -> PageView:
    first = number == 1
    groups = tuple(each.made() for each in entries)
    choices = hub.make_filter() if first else None
    frame = Frame(
        url=page_url(hub.url, number),
        template="hub.html",
        heading=_numbered(hub.heading, number, context),
        title=_numbered(hub.title, number, context),
        description=_description(hub.description, number, pages, context),
        trail=hub.trail if first else (*hub.trail, Anchor(hub.heading, hub.url)),
        type="CollectionPage",
        indexable=_is_indexable(hub, entries),
        scripts=("filter",) if choices else (),
        facets=(kind_facet("list", context),) if first else (),
        listed=[Anchor(card.title, card.url) for group in groups for card in group.cards],
    )
    main = HubMain(
        intro=hub.intro if first else "",
        facts=hub.facts if first else (),
        facts_layout="grid" if any(fact.note for fact in hub.facts) else "line",
        groups=groups,
        links=hub.links if first else (),
        links_title=hub.links_title if first else "",
        pagination=_pagination(hub.url, number, pages) if pages > 1 else None,
        empty="" if any(group.cards for group in groups) else hub.empty,
        employer=hub.employer if first else None,
        filter=choices,
    )
    return build_page(frame, main, context)


def _numbered(title: str, number: int, context: Context) -> str:
    """A title, with the number of the page from the second page on."""
    if number == 1:
        return title
    _ = context.words.gettext
    return _("%(title)s – page %(number)s") % {"title": title, "number": number}


def _description(words: str, number: int, pages: int, context: Context) -> str:
    """A description that ends with the number of the page, and is shortened if needed."""
    if pages == 1:
        return words
    _, language = context.words.gettext, context.site.language
    counts = {"number": wording.number(number, language), "pages": wording.number(pages, language)}
    page = _("Page %(number)s of %(pages)s.") % counts
    return f"{shorten(words, DESCRIPTION_SHOWN_MAX_CHARS - len(page) - 1)} {page}"


def _chunks(groups: Iterable[Entries[Any]], size: int) -> Iterator[tuple[Entries[Any], ...]]:
    """Split groups into pages of at most `size` entries, keeping each group's heading."""
    page: list[Entries[Any]] = []
    room = size
    for group in groups:
        rest = group.entries
        while rest:
            page.append(replace(group, entries=rest[:room]))
            rest, room = rest[room:], room - len(rest[:room])
            if room == 0:
                yield tuple(page)
                page, room = [], size
    if page:
        yield tuple(page)


def _pagination(url: str, number: int, pages: int) -> Pagination:
    return Pagination(
        previous=page_url(url, number - 1) if number > 1 else "",
        next=page_url(url, number + 1) if number < pages else "",
        pages=tuple(
            PageNumber(str(n), page_url(url, n), is_current=n == number)
            for n in range(1, pages + 1)
        ),
    )


def one_group(
    entries: Iterable[E], card: Callable[[E], Card], title: str = "", anchor: str = ""
) -> tuple[Entries[E], ...]:
    """A list with a single group, or with none if it has no entries."""
    found = tuple(entries)
    return (Entries(title, found, card, anchor),) if found else ()


def roles_fact(count: int, context: Context, url: str = "") -> Fact:
    """The number of roles, with a link to them."""
    term = context.words.npgettext("how many", "Role", "Roles", count)
    return Fact(term, wording.number(count, context.site.language), url)


def open_vacancies_fact(count: int, context: Context, url: str = "") -> Fact:
    """The number of open vacancies, with a link to them."""
    term = context.words.npgettext("how many", "Open vacancy", "Open vacancies", count)
    return Fact(term, wording.number(count, context.site.language), url)


def job_descriptions_fact(count: int, context: Context, url: str = "") -> Fact:
    """The number of job descriptions to copy, with a link to them."""
    term = context.words.npgettext("how many", "Job description", "Job descriptions", count)
    return Fact(term, wording.number(count, context.site.language), url)
