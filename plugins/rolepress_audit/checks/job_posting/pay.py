"""The pay of a job posting, in the shapes that people give it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import islice

from rolepress_audit.checks.job_posting.posting import Posting
from rolepress_audit.html.things import Thing

SALARIES_MAX = 20
"""So many are read of a posting: each amount is looked for on the page."""
AMOUNTS = ("value", "minValue", "maxValue")


@dataclass(frozen=True, slots=True)
class Salary:
    """One `baseSalary` that is an object."""

    amount: Thing
    """The MonetaryAmount."""
    value: Thing
    """The QuantitativeValue; the MonetaryAmount itself where the numbers stand in it."""
    currencies: Sequence[str]

    @property
    def units(self) -> list[str]:
        """What the pay is for; at the amount too, where some write it."""
        found = self.value.texts("unitText")
        return found if self.value is self.amount else [*found, *self.amount.texts("unitText")]

    def given(self, name: str) -> list[object]:
        """The values of one of `AMOUNTS`, of whatever kind."""
        return [v for v in self.value.values(name) if not isinstance(v, Thing)]

    def number(self, name: str) -> Decimal | None:
        """One of `AMOUNTS` as a number; None where it is missing or no number."""
        return next((n for each in self.given(name) if (n := _number(each)) is not None), None)

    @property
    def numbers(self) -> list[Decimal]:
        """All of `AMOUNTS` that are numbers."""
        return [n for name in AMOUNTS if (n := self.number(name)) is not None]

    @property
    def has_amount(self) -> bool:
        """Whether any amount stands here, of whatever kind."""
        return any(self.given(name) for name in AMOUNTS)


def salaries(posting: Posting) -> Iterator[Salary]:
    """Each `baseSalary` that is an amount of money. Prices (PriceSpecification) are left alone."""
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
