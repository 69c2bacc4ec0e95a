"""A Pelican plugin: feeds of open jobs and of roles. The setting `FEEDS` lists them."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from rolepress.core.settings import Setting
from rolepress.feeds.setting import FEEDS
from rolepress.landing.signals import Build, get_settings, get_views

if TYPE_CHECKING:
    from rolepress.pages.view import FileView


def register() -> None:
    """Join the build."""
    get_settings.connect(define_settings)
    get_views.connect(add_views)


def define_settings(_pelican: object) -> tuple[Setting[Any], ...]:
    """The settings of this plugin."""
    return (FEEDS,)


def add_views(build: Build) -> "Iterable[FileView]":
    """The files that this plugin adds."""
    # Models take half a second to import, and only a build that has something to do needs them.
    from rolepress.feeds.views import feed_views  # noqa: PLC0415

    return feed_views(build.context, build.texts, build.settings[FEEDS])
