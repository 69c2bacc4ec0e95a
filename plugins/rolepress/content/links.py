"""Finds the links and pictures of a text that point to this site, or that cannot work."""

import posixpath
import re
from dataclasses import dataclass
from urllib.parse import unquote, urlsplit

from rolepress.content.html_tree import Element
from rolepress.content.sanitize import URL_SCHEMES
from rolepress.core.problems import Rule
from rolepress.core.urls import is_local
from rolepress.domain.documents import KINDS, site_path, split_name
from rolepress.domain.sections import Link
from rolepress_base.messages import one_line

_TO_FILE = re.compile(r"\{filename\}(?P<path>[^#?]*)(?P<rest>[#?].*)?")
_RELATIVE = re.compile(
    r"(?P<path>(?![a-z][a-z0-9+.-]*:)[^#?/][^#?]*\.md)(?P<rest>[#?].*)?", re.IGNORECASE
)
_SCHEME = re.compile(r"[a-z][a-z0-9+.-]*:", re.IGNORECASE)
_HOST = re.compile(
    r"(?://)?((?:www\.|[a-z0-9-]+\.(?:com|org|net|io|dev|de|example)\b)\S*)", re.IGNORECASE
)
_WITHOUT_HOST = {
    "mailto": re.compile(r"[^@\s<>,]+@[^@\s<>,]+\.[^@\s<>,.]+"),
    "tel": re.compile(r"\+?[0-9][0-9 ().-]*[0-9]"),
}
"""Schemes without a host, and what follows each: one address (RFC 6068), one number (RFC 3966)."""
_EXAMPLES = {"mailto": "mailto:jobs@example.com", "tel": "tel:+49305550"}
_AS_WRITTEN = re.compile("^%7Bfilename%7D")
"""`{filename}` as written by an engine that escapes braces in addresses."""


@dataclass(frozen=True, slots=True)
class BadLink:
    """A link or picture that cannot work, no matter which pages exist."""

    written: str
    rule: Rule
    message: str
    fix: str


def document_url(path: str) -> str | None:
    """The site path of a source file below `content/`, or None if it is not a page's source."""
    folder, _, name = path.partition("/")
    if folder not in KINDS or "/" in name or not name.endswith(".md"):
        return None
    return site_path(KINDS[folder], *split_name(name))


def read_links(body: Element, path: str) -> tuple[tuple[Link, ...], list[BadLink]]:
    """Return every link to a page of this site, and every link that cannot work.

    Links to source files are replaced in place by site paths. What cannot work is taken out: of a
    link the words stay, of a picture nothing. A link names a file relative to this
    one, `path` below `content/`: as `{filename}other.md` in Pelican's way, or as `other.md` in the
    way of Git hosts.
    """
    found: dict[Link | BadLink, None] = {}
    for element in list(body.iter("a", "img")):
        if element.tag == "img":
            each: Link | BadLink = _picture(element.get("src", "").strip())
        else:
            each = _file_link(element, path) or _link(element.get("href", "").strip())
        if isinstance(each, BadLink):
            _take_out(element)
        found[each] = None
    links = tuple(each for each in found if isinstance(each, Link) and each.target)
    return links, [each for each in found if isinstance(each, BadLink)]


def _take_out(element: Element) -> None:
    """Take a link or a picture out of the tree, but not the words in it or behind it."""
    if element.tag == "a":
        element.tag = "span"  # which the sanitizer drops
        element.attrib.clear()
        return
    parent, before = element.getparent(), element.getprevious()
    if parent is None:
        return
    if before is not None:
        before.tail = (before.tail or "") + (element.tail or "")
    else:
        parent.text = (parent.text or "") + (element.tail or "")
    parent.remove(element)


def _file_link(element: Element, path: str) -> Link | None:
    href = _AS_WRITTEN.sub("{filename}", element.get("href", "").strip())
    match = _TO_FILE.fullmatch(href) or _RELATIVE.fullmatch(href)
    if match is None:
        return None
    target = _target(path, unquote(match["path"]))
    element.set("href", (document_url(target) or "#") + (match["rest"] or ""))
    return Link(target, href)


def _target(path: str, written: str) -> str:
    if written.startswith("/"):
        return posixpath.normpath(written.lstrip("/"))
    return posixpath.normpath(posixpath.join(posixpath.dirname(path), written))


def _link(href: str) -> Link | BadLink:
    """Read a link to anything but a source file. Outside of this site, its target is empty."""
    if is_local(href):
        return Link(unquote(re.split(r"[#?]", href, maxsplit=1)[0]), href)
    if href.startswith("#"):
        return Link("", href)
    scheme = _SCHEME.match(href)
    if scheme and scheme[0][:-1].lower() in URL_SCHEMES and _leads_somewhere(href):
        return Link("", href)
    return BadLink(
        href,
        Rule.BAD_ADDRESS,
        f"the link leads nowhere: `{one_line(href)}` is not an address, so only its words stay"
        if href
        else "a link has no address, so only its words stay",
        _link_fix(href, scheme is not None),
    )


def _leads_somewhere(href: str) -> bool:
    try:
        parts = urlsplit(href)
        if parts.scheme in _WITHOUT_HOST:
            return _WITHOUT_HOST[parts.scheme].fullmatch(unquote(parts.path)) is not None
        return bool(parts.hostname)
    except ValueError:
        return False


def _link_fix(href: str, has_scheme: bool) -> str:  # noqa: FBT001 - one caller, which names it
    host = _HOST.fullmatch(href)
    if host:
        return f"write it in full: `https://{one_line(host[1])}`"
    scheme = href.partition(":")[0].lower()
    if scheme in _EXAMPLES:
        return f"write one, such as `{_EXAMPLES[scheme]}`"
    if has_scheme:
        return "a link starts with `https://`, `mailto:` or `tel:`, or leads to a page of this site"
    return "name a file that ends in `.md`, or write a path from the root such as `/roles/`"


def _picture(address: str) -> Link | BadLink:
    if is_local(address):
        return Link(unquote(re.split(r"[#?]", address, maxsplit=1)[0]), address)
    return BadLink(
        address,
        Rule.IMAGE_ELSEWHERE,
        f"the picture `{one_line(address)}` is not served by this site, so it is left out"
        if address
        else "a picture has no address, so it is left out",
        "put the file into `content/static/` and write its path from there, such as `/x.png`",
    )
