"""Links and pictures of a text: those that lead into this site, and those that lead nowhere."""

import posixpath
import re
from dataclasses import dataclass
from urllib.parse import unquote, urlsplit
from xml.etree.ElementTree import Element

from plugins.content.markdown import MarkdownTree
from plugins.content.raw_html import RawHtml
from plugins.content.sanitise import URL_SCHEMES, is_local
from plugins.core.problems import Rule
from plugins.core.text import one_line
from plugins.domain.documents import KINDS
from plugins.domain.sections import Link

_TO_FILE = re.compile(r"\{filename\}(?P<path>[^#?]*)(?P<rest>[#?].*)?")
_RELATIVE = re.compile(
    r"(?P<path>(?![a-z][a-z0-9+.-]*:)[^#?/][^#?]*\.md)(?P<rest>[#?].*)?", re.IGNORECASE
)
_SCHEME = re.compile(r"[a-z][a-z0-9+.-]*:", re.IGNORECASE)
_HOST = re.compile(
    r"(?://)?((?:www\.|[a-z0-9-]+\.(?:com|org|net|io|dev|de|example)\b)\S*)", re.IGNORECASE
)
_ENGINE_MARK = "\x02"
"""What Markdown writes into the addresses that it makes itself, of `<name@example.com>`."""


@dataclass(frozen=True, slots=True)
class BadLink:
    """A link or picture that cannot work, whatever pages there are."""

    written: str
    rule: Rule
    message: str
    fix: str


def document_url(path: str) -> str | None:
    """The site path of a source file below `content/`, or None if it is no page's source."""
    folder, _, name = path.partition("/")
    if folder not in KINDS or "/" in name or not name.endswith(".md"):
        return None
    return KINDS[folder].URL.format(slug=name.removesuffix(".md"))


def read_links(
    tree: MarkdownTree, raw: RawHtml, path: str
) -> tuple[tuple[Link, ...], list[BadLink]]:
    """Every link into this site, and every one that cannot work.

    Links to source files are rewritten into site paths, in place: both `{filename}other.md`, as
    Pelican has it, and plain `other.md`, as Git hosts follow it, name a file beside this one,
    which is `path` below `content/`.
    """
    found: dict[Link | BadLink, None] = {}
    for element in (e for block in tree.blocks for e in block.iter()):
        if element.tag == "a":
            found[_file_link(element, path) or _link(element.get("href", "").strip())] = None
        elif element.tag == "img":
            found[_picture(element.get("src", "").strip())] = None
    for tag, address in raw.addresses:
        found[_picture(address) if tag == "img" else _raw_link(address)] = None
    links = tuple(each for each in found if isinstance(each, Link) and each.target)
    return links, [each for each in found if isinstance(each, BadLink)]


def _file_link(element: Element, path: str) -> Link | None:
    href = element.get("href", "").strip()
    match = _TO_FILE.fullmatch(href) or _RELATIVE.fullmatch(href)
    if match is None:
        return None
    target = _target(path, match["path"])
    element.set("href", (document_url(target) or "#") + (match["rest"] or ""))
    return Link(target, href)


def _target(path: str, written: str) -> str:
    if written.startswith("/"):
        return posixpath.normpath(written.lstrip("/"))
    return posixpath.normpath(posixpath.join(posixpath.dirname(path), written))


def _link(href: str) -> Link | BadLink:
    """A link that names no file. Its target is empty where it does not lead into this site."""
    if is_local(href):
        return Link(unquote(re.split(r"[#?]", href, maxsplit=1)[0]), href)
    if href.startswith(("#", _ENGINE_MARK)):
        return Link("", href)
    scheme = _SCHEME.match(href)
    if scheme and scheme[0][:-1].lower() in URL_SCHEMES and _has_host(href):
        return Link("", href)
    return BadLink(
        href,
        Rule.BROKEN_PAGE_LINK,
        f"the link leads nowhere: `{one_line(href)}` is no address"
        if href
        else "a link has no address",
        _link_fix(href, scheme is not None),
    )


def _has_host(href: str) -> bool:
    try:
        parts = urlsplit(href)
        return bool(parts.hostname) or parts.scheme in {"mailto", "tel"}
    except ValueError:
        return False


def _link_fix(href: str, has_scheme: bool) -> str:  # noqa: FBT001 - one caller, which names it
    host = _HOST.fullmatch(href)
    if host:
        return f"write it in full: `https://{one_line(host[1])}`"
    if has_scheme:
        return "a link starts with `https://`, `mailto:` or `tel:`, or leads to a page of this site"
    return "name a file that ends in `.md`, or write a path from the root such as `/roles/`"


def _raw_link(href: str) -> Link | BadLink:
    if _TO_FILE.fullmatch(href) or _RELATIVE.fullmatch(href):
        return BadLink(
            href,
            Rule.BROKEN_FILE_LINK,
            f"a link written as HTML cannot name a file, such as `{one_line(href)}`",
            f"write it as Markdown: `[words]({one_line(href)})`",
        )
    return _link(href)


def _picture(address: str) -> Link | BadLink:
    if is_local(address):
        return Link(unquote(re.split(r"[#?]", address, maxsplit=1)[0]), address)
    return BadLink(
        address,
        Rule.IMAGE_ELSEWHERE,
        f"the picture `{one_line(address)}` is not served by this site"
        if address
        else "a picture has no address",
        "put the file into `content/static/` and write its path from there, such as `/x.png`",
    )
