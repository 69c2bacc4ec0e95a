"""What crawlers are told: sitemaps, their index at `/sitemap.xml`, `robots.txt`, and a key."""

from collections.abc import Iterator, Sequence
from itertools import chain

from msgspec.structs import replace

from rolepress.core.urls import absolute
from rolepress.domain.addresses import HostFile
from rolepress.pages.context import Context
from rolepress.pages.view import FileView, Published
from rolepress.sitemap.buckets import BUCKET_OF, Bucket
from rolepress.sitemap.split import SitemapEntry, split

INDEX_URL = "/sitemap.xml"


def sitemap_views(context: Context, published: Sequence[Published]) -> Iterator[FileView]:
    """Every page that may be indexed, and where crawlers find the lists of them.

    `lastmod` is the date on which what a page says last changed; a page for which no editor gave
    a date has none. That of a file in the index is the latest in it
    (https://www.sitemaps.org/protocol.html).

    A file that names others comes after them, here and in the output folder: whoever reads an
    index while the site is written finds what it names.
    """
    site_url = context.site.url
    files = list(chain.from_iterable(_files(bucket, published, site_url) for bucket in Bucket))
    listed = [_listed(file, site_url) for file in files]
    for file in (*files, FileView(INDEX_URL, "sitemap/sitemap_index.xml", {"entries": listed})):
        yield file
        yield _compressed(file)
    yield FileView(
        HostFile.ROBOTS, "sitemap/robots.txt", {"sitemap": absolute(site_url, INDEX_URL)}
    )


def key_views(key: str) -> Iterator[FileView]:
    """The file of the key, by which engines see that the owner of the key owns the site."""
    if key:
        yield FileView(f"/{key}.txt", "sitemap/indexnow_key.txt", {"key": key})


def _files(bucket: Bucket, published: Sequence[Published], site_url: str) -> Iterator[FileView]:
    """The sitemaps of a bucket: `/sitemaps/jobs-1.xml` and so on."""
    pages = [p for p in published if p.indexable and BUCKET_OF[p.kind] is bucket]
    pages.sort(key=lambda page: page.url)
    for number, entries in enumerate(split(_entry(page, site_url) for page in pages), start=1):
        yield FileView(
            f"/sitemaps/{bucket}-{number}.xml",
            "sitemap/sitemap.xml",
            {"entries": entries},
            is_passing=True,
        )


def _entry(page: Published, site_url: str) -> SitemapEntry:
    changed = page.last_modified
    return SitemapEntry(absolute(site_url, page.url), changed.isoformat() if changed else "")


def _listed(file: FileView, site_url: str) -> SitemapEntry:
    lastmod = max(entry.lastmod for entry in file.data["entries"])
    return SitemapEntry(absolute(site_url, file.url), lastmod)


def _compressed(file: FileView) -> FileView:
    """The same file compressed, for servers that send such a one where it is there."""
    return replace(file, url=f"{file.url}.gz", encoder="gzip")
