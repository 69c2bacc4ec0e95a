"""One long list of addresses into files of a size that every search engine takes."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from markupsafe import escape

SITEMAP_MAX_URLS = 45_000
"""The protocol allows 50,000 a file (https://www.sitemaps.org/protocol.html)."""

SITEMAP_MAX_BYTES = 40_000_000
"""The protocol allows 52,428,800 bytes a file, uncompressed."""

FRAME_BYTES = 200
"""At most so many for what stands around all entries of a file."""

ENTRY_BYTES = len("<url><loc></loc><lastmod>2026-11-22</lastmod></url>\n")
"""What stands around one address at most."""


@dataclass(frozen=True, slots=True)
class SitemapEntry:
    """One address in a sitemap, or one sitemap in the index."""

    loc: str
    """Absolute and percent-encoded."""
    lastmod: str = ""
    """An ISO date; empty where nobody knows."""

    @property
    def max_bytes(self) -> int:
        """At most so many bytes of its file."""
        return ENTRY_BYTES + len(escape(self.loc).encode())


def split(entries: Iterable[SitemapEntry]) -> Iterator[tuple[SitemapEntry, ...]]:
    """Cut at the limit of addresses or of bytes, whichever comes first; nothing makes no file.

    Entries stay in their order, so that a new one moves one entry into each later file at most.
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
