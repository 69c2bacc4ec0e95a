"""A Pelican plugin: a search of the site's pages that needs no server.

Pagefind makes the index from the finished pages. The templates mark which parts of a page can be
found, and by which facts (`data-pagefind-body`, `data-pagefind-filter`).
"""

import logging
from collections.abc import Iterable
from typing import TYPE_CHECKING

from rolepress.landing.settings import BuildSettings
from rolepress.landing.signals import Build, get_indexer, get_views
from rolepress.search.pagefind import Pagefind, PagefindError, find_pagefind

if TYPE_CHECKING:
    from rolepress.pages.view import FileView

log = logging.getLogger(__name__)


def register() -> None:
    """Join the build."""
    get_indexer.connect(indexer)
    get_views.connect(add_views)


def indexer(_settings: BuildSettings) -> Pagefind | None:
    """Find Pagefind; None if it cannot run, and then the site has no search."""
    try:
        return find_pagefind()
    except PagefindError as error:
        log.warning("The site has no search: %s", error)
        return None


def add_views(build: Build) -> "Iterable[FileView]":
    """The files that this plugin adds."""
    # Models take half a second to import, and only a build that has something to do needs them.
    from rolepress.search.words import word_views  # noqa: PLC0415

    return word_views(build.context) if build.context.has_search else ()
