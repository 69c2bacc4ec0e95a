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
    """The site path of this form."""
    media_type: str
    """The media type of this form, such as `text/markdown`."""
    title: str = ""
    """The title of this form. Empty if it is the title of the page."""

    @property
    def is_image(self) -> bool:
        """Whether this form is a picture, which has its own tags in a head."""
        return self.media_type.startswith("image/")

    @property
    def is_download(self) -> bool:
        """Whether the page offers this form for download, under a title such as "Save for Word"."""
        return bool(self.title) and not self.is_image


class SiteLink(Struct, frozen=True):
    """A link in the head of every page, such as the one to the site's manifest (HTML, `link`)."""

    rel: str
    url: Address
    """The site path."""
    media_type: str
    title: str = ""
    """The title of the link. Empty if browsers show none."""


class Head(Struct, frozen=True):
    """The part of a page's head that other pages do not share."""

    title: str
    description: str
    canonical: str
    """The page's absolute address. Empty if search engines must not index the page at all."""
    robots: str = ""
    """The content of the robots meta tag. Empty if search engines may index the page."""
    og_type: str = "website"
    alternates: tuple[Alternate, ...] = ()
    """The other forms of the page."""
    translations: tuple[Translation, ...] = ()
    """The page in each of its languages, the original first. Empty if it has only one."""

    @property
    def image(self) -> Alternate | None:
        """The picture that other sites show with a link to the page, or None."""
        return next((form for form in self.alternates if form.is_image), None)

    @property
    def readings(self) -> tuple[Alternate, ...]:
        """The forms that a machine may read instead of the page."""
        return tuple(f for f in self.alternates if not (f.is_image or f.is_download))

    @property
    def downloads(self) -> tuple[Alternate, ...]:
        """The forms that the page offers for download."""
        return tuple(form for form in self.alternates if form.is_download)


class PageView(Struct, frozen=True):
    """An HTML page: everything that its bytes depend on, except the site view and the templates."""

    url: Address
    template: str
    heading: str
    head: Head
    main: Main
    breadcrumbs: tuple[Anchor, ...] = ()
    """The path from the home page to this page, both included. Empty on the home page."""
    graph: dict[str, Any] | None = None
    """The page's JSON-LD, as `schema_org.graph` builds it, or None if it has none."""
    notice: str = ""
    """What visitors must read first, for example that the page is a draft."""
    language: str = ""
    """The BCP 47 tag of the site's own words on the page. Empty for the site's own language."""
    text_language: str = ""
    """The BCP 47 tag of the page's text, if the site has no words in its language."""
    text_direction: str = ""
    """`ltr` or `rtl`: the way the text is written, if it has a language of its own."""
    text_language_name: str = ""
    """The name of that language in the site's own, such as "Japanese"."""
    scripts: tuple[str, ...] = ()
    """The theme's scripts that the page loads. Without them it still has all text and links."""
    compiles: bool = False
    """Whether the scripts compile WebAssembly."""
    facets: tuple[Facet, ...] = ()
    """The page's facets in the search. Empty if the search must not find the page."""

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
        return language == (self.text_language or self.language)

    def __reduce__(self) -> tuple[Any, ...]:
        """Travel to other processes as JSON, since pickle would handle every part by itself."""
        return _from_json, (as_json(self),)


class FileView(Struct, frozen=True):
    """A file other than a page, such as a sitemap, a feed or robots.txt."""

    url: Address
    template: str
    data: dict[str, Any] = field(default_factory=dict)
    feed_title: str = ""
    """The title of a feed, to which the head of every page then links. Empty for other files."""
    rel: str = ""
    """The link relation, such as `manifest`, if the head of every page links to the file."""
    form_of: str = ""
    """The site path of the page that the file is another form of. Its head links to the file."""
    media_type: str = ""
    """The media type, such as `text/markdown`, for the links in heads."""
    form_title: str = ""
    """The title for the links in heads: see `Alternate.title` and `SiteLink.title`."""
    encoder: str = ""
    """The name of the encoder in `rendering.encoders`. Empty for plain UTF-8."""
    language: str = ""
    """The BCP 47 tag of its language. Empty for the site's own language."""
    is_self_contained: bool = False
    """Whether the file uses nothing that pages share, so that it stays the same if that changes.

    It must not use the path that the site is served below either: its text has that path already.
    """
    is_passing: bool = False
    """Whether it exists on some days only: see `Published.is_passing`."""


View = PageView | FileView

Texts = Callable[[Document], ExportedText]
"""Gives the text of a document to files other than its page, such as feeds."""


@dataclass(frozen=True, slots=True)
class LateFile:
    """A file that depends on the permissions of all pages, such as a file of headers.

    It is made after all pages are decided.
    """

    url: str
    view: "Callable[[Asked, Sequence[FileView], SiteView], FileView]"
    """Makes the view from the permissions of pages, the site's other files, and the site view."""
    is_passing: bool = False
    """Whether it exists on some days only: see `Published.is_passing`."""


Asked = Mapping[str, Sequence[str]]
"""The permissions that pages ask for, by site path: see `security_policy.Power`. Pages that ask
for nothing are left out."""


class PageKind(StrEnum):
    """The kinds of pages."""

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
    """A page with the facts that lists of pages need. Its view is made later, and only if needed.

    If neither its text nor the site has changed, its file is kept and no view is made.
    """

    url: str
    kind: PageKind
    view: Callable[..., PageView]
    """Makes the view from the text of `document`, or an empty one, and the texts of `texts_of`."""
    document: Document | None = None
    """The document that the page shows, or None for a page computed from many."""
    texts_of: tuple[Document, ...] = ()
    """Other documents whose texts appear on the page in part."""
    heading: str = ""
    """The page's name, if it differs from its document's title."""
    description: str = ""
    """The page in a sentence, if it differs from its document's description."""
    indexable: bool = False
    """Whether search engines may index the page. If so, it is in the sitemap."""
    last_modified: datetime.date | None = None
    """The day on which the page's content last changed, as far as editors' dates tell."""
    is_passing: bool = False
    """Whether the page exists on some days only, like the second page of a list of vacancies."""


class SiteView(Struct, frozen=True):
    """Everything that pages share. The renderer gets a view, this, and nothing else."""

    name: str
    url: str
    """The site's absolute address, without a slash at the end."""
    description: str
    language: str
    direction: str
    """`ltr` or `rtl`: the way the language is written."""
    navigation: tuple[Anchor, ...]
    footer: tuple[Anchor, ...]
    feeds: tuple[SiteLink, ...]
    theme: ThemeFiles
    links: tuple[SiteLink, ...] = ()
    """The links in the head of every page, without the feeds."""
    search: Address = ""
    """The site path of the search in the page's language. Empty if there is none."""
    links_language: str = ""
    """The BCP 47 tag of the pages in menus, if it differs from the page's own."""
    home: Address = SitePath.HOME

    @property
    def base(self) -> str:
        """The path that the site is served below; empty at the root of a host."""
        return base_path(self.url)

    @property
    def origin(self) -> str:
        """Scheme and host. Templates put them before an address to make it absolute."""
        return self.url.removesuffix(self.base)


def as_json(view: View | SiteView | Sequence[Alternate]) -> bytes:
    """A view as JSON. Equal JSON is rendered to equal bytes."""
    return msgspec.json.encode(view, enc_hook=_plain)


def _plain(value: object) -> str:
    """A subclass of `str`, such as `Verbatim`, as a plain `str`."""
    if isinstance(value, str):
        return str(value)
    raise NotImplementedError(f"a view cannot hold {value!r}")


def _from_json(data: bytes) -> PageView:
    return _decoder().decode(data)


@lru_cache(maxsize=1)
def _decoder() -> "msgspec.json.Decoder[PageView]":
    return msgspec.json.Decoder(PageView)
