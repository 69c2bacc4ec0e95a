"""The life of a vacancy by its dates: open, closing soon, closed, and then its page ends.

Only dates count here. Whether a page may show its vacancy as open, `schema_org.decision` says.
"""

import datetime
from dataclasses import dataclass

from rolepress.domain.job_posting import JobPosting

CLOSING_SOON_DAYS = 7
"""Days before its last one from which on a vacancy is said to close soon."""


@dataclass(frozen=True, slots=True)
class Ended:
    """A vacancy that closed so long ago that its page is no longer made."""

    closed: datetime.date
    """The first day on which it was not open."""
    ended: datetime.date
    """The first day without its page."""


def closed_on(posting: JobPosting) -> datetime.date | None:
    """The first day on which a vacancy is not open any more; None where it has no last day."""
    last = posting.last_day
    return last + datetime.timedelta(days=1) if last else None


def days_left(posting: JobPosting, today: datetime.date) -> int | None:
    """Days until the last one, which has 0 left; None where there is no last day, or it is past."""
    last = posting.last_day
    return (last - today).days if last and last >= today else None


def ending(posting: JobPosting, closed_days: int) -> Ended | None:
    """When a vacancy closes and its page ends; None where it has no last day."""
    closed = closed_on(posting)
    return Ended(closed, closed + datetime.timedelta(days=closed_days)) if closed else None


def past_ending(posting: JobPosting, today: datetime.date, closed_days: int) -> Ended | None:
    """The ending of a vacancy whose page has ended by today; None for any other."""
    found = ending(posting, closed_days)
    return found if found and found.ended <= today else None
