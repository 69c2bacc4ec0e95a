"""Parses dates, which are ISO 8601 calendar dates throughout, and finds the build date."""

import datetime
import re
from collections.abc import Mapping

_ISO_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
FIRST_YEAR, LAST_YEAR = 1900, 2199
"""The years that dates on pages may have. Time zones fail at the ends of the calendar."""
_DIGITS = re.compile(r"[0-9]{1,12}")


def parse_date(text: str) -> datetime.date:
    """Parse `YYYY-MM-DD` and nothing else. Raises ValueError."""
    if not _ISO_DATE.fullmatch(text):
        raise ValueError(f"not a date of the form YYYY-MM-DD: {text!r}")
    return datetime.date.fromisoformat(text)


def latest(*days: datetime.date | None) -> datetime.date | None:
    """The latest day that is not None; None if all are."""
    return max((day for day in days if day), default=None)


def read_build_date(
    environ: Mapping[str, str], now: datetime.datetime, zone: datetime.tzinfo
) -> datetime.date:
    """The day of a build: `BUILD_DATE`, or else the day of `read_moment` in the time zone `zone`.

    Raises ValueError if a variable is malformed.
    """
    return read_given_day(environ) or read_moment(environ, now).astimezone(zone).date()


def read_given_day(environ: Mapping[str, str]) -> datetime.date | None:
    """Read `BUILD_DATE`, a day in the site's time zone; None if it is not set.

    Raises ValueError if it is malformed.
    """
    text = environ.get("BUILD_DATE")
    if not text:
        return None
    try:
        day = parse_date(text)
    except ValueError as error:
        raise ValueError(f"BUILD_DATE: expected YYYY-MM-DD, got {text!r}") from error
    _check_reach("BUILD_DATE", day)
    return day


def read_moment(environ: Mapping[str, str], now: datetime.datetime) -> datetime.datetime:
    """Read `SOURCE_DATE_EPOCH`, or else return `now`. Raises ValueError if it is malformed.

    The variable is in seconds since 1970 in UTC: https://reproducible-builds.org/specs/source-date-epoch/
    """
    text = environ.get("SOURCE_DATE_EPOCH")
    if not text:
        return now
    try:
        moment = datetime.datetime.fromtimestamp(_seconds(text), datetime.UTC)
    except (ValueError, OverflowError, OSError) as error:
        raise ValueError(f"SOURCE_DATE_EPOCH: expected seconds since 1970, got {text!r}") from error
    _check_reach("SOURCE_DATE_EPOCH", moment.date())
    return moment


def start_of_day(day: datetime.date, zone: datetime.tzinfo) -> datetime.datetime:
    """The first moment of a day in a time zone.

    If clocks go forward at midnight, that time is skipped, and the earlier offset is used.
    """
    return datetime.datetime.combine(day, datetime.time(), zone)


def _check_reach(name: str, day: datetime.date) -> None:
    """Raise ValueError for a day outside of the years that dates on pages may have."""
    if not FIRST_YEAR <= day.year <= LAST_YEAR:
        years = f"{FIRST_YEAR} to {LAST_YEAR}"
        raise ValueError(f"{name}: expected a day in the years {years}, got {day}")


def _seconds(text: str) -> int:
    if not _DIGITS.fullmatch(text):
        raise ValueError(f"not a number: {text!r}")
    return int(text)
