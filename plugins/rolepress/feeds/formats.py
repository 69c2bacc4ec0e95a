"""Formats facts in the way that partners expect."""

from collections.abc import Callable, Iterable, Mapping
from datetime import UTC, date, datetime
from decimal import Decimal
from email.utils import format_datetime
from enum import StrEnum
from typing import TypeVar

from rolepress.domain.job_posting import EmploymentType
from rolepress.domain.salary import Salary, SalaryUnit
from rolepress_base.digests import digest

W = TypeVar("W", bound=StrEnum)

UNIT_WORDS = {
    SalaryUnit.HOUR: "hour",
    SalaryUnit.DAY: "day",
    SalaryUnit.WEEK: "week",
    SalaryUnit.MONTH: "month",
    SalaryUnit.YEAR: "year",
}
SHORT_DIGITS = 16
"""Hexadecimal digits of a digest in a shortened name: 64 bits keep two names apart."""


def iso_day(day: date) -> str:
    """A day in ISO 8601, such as 2026-11-02, without a time that nobody gave."""
    return day.isoformat()


def american_day(day: date) -> str:
    """A day with the month first, such as 11/02/2026."""
    return f"{day.month:02d}/{day.day:02d}/{day.year:04d}"


def rfc3339(moment: datetime) -> str:
    """A moment with its offset, such as 2026-11-02T00:00:00+01:00 (RFC 3339)."""
    return moment.isoformat()


def rfc822(moment: datetime) -> str:
    """A moment as in mail headers, such as Sun, 01 Nov 2026 23:00:00 GMT (RFC 822, RFC 1123)."""
    return format_datetime(moment.astimezone(UTC), usegmt=True)


def digits(amount: Decimal) -> str:
    """An amount without thousands separators, such as 85000 or 28.50."""
    return str(int(amount)) if amount == amount.to_integral_value() else f"{amount:.2f}"


def plain_salary(salary: Salary) -> str:
    """Pay in words that a program can read too, such as "85000 - 105000 EUR per year"."""
    low, high = map(digits, salary.ends)
    amounts = low if low == high else f"{low} - {high}"
    return f"{amounts} {salary.currency} per {UNIT_WORDS[salary.unit]}"


def listed(names: Mapping[EmploymentType, str]) -> Callable[[Iterable[EmploymentType]], str]:
    """Join all types of employment that the partner has a word for into one text."""
    return lambda types: ", ".join(_known(types, names))


def single(names: Mapping[W, str]) -> Callable[[Iterable[W]], str | None]:
    """Take the only value that the partner has a word for; None if several fit."""

    def write(values: Iterable[W]) -> str | None:
        found = _known(values, names)
        return found[0] if len(found) == 1 else None

    return write


def _known(values: Iterable[W], names: Mapping[W, str]) -> list[str]:
    return list(dict.fromkeys(names[value] for value in values if value in names))


def shortened(max_chars: int) -> Callable[[str], str]:
    """Cut a long name to `max_chars` characters that end in its digest, so it stays unique."""

    def write(name: str) -> str:
        if len(name) <= max_chars:
            return name
        mark = digest(name.encode()).hex()[:SHORT_DIGITS]
        return f"{name[: max_chars - SHORT_DIGITS - 1]}-{mark}"

    return write
