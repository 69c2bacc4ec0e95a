"""Dates as the whole project writes them: ISO 8601 calendar dates, and one build date."""

import datetime
import re
from collections.abc import Mapping

_ISO_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_DIGITS = re.compile(r"[0-9]{1,12}")


def parse_date(text: str) -> datetime.date:
    """Read `YYYY-MM-DD` and nothing else. Raises ValueError."""
    if not _ISO_DATE.fullmatch(text):
        raise ValueError(f"not a date of the form YYYY-MM-DD: {text!r}")
    return datetime.date.fromisoformat(text)


def read_build_date(environ: Mapping[str, str], today: datetime.date) -> datetime.date:
    """The date a build speaks for: `BUILD_DATE`, else `SOURCE_DATE_EPOCH`, else `today`.

    `SOURCE_DATE_EPOCH` is seconds since 1970 in UTC (reproducible-builds.org/specs).
    Raises ValueError where either is malformed.
    """
    if text := environ.get("BUILD_DATE"):
        try:
            return parse_date(text)
        except ValueError as error:
            raise ValueError(f"BUILD_DATE: expected YYYY-MM-DD, got {text!r}") from error
    if text := environ.get("SOURCE_DATE_EPOCH"):
        try:
            return datetime.datetime.fromtimestamp(_seconds(text), datetime.UTC).date()
        except (ValueError, OverflowError, OSError) as error:
            raise ValueError(
                f"SOURCE_DATE_EPOCH: expected seconds since 1970, got {text!r}"
            ) from error
    return today


def _seconds(text: str) -> int:
    if not _DIGITS.fullmatch(text):
        raise ValueError(f"not a number: {text!r}")
    return int(text)
