"""Readers of settings: each converts a value to its type, or says what was expected."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TypeGuard

from rolepress.core.settings import SettingsError
from rolepress.core.urls import is_web_address
from rolepress_base.names import did_you_mean
from rolepress_base.signs import UNFIT, has_ink, sign

_FLAGS = {"1": True, "0": False, "": False}
"""The values of a flag in an environment variable."""


def words(value: object) -> str:
    """Read a line of text, such as the site's name."""
    return _line(value, may_be_empty=False)


def words_or_none(value: object) -> str:
    """Read a line of text that may be empty."""
    return _line(value, may_be_empty=True)


def _line(value: object, *, may_be_empty: bool) -> str:
    if not isinstance(value, str):
        raise SettingsError(f"expected a text, got {value!r}")
    if found := UNFIT.search(value):
        at = found.start() + 1
        raise SettingsError(f"remove {sign(found[0])}, its character {at}: {value!r}")
    if not has_ink(value) and (value or not may_be_empty):
        raise SettingsError(f"expected some words, got {value!r}")
    return value


def is_number(value: object) -> TypeGuard[int]:
    """Whether a value is an integer, but not True or False."""
    return isinstance(value, int) and not isinstance(value, bool)


def whole_number(minimum: int = 0, maximum: int | None = None) -> Callable[[object], int]:
    """Make a reader of whole numbers in a range, which includes both ends."""
    limits = f"from {minimum:,}" if maximum is None else f"from {minimum:,} to {maximum:,}"

    def read(value: object) -> int:
        if not is_number(value) or value < minimum or (maximum is not None and value > maximum):
            raise SettingsError(f"expected a whole number {limits}, got {value!r}")
        return value

    return read


def flag(value: object) -> bool:
    """Read True or False, from Python or from an environment variable."""
    found = _FLAGS.get(value) if isinstance(value, str) else value
    if not isinstance(found, bool):
        hint = "; an environment variable takes 1 or 0" if isinstance(value, str) else ""
        raise SettingsError(f"expected True or False, got {value!r}{hint}")
    return found


def web_address(value: object) -> str:
    """Read a web address, which may be empty."""
    if not isinstance(value, str) or (value and not is_web_address(value)):
        raise SettingsError(f"expected a web address, got {value!r}")
    return value


def listed(value: object, example: Sequence[str]) -> list[object]:
    """Read a list. A string is refused, because it would become a list of its letters."""
    if not isinstance(value, list | tuple):
        raise SettingsError(f"expected a list such as {[*example]}, got {value!r}")
    return list(value)


def choice_of(noun: str, known: Sequence[str]) -> Callable[[object], tuple[str, ...]]:
    """Make a reader of a list of known names. Errors call each of them a `noun`."""

    def read(value: object) -> tuple[str, ...]:
        given = listed(value, known[:2])
        wrong = [
            f"there is no {noun} {name!r}; {did_you_mean(str(name), known)}"
            for name in given
            if name not in known
        ]
        wrong += [
            f"{name!r} is named twice; name each {noun} once"
            for name in known
            if given.count(name) > 1
        ]
        if wrong:
            raise SettingsError(*wrong)
        return tuple(map(str, given))

    return read


def folder(value: object) -> Path:
    """Read the path of a folder, which need not exist."""
    if not isinstance(value, str | Path) or not str(value):
        raise SettingsError(f"expected the path of a folder, got {value!r}")
    if "\0" in str(value) or not is_utf8(str(value)):
        raise SettingsError(f"a folder cannot be called {str(value)!r}")
    return Path(value)


def is_utf8(text: str) -> bool:
    """Whether a text can be encoded as UTF-8: lone surrogates cannot."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True


def names_in_folder(value: object) -> tuple[str, ...]:
    """Read the names of files and folders at the top level of a folder."""
    given = listed(value, ["legacy"])
    for each in given:
        if not isinstance(each, str) or each in {"", ".", ".."} or "/" in each or "\0" in each:
            raise SettingsError(f"expected names without a slash, got {each!r}")
    return tuple(map(str, given))
