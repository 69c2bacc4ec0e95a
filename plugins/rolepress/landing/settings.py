"""Pelican's settings, read once into what the build needs."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import rolepress.landing.setting_values as read
from rolepress.content.markdown import Dialect
from rolepress.core.zones import rules_digest
from rolepress.domain.redirects import Server
from rolepress.domain.site import CLOSED_DAYS, INDEX_FLOOR, PAGE_SIZE, IndexFloor, Site
from rolepress.landing.as_set import settings_as_text
from rolepress.landing.setting_kinds import check_kinds
from rolepress.landing.setting_values import SettingsError
from rolepress.landing.theme import template_folders
from rolepress.rendering.compressor import Compressor
from rolepress.rendering.indexing import Indexer
from rolepress.rendering.workers import ExecutorFactory, process_pool

__all__ = ["KEYS", "OWN_PACKAGE", "BuildSettings", "SettingsError", "read_settings"]

KEYS = (
    "description", "headline", "source_root", "page_size", "closed_days", "index_floor", "preview",
    "search", "markdown", "executor",
)  # fmt: skip
"""The keys of the setting `LANDING`."""

OWN_PACKAGE = __name__.partition(".")[0]


@dataclass(frozen=True, slots=True)
class BuildSettings:
    """Where to read from, where to write to, and what the site says of itself."""

    site: Site
    content: Path
    theme: Path
    template_folders: tuple[Path, ...]
    output: Path
    cache: Path
    build_date: date
    page_size: int = PAGE_SIZE
    closed_days: int = CLOSED_DAYS
    """Days for which the page of a closed vacancy stays."""
    index_floor: IndexFloor = INDEX_FLOOR
    servers: tuple[str, ...] = ()
    """The servers that get a file of redirects."""
    source_root: str = ""
    dialect: Dialect = Dialect.COMMONMARK
    preview: bool = False
    """Whether drafts are built too, and an edit leaves the search index as it was."""
    search: bool = True
    """Whether the site has a search, where a plugin can make its index."""
    indexer: Indexer | None = None
    """What makes that index; None for a site without a search."""
    compressors: tuple[Compressor, ...] = ()
    """What makes compressed copies of text files."""
    retained: tuple[str, ...] = ()
    """Names in the output folder that are left alone."""
    executor: ExecutorFactory = process_pool
    plugins: tuple[str, ...] = ()
    as_set: str = ""
    """All settings of Pelican and of every plugin, as text."""

    @property
    def has_only_own_plugins(self) -> bool:
        """Whether the digest of our code covers all code that adds to the site."""
        return all(name.startswith(f"{OWN_PACKAGE}.") for name in self.plugins)

    @property
    def facts(self) -> list[object]:
        """All that pages depend on beside files."""
        return [
            self.site,
            self.build_date,
            self.page_size,
            self.closed_days,
            self.index_floor,
            self.servers,
            self.source_root,
            self.dialect.value,
            self.preview,
            self.indexer and self.indexer.version,
            [compressor.version for compressor in self.compressors],
            self.plugins,
            self.as_set,
            rules_digest(self.site.timezone),
        ]


def read_settings(settings: Mapping[str, Any], build_date: date) -> BuildSettings:
    """Read Pelican's settings. Raises SettingsError, which names the setting."""
    check_kinds(settings)
    own = read.own_keys(settings.get("LANDING", {}), KEYS)
    found = BuildSettings(
        site=_site(settings, own),
        content=read.folder("PATH", settings["PATH"]),
        theme=read.folder("THEME", settings["THEME"]),
        template_folders=template_folders(settings),
        output=read.folder("OUTPUT_PATH", settings["OUTPUT_PATH"]),
        cache=read.folder("CACHE_PATH", settings["CACHE_PATH"]),
        build_date=build_date,
        page_size=read.page_size(own.get("page_size", PAGE_SIZE)),
        closed_days=read.closed_days(own.get("closed_days", CLOSED_DAYS)),
        index_floor=read.index_floor(own.get("index_floor", {})),
        servers=read.servers(settings.get("REDIRECTS", [Server.NETLIFY])),
        source_root=read.source_root(own.get("source_root", "")),
        dialect=read.dialect(own.get("markdown", Dialect.COMMONMARK)),
        preview=read.flag("preview", own.get("preview", False)),
        search=read.flag("search", own.get("search", True)),
        retained=read.names_in_folder("OUTPUT_RETENTION", settings.get("OUTPUT_RETENTION", ())),
        executor=read.executor(own.get("executor")),
        plugins=tuple(settings.get("PLUGINS") or ()),
        as_set=settings_as_text(settings),
    )
    _check_folders(found)
    return found


def _check_folders(found: BuildSettings) -> None:
    """What a build removes from the output folder must not be somebody's source, nor be one."""
    output, content = found.output.resolve(), found.content.resolve()
    for name, folder in (
        ("PATH", found.content),
        ("THEME", found.theme),
        ("CACHE_PATH", found.cache),
    ):
        if folder.resolve().is_relative_to(output):
            raise SettingsError(
                f"{name}: {folder} lies in the output folder {found.output} (OUTPUT_PATH), where "
                "every file that the site does not ask for is removed"
            )
    for name, folder in (
        ("OUTPUT_PATH", found.output),
        ("THEME", found.theme),
        ("CACHE_PATH", found.cache),
    ):
        if folder.resolve().is_relative_to(content):
            raise SettingsError(
                f"{name}: {folder} lies in the folder of the content, {found.content}, where every "
                "file is taken for one of the site's"
            )
    templates = found.theme / "templates"
    if not templates.is_dir():
        raise SettingsError(f"THEME: there is no folder {templates}")


def _site(settings: Mapping[str, Any], own: Mapping[str, Any]) -> Site:
    description = own.get("description", "")
    if isinstance(description, str) and not description.strip():
        raise SettingsError(
            "LANDING: `description` is missing; say what the site is, in a sentence"
        )
    return Site(
        name=read.name("SITENAME", settings["SITENAME"]),
        url=read.site_url(settings.get("SITEURL", "")),
        description=read.name("LANDING: `description`", description),
        language=read.language(settings.get("DEFAULT_LANG", "en")),
        timezone=read.timezone(settings.get("TIMEZONE") or "UTC"),
        headline=read.name("LANDING: `headline`", own.get("headline", ""), optional=True),
    )
