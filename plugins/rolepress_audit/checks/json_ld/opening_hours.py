"""Opening hours as text (https://schema.org/openingHours)."""

import re
from collections.abc import Iterator

from rolepress_audit.checks.json_ld.places import place, quoted, subjects_of
from rolepress_audit.findings.finding import Finding, Rule, Severity
from rolepress_audit.html.page import Page

HOURS = Rule("X151", Severity.WARNING, "Opening hours are written as schema.org has them")
RULES: tuple[Rule, ...] = (HOURS,)

_DAY = r"(?:Mo|Tu|We|Th|Fr|Sa|Su|PH)"
_DAYS = rf"{_DAY}(?:\s?-\s?{_DAY})?(?:\s?,\s?{_DAY}(?:\s?-\s?{_DAY})?)*"
_CLOCK = r"(?:[01]?\d|2[0-4]):[0-5]\d(?::[0-5]\d)?"
_TIMES = rf"{_CLOCK}\s?[-–]\s?{_CLOCK}(?:\s?,\s?{_CLOCK}\s?[-–]\s?{_CLOCK})*"
_PART = rf"(?:{_DAYS}(?:\s+{_TIMES})?|{_TIMES})"
_HOURS = re.compile(rf"\s*+(?>{_PART})(?:[\s,;]++(?>{_PART}))*+\s*+;?\s*+", re.IGNORECASE)


def check(page: Page) -> Iterator[Finding]:
    """Opening hours that only people can read."""
    for script, subject in subjects_of(page):
        for statement in subject.statements:
            for value in statement.values if statement.name == "openingHours" else ():
                if isinstance(value, str) and value.strip() and not _HOURS.fullmatch(value):
                    yield page.finding(
                        HOURS,
                        f"{place(subject, statement.key)} is {quoted(value)}, "
                        "which programs cannot read",
                        "write days by two letters, and times of 24 hours: `Mo-Fr 09:00-17:30`",
                        line=script.line_of(statement.key, value),
                    )
