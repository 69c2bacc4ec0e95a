"""The main part of each kind of page: what its template draws inside the frame."""

from msgspec import Struct

from rolepress.core.address_fields import Address, Html
from rolepress.pages.parts import (
    Anchor,
    Card,
    CardGroup,
    Compared,
    Difference,
    EmployerView,
    Fact,
    LinkGroup,
    ListFilter,
    PageDay,
    Pagination,
    SectionView,
    VacancyView,
)


class RoleMain(Struct, frozen=True, tag=True):
    """A role's page, and with a vacancy the vacancy's page too."""

    lead_html: Html
    facts: tuple[Fact, ...]
    alternate_names: tuple[str, ...]
    sections: tuple[SectionView, ...]
    vacancy: VacancyView | None
    days: tuple[PageDay, ...]
    """When the page was published, changed and last checked."""
    correction_url: Address
    """Where to suggest a correction (an absolute address); may be empty."""


class JobMain(Struct, frozen=True, tag=True):
    """The page of one vacancy."""

    lead_html: Html
    vacancy: VacancyView
    sections: tuple[SectionView, ...]
    role: Card
    days: tuple[PageDay, ...]
    correction_url: Address


class JobDescriptionMain(Struct, frozen=True, tag=True):
    """The page of a job description to copy."""

    lead_html: Html
    facts: tuple[Fact, ...]
    sections: tuple[SectionView, ...]
    has_tools: bool
    """Whether a script fills in placeholders, copies the text and prints it."""
    role: Card
    days: tuple[PageDay, ...]
    correction_url: Address


class ArticleMain(Struct, frozen=True, tag=True):
    """A guide, or a page such as "About"."""

    lead_html: Html
    sections: tuple[SectionView, ...]
    byline: tuple[Fact, ...]
    """Author and dates; empty on a plain page."""
    contents: bool
    """Whether the text is long enough for a list of contents."""
    days: tuple[PageDay, ...]
    """When the page was published and changed, where its byline does not say so."""
    correction_url: Address


class HubMain(Struct, frozen=True, tag=True):
    """A list of pages: all roles, the jobs in one place, what one skill is used for."""

    intro: str
    facts: tuple[Fact, ...]
    facts_layout: str
    """`grid` or `line`: see the component `facts`."""
    groups: tuple[CardGroup, ...]
    links: tuple[Anchor, ...] = ()
    """Neighboring hubs, such as the places one can work in."""
    links_title: str = ""
    pagination: Pagination | None = None
    empty: str = ""
    """What to say where the list is empty."""
    employer: EmployerView | None = None
    filter: ListFilter | None = None
    """What visitors can narrow the list by."""


class ComparisonMain(Struct, frozen=True, tag=True):
    """Roles side by side. Each tuple of a fact or list has the roles' order."""

    roles: tuple[Card, ...]
    definitions: tuple[str, ...]
    facts: tuple[Compared, ...]
    lists: tuple[Compared, ...]
    skills: tuple[LinkGroup, ...]
    differences: tuple[Difference, ...]


class HomeMain(Struct, frozen=True, tag=True):
    """The home page."""

    intro: str
    facts: tuple[Fact, ...]
    groups: tuple[CardGroup, ...]


class SearchMain(Struct, frozen=True, tag=True):
    """The search, and where to look without it."""

    facets: tuple[tuple[str, str], ...]
    """What results can be narrowed by, and what each is called, in the order of the page."""
    links: tuple[Anchor, ...]
    """The lists of the site: for whoever finds nothing, or has no script to search with."""
    places: tuple[Anchor, ...] = ()
    """The lists of jobs in a place."""
    elsewhere: Anchor | None = None
    """The search of the pages in the site's own language, where this is in another one."""


class NotFoundMain(Struct, frozen=True, tag=True):
    """What to say for an address that leads nowhere, and where to go on."""

    text: str
    links: tuple[Anchor, ...]


class StyleguideMain(Struct, frozen=True, tag=True):
    """The tokens and components of the theme. What there is of them, `ThemeFiles` says."""

    stylesheet: Address
    """The site path of what this page needs beside the theme's own stylesheets."""


class RedirectMain(Struct, frozen=True, tag=True):
    """Where a page has moved to. Its head has the absolute address."""

    target: Address


Main = (
    RoleMain
    | JobMain
    | JobDescriptionMain
    | ArticleMain
    | HubMain
    | ComparisonMain
    | HomeMain
    | SearchMain
    | NotFoundMain
    | StyleguideMain
    | RedirectMain
)
