"""A Pelican plugin: pictures for links to pages, and files to install the site in a browser.

Each page gets a picture of its facts, which other sites show with a link to it (Open Graph). It
gets none if the theme's fonts lack letters for its words. The site gets icons, a manifest and, if
it has a search, an OpenSearch description.
"""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from rolepress.landing.signals import Build, get_views

if TYPE_CHECKING:
    from rolepress.pages.view import FileView


def register() -> None:
    """Join the build."""
    get_views.connect(add_views)


def add_views(build: Build) -> "Iterable[FileView]":
    """The files that this plugin adds."""
    # Only a build that has something to do needs models; to import them takes half a second.
    from rolepress.social.app import app_views  # noqa: PLC0415
    from rolepress.social.views import image_views  # noqa: PLC0415

    folders = tuple(map(str, build.settings.template_folders))
    yield from app_views(build.context)
    yield from image_views(build.context, build.published, folders)
