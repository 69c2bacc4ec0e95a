"""Defines the settings that every build reads. Each plugin defines its own settings."""

from dataclasses import dataclass
from typing import Any

import rolepress.landing.setting_values as read
from rolepress.content.markdown import Dialect
from rolepress.core.setting_values import flag, folder, names_in_folder, words, words_or_none
from rolepress.core.settings import Setting, dict_of, option
from rolepress.domain.options import Options
from rolepress.rendering.workers import ExecutorFactory, process_pool


@dataclass(frozen=True, kw_only=True)
class Landing(Options):
    """The keys of the setting `LANDING`."""

    description: str = option(read.sentence)
    """A sentence that says what the site is."""
    headline: str = option(words_or_none, "")
    """The heading of the home page; if it is empty, the site's name."""
    search: bool = option(flag, default=True)
    """Whether the site has a search, provided that a plugin can make its index."""
    markdown: Dialect = option(read.dialect, Dialect.COMMONMARK)
    executor: ExecutorFactory = option(read.executor, process_pool)


NAME = Setting("SITENAME", words)
URL = Setting("SITEURL", read.site_url)
LANGUAGE = Setting("DEFAULT_LANG", read.language, "en")
TIMEZONE = Setting("TIMEZONE", read.timezone, read.timezone("UTC"))
CONTENT = Setting("PATH", folder)
THEME = Setting("THEME", folder)
TEMPLATES = Setting("THEME_TEMPLATES_OVERRIDES", read.folders, ())
OUTPUT = Setting("OUTPUT_PATH", folder)
CACHE = Setting("CACHE_PATH", folder)
RETAINED = Setting("OUTPUT_RETENTION", names_in_folder, ())
PLUGINS = Setting("PLUGINS", read.plugin_names, ())
LANDING = Setting("LANDING", dict_of(Landing))
SETTINGS: tuple[Setting[Any], ...] = (
    *(NAME, URL, LANGUAGE, TIMEZONE, CONTENT, THEME, TEMPLATES, OUTPUT, CACHE, RETAINED, PLUGINS),
    LANDING,
)
"""All of these settings."""
