"""Round amounts by which visitors filter pay: "€60,000 a year", "€80,000 a year"."""

from collections.abc import Iterable, Mapping
from decimal import Decimal

from rolepress.domain.catalog import group_by
from rolepress.domain.salary import Salary, SalaryUnit

Measure = tuple[str, SalaryUnit]
"""A currency and a unit. Pay in different measures is never compared or converted."""

_TENTHS = (10, 11, 12, 14, 16, 18, 20, 25, 30, 35, 40, 50, 60, 70, 80, 90)
_MANTISSAS = tuple(Decimal(tenths) / 10 for tenths in _TENTHS)


def measure_of(salary: Salary) -> Measure:
    """The currency and the unit of a salary."""
    return salary.currency, salary.unit


def pay_steps(salaries: Iterable[Salary]) -> Mapping[Measure, tuple[Decimal, ...]]:
    """For each measure, the round amounts that some of the salaries reach and some do not."""
    groups = group_by(salaries, lambda salary: [measure_of(salary)])
    return {
        measure: _between([salary.ends[1] for salary in found]) for measure, found in groups.items()
    }


def _between(amounts: Iterable[Decimal]) -> tuple[Decimal, ...]:
    low, *_, high = sorted([*amounts, *amounts])
    exponents = range(low.adjusted(), high.adjusted() + 1)
    steps = (mantissa.scaleb(exponent) for exponent in exponents for mantissa in _MANTISSAS)
    return tuple(step for step in steps if low < step <= high)
