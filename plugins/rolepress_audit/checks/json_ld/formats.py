"""How dates, times, durations, numbers and addresses are written (ISO 8601, RFC 3986)."""

import re
from datetime import date

_DAY = (
    r"(?P<year>\d{4}|[+-]\d{4,6})"
    r"(?:-?W\d\d(?:-?\d)?|-?\d{3}|-(?P<month>\d\d)(?:-(?P<day>\d\d))?"
    r"|(?P<basic_month>\d\d)(?P<basic_day>\d\d))?"
)
_CLOCK = r"(?:[01]\d|2[0-4])(?::?[0-5]\d(?::?[0-6]\d(?:[.,]\d+)?)?)?(?:Z|[+-]\d\d(?::?\d\d)?)?"
_DATE = re.compile(rf"{_DAY}(?:[Tt]{_CLOCK})?", re.ASCII)
_TIME = re.compile(rf"[Tt]?{_CLOCK}", re.ASCII)
_AMOUNT = r"\d+(?:[.,]\d+)?"
_DURATION = re.compile(
    rf"-?P(?=[\dT])(?:{_AMOUNT}Y)?(?:{_AMOUNT}M)?(?:{_AMOUNT}W)?(?:{_AMOUNT}D)?"
    rf"(?:T(?=\d)(?:{_AMOUNT}H)?(?:{_AMOUNT}M)?(?:{_AMOUNT}S)?)?",
    re.ASCII,
)
_NUMBER = re.compile(r"\s*+[+-]?(?:\d++(?:\.\d*+)?|\.\d++)(?:[eE][+-]?\d++)?\s*+", re.ASCII)
_ABSOLUTE = re.compile(r"(?!https?:)[A-Za-z][A-Za-z0-9+.-]*:\S|https?://[^/\s?#]", re.IGNORECASE)
_RELATIVE = re.compile(r"[./#?]|www\.|https?:", re.IGNORECASE)
_FILE = re.compile(r"\.(?=[0-9]*[a-z])[a-z0-9]{2,5}\Z", re.IGNORECASE)


def is_date(text: str) -> bool:
    """Whether a text is an ISO 8601 date, to the year at least, with or without a time of day."""
    found = _DATE.fullmatch(text)
    if found is None:
        return False
    month, day = found["month"] or found["basic_month"], found["day"] or found["basic_day"]
    try:
        date(4 if _is_leap(found["year"]) else 1, int(month or 1), int(day or 1))
    except ValueError:
        return False
    return True


def _is_leap(year: str) -> bool:
    number = int(year)
    return number % 4 == 0 and (number % 100 != 0 or number % 400 == 0)


def is_time(text: str) -> bool:
    """Whether a text is an ISO 8601 time of day."""
    return _TIME.fullmatch(text) is not None


def is_duration(text: str) -> bool:
    """Whether a text is an ISO 8601 duration, such as `PT1H30M`."""
    return _DURATION.fullmatch(text) is not None


def is_number(text: str) -> bool:
    """Whether a text is only a number."""
    return _NUMBER.fullmatch(text) is not None


def is_absolute(text: str) -> bool:
    """Whether a text is an address with a scheme and, on the web, a host."""
    return _ABSOLUTE.match(text) is not None


def looks_relative(text: str) -> bool:
    """Whether a text that is not an absolute address was meant as an address."""
    if _RELATIVE.match(text):
        return True
    is_word = text.split(maxsplit=1) == [text]
    return is_word and ("/" in text or _FILE.search(text, max(0, len(text) - 6)) is not None)
