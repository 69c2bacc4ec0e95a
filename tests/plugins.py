"""Plugins that add files, as a build in this process has them."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from types import ModuleType

from rolepress.compression.setting import COMPRESSION
from rolepress.core.settings import Reading, Values
from rolepress.feeds.setting import FEEDS
from rolepress.landing.settings import BuildSettings
from rolepress.landing.signals import Build
from rolepress.pages.context import Context
from rolepress.pages.view import FileView, LateFile, Published, Texts
from rolepress.redirects.setting import REDIRECTS
from rolepress.sitemap.setting import INDEXNOW_KEY

DEFINED = (COMPRESSION, FEEDS, INDEXNOW_KEY, REDIRECTS)


def plugin_values(given: Mapping[str, object] | None = None) -> Values:
    """The settings of all plugins, where only these were set."""
    return Reading(given or {}).read(DEFINED)


def adder(
    settings: BuildSettings, plugins: Iterable[ModuleType]
) -> Callable[[Context, Sequence[Published], Texts], Iterator[FileView | LateFile]]:
    """What adds the files of plugins."""

    def contribute(
        context: Context, published: Sequence[Published], texts: Texts
    ) -> Iterator[FileView | LateFile]:
        for plugin in plugins:
            yield from plugin.add_views(Build(settings, context, published, texts))

    return contribute
