"""The files of a sitemap as they are written, by site path."""

from collections.abc import Iterable, Sequence
from datetime import date
from functools import cache
from pathlib import Path

from lxml import etree

from rolepress.pages.context import Context
from rolepress.pages.theme_files import ThemeFiles
from rolepress.pages.view import FileView, PageKind, PageView, Published
from rolepress.pages.views import site_view
from rolepress.rendering.renderer import Renderer
from rolepress.rendering.templates import read_templates
from rolepress.sitemap.views import sitemap_views
from tests.pages.contexts import make_context

TEMPLATES = Path(__file__).parents[2] / "theme" / "templates"
XSD = Path(__file__).parents[2] / "plugins/rolepress_audit/site_files/schemas"
"""The schemas that the audit asks; its README names their source."""
NS = "{http://www.sitemaps.org/schemas/sitemap/0.9}"


def no_view(_: object) -> PageView:
    raise AssertionError("a sitemap needs no page's view")


def make_page(url: str, kind: PageKind = PageKind.JOB, changed: date | None = None) -> Published:
    """A page that may be indexed."""
    return Published(url, kind, no_view, indexable=True, last_modified=changed)


def render(published: Sequence[Published], context: Context | None = None) -> dict[str, bytes]:
    """The sitemaps, their index and `robots.txt`."""
    context = context or make_context()
    return render_views(sitemap_views(context, published), context)


def render_views(views: Iterable[FileView], context: Context | None = None) -> dict[str, bytes]:
    """Files through the real templates."""
    site = site_view(context or make_context(), ThemeFiles(), ())
    renderer = Renderer(read_templates([TEMPLATES]), {"": site})
    return {view.url: renderer.render(view) for view in views}


def sitemaps(files: dict[str, bytes]) -> dict[str, bytes]:
    """The sitemaps among the files, without the index and without compressed copies."""
    return {
        url: data
        for url, data in files.items()
        if url.startswith("/sitemaps/") and url[-4:] == ".xml"
    }


def entries(data: bytes) -> list[tuple[str, str | None]]:
    """Address and `lastmod` of each entry, in order."""
    return [
        (entry.findtext(f"{NS}loc", ""), entry.findtext(f"{NS}lastmod"))
        for entry in etree.fromstring(data)
    ]


@cache
def schema(name: str) -> etree.XMLSchema:
    return etree.XMLSchema(etree.parse(XSD / name))


def assert_valid(files: dict[str, bytes]) -> None:
    """The index and each sitemap keep to their schemas."""
    schema("siteindex.xsd").assertValid(etree.fromstring(files["/sitemap.xml"]))
    for data in sitemaps(files).values():
        schema("sitemap.xsd").assertValid(etree.fromstring(data))
