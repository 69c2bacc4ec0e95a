"""The life of a vacancy by its dates: open, closing soon, closed, and in the end expired.

Only dates count here. `schema_org.decision` decides whether a page may show its vacancy as open.
"""

import datetime

from rolepress.domain.job_posting import JobPosting

CLOSING_SOON_DAYS = 7
"""A vacancy is shown as closing soon this many days before its last day."""


def closed_on(posting: JobPosting) -> datetime.date | None:
    """The first day on which a vacancy is no longer open; None if it has no last day."""
    last = posting.last_day
    return last + datetime.timedelta(days=1) if last else None


def days_left(posting: JobPosting, today: datetime.date) -> int | None:
    """Days until a vacancy's last day, when it is 0. None if it has no last day, or afterwards."""
    last = posting.last_day
    return (last - today).days if last and last >= today else None


def expires_on(posting: JobPosting, closed_days: int) -> datetime.date | None:
    """The first day on which a vacancy's page is no longer made; None if it has no last day.

    `closed_days` is how long the page of a closed vacancy stays.
    """
    closed = closed_on(posting)
    return closed + datetime.timedelta(days=closed_days) if closed else None


def is_expired(posting: JobPosting, today: datetime.date, closed_days: int) -> bool:
    """Whether a vacancy closed so long ago that its page is no longer made."""
    last = expires_on(posting, closed_days)
    return last is not None and last <= today
