"""Dates and times as ISO 8601 writes them, and the days that they fall on."""

import datetime
import re
from dataclasses import dataclass

_ISO = re.compile(
    r"(\d{4})(-?)(\d\d)\2(\d\d)"
    r"(?:T(\d\d)(?::?(\d\d)(?::?(\d\d)(?:[.,]\d+)?)?)?(Z|[+-]\d\d(?::?\d\d)?)?)?"
)


@dataclass(frozen=True, slots=True)
class Moment:
    """A date, or a time on it."""

    day: datetime.date
    """The day as written, whatever the time zone."""
    utc: datetime.datetime
    """The time in UTC, or as written if it has no time zone. A date alone starts at midnight."""
    has_zone: bool

    @property
    def first_day(self) -> datetime.date:
        """The earlier of the two days."""
        return min(self.day, self.utc.date())

    @property
    def last_day(self) -> datetime.date:
        """The later of the two days."""
        return max(self.day, self.utc.date())


def moment_or_none(text: str) -> Moment | None:
    """Read a date, or a date and time (ISO 8601).

    Returns None if it is malformed or does not exist.
    """
    match = _ISO.fullmatch(text)
    if not match:
        return None
    try:
        day = datetime.date(int(match[1]), int(match[3]), int(match[4]))
        hour, minute, second = (int(match[at] or 0) for at in (5, 6, 7))
        if (hour, minute, second) == (24, 0, 0):  # the end of the day
            hour, minute, second = 23, 59, 59
        time = datetime.time(hour, minute, min(second, 59))
        utc = datetime.datetime.combine(day, time) - _offset(match[8])
    except (ValueError, OverflowError):
        return None
    return Moment(day, utc, bool(match[8]))


def _offset(zone: str | None) -> datetime.timedelta:
    if not zone or zone == "Z":
        return datetime.timedelta()
    digits = zone[1:].replace(":", "").ljust(4, "0")
    offset = datetime.timedelta(hours=int(digits[:2]), minutes=int(digits[2:]))
    if offset >= datetime.timedelta(hours=24):
        raise ValueError(f"not a time zone: {zone}")
    return -offset if zone[0] == "-" else offset


def is_before(one: Moment, other: Moment) -> bool:
    """Whether a moment is before another one in every time zone that may be meant."""
    both_timed = one.has_zone and other.has_zone
    return one.last_day < other.first_day or (both_timed and one.utc < other.utc)
