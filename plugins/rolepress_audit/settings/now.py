"""What is past and what is in the future for a reader of a site."""

import datetime
from collections.abc import Mapping
from dataclasses import dataclass

from rolepress_audit.values.moments import Moment
from rolepress_base.dates import read_given_day, read_moment

_DAYS_END_LAST = datetime.timedelta(hours=-12)
_DAYS_BEGIN_FIRST = datetime.timedelta(hours=14)
"""The offsets from UTC between which all zones of the world are (IANA time zone database)."""


@dataclass(frozen=True, slots=True)
class Now:
    """The day that a site is judged for, and the moment if it is judged as of now.

    A moment falls on two days, depending on the time zone. A date without a zone may mean either.
    So it is past only when it is past everywhere, and in the future only when it has come nowhere.
    """

    day: datetime.date
    """The day in the reader's time zone. Reports name it."""
    utc: datetime.datetime | None = None
    """The moment in UTC, without a zone, as in `Moment`. None means a whole day."""

    @property
    def earliest_day(self) -> datetime.date:
        """The day where days end last."""
        return (self.utc + _DAYS_END_LAST).date() if self.utc else self.day

    @property
    def latest_day(self) -> datetime.date:
        """The day where days begin first."""
        return (self.utc + _DAYS_BEGIN_FIRST).date() if self.utc else self.day

    def is_after(self, end: Moment) -> bool:
        """Whether something that lasts until `end`, or to the end of that day, is over."""
        if self.utc and end.has_zone:
            return end.utc < self.utc
        return end.day < self.earliest_day

    def is_before(self, start: Moment) -> bool:
        """Whether something that starts at `start`, or on that day, is still to come."""
        if self.utc and start.has_zone:
            return start.utc > self.utc
        return start.first_day > self.latest_day


def read_now(environ: Mapping[str, str], clock: datetime.datetime) -> Now:
    """The day in `BUILD_DATE`, or else the moment in `SOURCE_DATE_EPOCH`, or else the present.

    Raises ValueError if a variable is malformed.
    """
    if day := read_given_day(environ):
        return Now(day)
    moment = read_moment(environ, clock)
    return Now(moment.astimezone().date(), moment.astimezone(datetime.UTC).replace(tzinfo=None))
