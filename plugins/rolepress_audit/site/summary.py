"""What the checks of the whole site need to know about one page.

It is little, because every page's summary is kept.
"""

import hashlib
import sys
from dataclasses import dataclass, fields

from rolepress_audit.html.main_part import main_text
from rolepress_audit.html.page import Page
from rolepress_audit.html.resources import CONNECTIONS, resources
from rolepress_audit.html.visible import attribute
from rolepress_audit.site.vacancy import VacancyFacts, read_vacancy
from rolepress_audit.values.near_duplicates import signature
from rolepress_audit.vocabulary.trails import trails_of

FEED_TYPES = frozenset(
    {"application/atom+xml", "application/rss+xml", "application/feed+json", "application/json"}
)


IMAGES = ("og:image", "og:image:url", "og:image:secure_url", "twitter:image")
"""The names under which a page gives the address of its picture."""


@dataclass(frozen=True, slots=True)
class ShareImage:
    """A picture that is shown with links to the page."""

    address: str
    """The absolute address."""
    width: str
    """The width in pixels that the page states. It is empty if it states none, or has several
    pictures."""
    height: str


@dataclass(frozen=True, slots=True)
class PageSummary:
    """One page among the others."""

    path: str
    url: str
    title: str
    description: str
    language: str
    canonical: str
    """The absolute address in the first `<link rel="canonical">`, or an empty string."""
    is_indexable: bool
    is_redirect: bool
    redirects_to: str
    """The address that a `<meta http-equiv="refresh">` sends visitors to. It is empty if they stay
    on this page."""
    alternates: tuple[tuple[str, str], ...]
    """Each `hreflang` with the absolute address that it names."""
    targets: tuple[str, ...]
    """The absolute addresses of links, with fragments, without repeats."""
    forms: tuple[str, ...]
    """The addresses that forms lead to, such as a search page."""
    anchors: tuple[str, ...]
    """What fragments can refer to on this page. It is sorted for quick lookups."""
    resources: tuple[tuple[str, str], ...]
    """What browsers fetch for the page, such as `("img", "https://jobs.example/a.png")`."""
    images: tuple[ShareImage, ...]
    """The pictures that the page names for itself, without repeats."""
    feeds: tuple[str, ...]
    """The addresses of the feeds that the page names in `<link rel="alternate">`."""
    types: tuple[str, ...]
    """The types in the page's JSON-LD, without repeats."""
    breadcrumbs: tuple[str, ...]
    """The absolute addresses that the trails in the page's JSON-LD lead to, without repeats."""
    vacancy: VacancyFacts
    """What the page shows about a vacancy, for the report."""
    text_digest: bytes
    """A digest of the words in the main part. It is empty if there are none."""
    text_signature: bytes
    """For finding nearly equal texts. It is empty for pages with few words."""
    is_document: bool
    """Whether it is a whole page. Pieces of HTML, and files that prove ownership of a site, are
    not."""
    is_error_page: bool
    """Whether servers show it at other addresses than its own, such as `404.html`."""

    def __setstate__(self, state: list[object]) -> None:
        """Restore a summary from another process. Text that many pages share is kept once."""
        for field, value in zip(fields(self), state, strict=True):
            object.__setattr__(self, field.name, _shared(value))


def summarize(page: Page) -> PageSummary:
    """Summarize a page: keep what the site's checks need, so that the page itself can be freed."""
    descriptions = page.metas("description")
    text = main_text(page).casefold()
    return PageSummary(
        path=page.path,
        url=page.url,
        title=page.title,
        description=descriptions[0] if descriptions else "",
        language=next((attribute(tag, "lang") for tag in page.tags.get("html", ())), ""),
        canonical=page.canonical,
        is_indexable=page.is_indexable,
        is_redirect=page.is_redirect,
        redirects_to=page.redirects_to,
        alternates=tuple(
            (attribute(tag, "hreflang").strip(), page.resolve(attribute(tag, "href")))
            for tag in page.links("alternate")
            if tag.has_attr("hreflang") and _is_page(attribute(tag, "type"))
        ),
        targets=_interned(_targets(page)),
        forms=tuple(
            page.resolve(attribute(tag, "action"))
            for tag in page.tags.get("form", ())
            if attribute(tag, "action").strip()
        ),
        anchors=_interned(dict.fromkeys(sorted(_anchors(page)))),
        resources=_resources(page),
        images=_images(page),
        feeds=tuple(page.resolve(href) for href in feeds(page)),
        types=tuple(dict.fromkeys(name for node in page.nodes for name in node.types)),
        breadcrumbs=_breadcrumbs(page),
        vacancy=read_vacancy(page),
        text_digest=_digest(text),
        text_signature=signature(text.split()),
        is_document=page.is_document,
        is_error_page=page.is_error_page,
    )


def _shared(value: object) -> object:
    if type(value) is str:
        return sys.intern(value)
    return tuple(map(_shared, value)) if type(value) is tuple else value


def _interned(texts: dict[str, None]) -> tuple[str, ...]:
    """Pages share most links: within a process, one copy of each is enough."""
    return tuple(map(sys.intern, texts))


def _targets(page: Page) -> dict[str, None]:
    """The addresses of links, in the order of the page. Schemes such as `mailto:` are left out."""
    found: dict[str, None] = {}
    for name in ("a", "area"):
        for tag in page.tags.get(name, ()):
            href = attribute(tag, "href").strip()
            if href and (scheme_of(href) in {"", "http", "https"}):
                found[page.resolve(href)] = None
    return found


def _breadcrumbs(page: Page) -> tuple[str, ...]:
    subjects = (subject for script in page.scripts for subject in script.subjects)
    crumbs = (crumb for trail in trails_of(subjects) for crumb in trail)
    return _interned({page.resolve(crumb.item): None for crumb in crumbs if crumb.item})


def _anchors(page: Page) -> dict[str, None]:
    ids = {str(element.attrs["id"]): None for element in page.elements if "id" in element.attrs}
    return ids | {attribute(tag, "name"): None for tag in page.tags.get("a", ())}


def _resources(page: Page) -> tuple[tuple[str, str], ...]:
    found = {(each.kind, sys.intern(each.address)): None for each in resources(page)}
    return tuple(each for each in found if each[0] not in CONNECTIONS)


def _images(page: Page) -> tuple[ShareImage, ...]:
    found = {page.resolve(each): None for name in IMAGES for each in page.metas(name) if each}
    sizes = [page.metas(f"og:image:{name}") for name in ("width", "height")]
    is_one = len(found) == 1 and all(len(stated) <= 1 for stated in sizes)
    width, height = ("".join(stated) if is_one else "" for stated in sizes)
    return tuple(ShareImage(address, width, height) for address in found)


def _is_page(kind: str) -> bool:
    """Whether a link with a `type` leads to a page. A feed can have a language too."""
    return kind.partition(";")[0].strip().lower() in {"", "text/html", "application/xhtml+xml"}


def feeds(page: Page) -> list[str]:
    """The feeds that a page names, as the page writes their addresses."""
    links = [(attribute(tag, "type"), attribute(tag, "href")) for tag in page.links("alternate")]
    return [href for kind, href in links if _is_feed(kind, href)]


def _is_feed(kind: str, href: str) -> bool:
    """Whether a link leads to a feed.

    `application/json` is also the type of other things, so its address must contain "feed".
    """
    kind = kind.partition(";")[0].strip().lower()
    return kind in FEED_TYPES and (kind != "application/json" or "feed" in href.lower())


def scheme_of(reference: str) -> str:
    """The scheme of an address in lower case, or an empty string if it is relative."""
    scheme, colon, _ = reference.partition(":")
    return scheme.lower() if colon and scheme.replace("+", "").isalnum() else ""


def _digest(text: str) -> bytes:
    return hashlib.blake2b(text.encode(), digest_size=16).digest() if text else b""
