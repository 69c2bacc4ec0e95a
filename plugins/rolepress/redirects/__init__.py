"""A Pelican plugin: redirects of old addresses, in files that servers read."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from rolepress.core.settings import Setting
from rolepress.landing.signals import Build, get_settings, get_views
from rolepress.redirects.setting import REDIRECTS

if TYPE_CHECKING:
    from rolepress.pages.view import FileView


def register() -> None:
    """Join the build."""
    get_settings.connect(define_settings)
    get_views.connect(add_views)


def define_settings(_pelican: object) -> tuple[Setting[Any], ...]:
    """The settings of this plugin."""
    return (REDIRECTS,)


def add_views(build: Build) -> "Iterable[FileView]":
    """The files that this plugin adds."""
    # Models take half a second to import, and only a build that has something to do needs them.
    from rolepress.redirects.views import redirect_views  # noqa: PLC0415

    return redirect_views(build.context, build.settings[REDIRECTS])
