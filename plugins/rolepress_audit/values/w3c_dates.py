"""Dates as sitemaps and Atom write them: W3C-DTF, a profile of ISO 8601, and RFC 3339."""

import re

from rolepress_audit.values.moments import Moment, moment_or_none

_W3C = re.compile(
    r"(?P<year>[0-9]{4})"
    r"(?:-(?P<month>[0-9]{2})"
    r"(?:-(?P<day>[0-9]{2})"
    r"(?P<time>T(?:[01][0-9]|2[0-3]):[0-9]{2}(?::[0-9]{2}(?:\.[0-9]+)?)?(?:Z|[+-][0-9]{2}:[0-9]{2}))?"
    r")?)?"
)
_RFC_3339 = re.compile(
    r"[0-9]{4}-[0-9]{2}-[0-9]{2}[Tt ](?:[01][0-9]|2[0-3]):[0-9]{2}:[0-9]{2}(?:\.[0-9]+)?"
    r"(?:[Zz]|[+-][0-9]{2}:[0-9]{2})"
)


def read_w3c_date(text: str) -> Moment:
    """The moment or day that a date names. A month or a year stands for its first day.

    Raises ValueError for anything else than the form at w3.org/TR/NOTE-datetime.
    """
    found = _W3C.fullmatch(text)
    if found is None:
        raise ValueError("is not a date such as 2026-11-22 or 2026-11-22T09:30:00+01:00")
    whole = text if found["day"] else f"{found['year']}-{found['month'] or '01'}-01"
    moment = moment_or_none(whole)
    if moment is None:
        raise ValueError("names a day or a time that does not exist")
    return moment


def is_rfc_3339(text: str) -> bool:
    """Whether a text is a date with time and zone, as Atom and JSON Feed require."""
    is_formed = _RFC_3339.fullmatch(text) is not None
    return is_formed and moment_or_none(text.upper().replace(" ", "T")) is not None
