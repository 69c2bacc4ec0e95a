"""A Pelican plugin: each job description as files for Word, plain text and Markdown."""

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
    from rolepress.downloads.views import download_views  # noqa: PLC0415

    return download_views(build.context, build.published, build.texts)
