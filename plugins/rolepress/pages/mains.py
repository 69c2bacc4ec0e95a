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
    Translation,
    VacancyView,
)


class RoleMain(Struct, frozen=True, tag=True):
    """The page of a role. If it has a vacancy, it is the page of the vacancy too."""

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
    kind_of_work: Card | None
    """The page of the role, or else of its family. None if the vacancy stands alone."""
    days: tuple[PageDay, ...]
    correction_url: Address


class JobDescriptionMain(Struct, frozen=True, tag=True):
    """The page of a job description to copy."""

    lead_html: Html
    facts: tuple[Fact, ...]
    sections: tuple[SectionView, ...]
    has_tools: bool
    """Whether a script fills in placeholders, copies the text and prints it."""
    role: Card | None
    """The role that it describes. None if no page does."""
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
    """When the page was published and changed, if it has no byline."""
    correction_url: Address


class HubMain(Struct, frozen=True, tag=True):
    """A list of pages: all roles, the jobs in one place, what one skill is used for."""

    intro: str
    facts: tuple[Fact, ...]
    facts_layout: str
    """`grid` or `line`: see the component `facts`."""
    groups: tuple[CardGroup, ...]
    links: tuple[Anchor, ...] = ()
    """Related hubs, such as the places one can work in."""
    links_title: str = ""
    pagination: Pagination | None = None
    empty: str = ""
    """The text of an empty list."""
    employer: EmployerView | None = None
    filter: ListFilter | None = None
    """The filter of the list, if it has one."""


class ComparisonMain(Struct, frozen=True, tag=True):
    """Roles side by side. Every tuple is in the order of the roles."""

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
    """The search, and links for visitors who cannot use it."""

    facets: tuple[tuple[str, str], ...]
    """The facets of the results with their labels, in the order of the page."""
    links: tuple[Anchor, ...]
    """The lists of the site, for visitors who find nothing or have no scripts."""
    places: tuple[Anchor, ...] = ()
    """The lists of jobs in a place."""
    elsewhere: tuple[Translation, ...] = ()
    """The searches in other languages, each with the words of the link to it."""
    also: tuple[str, ...] = ()
    """The other languages that this search has pages of, because no search is in them (BCP 47)."""


class NotFoundMain(Struct, frozen=True, tag=True):
    """The page for addresses that lead nowhere, with links to go on."""

    text: str
    links: tuple[Anchor, ...]


class StyleguideMain(Struct, frozen=True, tag=True):
    """The tokens and components of the theme, as `ThemeFiles` lists them."""

    stylesheet: Address
    """The site path of the extra stylesheet for this page."""


class RedirectMain(Struct, frozen=True, tag=True):
    """A page that has moved. Its head has the absolute address of the new page."""

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
