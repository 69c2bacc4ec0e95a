"""The values of settings, each read into its type, or refused with what was expected of it."""

import re
from collections.abc import Callable, Mapping
from concurrent.futures import Executor
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any, TypeGuard, cast
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from babel import Locale, UnknownLocaleError

from rolepress.content.markdown import Dialect
from rolepress.core.urls import PORT_MAX, is_web_address
from rolepress.domain.redirects import Server
from rolepress.domain.site import CLOSED_DAYS_MAX, IndexFloor
from rolepress.locales.catalog import has_words, languages
from rolepress.rendering.workers import ExecutorFactory, load_factory, process_pool
from rolepress_base.errors import UserError
from rolepress_base.messages import join_words
from rolepress_base.names import did_you_mean
from rolepress_base.signs import UNFIT, has_ink, sign

_LOCAL = re.compile(r"https?://localhost(?::(?P<port>[0-9]{1,5}))?")
_PATH = re.compile(r"(?:/(?!\.{1,2}(?:/|$))[A-Za-z0-9._~-]+)*")
"""The path of a site. Other signs have two forms in an address, and servers differ in which they
compare (RFC 3986, section 6.2.2)."""
_LANGUAGE_TAG = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")
_FLAGS = {"1": True, "0": False, "": False}
"""How a flag stands in an environment variable."""


class SettingsError(UserError):
    """A setting is missing or wrong."""


def name(setting: str, value: object, *, optional: bool = False) -> str:
    """A line of words, such as the site's name."""
    if not isinstance(value, str):
        raise SettingsError(f"{setting}: expected a text, got {value!r}")
    if found := UNFIT.search(value):
        at = found.start() + 1
        raise SettingsError(f"{setting}: remove {sign(found[0])}, its character {at}: {value!r}")
    if not has_ink(value) and (value or not optional):
        raise SettingsError(f"{setting}: expected some words, got {value!r}")
    return value


def folder(setting: str, value: object) -> Path:
    """The path of a folder, whether it is there or not."""
    if not isinstance(value, str | Path) or not str(value):
        raise SettingsError(f"{setting}: expected the path of a folder, got {value!r}")
    if "\0" in str(value) or not is_utf8(str(value)):
        raise SettingsError(f"{setting}: no folder can be used that is called {str(value)!r}")
    return Path(value)


def is_utf8(text: str) -> bool:
    """Whether a text can be written: half of a pair of surrogates cannot."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True


def names_in_folder(setting: str, value: object) -> tuple[str, ...]:
    """Names of files and folders at the top of a folder."""
    given = listed(setting, value, "['legacy']")
    for each in given:
        if not isinstance(each, str) or each in {"", ".", ".."} or "/" in each or "\0" in each:
            raise SettingsError(f"{setting}: expected names without a slash, got {each!r}")
    return tuple(map(str, given))


def listed(setting: str, value: object, example: str) -> list[object]:
    """A list, and no text, which would be one of its letters."""
    if not isinstance(value, list | tuple):
        raise SettingsError(f"{setting}: expected a list such as {example}, got {value!r}")
    return list(value)


def site_url(value: object) -> str:
    """The address of the home page, without a slash at the end."""
    url = value.rstrip("/") if isinstance(value, str) else ""
    start = url.find("/", url.find("//") + 2)
    host, path = (url[:start], url[start:]) if start > 0 else (url, "")
    local = _LOCAL.fullmatch(host)
    if local and int(local["port"] or 1) not in range(1, PORT_MAX + 1):
        local = None
    if not local and not _is_host(host):
        raise SettingsError(
            "SITEURL: expected the address of a site, such as https://example.com or "
            f"https://example.com/jobs, got {_without_password(value)!r}"
        )
    if not _PATH.fullmatch(path):
        raise SettingsError(
            f"SITEURL: expected a path of letters from a to z, digits and -._~, got {value!r}"
        )
    return url


def _is_host(url: str) -> bool:
    """Whether an address has nothing but a host: no path, and no name and password of a user."""
    if not is_web_address(url):
        return False
    parts = urlsplit(url)
    port = "" if parts.port is None else f":{parts.port}"
    is_bare = parts[2:] == ("", "", "") and parts.port != 0
    return is_bare and parts.netloc.lower() == f"{parts.hostname}{port}"


def _without_password(value: object) -> object:
    return re.sub(r"//[^/@]*@", "//...@", value) if isinstance(value, str) else value


def language(value: object) -> str:
    """The tag of a language that the site has words in."""
    tag = value if isinstance(value, str) and _LANGUAGE_TAG.fullmatch(value) else ""
    try:
        Locale.parse(tag, sep="-")
    except (UnknownLocaleError, ValueError) as error:
        raise SettingsError(
            f"DEFAULT_LANG: expected a language tag such as en or en-GB, got {value!r}"
        ) from error
    if not has_words(tag):
        raise SettingsError(
            f"DEFAULT_LANG: the site has no words in {tag!r}, but in "
            f"{join_words(languages())}; docs/languages.md says how to add a language"
        )
    return tag


def timezone(value: object) -> str:
    """The name of a time zone."""
    try:
        ZoneInfo(value if isinstance(value, str) else "")
    except (ZoneInfoNotFoundError, ValueError, OSError) as error:
        raise SettingsError(
            f"TIMEZONE: expected a name such as Europe/Berlin, got {value!r}"
        ) from error
    return str(value)


def is_number(value: object) -> TypeGuard[int]:
    """Whether a value is a whole number. True and False are none."""
    return isinstance(value, int) and not isinstance(value, bool)


def page_size(value: object) -> int:
    """How many entries a list holds before it is cut into pages."""
    if not is_number(value) or value < 1:
        raise SettingsError(f"LANDING: `page_size`: expected a whole number above 0, got {value!r}")
    return value


def closed_days(value: object) -> int:
    """Days for which the page of a closed vacancy stays."""
    if not is_number(value) or not 0 <= value <= CLOSED_DAYS_MAX:
        raise SettingsError(
            "LANDING: `closed_days`: expected a whole number of days from 0 to "
            f"{CLOSED_DAYS_MAX:,}, got {value!r}"
        )
    return value


def index_floor(value: object) -> IndexFloor:
    """The floor; a key that is not given has its default, and 0 asks for nothing."""
    known = [field.name for field in fields(IndexFloor)]
    if not isinstance(value, dict):
        raise SettingsError(
            f"LANDING: `index_floor`: expected a dict such as {{'jobs': 5}}, got {value!r}"
        )
    for key, number in value.items():
        if key not in known:
            hint = did_you_mean(str(key), known)
            raise SettingsError(f"LANDING: `index_floor` has no key {key!r}; {hint}")
        if not is_number(number) or number < 0:
            raise SettingsError(
                f"LANDING: `index_floor`: `{key}`: expected a whole number from 0, got {number!r}"
            )
    return IndexFloor(**value)


def servers(value: object) -> tuple[str, ...]:
    """The servers that get a file of redirects."""
    given = listed("REDIRECTS", value, "['netlify']")
    for each in given:
        if each not in list(Server):
            raise SettingsError(
                f"REDIRECTS: expected {join_words(map(repr, map(str, Server)), 'or')}, got {each!r}"
            )
        if given.count(each) > 1:
            raise SettingsError(f"REDIRECTS: {each!r} is named twice; name each server once")
    if {Server.NETLIFY, Server.CLOUDFLARE} <= set(given):
        raise SettingsError(
            "REDIRECTS: 'netlify' and 'cloudflare' have one file between them, `_redirects`, and "
            "write it differently; name the one that serves this site"
        )
    return tuple(map(str, given))


def source_root(value: object) -> str:
    """The address below which the source files can be edited; may be empty."""
    if not isinstance(value, str) or (value and not is_web_address(value)):
        raise SettingsError(f"LANDING: `source_root`: expected a web address, got {value!r}")
    return value


def dialect(value: object) -> Dialect:
    """How the site's texts are written."""
    try:
        return Dialect(str(value))
    except ValueError as error:
        raise SettingsError(
            f"LANDING: `markdown`: expected {join_words(map(repr, map(str, Dialect)), 'or')}, "
            f"got {value!r}"
        ) from error


def flag(key: str, value: object) -> bool:
    """True or False, as Python or an environment variable says it."""
    found = _FLAGS.get(value) if isinstance(value, str) else value
    if not isinstance(found, bool):
        hint = "; an environment variable takes 1 or 0" if isinstance(value, str) else ""
        raise SettingsError(f"LANDING: `{key}`: expected True or False, got {value!r}{hint}")
    return found


def executor(value: object) -> ExecutorFactory:
    """What makes an executor; by default, a process for each core."""
    if value is None:
        return process_pool
    try:
        return _Factory(str(value), load_factory(str(value)))
    except ValueError as error:
        raise SettingsError(f"LANDING: `executor`: {error}") from error


@dataclass(frozen=True, slots=True)
class _Factory:
    """A factory that somebody named, which need not be one."""

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
            f"LANDING: `executor`: {self.name!r} makes no executor of concurrent.futures: {said}"
        )


def own_keys(value: object, known: tuple[str, ...]) -> Mapping[str, Any]:
    """The setting `LANDING`, closed to unknown keys."""
    if not isinstance(value, dict):
        raise SettingsError(f"LANDING: expected a dict, got {value!r}")
    for key in value:
        if key not in known:
            raise SettingsError(f"LANDING has no key {key!r}; {did_you_mean(str(key), known)}")
    return value
