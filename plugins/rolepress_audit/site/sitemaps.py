"""Sitemap files (sitemaps.org): how to find them, and what they list."""

from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

from rolepress_audit.site.site import Site
from rolepress_audit.site_files.xml_files import (
    XmlError,
    local_name,
    parse_xml,
    schema_faults,
    text_of,
    unpack,
)
from rolepress_audit.values.sizes import MIB

NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9"
MAX_BYTES = 50 * MIB
"""The largest size of a file, before compression."""
MAX_ENTRIES = 50_000
FAULTS_TOLD = 3
SCHEMAS = {"urlset": "sitemap.xsd", "sitemapindex": "siteindex.xsd"}
FEEDS = {"rss": "item", "feed": "entry"}
"""Search engines read RSS and Atom as sitemaps too. The root element, and the name of its
entries."""
USUAL_NAMES = ("sitemap.xml", "sitemap.xml.gz", "sitemap_index.xml", "sitemap-index.xml")


@dataclass(frozen=True, slots=True)
class SitemapEntry:
    """One `<url>` or `<sitemap>`."""

    loc: str
    lastmod: str
    line: int


@dataclass(frozen=True, slots=True)
class Sitemap:
    """One file."""

    path: str
    is_index: bool = False
    entries: tuple[SitemapEntry, ...] = ()
    faults: tuple[tuple[int, str], ...] = ()
    """Lines with what is wrong there."""
    is_too_large: bool = False


def read_sitemap(path: str, data: bytes) -> Sitemap:
    """Read one file: XML, gzipped XML, or plain text with one address on each line."""
    try:
        plain = unpack(path, data, MAX_BYTES)
        if len(plain) > MAX_BYTES:
            return Sitemap(path, is_too_large=True)
        if path.removesuffix(".gz").endswith(".txt"):
            return Sitemap(path, entries=tuple(_lines(plain.decode("utf-8", "replace"))))
        root = parse_xml(plain)
    except XmlError as error:
        return Sitemap(path, faults=((error.line, str(error)),))
    return _read_root(path, root)


def _read_root(path: str, root: "etree._Element") -> Sitemap:
    name = local_name(root)
    if name in FEEDS:
        return Sitemap(path, entries=tuple(_feed_entries(root)))
    if name not in SCHEMAS:
        return Sitemap(path, faults=((1, f"its root is <{name}>, not <urlset>"),))
    if root.tag != f"{{{NAMESPACE}}}{name}":
        return Sitemap(path, faults=((1, f"<{name}> is not in the namespace {NAMESPACE}"),))
    entries = tuple(_entries(root))
    _remove_what_the_schema_ignores(root)
    faults = tuple(schema_faults(root, SCHEMAS[name], FAULTS_TOLD))
    return Sitemap(path, name == "sitemapindex", entries, faults)


def _lines(text: str) -> Iterator[SitemapEntry]:
    for number, line in enumerate(text.lstrip("\ufeff").splitlines(), 1):
        if line.strip():
            yield SitemapEntry(line.strip(), "", number)


def _entries(root: "etree._Element") -> Iterator[SitemapEntry]:
    loc, lastmod = f"{{{NAMESPACE}}}loc", f"{{{NAMESPACE}}}lastmod"
    for element in root:
        if local_name(element) in {"url", "sitemap"}:
            line = int(element.sourceline or 1)
            yield SitemapEntry(text_of(element.find(loc)), text_of(element.find(lastmod)), line)


def _feed_entries(root: "etree._Element") -> Iterator[SitemapEntry]:
    for element in root.iter(f"{{*}}{FEEDS[local_name(root)]}"):
        for link in element.iterchildren("{*}link"):
            loc = text_of(link) or (link.get("href") or "").strip()
            if loc and link.get("rel", "alternate") == "alternate":
                yield SitemapEntry(loc, "", int(element.sourceline or 1))
                break


def _remove_what_the_schema_ignores(root: "etree._Element") -> None:
    """Remove elements of other vocabularies, and dates, which have rules of their own."""
    for entry in root:
        for inner in [each for each in entry if _is_ignored(each) or local_name(each) == "lastmod"]:
            entry.remove(inner)
    for entry in [each for each in root if _is_ignored(each)]:
        root.remove(entry)


def _is_ignored(element: "etree._Element") -> bool:
    return isinstance(element.tag, str) and not element.tag.startswith(f"{{{NAMESPACE}}}")


def read_sitemaps(site: Site) -> Iterator[Sitemap]:
    """Every sitemap: named in `robots.txt`, with a usual name, or listed in another one.

    They are read one at a time, so that only one is in memory. A gzipped copy is skipped if the
    plain file exists.
    """
    named = [site.place_of(address) for _, address in site.robots.sitemaps]
    waiting = deque(place.file for place in named if place and place.file)
    waiting += [name for name in USUAL_NAMES if name in site.folder.files]
    seen: set[str] = set()
    while waiting:
        path = waiting.popleft()
        plain = path.removesuffix(".gz")
        if plain in seen or not plain.endswith((".xml", ".txt")):
            continue
        seen.add(plain)
        if site.folder.files[path] > MAX_BYTES:
            yield Sitemap(path, is_too_large=True)
            continue
        data = site.read(path)
        if data is None:
            continue
        sitemap = read_sitemap(path, data)
        yield sitemap
        if sitemap.is_index:
            places = [site.place_of(entry.loc) for entry in sitemap.entries]
            waiting += [place.file for place in places if place and place.file]
