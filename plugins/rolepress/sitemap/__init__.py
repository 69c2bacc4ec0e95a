"""A Pelican plugin: sitemaps, their index, `robots.txt`, and the key file of IndexNow."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from rolepress.core.settings import Setting
from rolepress.landing.signals import Build, get_settings, get_views
from rolepress.sitemap.setting import INDEXNOW_KEY

if TYPE_CHECKING:
    from rolepress.pages.view import FileView


def register() -> None:
    """Join the build."""
    get_settings.connect(define_settings)
    get_views.connect(add_views)


def define_settings(_pelican: object) -> tuple[Setting[Any], ...]:
    """The settings of this plugin."""
    return (INDEXNOW_KEY,)


def add_views(build: Build) -> "Iterable[FileView]":
    """The files that this plugin adds."""
    # Models take half a second to import, and only a build that has something to do needs them.
    from rolepress.sitemap.views import key_views, sitemap_views  # noqa: PLC0415

    yield from sitemap_views(build.context, build.published)
    yield from key_views(build.settings[INDEXNOW_KEY])
