"""Pelican's settings, read once into what the build needs."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, fields
from datetime import date
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from babel import Locale, UnknownLocaleError

from plugins.content.markdown import Dialect
from plugins.core.text import did_you_mean, join_words
from plugins.core.urls import is_web_address
from plugins.core.zones import rules_digest
from plugins.domain.redirects import Server
from plugins.domain.site import (
    CLOSED_DAYS,
    CLOSED_DAYS_MAX,
    INDEX_FLOOR,
    PAGE_SIZE,
    IndexFloor,
    Site,
)
from plugins.landing.as_set import settings_as_text
from plugins.landing.theme import template_folders
from plugins.locales.catalog import has_words, languages
from plugins.rendering.compressor import Compressor
from plugins.rendering.indexing import Indexer
from plugins.rendering.workers import ExecutorFactory, load_factory, process_pool

KEYS = (
    "description", "headline", "source_root", "page_size", "closed_days", "index_floor", "preview",
    "search", "markdown", "executor",
)  # fmt: skip
"""The keys of the setting `LANDING`."""

OWN_PACKAGE = __name__.partition(".")[0]


class SettingsError(Exception):
    """A setting is missing or wrong."""


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
    """What makes twins of text files."""
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
    own = _own(settings.get("LANDING", {}))
    theme = Path(settings["THEME"])
    found = BuildSettings(
        site=_site(settings, own),
        content=Path(settings["PATH"]),
        theme=theme,
        template_folders=template_folders(settings),
        output=Path(settings["OUTPUT_PATH"]),
        cache=Path(settings["CACHE_PATH"]),
        build_date=build_date,
        page_size=_page_size(own.get("page_size", PAGE_SIZE)),
        closed_days=_closed_days(own.get("closed_days", CLOSED_DAYS)),
        index_floor=_index_floor(own.get("index_floor", {})),
        servers=_servers(settings.get("REDIRECTS", [Server.NETLIFY])),
        source_root=_source_root(own.get("source_root", "")),
        dialect=_dialect(own.get("markdown", Dialect.COMMONMARK)),
        preview=_flag("preview", own.get("preview", False)),
        search=_flag("search", own.get("search", True)),
        retained=tuple(settings.get("OUTPUT_RETENTION", ())),
        executor=_executor(own.get("executor")),
        plugins=tuple(settings.get("PLUGINS", ())),
        as_set=settings_as_text(settings),
    )
    _check_folders(found)
    return found


def _own(own: object) -> Mapping[str, Any]:
    if not isinstance(own, dict):
        raise SettingsError(f"LANDING: expected a dict, got {own!r}")
    for key in own:
        if key not in KEYS:
            raise SettingsError(f"LANDING has no key {key!r}; {did_you_mean(str(key), KEYS)}")
    return own


def _check_folders(found: BuildSettings) -> None:
    """What a build removes from the output folder must not be somebody's source."""
    output = found.output.resolve()
    for name, folder in (
        ("PATH", found.content),
        ("THEME", found.theme),
        ("CACHE_PATH", found.cache),
    ):
        if folder.resolve().is_relative_to(output):
            raise SettingsError(
                f"{name}: {folder} lies in the output folder {found.output}, where every file "
                "that the site does not ask for is removed"
            )
    templates = found.theme / "templates"
    if not templates.is_dir():
        raise SettingsError(f"THEME: there is no folder {templates}")


def _site(settings: Mapping[str, Any], own: Mapping[str, Any]) -> Site:
    description = own.get("description", "")
    if not isinstance(description, str) or not description.strip():
        raise SettingsError(
            "LANDING: `description` is missing; say what the site is, in a sentence"
        )
    return Site(
        name=str(settings["SITENAME"]),
        url=_site_url(str(settings.get("SITEURL", "")).rstrip("/")),
        description=description,
        language=_language(str(settings.get("DEFAULT_LANG", "en"))),
        timezone=read_timezone(settings),
        headline=str(own.get("headline", "")),
    )


def _site_url(url: str) -> str:
    local = re.fullmatch(r"https?://localhost(?::[0-9]+)?", url)
    if not local and (not is_web_address(url) or urlsplit(url)[2:] != ("", "", "")):
        raise SettingsError(
            f"SITEURL: expected the address of a host, such as https://example.com, got {url!r}"
        )
    return url


def _language(language: str) -> str:
    try:
        Locale.parse(language, sep="-")
    except (UnknownLocaleError, ValueError) as error:
        raise SettingsError(
            f"DEFAULT_LANG: expected a language tag such as en or en-GB, got {language!r}"
        ) from error
    if not has_words(language):
        raise SettingsError(
            f"DEFAULT_LANG: the site has no words in {language!r}, but in "
            f"{join_words(languages())}; docs/languages.md says how to add a language"
        )
    return language


def read_timezone(settings: Mapping[str, Any]) -> str:
    """The name of the zone in which the site's days begin and end. Raises SettingsError."""
    name = str(settings.get("TIMEZONE") or "UTC")
    try:
        ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError) as error:
        raise SettingsError(
            f"TIMEZONE: expected a name such as Europe/Berlin, got {name!r}"
        ) from error
    return name


def _page_size(value: object) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or value < 1:
        raise SettingsError(f"LANDING: `page_size`: expected a whole number above 0, got {value!r}")
    return value


def _closed_days(value: object) -> int:
    is_number = isinstance(value, int) and not isinstance(value, bool)
    if not isinstance(value, int) or not is_number or not 0 <= value <= CLOSED_DAYS_MAX:
        raise SettingsError(
            "LANDING: `closed_days`: expected a whole number of days from 0 to "
            f"{CLOSED_DAYS_MAX:,}, got {value!r}"
        )
    return value


def _index_floor(value: object) -> IndexFloor:
    """The floor; a key that is not given has its default, and 0 asks for nothing."""
    names = [field.name for field in fields(IndexFloor)]
    if not isinstance(value, dict):
        raise SettingsError(
            f"LANDING: `index_floor`: expected a dict such as {{'jobs': 5}}, got {value!r}"
        )
    for key, number in value.items():
        if key not in names:
            hint = did_you_mean(str(key), names)
            raise SettingsError(f"LANDING: `index_floor` has no key {key!r}; {hint}")
        if not isinstance(number, int) or isinstance(number, bool) or number < 0:
            raise SettingsError(
                f"LANDING: `index_floor`: `{key}`: expected a whole number from 0, got {number!r}"
            )
    return IndexFloor(**value)


def _servers(value: object) -> tuple[str, ...]:
    if not isinstance(value, list | tuple):
        raise SettingsError(f"REDIRECTS: expected a list such as ['netlify'], got {value!r}")
    for name in value:
        if name not in list(Server):
            raise SettingsError(
                f"REDIRECTS: expected {join_words(map(repr, map(str, Server)), 'or')}, got {name!r}"
            )
        if value.count(name) > 1:
            raise SettingsError(f"REDIRECTS: {name!r} is named twice; name each server once")
    if {Server.NETLIFY, Server.CLOUDFLARE} <= set(value):
        raise SettingsError(
            "REDIRECTS: 'netlify' and 'cloudflare' have one file between them, `_redirects`, and "
            "write it differently; name the one that serves this site"
        )
    return tuple(str(name) for name in value)


def _source_root(value: object) -> str:
    if not isinstance(value, str) or (value and not is_web_address(value)):
        raise SettingsError(f"LANDING: `source_root`: expected a web address, got {value!r}")
    return value


def _dialect(name: object) -> Dialect:
    try:
        return Dialect(str(name))
    except ValueError as error:
        raise SettingsError(
            f"LANDING: `markdown`: expected {join_words(map(repr, map(str, Dialect)), 'or')}, "
            f"got {name!r}"
        ) from error


def _flag(key: str, value: object) -> bool:
    if not isinstance(value, bool):
        raise SettingsError(f"LANDING: `{key}`: expected True or False, got {value!r}")
    return value


def _executor(name: object) -> ExecutorFactory:
    if name is None:
        return process_pool
    try:
        return load_factory(str(name))
    except ValueError as error:
        raise SettingsError(f"LANDING: `executor`: {error}") from error
