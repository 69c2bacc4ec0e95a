"""Checks that all settings, Pelican's and ours, have values of the right kind.

Pelican does not check most of them: it reads a string in place of a list as a list of letters, and
a number in place of a string makes it fail somewhere else.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType
from typing import Any

from rolepress.core.setting_values import is_number, is_utf8
from rolepress.core.urls import PORT_MAX

DEPTH_MAX = 5
"""How deep lists and dicts of a setting are searched for texts."""


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of value: its description, and a function that recognizes it."""

    words: str
    fits: Callable[[Any], bool]


def _of(words: str, *types: type) -> Kind:
    return Kind(words, lambda value: isinstance(value, types))


def _list_of(words: str, *types: type) -> Kind:
    def fits(value: object) -> bool:
        return isinstance(value, list | tuple) and all(isinstance(each, types) for each in value)

    return Kind(words, fits)


def _or_nothing(kind: Kind) -> Kind:
    return Kind(f"{kind.words}, or None", lambda value: not value or kind.fits(value))


FLAG = Kind("True or False", lambda value: value is True or value is False)
TEXT, DICT = _of("a text", str), _of("a dict", dict)
NUMBER = Kind("a whole number from 0", lambda value: is_number(value) and value >= 0)
LISTS = _list_of("a list of lists", list, tuple)
TEXTS = _list_of("a list of texts", str)
TEXT_OR_TEXTS = Kind(
    "a text or a list of texts", lambda value: TEXT.fits(value) or TEXTS.fits(value)
)
PATH = _of("the path of a folder", str, Path)
_ORDER = Kind("a text or a function", lambda value: isinstance(value, str) or callable(value))
_BY_DEFAULT = {bool: FLAG, int: NUMBER, str: TEXT, list: TEXTS, dict: DICT}
"""Kinds by the type of a setting's default."""
_KINDS: Mapping[str, Kind] = {
    **dict.fromkeys(("PATH", "THEME", "OUTPUT_PATH", "CACHE_PATH"), PATH),
    "THEME_TEMPLATES_OVERRIDES": _list_of("a list of paths of folders", str, Path),
    "PLUGIN_PATHS": _list_of("a list of paths of folders", str, Path),
    "PLUGINS": _or_nothing(
        _list_of("a list of plugins, such as ['rolepress.landing']", str, ModuleType)
    ),
    "PELICAN_CLASS": Kind(
        "a class, or its name with that of its module",
        lambda value: isinstance(value, type) or (isinstance(value, str) and "." in value),
    ),
    "DEFAULT_LANG": Kind(
        "a language tag such as en or en-GB", lambda value: isinstance(value, str) and value != ""
    ),
    "PORT": Kind(
        f"a number from 0 to {PORT_MAX}", lambda value: is_number(value) and 0 <= value <= PORT_MAX
    ),
    "LOCALE": TEXT_OR_TEXTS,
    "TIMEZONE": _or_nothing(TEXT),
    "DEFAULT_PAGINATION": _or_nothing(NUMBER),
    "FEED_MAX_ITEMS": _or_nothing(NUMBER),
    "SUMMARY_MAX_LENGTH": _or_nothing(NUMBER),
    "TEMPLATE_PAGES": _or_nothing(DICT),
    "ARTICLE_ORDER_BY": _ORDER,
    "PAGE_ORDER_BY": _ORDER,
    "DEFAULT_DATE_FORMAT": _of("a text, or a pair of texts", str, tuple),
    **dict.fromkeys(
        ("ARTICLE_TRANSLATION_ID", "PAGE_TRANSLATION_ID"),
        _or_nothing(TEXT_OR_TEXTS),
    ),
    "LOG_FILTER": _list_of("a list of pairs in round brackets", tuple),
    "PAGINATION_PATTERNS": Kind(
        "a list of three values each", lambda value: LISTS.fits(value) and {*map(len, value)} <= {3}
    ),
    "SLUG_REGEX_SUBSTITUTIONS": Kind(
        "a list of pairs", lambda value: LISTS.fits(value) and {*map(len, value)} <= {2}
    ),
}
"""Settings whose kind cannot be told from the type of their default."""


def wrong_kinds(settings: Mapping[str, Any]) -> dict[str, str]:
    """Find settings of the wrong kind. Returns one line for each name, which starts with it."""
    from pelican.settings import DEFAULT_CONFIG  # noqa: PLC0415 - see `rolepress.landing`

    wrong: dict[str, str] = {}
    for name in sorted(settings, key=str):
        value = settings[name]
        kind = _KINDS.get(name) or _by_default(name, DEFAULT_CONFIG.get(name))
        if kind and not kind.fits(value):
            wrong[name] = f"{name}: expected {kind.words}; got {value!r}"
        elif (kind or name == "LANDING") and (text := next(_odd_texts(value), None)):
            wrong[name] = f"{name}: {text!r} has a NUL in it, or is not UTF-8; type it again"
    return wrong


def _by_default(name: str, default: object) -> Kind | None:
    """The kind of one of Pelican's settings; None if Pelican does not know it."""
    if name.endswith(("_ATOM", "_RSS")):
        return _or_nothing(_of("a text", str, Path))
    if name.endswith(("_URL", "_SAVE_AS")) and default is not None:
        return _or_nothing(TEXT)
    return _BY_DEFAULT.get(type(default))


def _odd_texts(value: object, depth: int = 0) -> Iterator[str]:
    """Yield the texts in a value that files and paths cannot contain."""
    if isinstance(value, str):
        if "\0" in value or not is_utf8(value):
            yield value
    elif isinstance(value, list | tuple | dict) and depth < DEPTH_MAX:
        children = (*value, *value.values()) if isinstance(value, dict) else value
        for child in children:
            yield from _odd_texts(child, depth + 1)
