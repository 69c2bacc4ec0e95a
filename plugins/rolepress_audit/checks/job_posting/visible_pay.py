"""Visible parity of pay: to Google, pay in the markup alone is a breach of its policies.

Source: https://developers.google.com/search/docs/appearance/structured-data/sd-policies
"""

from collections.abc import Iterator
from decimal import Decimal

from rolepress_audit.checks.job_posting.enumerations import UNITS
from rolepress_audit.checks.job_posting.pay import Salary, salaries
from rolepress_audit.checks.job_posting.posting import (
    Posting,
    language_of,
    only_posting,
)
from rolepress_audit.facts.money import AMOUNT_MAX, amount_pattern, is_currency, shows_currency
from rolepress_audit.facts.pay_periods import shows_unit, units_beside
from rolepress_audit.findings.finding import Finding, Rule, Severity
from rolepress_audit.html.page import Page
from rolepress_audit.lexicon.languages import is_written
from rolepress_audit.signals.pay_estimate import pay_estimate
from rolepress_audit.signals.shown_pay import pay_words
from rolepress_audit.words.text import Words
from rolepress_base.messages import one_line

AMOUNT = Rule("V106", Severity.ERROR, "The page shows the pay of its job posting")
UNIT = Rule("V107", Severity.ERROR, "The page says what time the pay is for")
ESTIMATE = Rule("V113", Severity.ERROR, "The pay of a job posting is nobody's estimate")
RULES: tuple[Rule, ...] = (AMOUNT, UNIT, ESTIMATE)

_A = {
    unit: f"an {unit.lower()}" if unit == "HOUR" else f"a {unit.lower()}" for unit in sorted(UNITS)
}


def check(page: Page) -> Iterator[Finding]:
    """Pay that only the markup has, or that the page gives for another period."""
    posting = only_posting(page)
    if posting is None:
        return
    words, language = pay_words(page), language_of(page)
    for salary in salaries(posting):
        numbers = [n for n in dict.fromkeys(salary.numbers) if 0 < n <= AMOUNT_MAX]
        hidden = [n for n in numbers if not amount_pattern(n).search(words.folded)]
        if hidden:
            shown = " and ".join(f"{number:,f}" for number in hidden)
            yield posting.finding(
                AMOUNT,
                f"the markup's pay of {shown} is nowhere on the page",
                "show the pay on the page, or take it out of the markup",
                "baseSalary",
            )
        elif numbers:
            yield from _currency(posting, salary, words, language)
            if is_written(language):
                yield from _unit(posting, salary, numbers, words)
            yield from _estimate(posting, numbers)


def _estimate(posting: Posting, numbers: list[Decimal]) -> Iterator[Finding]:
    if said := pay_estimate(posting.page, [amount_pattern(number) for number in numbers]):
        yield posting.finding(
            ESTIMATE,
            f"the page says that the pay is an estimate: {one_line(said)!r}",
            "take `baseSalary` out of the markup: only the employer's own pay belongs there",
            "baseSalary",
        )


def _currency(posting: Posting, salary: Salary, words: Words, language: str) -> Iterator[Finding]:
    for code in salary.currencies:
        if is_currency(code) and not shows_currency(code, words, language):
            yield posting.finding(
                AMOUNT,
                f"the markup's pay is in {code}, a currency that the page does not name",
                "write the currency next to the amount, or correct `currency`",
                "currency",
            )


def _unit(
    posting: Posting, salary: Salary, numbers: list[Decimal], words: Words
) -> Iterator[Finding]:
    for unit in salary.units[:1]:
        if unit not in UNITS or shows_unit(unit, words):
            continue
        others = {each for n in numbers for each in units_beside(amount_pattern(n), words)}
        if others:
            said = (
                f"the markup's pay is for {_A[unit]}, and the page gives it for {_A[min(others)]}"
            )
        elif unit == "YEAR":
            continue  # pay without a unit is usually pay for a year
        else:
            said = f"the markup's pay is for {_A[unit]}, and the page does not say so"
        yield posting.finding(
            UNIT,
            said,
            "say next to the pay what period it is for, and the same in `unitText`",
            "unitText",
        )
