"""A Pelican plugin, off by default: Markdown twins of the pages that editors write, and `llms.txt`.

No search engine needs either; `docs/twins.md` says who may use them. A twin is CommonMark with
tables, and has the words of its page in their order.
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
    from rolepress.twins.views import twin_views  # noqa: PLC0415

    return twin_views(build.context, build.published, build.texts)
