"""Dates: `2 November 2026`, `Nov 2`, `02.11.2026`, `3 days ago`, in the page's language."""

import datetime
import re
from collections.abc import Iterator
from functools import lru_cache

from babel import Locale
from babel.dates import get_month_names

from rolepress_audit.facts.languages import ENGLISH, locale_of, locales
from rolepress_audit.lexicon.languages import every
from rolepress_audit.words.text import Words, fold

_NUMERIC = re.compile(
    r"(?<![\d.,/-])(\d{1,4})(?:\s?[./-]\s?|\s)(\d{1,2})(?:\s?[./-]\s?|\s)(\d{2,4})(?![\d/-])"
)
_CJK = re.compile(r"(?:(\d{4})\s?[年년]\s?)?(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日일]?")
_DAY_MONTH = re.compile(r"(?<![\d.,/])(\d{1,2})([./])(\d{1,2})(?:\.|(?![\d./]))(?!\s?\d{2})")
_ORDINAL = rf"(?:{every('ordinals')}|\.|º|ª)?"
_OF = rf"(?:\s?(?:{every('before_month')})\s?)?"
_YEAR_AFTER = (
    rf"(?:(?:\s?,?\s?(?:{every('before_month')})?\s?'?)(\d{{4}}|\d{{2}}(?!\d|[:.h]))(?!\d))?"
)
_SEPT = {9: ("sept",)}
"""Babel has `Sep` in American English only."""

_AGO = re.compile(rf"\b(?:{every('ago')})")
_JUST_POSTED = re.compile(
    rf"\b(?:{every('posted')})[\s:-]{{0,3}}(?:{every('today')})\b"
    rf"|\b(?:{every('today')}) (?:{every('posted')})\b"
)
_LEFT = re.compile(
    rf"\b(?:{every('within')})\s\d+ ?(?:{every('time_units')})\b"
    rf"|\b\d+\s?(?:{every('time_units')}|d)\s(?:{every('remaining')})\b"
    rf"|\b(?:{every('ends_soon')})\b"
)
_CENTURY = 100
_FIRST_YEAR = 2000
_GENEROUS = 30
"""The greatest distance of day and year, in characters, in a language that is not known."""


def shows_date(date: datetime.date, words: Words, language: str) -> bool:
    """Whether a text contains a date, in digits or in words of any common language."""
    text = words.folded
    if _in_digits(date, text) or _in_words(date, text, language):
        return True
    return bool(language) and locale_of(language) is None and _by_numbers(date, text)


def shows_age(words: Words) -> bool:
    """Whether a text says how long ago something was, such as `posted 2 weeks ago`."""
    return bool(_AGO.search(words.folded) or _JUST_POSTED.search(words.folded))


def shows_time_left(words: Words) -> bool:
    """Whether a text says how much time is left, such as `12 days left`."""
    return _LEFT.search(words.folded) is not None


def _in_digits(date: datetime.date, text: str) -> bool:
    wanted = (date.year, date.month, date.day)
    for match in _NUMERIC.finditer(text):
        first, second, last = int(match[1]), int(match[2]), int(match[3])
        if wanted in {
            (first, second, last),
            *((year, a, b) for year in _years(last) for a, b in ((first, second), (second, first))),
        }:
            return True
    for match in _CJK.finditer(text):
        if (int(match[2]), int(match[3])) == wanted[1:] and match[1] in {None, str(date.year)}:
            return True
    return (
        any(
            sorted((int(match[1]), int(match[3]))) == sorted(wanted[1:])
            for match in _DAY_MONTH.finditer(text)
        )
        or f"{date:%Y%m%d}" in text
    )


def _years(number: int) -> Iterator[int]:
    yield number
    if number < _CENTURY:
        yield 20 * _CENTURY + number


def _in_words(date: datetime.date, text: str, language: str) -> bool:
    years = {str(date.year), f"{date:%y}"}
    for locale in locales(language):
        if not any(name in text for name in _month_names(locale, date.month)):
            continue  # this is quick, and saves most searches
        for match in _written(locale, date.month, date.day).finditer(text):
            year = next((each for each in match.groups() if each), None)
            if year is None or year in years:
                return True
    return False


def days_in(text: str, language: str) -> set[datetime.date]:
    """The days that a folded text names with their years, in digits or in words.

    Digits such as `03/04/2026` may be two days. Words are read in the page's language and in
    English.
    """
    found = set()
    for match in _NUMERIC.finditer(text):
        first, second, last = (int(each) for each in match.groups())
        ways = [(first, second, last), (last, second, first), (last, first, second)]
        found |= {day for way in ways if (day := _day(*way))}
    for locale in filter(None, (locale_of(language), locale_of(ENGLISH))):
        for month in range(1, 13):
            for pattern in _with_year(locale, month):
                pairs = pattern.findall(text)
                days = (_day(int(year or 0), month, int(day)) for day, year in pairs)
                found |= set(filter(None, days))
    return found


@lru_cache(maxsize=256)
def _with_year(locale: Locale, month: int) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Patterns for any day of a month, before or after its name.

    The groups are the day and the year.
    """
    names = rf"(?:{'|'.join(map(re.escape, _month_names(locale, month)))})(?![^\W\d_])\.?"
    return (
        re.compile(rf"(?<!\d)(\d{{1,2}}){_ORDINAL}[ -]?{_OF}\s?{names}{_YEAR_AFTER}"),
        re.compile(rf"(?<![^\W\d_]){names} (\d{{1,2}})(?:{every('ordinals')})?,? (\d{{4}})(?!\d)"),
    )


def _day(year: int, month: int, day: int) -> datetime.date | None:
    """A day of this century, or None if it does not exist."""
    try:
        found = datetime.date(max(_years(year)), month, day)
    except ValueError:
        return None
    return found if _FIRST_YEAR <= found.year < _FIRST_YEAR + _CENTURY else None


@lru_cache(maxsize=4096)
def _written(locale: Locale, month: int, day: int) -> re.Pattern[str]:
    """A pattern for a day and month in a language, in either order.

    The groups hold the year, if any.
    """
    names = "|".join(map(re.escape, _month_names(locale, month)))
    month_name = rf"(?:{names})(?![^\W\d_])\.?"
    number = rf"0?{day}{_ORDINAL}"
    return re.compile(
        rf"(?<!\d){number}(?:\s|-|,)?{_OF}\s?{month_name}{_YEAR_AFTER}"
        rf"|(?<![^\W\d_]){month_name}[\s-]?(?:(?:{every('before_day')}) )?{number}"
        r"(?![\d:])(?:[\s,-]*(\d{4})(?!\d))?"
    )


def month_words(*languages: str) -> str:
    """The names of all months in some languages, as alternatives of a pattern for folded text."""
    found = filter(None, map(locale_of, languages))
    names = {
        name for locale in found for month in range(1, 13) for name in _month_names(locale, month)
    }
    return "|".join(map(re.escape, sorted(names, key=len, reverse=True)))


@lru_cache(maxsize=1024)
def _month_names(locale: Locale, month: int) -> tuple[str, ...]:
    found = {
        fold(get_month_names(width, context, locale)[month]).rstrip(".")
        for width in ("wide", "abbreviated")
        for context in ("format", "stand-alone")
    }
    found |= set(_SEPT.get(month, ()))
    return tuple(sorted((name for name in found if not name.isdigit()), key=len, reverse=True))


def _by_numbers(date: datetime.date, text: str) -> bool:
    near = rf"\D.{{0,{_GENEROUS}}}?"
    day, year = rf"(?<!\d)0?{date.day}(?!\d)", rf"(?<!\d){date.year}(?!\d)"
    return re.search(f"{day}{near}{year}|{year}{near}{day}", text) is not None
