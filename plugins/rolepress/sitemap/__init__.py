"""A Pelican plugin: sitemaps, their index, `robots.txt`, and the key file of IndexNow."""

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, Protocol

from rolepress.landing.signals import get_views
from rolepress.sitemap.setting import read_key

if TYPE_CHECKING:
    from rolepress.pages.context import Context
    from rolepress.pages.view import FileView, Published, Texts

_key: list[str] = []
"""The key, if there is one. Pelican tells its plugins the settings before it builds, not while."""


class _Pelican(Protocol):
    settings: Mapping[str, Any]


def register() -> None:
    """Join the build."""
    from pelican.plugins import signals  # noqa: PLC0415 - see `rolepress.landing`

    signals.initialized.connect(take_key)
    get_views.connect(add_views)


def take_key(pelican: _Pelican) -> None:
    """Read the setting. Raises SettingsError, which stops Pelican."""
    key = read_key(pelican.settings)
    _key[:] = [key] if key else []


def add_views(
    context: "Context", published: "Sequence[Published]", texts: "Texts"
) -> "Iterable[FileView]":
    """The files that this plugin adds."""
    # Only a build that has something to do needs models; to import them takes half a second.
    from rolepress.sitemap.views import key_views, sitemap_views  # noqa: PLC0415

    del texts  # the signal sends them; a sitemap has none
    yield from sitemap_views(context, published)
    yield from key_views(_key)
