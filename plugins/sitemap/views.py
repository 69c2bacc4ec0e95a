"""What crawlers are told: `sitemap.xml` and `robots.txt`."""

from collections.abc import Iterable, Iterator, Sequence

from plugins.core.urls import absolute
from plugins.pages.context import Context
from plugins.pages.view import FileView, Published

SITEMAP_URL = "/sitemap.xml"


def sitemap_views(context: Context, published: Sequence[Published]) -> Iterator[FileView]:
    """Every page that may be indexed, and where crawlers find the list of them.

    `lastmod` is the date on which what a page says last changed; a page for which no editor gave
    a date has none (https://www.sitemaps.org/protocol.html).
    """
    site_url = context.site.url
    yield FileView(SITEMAP_URL, "sitemap.xml", {"entries": list(_entries(published, site_url))})
    yield FileView("/robots.txt", "robots.txt", {"sitemap": absolute(site_url, SITEMAP_URL)})


def _entries(published: Iterable[Published], site_url: str) -> Iterator[dict[str, str]]:
    for page in sorted(published, key=lambda page: page.url):
        if page.indexable:
            changed = page.last_modified
            yield {
                "loc": absolute(site_url, page.url),
                "lastmod": changed.isoformat() if changed else "",
            }
