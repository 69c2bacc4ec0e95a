"""What templates receive. Nothing here decides, formats or looks anything up."""

import datetime
from collections.abc import Callable
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from plugins.domain.documents import Document
from plugins.domain.sections import Body
from plugins.pages.mains import Main
from plugins.pages.parts import Anchor, Translation
from plugins.pages.theme_files import ThemeFiles
from plugins.schema_org.node import Node


@dataclass(frozen=True, slots=True)
class Alternate:
    """A page in another form (HTML, `link` with `rel="alternate"` and a `type`)."""

    url: str
    """The form's site path."""
    media_type: str
    """What it is, such as `text/markdown`."""


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
    alternates: tuple[Alternate, ...] = ()
    """Where the page is in other forms."""
    translations: tuple[Translation, ...] = ()
    """The page in each of its languages, the site's own first; empty where it has one alone."""


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
    notice: str = ""
    """What a visitor must know before anything else, such as that the page is a draft."""
    language: str = ""
    """The BCP 47 tag of the language it is in; empty for the site's own."""
    scripts: tuple[str, ...] = ()
    """The theme's scripts that the page asks for. Without them it still says and leads to all."""


@dataclass(frozen=True, slots=True)
class FileView:
    """A file that is no page: a sitemap, a feed, robots.txt."""

    url: str
    template: str
    data: dict[str, Any] = field(default_factory=dict)
    feed_title: str = ""
    """The feed's name, if it is one: every page's head points to it then."""
    form_of: str = ""
    """The site path of the page that it is in another form: that page's head points to it then."""
    media_type: str = ""
    """Of which form, such as `text/markdown`."""
    compressed: bool = False
    """Whether its bytes are compressed with gzip (RFC 1952)."""
    language: str = ""
    """As a page's."""


View = PageView | FileView

Texts = Callable[[Document], Body]
"""Gives the text of a document. For feeds: a page is made from its own text alone."""


class PageKind(StrEnum):
    """What a page is, for whoever lists pages."""

    HOME = "home"
    ROLE = "role"
    JOB = "job"
    JOB_DESCRIPTION = "job-description"
    GUIDE = "guide"
    PAGE = "page"
    HUB = "hub"
    NOT_FOUND = "not-found"
    REDIRECT = "redirect"


@dataclass(frozen=True, slots=True)
class Published:
    """A page, and what the lists of the whole site need to know about it. Its view is made later.

    A page whose text and site are as they were needs no view: its bytes are those it has.
    """

    url: str
    kind: PageKind
    view: Callable[[Body], PageView]
    """Makes the view from the text of `document`; from an empty one where there is none."""
    document: Document | None = None
    """The document that the page shows; None where the page is computed from all of them."""
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
    direction: str
    """`ltr` or `rtl`: the way the language is written."""
    navigation: tuple[Anchor, ...]
    footer: tuple[Anchor, ...]
    feeds: tuple[Anchor, ...]
    theme: ThemeFiles
    links_language: str = ""
    """The BCP 47 tag of the pages that menus lead to, where it is not that of the page itself."""
