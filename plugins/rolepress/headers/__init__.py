"""A Pelican plugin: response headers for servers that can send them, in their own words."""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from rolepress.landing.signals import get_views

if TYPE_CHECKING:
    from rolepress.pages.context import Context
    from rolepress.pages.view import LateFile, Published, Texts


def register() -> None:
    """Join the build."""
    get_views.connect(add_views)


def add_views(
    context: "Context", published: "Sequence[Published]", texts: "Texts"
) -> "Iterable[LateFile]":
    """The files that this plugin adds."""
    # Only a build that has something to do needs models; to import them takes half a second.
    from rolepress.headers.views import header_views  # noqa: PLC0415

    del texts  # the signal sends them; no header quotes one
    return header_views(context, published)
