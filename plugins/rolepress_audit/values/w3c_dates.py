"""Dates as sitemaps and Atom write them: W3C-DTF, a profile of ISO 8601, and RFC 3339."""

import re
from datetime import UTC, date, datetime, time

from rolepress_audit.values.moments import Moment

_W3C = re.compile(
    r"(?P<year>[0-9]{4})"
    r"(?:-(?P<month>[0-9]{2})"
    r"(?:-(?P<day>[0-9]{2})"
    r"(?P<time>T[0-9]{2}:[0-9]{2}(?::[0-9]{2}(?:\.[0-9]+)?)?(?:Z|[+-][0-9]{2}:[0-9]{2}))?"
    r")?)?"
)
_RFC_3339 = re.compile(
    r"[0-9]{4}-[0-9]{2}-[0-9]{2}[Tt ][0-9]{2}:[0-9]{2}:[0-9]{2}(?:\.[0-9]+)?"
    r"(?:[Zz]|[+-][0-9]{2}:[0-9]{2})"
)
_FRACTION = re.compile(r"\.[0-9]+")


def read_w3c_date(text: str) -> Moment:
    """The moment or day that a date names; the first day where it names a month or a year.

    Raises ValueError for anything that is not of the form at w3.org/TR/NOTE-datetime.
    """
    found = _W3C.fullmatch(text)
    if found is None:
        raise ValueError("is not a date such as 2026-11-22 or 2026-11-22T09:30:00+01:00")
    if found["time"]:
        moment = _moment(text)
        return Moment(moment.date(), moment.astimezone(UTC).replace(tzinfo=None), has_zone=True)
    day = date(int(found["year"]), int(found["month"] or 1), int(found["day"] or 1))
    return Moment(day, datetime.combine(day, time()), has_zone=False)


def is_rfc_3339(text: str) -> bool:
    """Whether a text is a date with time and zone, as Atom and JSON Feed want it."""
    try:
        return _RFC_3339.fullmatch(text) is not None and bool(_moment(text.upper()))
    except (ValueError, OverflowError):
        return False


def _moment(text: str) -> datetime:
    return datetime.fromisoformat(_FRACTION.sub("", text.replace(" ", "T")))
