"""What templates receive. Nothing here decides, formats or looks anything up.

An address within the site is a site path. Its field is an `Address`, or `Html` that has some, so
that the renderer finds it and puts the path that the site is served below before it.
"""

import datetime
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from typing import Any

import msgspec
from msgspec import Struct, field

from rolepress.core.address_fields import Address
from rolepress.core.urls import base_path
from rolepress.domain.addresses import SitePath
from rolepress.domain.documents import Document
from rolepress.domain.exported import ExportedText
from rolepress.pages.mains import HomeMain, Main, SearchMain
from rolepress.pages.parts import Anchor, Facet, Translation
from rolepress.pages.theme_files import ThemeFiles


class Alternate(Struct, frozen=True):
    """A page in another form (HTML, `link` with `rel="alternate"` and a `type`)."""

    url: Address
    """The form's site path."""
    media_type: str
    """What it is, such as `text/markdown`."""
    title: str = ""
    """What it says, in words, where that is not the page's own title; may be empty."""

    @property
    def is_image(self) -> bool:
        """Whether it is a picture, which a head names as such and not as a page to read."""
        return self.media_type.startswith("image/")

    @property
    def is_download(self) -> bool:
        """Whether the page itself offers it to save, under its title: "Save for Word"."""
        return bool(self.title) and not self.is_image


class SiteLink(Struct, frozen=True):
    """What every page's head leads to, such as the site's manifest (HTML, `link`)."""

    rel: str
    url: Address
    """The site path."""
    media_type: str
    title: str = ""
    """What it is called; empty where nobody is shown a name."""


class Head(Struct, frozen=True):
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

    @property
    def image(self) -> Alternate | None:
        """The page as a picture, for whoever shows a link to it; None where there is none."""
        return next((form for form in self.alternates if form.is_image), None)

    @property
    def readings(self) -> tuple[Alternate, ...]:
        """The forms that a machine may read instead of the page."""
        return tuple(f for f in self.alternates if not (f.is_image or f.is_download))

    @property
    def downloads(self) -> tuple[Alternate, ...]:
        """The forms that the page offers to save."""
        return tuple(form for form in self.alternates if form.is_download)


class PageView(Struct, frozen=True):
    """One HTML page: all that its bytes depend on, apart from the site view and the templates."""

    url: Address
    template: str
    heading: str
    head: Head
    main: Main
    breadcrumbs: tuple[Anchor, ...] = ()
    """From the home page to this one, this one included; empty on the home page."""
    graph: dict[str, Any] | None = None
    """The page's JSON-LD, as `schema_org.graph` gives it; None where it has none."""
    notice: str = ""
    """What a visitor must know before anything else, such as that the page is a draft."""
    language: str = ""
    """The BCP 47 tag of the language it is in; empty for the site's own."""
    scripts: tuple[str, ...] = ()
    """The theme's scripts that the page asks for. Without them it still says and leads to all."""
    compiles: bool = False
    """Whether they compile WebAssembly."""
    facets: tuple[Facet, ...] = ()
    """What the page can be found by in the search; empty for a page that is not to be found."""

    @property
    def has_search_box(self) -> bool:
        """Whether its main part has a search box, so that its header needs none."""
        return isinstance(self.main, HomeMain | SearchMain)

    def aria_current(self, url: str) -> str:
        """What a link of the navigation is to this page (WAI-ARIA, `aria-current`).

        `page` if it leads here, `true` if it leads to a list above this page, empty otherwise.
        """
        if url == self.url:
            return "page"
        return "true" if any(crumb.url == url for crumb in self.breadcrumbs) else ""

    def is_in(self, language: str) -> bool:
        """Whether the page is in a language, given as a BCP 47 tag."""
        return language == self.language

    def __reduce__(self) -> tuple[Any, ...]:
        """As JSON to another process: pickle would take every part by itself."""
        return _from_json, (as_json(self),)


class FileView(Struct, frozen=True):
    """A file that is no page: a sitemap, a feed, robots.txt."""

    url: Address
    template: str
    data: dict[str, Any] = field(default_factory=dict)
    feed_title: str = ""
    """The feed's name, if it is one: every page's head points to it then."""
    rel: str = ""
    """What it is to every page, such as `manifest`: each head points to it then."""
    form_of: str = ""
    """The site path of the page that it is in another form: that page's head points to it then."""
    media_type: str = ""
    """Of which form, such as `text/markdown`, or of which file that every head points to."""
    form_title: str = ""
    """Of which form or file: see `Alternate.title`, `SiteLink.title`."""
    encoder: str = ""
    """What makes bytes of the template's text: a name in `rendering.encoders`; empty for UTF-8."""
    language: str = ""
    """As a page's."""
    is_self_contained: bool = False
    """Whether its template asks for nothing that pages share: the file outlives changes of that.

    The path that the site is served below is shared too: what it says has it already."""
    is_passing: bool = False
    """As a page's."""


View = PageView | FileView

Texts = Callable[[Document], ExportedText]
"""Gives the text of a document, for files that are no pages: a page is made from its own text."""


@dataclass(frozen=True, slots=True)
class LateFile:
    """A file about what the site's pages ask for: it is made when every page is decided."""

    url: str
    view: "Callable[[Asked, Sequence[FileView], SiteView], FileView]"
    """Makes the view from what pages ask for, from the site's other files, and from what all
    share."""
    is_passing: bool = False
    """As a page's."""


Asked = Mapping[str, Sequence[str]]
"""What pages ask to be allowed, by site path: see `security_policy.Power`. Most ask for nothing,
and are not in it."""


class PageKind(StrEnum):
    """What a page is, for whoever lists pages."""

    HOME = "home"
    ROLE = "role"
    JOB = "job"
    JOB_DESCRIPTION = "job-description"
    GUIDE = "guide"
    PAGE = "page"
    HUB = "hub"
    SEARCH = "search"
    COMPARISON = "comparison"
    NOT_FOUND = "not-found"
    STYLEGUIDE = "styleguide"
    REDIRECT = "redirect"


@dataclass(frozen=True, slots=True)
class Published:
    """A page, and what the lists of the whole site need to know about it. Its view is made later.

    A page whose text and site are as they were needs no view: its bytes are those it has.
    """

    url: str
    kind: PageKind
    view: Callable[..., PageView]
    """Makes the view from the text of `document`, an empty one where there is none, and from those
    of `texts_of`."""
    document: Document | None = None
    """The document that the page shows; None where the page is computed from all of them."""
    texts_of: tuple[Document, ...] = ()
    """Further documents whose texts the page shows parts of."""
    heading: str = ""
    """What the page is called, where that is not its document's title."""
    description: str = ""
    """What the page is, in a sentence, where that is not its document's description."""
    indexable: bool = False
    """Whether search engines should have it: it belongs into the sitemap then."""
    last_modified: datetime.date | None = None
    """When what it says last changed, as far as editors' dates tell."""
    is_passing: bool = False
    """Whether it comes and goes with the days, such as the second page of a list of vacancies."""


class SiteView(Struct, frozen=True):
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
    feeds: tuple[SiteLink, ...]
    theme: ThemeFiles
    links: tuple[SiteLink, ...] = ()
    """What every head leads to beside feeds."""
    search: Address = ""
    """The site path of the search in the page's language; empty where there is none."""
    links_language: str = ""
    """The BCP 47 tag of the pages that menus lead to, where it is not that of the page itself."""
    home: Address = SitePath.HOME

    @property
    def base(self) -> str:
        """The path that the site is served below; empty at the root of a host."""
        return base_path(self.url)

    @property
    def origin(self) -> str:
        """Scheme and host: what templates put before an address to make it absolute."""
        return self.url.removesuffix(self.base)


def as_json(view: View | SiteView | Sequence[Alternate]) -> bytes:
    """All that a view says: where it is the same, so are the bytes that it is rendered to."""
    return msgspec.json.encode(view, enc_hook=_plain)


def _plain(value: object) -> str:
    """A text of a class of its own, such as `Verbatim`, as the text that it is."""
    if isinstance(value, str):
        return str(value)
    raise NotImplementedError(f"a view cannot hold {value!r}")


def _from_json(data: bytes) -> PageView:
    return _decoder().decode(data)


@lru_cache(maxsize=1)
def _decoder() -> "msgspec.json.Decoder[PageView]":
    return msgspec.json.Decoder(PageView)
