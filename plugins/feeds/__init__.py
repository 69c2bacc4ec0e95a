"""A Pelican plugin: one Atom feed of open jobs and one of roles."""

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
    from plugins.feeds.atom import feed_views  # noqa: PLC0415

    del published  # the signal sends it; feeds are about the catalog
    return feed_views(context, texts)
