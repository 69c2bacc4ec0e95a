"""What the checks of the whole site need to know of one page: little, since all are kept."""

import hashlib
from dataclasses import dataclass
from urllib.parse import urldefrag, urljoin, urlsplit

from plugins.audit.page import Page, attribute

SIGNATURE_SIZE = 64
SHINGLE_WORDS = 5


@dataclass(frozen=True, slots=True)
class PageSummary:
    """One page among the others."""

    path: str
    url: str
    title: str
    description: str
    language: str
    canonical: str
    """The absolute address in the first `<link rel="canonical">`; empty where there is none."""
    is_indexable: bool
    is_redirect: bool
    redirects_to: str
    """The absolute address that a `<meta http-equiv="refresh">` leads to; empty without one."""
    alternates: tuple[tuple[str, str], ...]
    """Each `hreflang` with the absolute address that it names."""
    targets: frozenset[str]
    """The addresses that links lead to, absolute, with their fragments."""
    anchors: frozenset[str]
    """What fragments can name on this page."""
    types: tuple[str, ...]
    """The types in the page's JSON-LD, without repeats."""
    text_digest: bytes
    """Of the words of the main part; empty where it has none."""


def summarise(page: Page) -> PageSummary:
    """Keep what the site's checks need, and let go of the page."""
    canonicals = page.links("canonical")
    descriptions = page.metas("description")
    return PageSummary(
        path=page.path,
        url=page.url,
        title=page.title,
        description=descriptions[0] if descriptions else "",
        language=next((attribute(tag, "lang") for tag in page.tags.get("html", ())), ""),
        canonical=urljoin(page.base, attribute(canonicals[0], "href")) if canonicals else "",
        is_indexable=page.is_indexable,
        is_redirect=page.is_redirect,
        redirects_to=_refresh_target(page),
        alternates=tuple(
            (attribute(tag, "hreflang"), urljoin(page.base, attribute(tag, "href")))
            for tag in page.links("alternate")
            if tag.has_attr("hreflang")
        ),
        targets=frozenset(_targets(page)),
        anchors=frozenset(_anchors(page)),
        types=tuple(dict.fromkeys(name for node in page.nodes for name in node.types)),
        text_digest=_digest(page.main_text),
    )


def _refresh_target(page: Page) -> str:
    for tag in page.tags.get("meta", ()):
        if attribute(tag, "http-equiv").lower() == "refresh":
            _, found, target = attribute(tag, "content").partition("=")
            return urljoin(page.base, target.strip(" '\"")) if found else ""
    return ""


def _targets(page: Page) -> set[str]:
    found = set()
    for name in ("a", "area"):
        for tag in page.tags.get(name, ()):
            href = attribute(tag, "href").strip()
            if href and urlsplit(href).scheme in {"", "http", "https"}:
                found.add(urljoin(page.base, href))
    return found


def _anchors(page: Page) -> set[str]:
    ids = {attribute(tag, "id") for tags in page.tags.values() for tag in tags}
    return (ids | {attribute(tag, "name") for tag in page.tags.get("a", ())}) - {""}


def _digest(text: str) -> bytes:
    return hashlib.blake2b(text.casefold().encode(), digest_size=16).digest() if text else b""


def without_fragment(address: str) -> str:
    """An address without what follows `#`."""
    return urldefrag(address).url
