"""A Pelican plugin: old addresses for servers that can redirect, in their own words."""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from rolepress.landing.signals import get_views

if TYPE_CHECKING:
    from rolepress.pages.context import Context
    from rolepress.pages.view import FileView, Published, Texts


def register() -> None:
    """Join the build."""
    get_views.connect(add_views)


def add_views(
    context: "Context", published: "Sequence[Published]", texts: "Texts"
) -> "Iterable[FileView]":
    """The files that this plugin adds."""
    # Only a build that has something to do needs models; to import them takes half a second.
    from rolepress.redirects.views import redirect_views  # noqa: PLC0415

    del published, texts  # the signal sends them; old addresses follow from the catalog
    return redirect_views(context)
