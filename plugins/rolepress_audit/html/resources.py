"""What a browser fetches to show a page, without its visitor doing anything."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bs4 import Tag

from rolepress_audit.html.page import Page
from rolepress_audit.html.visible import attribute

SOURCES = {
    "script": ("src",),
    "img": ("src", "srcset"),
    "iframe": ("src",),
    "embed": ("src",),
    "object": ("data",),
    "video": ("src", "poster"),
    "audio": ("src",),
    "source": ("src", "srcset"),
    "track": ("src",),
    "input": ("src",),
    "frame": ("src",),
}
"""The attributes that hold addresses, by element."""
_RELATIONS = """
    stylesheet icon apple-touch-icon mask-icon preload modulepreload prefetch preconnect
    dns-prefetch manifest
"""
RELATIONS = frozenset(_RELATIONS.split())
"""The relations of a `<link>` that browsers follow at once. Others, such as `canonical`, only
inform."""
CONNECTIONS = frozenset({"preconnect", "dns-prefetch"})
"""These open a connection and fetch no file."""

_CANDIDATE = re.compile(r"[\s,]*+(\S++)(?:(?<!,)[^,]*+)?")
_IN_CSS = re.compile(
    r"""(?:@import\s++|\burl\(\s*+)(?:url\(\s*+)?["']?([^"')\s;]++)""",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Resource:
    """Something that the page asks for."""

    kind: str
    """`img`, `stylesheet`, `script`, ...: the element, or the relation of a `<link>`."""
    reference: str
    """The address as the page writes it."""
    address: str
    """The absolute address."""
    tag: Tag


def resources(page: Page) -> Iterator[Resource]:
    """Everything that the page asks for. Inline addresses such as `data:` are left out."""
    for kind, reference, tag in _references(page):
        address = page.resolve(reference)
        scheme, colon, _ = address.partition(":")
        if not colon or "/" in scheme or scheme.lower() in {"http", "https"}:
            yield Resource(kind, reference, address, tag)


def _references(page: Page) -> Iterator[tuple[str, str, Tag]]:
    for name, keys in SOURCES.items():
        for tag in _tags(page, name):
            for key in keys:
                value = attribute(tag, key).strip()
                for reference in candidates(value) if key == "srcset" else (value,):
                    if reference:
                        yield name, reference, tag
    for tag in _tags(page, "link"):
        relations = RELATIONS.intersection(attribute(tag, "rel").lower().split())
        href = attribute(tag, "href").strip()
        if relations and href:
            yield min(relations), href, tag
    for tag in _tags(page, "style"):
        for reference in _IN_CSS.findall(tag.get_text()):
            yield "style", reference, tag


def _tags(page: Page, name: str) -> Sequence[Tag]:
    tags = page.tags.get(name, ())
    if "template" in page.tags:
        return [tag for tag in tags if not page.tree.is_inside(tag, {"template"})]
    return tags


def candidates(srcset: str) -> list[str]:
    """The addresses in a `srcset`: each may be followed by a width or a density.

    An address ends at white space; a comma right before that ends the candidate as well
    (HTML Standard, "parse a srcset attribute").
    """
    if "data:" in srcset:
        return []
    return [address.rstrip(",") for address in _CANDIDATE.findall(srcset)]
