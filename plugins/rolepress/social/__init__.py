"""A Pelican plugin: how links to pages look elsewhere, and what a browser can keep of the site.

Each page gets a picture of its facts, for whoever shows a link to it (Open Graph). A page whose
words the theme's fonts lack letters for has none: a link to it is shown as text. The site gets
icons, a manifest and, where it has a search, its OpenSearch description.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, Protocol

from rolepress.landing.signals import get_views
from rolepress.landing.theme import template_folders

if TYPE_CHECKING:
    from rolepress.pages.context import Context
    from rolepress.pages.view import FileView, Published, Texts

_folders: list[str] = []
"""The theme's templates. Pelican tells its plugins the settings before it builds, not while."""


class _Pelican(Protocol):
    settings: Mapping[str, Any]


def register() -> None:
    """Join the build."""
    from pelican.plugins import signals  # noqa: PLC0415 - see `rolepress.landing`

    signals.initialized.connect(choose)
    get_views.connect(add_views)


def choose(pelican: _Pelican) -> None:
    """Read where the theme's templates and fonts are."""
    _folders[:] = map(str, template_folders(pelican.settings))


def add_views(
    context: "Context", published: "Sequence[Published]", texts: "Texts"
) -> "Iterable[FileView]":
    """The files that this plugin adds."""
    # Only a build that has something to do needs models; to import them takes half a second.
    from rolepress.social.app import app_views  # noqa: PLC0415
    from rolepress.social.views import image_views  # noqa: PLC0415

    del texts  # the signal sends it; a picture shows facts alone
    yield from app_views(context)
    yield from image_views(context, published, tuple(_folders))
