"""What templates receive. Plain frozen data: nothing here decides, formats or looks anything up.

Text fields hold plain text, which templates escape. Fields named `html` or ending in `_html` hold
HTML that was sanitised when it was read. Addresses are site paths unless a comment says otherwise.
"""

import datetime
from dataclasses import dataclass, field
from typing import Any

from plugins.domain.sections import Entry, Group
from plugins.schema_org.node import Node


@dataclass(frozen=True, slots=True)
class Anchor:
    """A link: its words and where it leads."""

    text: str
    url: str


@dataclass(frozen=True, slots=True)
class Head:
    """What the page's head says, apart from what all pages share."""

    title: str
    description: str
    canonical: str
    """The page's absolute address; empty where the page must not be indexed under any."""
    robots: str = ""
    """The content of the robots meta tag; empty where the page may be indexed."""
    og_type: str = "website"


@dataclass(frozen=True, slots=True)
class Fact:
    """One line of facts at a glance."""

    term: str
    text: str
    url: str = ""
    """Where the text links to, if it does."""
    note: str = ""
    """A short qualification, shown smaller."""
    datetime: str = ""
    """The machine-readable date, where the text is one."""


@dataclass(frozen=True, slots=True)
class Card:
    """A page as it looks in a list."""

    kind: str
    """`role`, `job`, `job-description`, `guide`, `skill`, `employer` or `family`."""
    title: str
    url: str
    summary: str = ""
    facts: tuple[str, ...] = ()
    """Short facts, most important first, such as "Berlin, Germany" or "2 open vacancies"."""
    label: str = ""
    """A word that sets the card apart, such as "Open vacancy" or "Closed"."""


@dataclass(frozen=True, slots=True)
class CardGroup:
    """Cards under a heading. The title may be empty where the page's own heading says it."""

    title: str
    cards: tuple[Card, ...]
    anchor: str = ""
    more: Anchor | None = None
    """Where the whole list is, if this is a part of it."""


@dataclass(frozen=True, slots=True)
class PayRow:
    """One row of a table of pay: a percentile with one amount, or a level with several."""

    label: str
    amounts: tuple[str, ...]
    """The amounts as people write them, such as "$135,980"."""
    meaning: str = ""
    """What the row stands for, in words."""
    positions: tuple[float, ...] = ()
    """Where the amounts stand on the chart's axis: 0.0 is its left end, 100.0 its right end."""


@dataclass(frozen=True, slots=True)
class Pay:
    """A table of pay with its chart and its source. Every figure on the site has one."""

    title: str
    """What was measured, such as "Software Developers, United States, May 2025"."""
    columns: tuple[str, ...]
    """Headings of the columns, the row labels' among them."""
    rows: tuple[PayRow, ...]
    unit: str
    """What the amounts are, such as "US dollars a year, before tax"."""
    source: Anchor
    """The publisher's page (an absolute address)."""
    source_note: str
    """Publisher, survey, time and place, in one line."""
    note: str = ""
    chart: str = ""
    """`percentiles` (one distribution) or `levels` (a bar a row); empty for no chart."""
    axis: tuple[tuple[float, str], ...] = ()
    """Ticks of the axis: position (0.0 to 100.0) and label."""
    summary: str = ""
    """The chart in a sentence, for those who do not see it."""


@dataclass(frozen=True, slots=True)
class LinkGroup:
    """Links under a sub-heading, such as the skills of one category."""

    title: str
    links: tuple[Anchor, ...]


@dataclass(frozen=True, slots=True)
class SectionView:
    """One section of a page, in the order shown. `shape` names the component that draws it.

    Shapes: `prose` (html), `list` (html), `groups` (html = intro, groups), `questions` and
    `entries` (html = intro, entries), `salary` (html = intro, pay), `skills` (links), `cards`
    (html = intro, cards), `copy` (html: a text to copy whole).
    """

    shape: str
    kind: str
    """The kind of the section, such as `responsibilities`; names the same thing on every page."""
    anchor: str
    title: str
    html: str = ""
    groups: tuple[Group, ...] = ()
    entries: tuple[Entry, ...] = ()
    pay: tuple[Pay, ...] = ()
    links: tuple[LinkGroup, ...] = ()
    cards: tuple[Card, ...] = ()
    more: Anchor | None = None


@dataclass(frozen=True, slots=True)
class EmployerView:
    """Who is hiring, as a page shows it."""

    name: str
    url: str
    """The employer's page on this site; empty for a confidential employer."""
    description: str
    site: str
    """The employer's own site (an absolute address); may be empty."""
    example: bool
    """Whether the employer is made up; the page must say so."""


@dataclass(frozen=True, slots=True)
class Application:
    """How to apply. Absent on every page whose vacancy is not open."""

    url: str
    """The employer's page to apply on (an absolute address); may be empty."""
    email: str
    label: str
    """What the button says, such as "Apply at Larkfield Freight"."""
    note: str
    """What to expect, such as "Opens larkfield.example. Quote LF-BTL-07." """
    contact: str = ""
    """Whom to ask, in words; may be empty."""
    contact_email: str = ""
    contact_telephone: str = ""


@dataclass(frozen=True, slots=True)
class VacancyView:
    """A vacancy as a page shows it, open or not."""

    state: str
    """`open`, `closed`, `upcoming` or `draft`."""
    notice: str
    """What a visitor must know first where it is not open; empty where it is."""
    employer: EmployerView
    pay: str
    """The employer's pay in words; empty where it is not given."""
    place: str
    """Where the work is done, in words."""
    facts: tuple[Fact, ...]
    application: Application | None
    alternatives: tuple[Card, ...] = ()
    """Open vacancies like it, where it is closed."""


@dataclass(frozen=True, slots=True)
class RoleMain:
    """A role's page, and with a vacancy the vacancy's page too."""

    lead_html: str
    facts: tuple[Fact, ...]
    alternate_names: tuple[str, ...]
    sections: tuple[SectionView, ...]
    vacancy: VacancyView | None
    reviewed: str
    """When and by whom the page was last checked, in words; may be empty."""
    reviewed_on: str
    """The same date for machines; may be empty."""
    correction_url: str
    """Where to suggest a correction (an absolute address); may be empty."""


@dataclass(frozen=True, slots=True)
class JobMain:
    """The page of one vacancy."""

    lead_html: str
    vacancy: VacancyView
    sections: tuple[SectionView, ...]
    role: Card
    correction_url: str


@dataclass(frozen=True, slots=True)
class JobDescriptionMain:
    """The page of a job description to copy."""

    lead_html: str
    facts: tuple[Fact, ...]
    sections: tuple[SectionView, ...]
    role: Card
    reviewed: str
    reviewed_on: str
    correction_url: str


@dataclass(frozen=True, slots=True)
class ArticleMain:
    """A guide, or a page such as "About"."""

    lead_html: str
    sections: tuple[SectionView, ...]
    byline: tuple[Fact, ...]
    """Author and dates; empty on a plain page."""
    contents: bool
    """Whether the text is long enough for a list of contents."""
    correction_url: str


@dataclass(frozen=True, slots=True)
class Pagination:
    """Where a page stands in a list that was cut into several."""

    number: int
    count: int
    previous: str
    """The site path of the page before; empty on the first."""
    next: str
    pages: tuple[Anchor, ...]
    """All pages, the current one among them."""


@dataclass(frozen=True, slots=True)
class HubMain:
    """A list of pages: all roles, the jobs in one place, what one skill is used for."""

    intro: str
    facts: tuple[Fact, ...]
    groups: tuple[CardGroup, ...]
    links: tuple[Anchor, ...] = ()
    """Neighbouring hubs, such as the places one can work in."""
    links_title: str = ""
    pagination: Pagination | None = None
    empty: str = ""
    """What to say where the list is empty."""
    employer: EmployerView | None = None


@dataclass(frozen=True, slots=True)
class HomeMain:
    """The home page."""

    intro: str
    facts: tuple[Fact, ...]
    groups: tuple[CardGroup, ...]


@dataclass(frozen=True, slots=True)
class NotFoundMain:
    """What to say for an address that leads nowhere, and where to go on."""

    text: str
    links: tuple[Anchor, ...]


@dataclass(frozen=True, slots=True)
class RedirectMain:
    """Where a page has moved to (an absolute address)."""

    target: str


Main = (
    RoleMain
    | JobMain
    | JobDescriptionMain
    | ArticleMain
    | HubMain
    | HomeMain
    | NotFoundMain
    | RedirectMain
)


@dataclass(frozen=True, slots=True)
class PageView:
    """One HTML page: all that its bytes depend on, apart from the site view and the templates."""

    url: str
    template: str
    heading: str
    head: Head
    main: Main
    breadcrumbs: tuple[Anchor, ...] = ()
    """From the home page to this one, this one included; empty on the home page."""
    graph: Node | None = None
    """The page's JSON-LD; None where it has none."""


@dataclass(frozen=True, slots=True)
class FileView:
    """A file that is no page: a sitemap, a feed, robots.txt."""

    url: str
    template: str
    data: dict[str, Any] = field(default_factory=dict)
    feed_title: str = ""
    """The feed's name, if it is one: every page's head points to it then."""


View = PageView | FileView


@dataclass(frozen=True, slots=True)
class Published:
    """A view and what the lists of the whole site need to know about it."""

    view: View
    indexable: bool = False
    """Whether search engines should have it: it belongs into the sitemap then."""
    last_modified: datetime.date | None = None
    """When what it says last changed, as far as editors' dates tell."""


@dataclass(frozen=True, slots=True)
class SiteView:
    """What every page shares. The renderer gets a view, this, and nothing else."""

    name: str
    url: str
    """Absolute, without a slash at the end."""
    description: str
    language: str
    navigation: tuple[Anchor, ...]
    footer: tuple[Anchor, ...]
    feeds: tuple[Anchor, ...]
    stylesheet: str
    """The site path of the stylesheet, its content's digest in the name."""
    favicon: str = ""
