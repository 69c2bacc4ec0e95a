"""The parts that views are made of: plain frozen data, one class for each component of the theme.

Text fields hold plain text, which templates escape. Fields named `html` or ending in `_html` hold
HTML that was sanitized when it was read. Addresses are site paths unless a comment says otherwise.
"""

from msgspec import Struct

from rolepress.core.address_fields import Address, Html
from rolepress.domain.sections import Item, SectionBase
from rolepress.pages.chart_parts import Distribution, LevelBar, Mark


class Anchor(Struct, frozen=True):
    """A link: its words and where it leads."""

    text: str
    url: Address
    language: str = ""
    """The BCP 47 tag of the words' language, if it differs from the language of the page."""


class Translation(Struct, frozen=True):
    """A page in one of its languages, its own among them (HTML, `hreflang`).

    https://developers.google.com/search/docs/specialty/international/localized-versions
    """

    language: str
    """A BCP 47 tag, such as "de"."""
    name: str
    """What the language calls itself, such as "Deutsch"."""
    url: Address


class Fact(Struct, frozen=True):
    """One line of facts at a glance."""

    term: str
    text: str
    url: Address = ""
    """Where the text links to, if it does."""
    note: str = ""
    """A short qualification, shown smaller."""
    note_url: Address = ""
    """Where the note links to, if it does."""
    datetime: str = ""
    """The machine-readable date, if the text is a date."""


class PageDay(Struct, frozen=True):
    """A day in the life of the page, such as "Page updated on November 18, 2026"."""

    text: str
    datetime: str
    """The machine-readable date."""


class Facet(Struct, frozen=True):
    """Something that a page can be filtered by."""

    name: str
    """`kind`, `place`, `remote`, `type`, `family` or `pay`; `pages.facets` says what each is."""
    value: str
    """The value in addresses, such as `berlin-de`. It has no spaces."""
    text: str
    """The value in words, such as "Berlin, Germany"."""


class Option(Struct, frozen=True):
    """One value that a list can be narrowed to."""

    value: str
    text: str
    count: str
    """How many entries of the whole list have this value."""


class Control(Struct, frozen=True):
    """Narrows a list to entries with one value of a facet."""

    name: str
    title: str
    options: tuple[Option, ...]
    is_switch: bool = False
    """Whether it is a box to check for its one value, and no list to choose from."""


class ListFilter(Struct, frozen=True):
    """All controls of a list, and how many entries the whole list has."""

    controls: tuple[Control, ...]
    total: str


class Card(Struct, frozen=True):
    """A page as it looks in a list."""

    kind: str
    """`role`, `job`, `job-description`, `guide`, `skill`, `employer` or `family`."""
    title: str
    url: Address
    summary: str = ""
    facts: tuple[str, ...] = ()
    """Short facts, most important first, such as "Berlin, Germany" or "2 open vacancies"."""
    label: str = ""
    """A word that sets the card apart, such as "Closes in 3 days" or "Closed"."""
    language: str = ""
    """The BCP 47 tag of the page's language. Empty if the page with the list has the same one."""
    language_name: str = ""
    """What the readers of the list call that language, such as "German"."""
    facets: tuple[Facet, ...] = ()
    """The values by which a list can be filtered."""


class CardGroup(Struct, frozen=True):
    """Cards under a heading. The title is empty if the page's own heading is enough."""

    title: str
    cards: tuple[Card, ...]
    anchor: str = ""
    more: Anchor | None = None
    """A link to the whole list, if this is a part of it."""


class LinkGroup(Struct, frozen=True):
    """Links under a sub-heading, such as the skills of one category."""

    title: str
    links: tuple[Anchor, ...]


class Compared(Struct, frozen=True):
    """One aspect of several pages side by side: a text for each, or a list for each."""

    term: str
    texts: tuple[str, ...] = ()
    """One text for each page. It is empty if the page says nothing about this."""
    lists: tuple[tuple[Item, ...], ...] = ()


class Difference(Struct, frozen=True):
    """What one page says about how another differs from it."""

    page: Anchor
    """The page that says it."""
    html: Html


class PayRow(Struct, frozen=True):
    """One row of a table of pay: a percentile with one amount, or a level with several."""

    label: str
    amounts: tuple[str, ...]
    """The amounts as people write them, such as "$135,980"."""
    meaning: str = ""
    """The meaning of the row, in words."""


class Pay(Struct, frozen=True):
    """A table of pay with its chart and its source. Every figure on the site has one."""

    title: str
    """What was measured, such as "Software Developers, United States, May 2025"."""
    columns: tuple[str, ...]
    """Headings of all columns, including the one with the row labels."""
    rows: tuple[PayRow, ...]
    unit: str
    """The unit of the amounts, such as "US dollars a year, before tax"."""
    source: Anchor
    """Publisher, survey, place and time in one line, with the absolute address of the source."""
    note: str = ""
    distribution: Distribution | None = None
    """The chart of one distribution."""
    levels: tuple[LevelBar, ...] = ()
    """The chart of several levels."""
    axis: tuple[Mark, ...] = ()
    """Ticks of the chart's axis."""
    summary: str = ""
    """The chart in a sentence, for people who cannot see it."""


class Field(Struct, frozen=True):
    """A blank for people to fill in when they copy a text."""

    name: str
    """The name that its placeholders have in the text."""
    label: str


class NoteView(Struct, frozen=True):
    """A footnote, with links back to the places that refer to it."""

    html: Html
    references: tuple[Anchor, ...]


class SectionView(SectionBase, frozen=True, kw_only=True):
    """One section of a page, in the order shown. `shape` names the component that draws it.

    Shapes: `prose` (html), `list` (html), `groups` (html = intro, groups), `questions` and
    `entries` (html = intro, entries), `salary` (html = intro, pay), `skills` (links), `cards`
    (html = intro, cards), `copy` (html: a text to copy whole; fields, choices), `notes` (notes).
    """

    shape: str
    label: str = ""
    """The title of a section of the text, with a number if an earlier section has the same.

    Empty for a computed section, whose title is one of the site's own words.
    """
    pay: tuple[Pay, ...] = ()
    links: tuple[LinkGroup, ...] = ()
    cards: tuple[Card, ...] = ()
    notes: tuple[NoteView, ...] = ()
    more: Anchor | None = None
    fields: tuple[Field, ...] = ()
    """The blanks to fill in, in the order of the text."""


class PictureView(Struct, frozen=True):
    """One of the site's own pictures, with the size of the space that pages reserve for it."""

    url: Address
    """Its site path, percent-encoded."""
    text: str
    """The picture in words, for its `alt`."""
    width: int
    height: int


class EmployerView(Struct, frozen=True):
    """Who is hiring, as a page shows it."""

    name: str
    url: Address
    """The employer's page on this site. Empty for a confidential employer."""
    site: Address
    """The employer's own site (an absolute address); may be empty."""
    example: bool
    """Whether the employer is made up; the page must say so."""
    logo: PictureView | None


class Application(Struct, frozen=True):
    """How to apply. Only pages of open vacancies have one."""

    url: Address
    """The employer's page to apply on (an absolute address); may be empty."""
    email: str
    label: str
    """The text of the button, such as "Apply at Larkfield Freight"."""
    note: str
    """What to expect, such as "Opens larkfield.example. Quote LF-BTL-07." """
    contact: str = ""
    """Whom to ask, in words; may be empty."""
    contact_email: str = ""
    contact_telephone: str = ""


class VacancyView(Struct, frozen=True):
    """A vacancy as a page shows it, open or not."""

    state: str
    """`open`, `closed` or `draft`."""
    notice: str
    """What visitors must know about a vacancy that is not open. Empty if it is open."""
    employer: EmployerView
    pay: str
    """The pay in words. Empty if the vacancy does not say."""
    place: str
    """The place of work in words."""
    facts: tuple[Fact, ...]
    application: Application | None
    alternatives: tuple[Card, ...] = ()
    """Similar open vacancies, if this one is closed."""
    closing: str = ""
    """When it closes, such as "Closes in 3 days". Empty unless it is open and closes soon."""
    dates: tuple[Fact, ...] = ()
    """When it was posted and confirmed, and when it closes or closed."""
    links: tuple[Anchor, ...] = ()
    """Further actions for an open vacancy: save its last day, send it to somebody."""


class PageNumber(Struct, frozen=True):
    """One page of a list that was cut into several."""

    text: str
    url: Address
    is_current: bool


class Pagination(Struct, frozen=True):
    """The position of a page among the pages of one list."""

    previous: Address
    """The site path of the previous page. Empty on the first page."""
    next: Address
    pages: tuple[PageNumber, ...]
    """All pages, including the current one."""
