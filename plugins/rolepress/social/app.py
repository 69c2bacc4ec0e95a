"""Files to install the site as an app or a search engine: icons, manifest, OpenSearch."""

from collections.abc import Iterator
from dataclasses import dataclass

from msgspec import Struct

from rolepress.core.address_fields import Address
from rolepress.core.text import shorten
from rolepress.core.urls import absolute
from rolepress.domain.addresses import STATIC_FOLDER
from rolepress.pages.context import Context
from rolepress.pages.view import FileView

SHORT_NAME_MAX_CHARS = 16
"""The highest length of `ShortName` in OpenSearch 1.1."""
PNG = "image/png"


class Entry(Struct, frozen=True):
    """What the manifest says of an icon (W3C Web Application Manifest, `icons`)."""

    src: Address
    sizes: str
    type: str
    purpose: str


@dataclass(frozen=True, slots=True)
class Icon:
    """The site's logo as a picture for systems that cannot read SVG."""

    url: str
    size: int
    """The width and the height in pixels."""
    fills: bool = False
    """Whether it fills its square, for systems that cut it to a shape (`maskable`)."""
    rel: str = ""

    @property
    def entry(self) -> Entry:
        """What the manifest says of it."""
        purpose = "maskable" if self.fills else "any"
        return Entry(self.url, f"{self.size}x{self.size}", PNG, purpose)


TOUCH_ICON = Icon("/apple-touch-icon.png", 180, fills=True, rel="apple-touch-icon")
"""Systems request this address even if no page names it."""
ICONS = (
    Icon(f"{STATIC_FOLDER}icon-192.png", 192),
    Icon(f"{STATIC_FOLDER}icon-512.png", 512),
    Icon(f"{STATIC_FOLDER}icon-maskable-512.png", 512, fills=True),
)


def app_views(context: Context) -> Iterator[FileView]:
    """The icons, the manifest, and the OpenSearch description if the site has a search."""
    yield from map(_icon, (TOUCH_ICON, *ICONS))
    yield FileView(
        "/manifest.webmanifest",
        "social/manifest.webmanifest",
        {"icons": tuple(icon.entry for icon in ICONS)},
        rel="manifest",
        media_type="application/manifest+json",
    )
    if context.has_search:
        yield _open_search(context)


def _icon(icon: Icon) -> FileView:
    return FileView(
        icon.url,
        "social/icon.svg",
        {"size": icon.size, "fills": icon.fills},
        rel=icon.rel,
        encoder="png",
        is_self_contained=True,
    )


def _open_search(context: Context) -> FileView:
    """The description document (https://github.com/dewitt/opensearch, 1.1)."""
    name, _ = context.site.name, context.words.gettext
    return FileView(
        "/opensearch.xml",
        "social/opensearch.xml",
        {
            "short_name": shorten(name, SHORT_NAME_MAX_CHARS),
            "description": _("Search the roles, jobs, job descriptions and guides of this site."),
            "icon": absolute(context.site.url, ICONS[0].url),
        },
        rel="search",
        media_type="application/opensearchdescription+xml",
        form_title=name,
    )
