"""Values of one object that must fit each other.

Sources: https://schema.org/endDate, https://schema.org/ratingValue,
https://developers.google.com/search/docs/appearance/structured-data/review-snippet
"""

from collections.abc import Iterator
from decimal import Decimal, InvalidOperation

from rolepress_audit.checks.json_ld.places import place, quoted, subjects_of
from rolepress_audit.findings.finding import Finding, Rule, Severity
from rolepress_audit.html.json_ld import Script
from rolepress_audit.html.page import Page
from rolepress_audit.values.moments import is_before, moment_or_none
from rolepress_audit.vocabulary.reading import Subject
from rolepress_audit.vocabulary.terms import schema_org

AGREE = Rule("X149", Severity.ERROR, "Values that belong together fit each other")
RULES: tuple[Rule, ...] = (AGREE,)

SPANS = (("startDate", "endDate"), ("validFrom", "validThrough"))
"""Pairs of properties: the second cannot be before the first."""

WORST, BEST = Decimal(1), Decimal(5)
"""The ends of a scale if an object does not give them (https://schema.org/bestRating)."""


def check(page: Page) -> Iterator[Finding]:
    """Spans of time that end before they begin, and ratings outside their scale."""
    for script, subject in subjects_of(page):
        for first, last in SPANS:
            yield from _span(page, script, subject, first, last)
        if _is_on_a_scale(subject):
            yield from _rating(page, script, subject)


def _span(page: Page, script: Script, subject: Subject, first: str, last: str) -> Iterator[Finding]:
    written = [_only(subject, name) for name in (first, last)]
    begins, ends = (moment_or_none(each) if isinstance(each, str) else None for each in written)
    if begins and ends and is_before(ends, begins):
        yield page.finding(
            AGREE,
            f"{place(subject, last)} is {written[1]}, before `{first}`, {written[0]}",
            f"correct `{last}` or `{first}`",
            line=script.line_of(last, written[1]),
        )


def _is_on_a_scale(subject: Subject) -> bool:
    """Whether it is a rating by people.

    Other ratings, such as an age limit, have no default scale.
    """
    if any(schema_org().is_subtype(name, "AggregateRating") for name in subject.types):
        return True
    return "Rating" in subject.types and subject.path.endswith("reviewRating")


def _rating(page: Page, script: Script, subject: Subject) -> Iterator[Finding]:
    value = _number(_only(subject, "ratingValue"))
    worst, best = _end(subject, "worstRating", WORST), _end(subject, "bestRating", BEST)
    if value is None or worst is None or best is None or worst <= value <= best:
        return
    shown = quoted(_only(subject, "ratingValue"))
    yield page.finding(
        AGREE,
        f"{place(subject, 'ratingValue')} is {shown}, and its scale goes from {worst} to {best}",
        "correct it, or give the scale: `worstRating` and `bestRating`, 1 and 5 if left out",
        line=script.line_of("ratingValue", _only(subject, "ratingValue")),
    )


def _end(subject: Subject, name: str, default: Decimal) -> Decimal | None:
    """An end of the scale, or None if it is not a number."""
    value = _only(subject, name)
    return default if value is None else _number(value)


def _only(subject: Subject, name: str) -> object:
    """The only value of a property, or None if it has none or several."""
    if name not in subject.first:
        return None
    found = [value for each in subject.statements if each.name == name for value in each.values]
    return found[0] if len(found) == 1 else None


def _number(value: object) -> Decimal | None:
    if isinstance(value, bool) or not isinstance(value, int | float | str):
        return None
    try:
        number = Decimal(str(value).strip())
    except InvalidOperation:
        return None
    return number if number.is_finite() else None
