"""Dates in the forms of schema.org: `Date`, and `DateTime` for the end of a day (ISO 8601)."""

from datetime import date, datetime, time
from zoneinfo import ZoneInfo

_LAST_SECOND = time(23, 59, 59, fold=1)


def iso_date(day: date | None) -> str | None:
    """`Date`, such as 2027-04-30, or None."""
    return None if day is None else day.isoformat()


def end_of_day(day: date, timezone: str) -> str:
    """`DateTime` of a day's last second, such as 2027-04-30T23:59:59+02:00.

    `timezone` is an IANA name. If clocks go back at midnight, that second comes twice, and the
    later one counts (`fold`), since a vacancy is open all day.
    """
    return datetime.combine(day, _LAST_SECOND, ZoneInfo(timezone)).isoformat()
