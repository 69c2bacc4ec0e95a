"""Pay that a search engine can show.

Sources: https://developers.google.com/search/docs/appearance/structured-data/job-posting,
https://schema.org/MonetaryAmount
"""

from collections.abc import Iterator

from rolepress_audit.checks.job_posting.pay import Salary, salaries
from rolepress_audit.checks.job_posting.posting import Posting, full_postings
from rolepress_audit.facts.money import currency_like, is_currency
from rolepress_audit.findings.finding import Finding, Rule, Severity
from rolepress_audit.html.page import Page
from rolepress_base.messages import one_line

CURRENCY = Rule("J117", Severity.ERROR, "Pay has a currency of ISO 4217")
NUMBERS = Rule("J118", Severity.ERROR, "Pay is given in numbers")
ORDER = Rule("J119", Severity.ERROR, "Pay is above zero, from the lower amount to the higher")
WIDE = Rule("J120", Severity.WARNING, "The upper end of pay is at most six times the lower")
UNIT = Rule("J121", Severity.ERROR, "Pay says what time it is for")
RULES: tuple[Rule, ...] = (CURRENCY, NUMBERS, ORDER, WIDE, UNIT)

RATIO_MAX = 6
_EXAMPLE = (
    '{"@type": "MonetaryAmount", "currency": "EUR", "value": {"@type": "QuantitativeValue",'
    ' "minValue": 60000, "maxValue": 75000, "unitText": "YEAR"}}'
)


def check(page: Page) -> Iterator[Finding]:
    """Pay that cannot be read, or cannot be right."""
    for posting in full_postings(page):
        for value in posting.values("baseSalary"):
            if isinstance(value, int | float):
                yield posting.finding(
                    NUMBERS,
                    f"`baseSalary` is the number {value}, without a currency and a time",
                    f"write {_EXAMPLE}",
                    "baseSalary",
                )
        for salary in salaries(posting):
            yield from _currency(posting, salary)
            yield from _numbers(posting, salary)
            yield from _order(posting, salary)
            if salary.has_amount and not salary.units:
                yield posting.finding(
                    UNIT,
                    "the pay does not say whether it is for an hour, a month or a year",
                    "add `unitText` next to the amount: HOUR, DAY, WEEK, MONTH or YEAR",
                    "baseSalary",
                )


def _currency(posting: Posting, salary: Salary) -> Iterator[Finding]:
    if not salary.currencies and salary.has_amount and not salary.amount.values("currency"):
        yield posting.finding(
            CURRENCY,
            "the pay has no `currency`",
            'add `currency` to `baseSalary`, a code of ISO 4217 such as "EUR"',
            "baseSalary",
        )
    for code in salary.currencies:
        if not is_currency(code):
            match = currency_like(code)
            yield posting.finding(
                CURRENCY,
                f"`currency` is {one_line(code)!r}, which is not a code of ISO 4217",
                f"did you mean {match}?" if match else 'use three capitals, such as "EUR"',
                "currency",
            )


def _numbers(posting: Posting, salary: Salary) -> Iterator[Finding]:
    for value in salary.given("value"):  # in the others, text has a rule of its own
        if isinstance(value, str | bool):
            yield posting.finding(
                NUMBERS,
                f"the pay's `value` is {one_line(str(value))!r} and no number",
                "write the number alone, without quotes, spaces, commas or a currency: 60000",
                "baseSalary",
            )
    if not salary.has_amount:
        yield posting.finding(
            NUMBERS,
            "`baseSalary` has no amount",
            f"write {_EXAMPLE}, or leave it out",
            "baseSalary",
        )


def _order(posting: Posting, salary: Salary) -> Iterator[Finding]:
    low, high = salary.number("minValue"), salary.number("maxValue")
    if any(number <= 0 for number in salary.numbers):
        yield posting.finding(
            ORDER,
            "the pay is zero or less",
            "give the real amount, or leave `baseSalary` out",
            "baseSalary",
        )
        return
    if low is not None and high is not None:
        if low > high:
            yield posting.finding(
                ORDER,
                f"the pay's `minValue` of {low:f} is above its `maxValue` of {high:f}",
                "exchange the two",
                "minValue",
            )
        elif high / low > RATIO_MAX:
            yield posting.finding(
                WIDE,
                f"the pay goes from {low:f} to {high:f}, more than {RATIO_MAX} times as much:"
                " a digit may be wrong",
                "check both amounts, and that they are for the same time",
                "minValue",
            )
    if salary.number("value") is not None and (low is not None or high is not None):
        yield posting.finding(
            ORDER,
            "the pay has both a `value` and a range",
            "keep `minValue` and `maxValue` for a range, or `value` for one amount",
            "baseSalary",
        )
