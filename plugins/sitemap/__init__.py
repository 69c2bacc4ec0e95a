"""A Pelican plugin: `sitemap.xml` and `robots.txt`."""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from plugins.landing.signals import get_views

if TYPE_CHECKING:
    from plugins.pages.context import Context
    from plugins.pages.view import FileView, Published, Texts


def register() -> None:
    """Join the build."""
    get_views.connect(add_views)


def add_views(
    context: "Context", published: "Sequence[Published]", texts: "Texts"
) -> "Iterable[FileView]":
    """The files that this plugin adds."""
    # Only a build that has something to do needs models; to import them takes half a second.
    from plugins.sitemap.views import sitemap_views  # noqa: PLC0415

    del texts  # the signal sends them; a sitemap has none
    return sitemap_views(context, published)
