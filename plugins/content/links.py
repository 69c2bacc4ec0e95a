"""Links of a text into this site, resolved while the text is read."""

import posixpath
import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element

from plugins.domain.documents import KINDS
from plugins.domain.sections import Link

_TO_FILE = re.compile(r"\{filename\}(?P<path>[^#?]*)(?P<rest>[#?].*)?")
_RELATIVE = re.compile(
    r"(?P<path>(?![a-z][a-z0-9+.-]*:)[^#?/][^#?]*\.md)(?P<rest>[#?].*)?", re.IGNORECASE
)


def document_url(path: str) -> str | None:
    """The site path of a source file below `content/`, or None if it is no page's source."""
    folder, _, name = path.partition("/")
    if folder not in KINDS or "/" in name or not name.endswith(".md"):
        return None
    return KINDS[folder].URL.format(slug=name.removesuffix(".md"))


def resolve_links(blocks: list[Element], path: str) -> tuple[Link, ...]:
    """Rewrite links to source files into site paths, in place; returns every link into this site.

    `path` is the linking file, below `content/`. Both `{filename}other.md`, as Pelican has it, and
    plain `other.md`, as Git hosts follow it, name a file beside this one.
    """
    found: dict[Link, None] = {}
    for element in _links(blocks):
        href = element.get("href", "")
        match = _TO_FILE.fullmatch(href) or _RELATIVE.fullmatch(href)
        if match:
            target = _target(path, match["path"])
            element.set("href", (document_url(target) or "#") + (match["rest"] or ""))
            found[Link(target, href)] = None
        elif href.startswith("/") and not href.startswith("//"):
            found[Link(re.split(r"[#?]", href, maxsplit=1)[0], href)] = None
    return tuple(found)


def foreign_pictures(blocks: list[Element]) -> Iterator[str]:
    """The addresses of pictures that are not a path on this site."""
    for block in blocks:
        for image in block.iter("img"):
            address = image.get("src", "")
            if not address.startswith("/") or address.startswith("//"):
                yield address


def _links(blocks: list[Element]) -> Iterator[Element]:
    for block in blocks:
        yield from block.iter("a")


def _target(path: str, written: str) -> str:
    if written.startswith("/"):
        return posixpath.normpath(written.lstrip("/"))
    return posixpath.normpath(posixpath.join(posixpath.dirname(path), written))
