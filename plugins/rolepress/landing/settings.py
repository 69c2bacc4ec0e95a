"""Reads the settings of Pelican and of all plugins once, into one object for the build."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, fields
from datetime import date
from pathlib import Path
from typing import Any, TypeVar

import rolepress.landing.definitions as defined
from rolepress.content.markdown import Dialect
from rolepress.core.package import theme_folder
from rolepress.core.settings import Reading, Setting, SettingsError, Values
from rolepress.core.zones import rules_digest
from rolepress.domain.options import Options
from rolepress.domain.site import Site
from rolepress.landing.as_set import as_text
from rolepress.landing.build_day import build_day
from rolepress.landing.setting_kinds import wrong_kinds
from rolepress.landing.theme import template_folders
from rolepress.rendering.compressor import Compressor
from rolepress.rendering.indexing import Indexer
from rolepress.rendering.workers import ExecutorFactory, process_pool
from rolepress_base.digests import digest

__all__ = ["BuildSettings", "SettingsError", "problems_in", "read_settings"]

T = TypeVar("T")

FRAME = "layouts/base.html"
"""The template that all pages extend. A theme of another kind does not have it."""
OWN_PACKAGE = __name__.partition(".")[0]


@dataclass(frozen=True, kw_only=True)
class BuildSettings(Options):
    """All settings of a build."""

    site: Site
    content: Path
    theme: Path
    template_folders: tuple[Path, ...]
    output: Path = field(compare=False)
    cache: Path = field(compare=False)
    build_date: date
    dialect: Dialect = Dialect.COMMONMARK
    search: bool = True
    indexer: Indexer | None = None
    """Makes the search index; None for a site without a search."""
    compressors: tuple[Compressor, ...] = ()
    """Make compressed copies of text files."""
    retained: tuple[str, ...] = ()
    """Names in the output folder that the build does not touch."""
    executor: ExecutorFactory = process_pool
    plugins: tuple[str, ...] = ()
    of_plugins: Values = Values({})  # noqa: RUF009 - frozen
    """The settings that plugins define."""
    as_set: str = ""
    """All settings of Pelican as text, even those that nothing reads."""

    def __getitem__(self, setting: Setting[T]) -> T:
        """The value of a setting that a plugin defines."""
        return self.of_plugins[setting]

    @property
    def has_only_own_plugins(self) -> bool:
        """Whether the digest of our code covers all code that adds to the site."""
        return all(name.startswith(f"{OWN_PACKAGE}.") for name in self.plugins)

    @property
    def digest(self) -> bytes:
        """A digest of all that a build depends on besides files."""
        every = {each.name: getattr(self, each.name) for each in fields(self) if each.compare}
        return digest(as_text(every).encode(), rules_digest(self.site.timezone))


def read_settings(
    given: Mapping[str, Any], environ: Mapping[str, str], of_plugins: Iterable[Setting[Any]] = ()
) -> BuildSettings:
    """Read Pelican's settings, and the day of the build from the environment.

    `of_plugins` are the settings that plugins define. Raises SettingsError, which lists everything
    that is wrong.
    """
    plugins = tuple(of_plugins)
    values, problems = _read(given, environ, plugins)
    if problems:
        raise SettingsError(*problems)
    landing = values[defined.LANDING]
    return BuildSettings(
        **landing.options,
        site=_site(values),
        content=values[defined.CONTENT],
        theme=values[defined.THEME],
        template_folders=template_folders(values[defined.TEMPLATES], values[defined.THEME]),
        output=values[defined.OUTPUT],
        cache=values[defined.CACHE],
        build_date=build_day(values[defined.TIMEZONE], environ),
        dialect=landing.markdown,
        search=landing.search,
        retained=values[defined.RETAINED],
        executor=landing.executor,
        plugins=values[defined.PLUGINS],
        of_plugins=Values({setting: values[setting] for setting in plugins}),
        as_set=_as_set(given),
    )


def problems_in(given: Mapping[str, Any], environ: Mapping[str, str]) -> list[str]:
    """What is wrong with the settings, except those that plugins define."""
    return _read(given, environ, ())[1]


def _read(
    given: Mapping[str, Any], environ: Mapping[str, str], plugins: Sequence[Setting[Any]]
) -> tuple[Values, list[str]]:
    """Read the settings. Returns the valid values, and what is wrong with the others."""
    wrong = wrong_kinds(given)
    reading = Reading(given)
    values = reading.read(each for each in (*defined.SETTINGS, *plugins) if each.name not in wrong)
    problems = {*wrong.values(), *reading.lines}
    if {defined.CONTENT, defined.THEME, defined.OUTPUT, defined.CACHE} <= reading.found.keys():
        problems |= {*_misplaced(values)}
    if defined.TIMEZONE in reading.found:
        try:
            build_day(values[defined.TIMEZONE], environ)
        except SettingsError as error:
            problems |= {*error.args}
    return values, sorted(problems)


def _as_set(given: Mapping[str, Any]) -> str:
    """All settings as text, except output and cache folders, which do not change the site."""
    places = {defined.OUTPUT.name, defined.CACHE.name}
    names = sorted(name for name in given if name.isupper())
    return as_text({name: given[name] for name in names if name not in places})


def _misplaced(values: Values) -> Iterator[str]:
    """Report folders in forbidden places.

    The build removes files from the output folder, so no sources may be in it, nor it in them.
    """
    content, theme, output, cache = (
        values[each] for each in (defined.CONTENT, defined.THEME, defined.OUTPUT, defined.CACHE)
    )
    for name, path in (("PATH", content), ("THEME", theme), ("CACHE_PATH", cache)):
        if path.resolve().is_relative_to(output.resolve()):
            yield (
                f"{name}: {path} lies in the output folder {output} (OUTPUT_PATH), where "
                "every file that the site does not ask for is removed"
            )
    for name, path in (("OUTPUT_PATH", output), ("THEME", theme), ("CACHE_PATH", cache)):
        if path.resolve().is_relative_to(content.resolve()):
            yield (
                f"{name}: {path} lies in the folder of the content, {content}, where every "
                "file is taken for one of the site's"
            )
    templates = theme / "templates"
    if not templates.is_dir():
        yield f"THEME: there is no folder {templates}"
    elif not any((folder / FRAME).is_file() for folder in (*values[defined.TEMPLATES], templates)):
        yield (
            f"THEME: {theme} is not a theme for this site, since it has no templates/{FRAME}; "
            f"the theme of this package is {theme_folder()}"
        )


def _site(values: Values) -> Site:
    landing = values[defined.LANDING]
    return Site(
        name=values[defined.NAME],
        url=values[defined.URL],
        description=landing.description,
        language=values[defined.LANGUAGE],
        timezone=values[defined.TIMEZONE].key,
        headline=landing.headline,
    )
