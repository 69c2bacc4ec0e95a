"""Splits a long list of addresses into files of a size that every search engine accepts."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from markupsafe import escape

SITEMAP_MAX_URLS = 45_000
"""The protocol allows 50,000 in a file (https://www.sitemaps.org/protocol.html)."""

SITEMAP_MAX_BYTES = 40_000_000
"""The protocol allows 52,428,800 bytes in a file, uncompressed."""

FRAME_BYTES = 200
"""The most bytes that a file has around its entries."""

ENTRY_BYTES = len("<url><loc></loc><lastmod>2026-11-22</lastmod></url>\n")
"""The most bytes that an entry has around its address."""


@dataclass(frozen=True, slots=True)
class SitemapEntry:
    """One address in a sitemap, or one sitemap in the index."""

    loc: str
    """Absolute and percent-encoded."""
    lastmod: str = ""
    """An ISO date; empty if it is not known."""

    @property
    def max_bytes(self) -> int:
        """The most bytes that the entry takes in its file."""
        return ENTRY_BYTES + len(escape(self.loc).encode())


def split(entries: Iterable[SitemapEntry]) -> Iterator[tuple[SitemapEntry, ...]]:
    """Split entries at the limit of addresses or of bytes, whichever comes first.

    Entries keep their order, so a new one moves at most one entry into each later file. Without
    entries there are no files.
    """
    file: list[SitemapEntry] = []
    size = FRAME_BYTES
    for entry in entries:
        if file and (len(file) == SITEMAP_MAX_URLS or size + entry.max_bytes > SITEMAP_MAX_BYTES):
            yield tuple(file)
            file, size = [], FRAME_BYTES
        file.append(entry)
        size += entry.max_bytes
    if file:
        yield tuple(file)
