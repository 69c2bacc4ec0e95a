"""The pay of a job posting, in the shapes that people use."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import islice

from rolepress_audit.checks.job_posting.posting import Posting
from rolepress_audit.html.things import Thing

SALARIES_MAX = 20
"""How many amounts of a posting are read. Each is looked for on the page."""
AMOUNTS = ("value", "minValue", "maxValue")


@dataclass(frozen=True, slots=True)
class Salary:
    """One `baseSalary` that is an object."""

    amount: Thing
    """The MonetaryAmount."""
    value: Thing
    """The QuantitativeValue, or the MonetaryAmount itself if it contains the numbers."""
    currencies: Sequence[str]

    @property
    def units(self) -> list[str]:
        """The unit of time that the pay is for. Some write it beside the amount."""
        found = self.value.texts("unitText")
        return found if self.value is self.amount else [*found, *self.amount.texts("unitText")]

    def given(self, name: str) -> list[object]:
        """The values of one of `AMOUNTS`, of any kind."""
        return [v for v in self.value.values(name) if not isinstance(v, Thing)]

    def number(self, name: str) -> Decimal | None:
        """One of `AMOUNTS` as a number, or None if it is missing or not a number."""
        return next((n for each in self.given(name) if (n := _number(each)) is not None), None)

    @property
    def numbers(self) -> list[Decimal]:
        """All of `AMOUNTS` that are numbers."""
        return [n for name in AMOUNTS if (n := self.number(name)) is not None]

    @property
    def has_amount(self) -> bool:
        """Whether there is any amount, of any kind."""
        return any(self.given(name) for name in AMOUNTS)


def salaries(posting: Posting) -> Iterator[Salary]:
    """Each `baseSalary` that is an amount of money. A PriceSpecification is left alone."""
    yield from islice(_salaries(posting), SALARIES_MAX)


def _salaries(posting: Posting) -> Iterator[Salary]:
    for amount in posting.things("baseSalary"):
        if amount.is_unresolved or any("PriceSpecification" in name for name in amount.types):
            continue
        currencies = amount.texts("currency") or posting.texts("salaryCurrency")
        for value in amount.things("value") or [amount]:
            yield Salary(amount, value, currencies)


def _number(value: object) -> Decimal | None:
    if isinstance(value, bool) or not isinstance(value, int | float):
        return None
    number = Decimal(str(value))
    return number if number.is_finite() else None
