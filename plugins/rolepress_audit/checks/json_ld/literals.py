"""Texts, numbers and booleans, compared with the datatypes of their properties."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from rolepress_audit.checks.json_ld.formats import (
    is_absolute,
    is_date,
    is_duration,
    is_number,
    is_time,
)
from rolepress_audit.checks.json_ld.places import quoted
from rolepress_audit.findings.finding import Rule, Severity
from rolepress_audit.vocabulary.reading import Subject
from rolepress_audit.vocabulary.terms import Range

BOOLEAN = Rule("X142", Severity.ERROR, "Yes and no are true and false")
WORDS = Rule("X143", Severity.ERROR, "A number is written in digits, not in words")
DIGITS = Rule("X144", Severity.WARNING, "A number is not written as text")
TIMES = Rule("X146", Severity.ERROR, "Dates, times and durations are ISO 8601")
ADDRESS = Rule("X147", Severity.ERROR, "Addresses are absolute")

NUMBERS = frozenset({"Number", "Integer", "Float"})
QUANTITIES = frozenset({"Quantity", "Distance", "Mass", "Energy"})
_DATES = frozenset({"Date", "DateTime"})
TIMED = _DATES | {"Time", "Duration"}
_YEARS = range(1000, 3000)
_BOOLEAN_MEMBERS = frozenset({"True", "False"})


@dataclass(frozen=True, slots=True)
class Problem:
    """A rule that a value breaks."""

    rule: Rule
    what: str
    """The end of a sentence that starts with the name of the property."""
    fix: str


_DATE_FORM = re.compile(r"\d{4}-\d{2}-\d{2}(?:$|T)")


def wanted(takes: Range) -> str:
    """The types that a property takes, in words."""
    kinds = (takes.classes, takes.enumerations, takes.datatypes)
    return " or ".join(name for names in kinds for name in sorted(names))


def problem_of_truth(text: str, takes: Range, subject: Subject) -> Problem | None:
    """What is wrong with a text in place of a boolean.

    schema.org's two members may be named, as in Google's older samples. Its page on vacancies does
    not allow them.
    """
    name = subject.context.name(text) if ":" in text else text
    if takes.classes and is_absolute(text):
        return None
    if name in _BOOLEAN_MEMBERS and (":" in text or "JobPosting" not in subject.types):
        return None
    return Problem(
        BOOLEAN,
        f"is the text {quoted(text)}, but true or false is expected",
        "write `true` or `false`, without quotes",
    )


def problem_of_boolean(value: object, takes: Range) -> Problem | None:
    """What is wrong with a boolean."""
    if not takes.datatypes.isdisjoint({"Boolean", "DataType"}):
        return None
    return Problem(
        BOOLEAN,
        f"is {str(value).lower()}, and takes no yes or no",
        f"write {wanted(takes)}, or remove the property",
    )


def problem_of_time(text: str, takes: Range, _: Subject) -> Problem | None:
    """What is wrong with a text in place of a date, a time or a duration."""
    kinds = takes.datatypes
    if not kinds.isdisjoint(_DATES | {"Time"}) and is_date(text):
        return None
    if ("Time" in kinds and is_time(text)) or ("Duration" in kinds and is_duration(text)):
        return None
    if (takes.classes or "URL" in kinds) and is_absolute(text):
        return None
    if not kinds.isdisjoint(NUMBERS) and is_number(text):
        return None
    return _not_iso(quoted(text), takes)


def _not_iso(shown: str, takes: Range) -> Problem:
    if _DATE_FORM.match(shown.strip("“”")):
        return Problem(TIMES, f"is {shown}, which no calendar or clock has", "correct it")
    sample = "2026-11-02"
    if takes.datatypes.isdisjoint(_DATES):
        sample = "09:30:00" if "Time" in takes.datatypes else "PT1H30M"
    kinds = " or ".join(sorted(takes.datatypes & TIMED))
    return Problem(
        TIMES,
        f"is {shown}, which ISO 8601 does not know as {kinds}",
        f"write it as `{sample}` is written",
    )


def problem_of_digits(text: str, takes: Range, subject: Subject) -> Problem | None:
    """What is wrong with a text in place of a number."""
    if not is_number(text):
        may_be_address = takes.classes or "URL" in takes.datatypes
        if takes.enumerations or (may_be_address and is_absolute(text)):
            return None
        return Problem(
            WORDS,
            f"is the text {quoted(text)}, but a number is expected",
            f"write {wanted(takes)}; a number has no quotes, units or separators",
        )
    # Samples of schema.org and Google have whole numbers as text, such as reviewCount.
    if "Number" not in takes.datatypes and "JobPosting" not in subject.types:
        return None
    return Problem(
        DIGITS,
        f"is the text {quoted(text)}, but a number is expected",
        f"write {text} without quotes",
    )


def problem_of_address(text: str) -> Problem:
    """An address that is not absolute."""
    return Problem(
        ADDRESS,
        f"is {quoted(text)}, which is not an absolute address",
        "write the whole address, from `https://` on",
    )


def problem_of_number(value: float, takes: Range) -> Problem | None:
    """What is wrong with a number in place of other datatypes."""
    kinds = takes.datatypes
    if takes.takes_text or not kinds.isdisjoint(NUMBERS | QUANTITIES):
        return None
    if "Boolean" in kinds:
        return Problem(
            BOOLEAN, f"is {value}, but true or false is expected", "write `true` or `false`"
        )
    if not kinds.isdisjoint(TIMED):
        is_year = not kinds.isdisjoint(_DATES) and value in _YEARS
        return None if is_year else _not_iso(f"the number {value}", takes)
    return problem_of_address(str(value)) if "URL" in kinds else None


JUDGES: tuple[tuple[frozenset[str], Callable[[str, Range, Subject], Problem | None]], ...] = (
    (frozenset({"Boolean"}), problem_of_truth),
    (TIMED, problem_of_time),
    (NUMBERS, problem_of_digits),
)
"""The functions that judge a text, by the datatypes it may have. The first that fits is used."""
