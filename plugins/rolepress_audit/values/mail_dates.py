"""Dates as mail and RSS write them (RFC 822, RFC 850)."""

from datetime import datetime
from email.utils import parsedate_to_datetime

MAIL_DATE_MAX_CHARS = 64


def mail_date(text: str) -> datetime | None:
    """Read a date in the form of RFC 822 or RFC 850. Returns None for anything else."""
    if len(text) > MAIL_DATE_MAX_CHARS:
        return None
    try:
        return parsedate_to_datetime(text)
    except (ValueError, IndexError, TypeError, OverflowError):  # whatever it meets
        return None
