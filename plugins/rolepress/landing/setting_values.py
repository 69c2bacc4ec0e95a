"""Readers of settings that only a build uses, such as its address, language and workers."""

import re
from collections.abc import Callable
from concurrent.futures import Executor
from dataclasses import dataclass
from pathlib import Path
from typing import cast
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from babel import Locale, UnknownLocaleError

from rolepress.content.markdown import Dialect
from rolepress.core.setting_values import folder, listed, words
from rolepress.core.settings import SettingsError
from rolepress.core.urls import PORT_MAX, is_web_address
from rolepress.domain.languages import meant_language
from rolepress.locales.catalog import has_words, languages
from rolepress.rendering.workers import ExecutorFactory, load_factory, process_pool
from rolepress_base.messages import join_words

_LOCAL = re.compile(r"https?://localhost(?::(?P<port>[0-9]{1,5}))?")
_PATH = re.compile(r"(?:/(?!\.{1,2}(?:/|$))[A-Za-z0-9._~-]+)*")
"""The path of a site. Other characters have two forms in an address, and servers differ in which
form they compare (RFC 3986, section 6.2.2)."""
_LANGUAGE_TAG = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")


def sentence(value: object) -> str:
    """Read the description of the site. There is no default, and nothing to guess it from."""
    if value is None or (isinstance(value, str) and not value.strip()):
        raise SettingsError(f"expected a sentence that says what the site is, got {value!r}")
    return words(value)


def site_url(value: object) -> str:
    """Read the address of the home page, without the slash at its end."""
    url = value.rstrip("/") if isinstance(value, str) else ""
    start = url.find("/", url.find("//") + 2)
    host, path = (url[:start], url[start:]) if start > 0 else (url, "")
    local = _LOCAL.fullmatch(host)
    if local and int(local["port"] or 1) not in range(1, PORT_MAX + 1):
        local = None
    if not local and not _is_host(host):
        raise SettingsError(
            "expected the address of a site, such as https://example.com or "
            f"https://example.com/jobs, got {_without_password(value)!r}"
        )
    if not _PATH.fullmatch(path):
        raise SettingsError(
            f"expected a path of letters from a to z, digits and -._~, got {value!r}"
        )
    return url


def _is_host(url: str) -> bool:
    """Whether an address is only a host, without a path, a user name or a password."""
    if not is_web_address(url):
        return False
    parts = urlsplit(url)
    port = "" if parts.port is None else f":{parts.port}"
    is_bare = parts[2:] == ("", "", "") and parts.port != 0
    return is_bare and parts.netloc.lower() == f"{parts.hostname}{port}"


def _without_password(value: object) -> object:
    return re.sub(r"//[^/@]*@", "//...@", value) if isinstance(value, str) else value


def language(value: object) -> str:
    """Read the tag of a language in which the site has its own words."""
    tag = value if isinstance(value, str) and _LANGUAGE_TAG.fullmatch(value) else ""
    try:
        Locale.parse(tag, sep="-")
    except (UnknownLocaleError, ValueError) as error:
        meant = meant_language(value) if isinstance(value, str) else None
        hint = f"; write {meant!r}" if meant else ""
        raise SettingsError(
            f"expected a language tag such as en or en-GB, got {value!r}{hint}"
        ) from error
    if not has_words(tag):
        raise SettingsError(
            f"the site has no words in {tag!r}, only in "
            f"{join_words(languages())}; docs/languages.md says how to add a language"
        )
    return tag


def timezone(value: object) -> ZoneInfo:
    """Read a time zone by its name; UTC if the setting is empty."""
    try:
        return ZoneInfo(value if isinstance(value, str) else "" if value else "UTC")
    except (ZoneInfoNotFoundError, ValueError, OSError) as error:
        raise SettingsError(f"expected a name such as Europe/Berlin, got {value!r}") from error


def folders(value: object) -> tuple[Path, ...]:
    """Read the paths of several folders."""
    return tuple(folder(each) for each in listed(value, ["templates"]))


def plugin_names(value: object) -> tuple[str, ...]:
    """Read the names of plugins, which Pelican has already found."""
    return tuple(map(str, listed(value or (), ["rolepress.landing"])))


def dialect(value: object) -> Dialect:
    """Read the dialect of Markdown that the site's texts are written in."""
    try:
        return Dialect(str(value))
    except ValueError as error:
        raise SettingsError(
            f"expected {join_words(map(repr, map(str, Dialect)), 'or')}, got {value!r}"
        ) from error


def executor(value: object) -> ExecutorFactory:
    """Read the name of a function that makes an executor, and load the function."""
    if value is None:
        return process_pool
    try:
        return _Factory(str(value), load_factory(str(value)))
    except ValueError as error:
        raise SettingsError(str(error)) from error


@dataclass(frozen=True, slots=True)
class _Factory:
    """A function that was named as a factory, but may not be one."""

    name: str
    make: Callable[[], object]

    def __call__(self) -> Executor:
        try:
            made = self.make()
        except TypeError as error:
            raise self._error(str(error)) from error
        if not (hasattr(made, "submit") and hasattr(made, "shutdown")):
            raise self._error(f"it made {made!r}")
        return cast("Executor", made)

    def _error(self, said: str) -> SettingsError:
        return SettingsError(
            f"LANDING: `executor`: {self.name!r} does not make a concurrent.futures executor: "
            f"{said}"
        )
