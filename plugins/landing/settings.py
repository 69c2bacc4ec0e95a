"""Pelican's settings, read once into what the build needs."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from babel import Locale, UnknownLocaleError

from plugins.core.text import did_you_mean
from plugins.core.urls import is_web_address
from plugins.domain.site import Site
from plugins.pages.context import PAGE_SIZE
from plugins.rendering.workers import ExecutorFactory, load_factory, process_pool

KEYS = ("description", "source_root", "page_size", "drafts", "executor")
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
    source_root: str = ""
    drafts: bool = False
    """Whether drafts are built too, for a preview."""
    retained: tuple[str, ...] = ()
    """Names in the output folder that are left alone."""
    executor: ExecutorFactory = process_pool
    plugins: tuple[str, ...] = ()

    @property
    def has_only_own_plugins(self) -> bool:
        """Whether the digest of our code covers all code that adds to the site."""
        return all(name.startswith(f"{OWN_PACKAGE}.") for name in self.plugins)

    @property
    def facts(self) -> list[object]:
        """The settings that pages depend on."""
        return [
            self.site,
            self.build_date,
            self.page_size,
            self.source_root,
            self.drafts,
            self.plugins,
        ]


def read_settings(settings: Mapping[str, Any], build_date: date) -> BuildSettings:
    """Read Pelican's settings. Raises SettingsError, which names the setting."""
    own = settings.get("LANDING", {})
    for key in own:
        if key not in KEYS:
            raise SettingsError(f"LANDING has no key {key!r}; {did_you_mean(key, KEYS)}")
    theme = Path(settings["THEME"])
    overrides = [Path(folder) for folder in settings.get("THEME_TEMPLATES_OVERRIDES", ())]
    return BuildSettings(
        site=_site(settings, own),
        content=Path(settings["PATH"]),
        theme=theme,
        template_folders=(*overrides, theme / "templates"),
        output=Path(settings["OUTPUT_PATH"]),
        cache=Path(settings["CACHE_PATH"]),
        build_date=build_date,
        page_size=_page_size(own.get("page_size", PAGE_SIZE)),
        source_root=own.get("source_root", ""),
        drafts=bool(own.get("drafts", False)),
        retained=tuple(settings.get("OUTPUT_RETENTION", ())),
        executor=_executor(own.get("executor")),
        plugins=tuple(settings.get("PLUGINS", ())),
    )


def _site(settings: Mapping[str, Any], own: Mapping[str, Any]) -> Site:
    url = str(settings.get("SITEURL", "")).rstrip("/")
    local = urlsplit(url).hostname == "localhost"
    if not (is_web_address(url) or local) or urlsplit(url).path:
        raise SettingsError(
            f"SITEURL: expected the address of a host, such as https://example.com, got {url!r}"
        )
    language = str(settings.get("DEFAULT_LANG", "en"))
    try:
        Locale.parse(language, sep="-")
    except (UnknownLocaleError, ValueError) as error:
        raise SettingsError(
            f"DEFAULT_LANG: expected a language tag such as en or en-GB, got {language!r}"
        ) from error
    description = own.get("description", "")
    if not description:
        raise SettingsError(
            "LANDING: `description` is missing; say what the site is, in a sentence"
        )
    return Site(
        name=str(settings["SITENAME"]),
        url=url,
        description=description,
        language=language,
        timezone=str(settings.get("TIMEZONE") or "UTC"),
        repository=own.get("source_root", ""),
    )


def _page_size(value: object) -> int:
    if not isinstance(value, int) or value < 1:
        raise SettingsError(f"LANDING: `page_size`: expected a whole number above 0, got {value!r}")
    return value


def _executor(name: object) -> ExecutorFactory:
    if name is None:
        return process_pool
    try:
        return load_factory(str(name))
    except ValueError as error:
        raise SettingsError(f"LANDING: {error}") from error
