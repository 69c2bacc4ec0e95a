"""The files for crawlers: sitemaps, their index at `/sitemap.xml`, `robots.txt`, and a key."""

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
    """Yield the sitemaps of all pages that may be indexed, their index, and `robots.txt`.

    `lastmod` is the date on which the content of a page last changed. A page without any such date
    has no `lastmod`. In the index, each file has the latest `lastmod` of its pages
    (https://www.sitemaps.org/protocol.html).

    A file that names others comes after them, here and when the output folder is written. So a
    crawler that reads the index meanwhile finds every file that it names.
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
    """Yield the key file, which proves to engines that the owner of the key owns the site."""
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
    """A compressed copy of a file, for servers that can send precompressed files."""
    return replace(file, url=f"{file.url}.gz", encoder="gzip")
