"""A Pelican plugin: feeds of open jobs and of roles. The setting `FEEDS` names those there are."""

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, Protocol

from rolepress.feeds.setting import DEFAULT, read_names
from rolepress.landing.signals import get_views

if TYPE_CHECKING:
    from rolepress.pages.context import Context
    from rolepress.pages.view import FileView, Published, Texts

_chosen: list[str] = [*DEFAULT]
"""The names in the setting. Pelican tells its plugins the settings before it builds, not while."""


class _Pelican(Protocol):
    settings: Mapping[str, Any]


def register() -> None:
    """Join the build."""
    from pelican.plugins import signals  # noqa: PLC0415 - see `rolepress.landing`

    signals.initialized.connect(choose)
    get_views.connect(add_views)


def choose(pelican: _Pelican) -> None:
    """Read which feeds there are to be. Raises SettingsError, which stops Pelican."""
    _chosen[:] = read_names(pelican.settings)


def add_views(
    context: "Context", published: "Sequence[Published]", texts: "Texts"
) -> "Iterable[FileView]":
    """The files that this plugin adds."""
    # Only a build that has something to do needs models; to import them takes half a second.
    from rolepress.feeds.views import feed_views  # noqa: PLC0415

    del published  # the signal sends it; feeds are about the catalog
    return feed_views(context, texts, tuple(_chosen))
