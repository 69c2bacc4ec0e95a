"""Reads days as people write them in seven languages."""

import datetime
import re
from collections.abc import Iterator
from functools import lru_cache

from babel import Locale

from rolepress.foreign.letters import (
    LANGUAGES,
    TEXT_MAX_CHARS,
    any_phrase,
    letters_of,
    plain,
    word_set,
)
from rolepress_base.dates import FIRST_YEAR, LAST_YEAR

_ISO = re.compile(r"(\d{4})-?(\d{2})-?(\d{2})(?:[t ]+\d{1,2}[:.]?\d{2}.*)?")
_NUMBERS = re.compile(
    r"(\d{1,4})\s*([./-])\s*(\d{1,2})\s*\2\s*(\d{4}|\d{2})\.?(?:[ ,]+\d{1,2}:\d{2}.*)?"
)
_EPOCH = re.compile(r"\d{10}|\d{13}")
_TIME_AT_END = re.compile(r"[ ,]+(?:at|um|a|as|alle|om)?\s*\d{1,2}[:h]\d{2}.*$")
_TOKEN = re.compile(r"\d+|[a-z]+")
_MILLISECONDS_DIGITS = 13
_CENTURY = 2000
_FILLERS = word_set(
    """st nd rd th er re of de del di do den der dem le la el the on am a until till by from bis
    zum ab vom jusqu au partir du hasta desde ate dal dall entro il tot vanaf op per"""
)
_AT_ONCE = """
as soon as possible, asap, immediately, immediate, at once, now, right away, as of now, sofort, ab
sofort, schnellstmoeglich, schnellstmöglich, nächstmöglich, zum nächstmöglichen zeitpunkt,
baldmöglichst, des que possible, dès que possible, immédiatement, immédiat, immédiate, au plus
vite, lo antes posible, cuanto antes, inmediato, inmediata, inmediatamente, de inmediato,
imediato, imediata, imediatamente, de imediato, o mais rapido possivel, assim que possivel,
subito, immediata, immediato, immediatamente, il prima possibile, appena possibile, zo snel
mogelijk, per direct, direct, onmiddellijk, zo spoedig mogelijk
"""


def is_at_once(text: str) -> bool:
    """Whether a text says that something starts as soon as possible."""
    return len(text) <= TEXT_MAX_CHARS and any_phrase(text, _AT_ONCE)


def read_day(text: str, language: str | None = None) -> datetime.date | None:
    """The day that a text names, if it can be only one."""
    days = possible_days(text, language)
    return days[0] if len(days) == 1 else None


def possible_days(text: str, language: str | None = None) -> tuple[datetime.date, ...]:
    """The days that a text may name: `03/04/2027` is in April or in March.

    English does not settle that, since only Americans put the month first.
    """
    if len(text) > TEXT_MAX_CHARS:
        return ()
    written = plain(text).strip()
    if _EPOCH.fullmatch(written):
        seconds = int(written) // (1000 if len(written) == _MILLISECONDS_DIGITS else 1)
        return tuple(_days(datetime.datetime.fromtimestamp(seconds, datetime.UTC).timetuple()[:3]))
    if iso := _ISO.fullmatch(written):
        return tuple(_days((int(iso[1]), int(iso[2]), int(iso[3]))))
    if numbers := _NUMBERS.fullmatch(written):
        return _from_numbers(numbers, language)
    year, month, day = _from_words(written)
    return tuple(_days((year, month, day))) if day else ()


def read_month(text: str) -> tuple[int, int] | None:
    """The year and the month of a text that names no day, such as "Nov 2026"."""
    year, month, day = (
        _from_words(plain(text).strip()) if len(text) <= TEXT_MAX_CHARS else (0, 0, 0)
    )
    return (year, month) if month and not day else None


def _from_numbers(found: re.Match[str], language: str | None) -> tuple[datetime.date, ...]:
    first, between, second, last = int(found[1]), found[2], int(found[3]), int(found[4])
    if len(found[1]) > 2:  # noqa: PLR2004 - more digits than a day has
        return tuple(_days((first, second, last)))
    year = last if len(found[4]) > 2 else _CENTURY + last  # noqa: PLR2004 - as above
    day_first = tuple(_days((year, second, first)))
    if between == "." or (language or "en").split("-")[0] != "en":
        return day_first
    month_first = tuple(_days((year, first, second)))
    return tuple(dict.fromkeys(day_first + month_first))


def _from_words(written: str) -> tuple[int, int, int]:
    """The year, month and day of words such as "January 31, 2027"; zeros if they are no date."""
    year = month = day = 0
    for token in _TOKEN.findall(_TIME_AT_END.sub("", written)):
        if token.isdigit():
            if len(token) == 4 and not year:  # noqa: PLR2004 - the digits of a year
                year = int(token)
            elif len(token) < 3 and not day:  # noqa: PLR2004 - the digits of a day
                day = int(token)
            else:
                return 0, 0, 0
        elif token in _months() and not month:
            month = _months()[token]
        elif token not in _FILLERS and token not in _weekdays():
            return 0, 0, 0
    return (year, month, day) if year and month else (0, 0, 0)


def _days(parts: tuple[int, ...]) -> Iterator[datetime.date]:
    """The day with this year, month and day, if there is such a day."""
    try:
        day = datetime.date(*parts)
    except ValueError:
        return
    if FIRST_YEAR <= day.year <= LAST_YEAR:
        yield day


@lru_cache(maxsize=1)
def _months() -> dict[str, int]:
    """The months by their names and abbreviations in all languages, and by short forms."""
    found = {"sept": 9, "avr": 4, "fev": 2, "feb": 2, "dec": 12, "jul": 7, "marz": 3, "maerz": 3}
    return found | {
        letters_of(name): month
        for language in LANGUAGES
        for context in Locale(language).months.values()
        for width in ("wide", "abbreviated")
        for month, name in context.get(width, {}).items()
    }


@lru_cache(maxsize=1)
def _weekdays() -> frozenset[str]:
    return frozenset(
        word
        for language in LANGUAGES
        for context in Locale(language).days.values()
        for width in ("wide", "abbreviated")
        for name in context.get(width, {}).values()
        for word in _TOKEN.findall(plain(name))
    )
