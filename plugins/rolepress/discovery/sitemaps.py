"""Reads published sitemaps from files."""

import gzip
import re
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import Literal
from urllib.parse import unquote, urlsplit

from lxml import etree

from rolepress.discovery.errors import InputError, reason

NAMES = ("sitemap.xml", "sitemap.xml.gz")
SITEMAP_MAX_BYTES = 52_428_800
"""The protocol's limit, uncompressed (https://www.sitemaps.org/protocol.html)."""

_NS = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
_BUCKET = re.compile(r"(.+)-[0-9]+\.xml(?:\.gz)?")


@dataclass(frozen=True, slots=True)
class Listed:
    """One address of a sitemap."""

    url: str
    lastmod: str = ""
    """The date as written. Empty if there is none."""
    bucket: str = ""
    """The group in the name of the sitemap: `jobs` for `jobs-1.xml`. May be empty."""


def read_sitemaps(place: Path) -> Mapping[str, Listed]:
    """All entries of a sitemap, or of the `sitemap.xml` in a folder, by address.

    Files in an index are looked up beside it, by the paths of their addresses.
    Raises InputError, which names the file.
    """
    top = _find(place)
    found: dict[str, Listed] = {}
    for file, bucket in _files(top):
        for url, lastmod in _entries(file, "url"):
            found[url] = Listed(url, lastmod, bucket)
    return found


def _find(place: Path) -> Path:
    if place.is_file():
        return place
    if not place.is_dir():
        raise InputError(
            f"{place}: there is no such folder or file; name the output folder of a build, or a "
            "sitemap"
        )
    for name in NAMES:
        if (place / name).is_file():
            return place / name
    raise InputError(
        f"{place}: there is no sitemap.xml in this folder; name the output folder of a build, "
        "or the sitemap itself"
    )


def _files(top: Path) -> Iterator[tuple[Path, str]]:
    """The sitemaps of an index, or the one file itself, each with its group."""
    if _root(top) == "urlset":
        yield top, _bucket(top.name)
        return
    for url, _ in _entries(top, "sitemap"):
        file = _beside(top, url)
        if _root(file) != "urlset":
            raise InputError(f"{file}: an index must name sitemaps, and this is another index")
        yield file, _bucket(file.name)


def _bucket(name: str) -> str:
    match = _BUCKET.fullmatch(name)
    return match.group(1) if match else ""


def _beside(index: Path, url: str) -> Path:
    """The file of a sitemap that an index names.

    Its address may start with the path that the site is served below, which is no folder here.
    """
    parts = unquote(urlsplit(url).path).lstrip("/").split("/")
    if ".." in parts:
        raise InputError(f"{index}: {url} leads out of the folder")
    files = [index.parent.joinpath(*parts[start:]) for start in range(len(parts))]
    file = next((file for file in files if file.is_file()), files[0])
    if not file.is_file():
        raise InputError(
            f"{index}: it names {url}, and there is no file {file}; keep the sitemaps together "
            "with their index"
        )
    return file


def _root(file: Path) -> str:
    """The root element of a file: `urlset` or `sitemapindex`."""
    try:
        for _, element in _parse(_read(file), "start"):
            if element.tag in {f"{_NS}urlset", f"{_NS}sitemapindex"}:
                return str(element.tag).removeprefix(_NS)
            break
    except etree.XMLSyntaxError as error:
        raise InputError(f"{file}:{error.lineno}: not XML: {error.msg}") from error
    raise InputError(
        f"{file}: not a sitemap; its first element must be `urlset` or `sitemapindex` of "
        "http://www.sitemaps.org/schemas/sitemap/0.9"
    )


def _entries(file: Path, name: str) -> Iterator[tuple[str, str]]:
    """Address and `lastmod` of each entry, with only one entry in memory at a time."""
    try:
        for _, element in _parse(_read(file), "end", f"{_NS}{name}"):
            url = element.findtext(f"{_NS}loc", "").strip()
            if not url:
                raise InputError(f"{file}:{element.sourceline}: an entry without an address")
            yield url, element.findtext(f"{_NS}lastmod", "").strip()
            element.clear()
            parent = element.getparent()
            while parent is not None and element.getprevious() is not None:
                del parent[0]
    except etree.XMLSyntaxError as error:
        raise InputError(f"{file}:{error.lineno}: not XML: {error.msg}") from error


def _parse(
    data: bytes, event: Literal["start", "end"], tag: str | None = None
) -> Iterator[tuple[str, etree._Element]]:
    """Events of a parser that fetches nothing and expands nothing."""
    return iter(
        etree.iterparse(
            BytesIO(data), [event], tag=tag, no_network=True, resolve_entities=False, load_dtd=False
        )
    )


def _read(file: Path) -> bytes:
    try:
        with file.open("rb") as raw:
            packed = raw.read(2) == b"\x1f\x8b"
        with gzip.open(file) if packed else file.open("rb") as source:
            data = source.read(SITEMAP_MAX_BYTES + 1)
    except (OSError, EOFError, zlib.error) as error:
        raise InputError(f"{file}: cannot be read: {reason(error)}") from error
    if len(data) > SITEMAP_MAX_BYTES:
        raise InputError(f"{file}: larger than the 50 MB that a sitemap may have")
    return data
