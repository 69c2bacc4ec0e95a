"""Values from Google's short lists.

Source: https://developers.google.com/search/docs/appearance/structured-data/job-posting
"""

import re
from collections.abc import Collection, Iterator

from rolepress_audit.checks.job_posting.pay import salaries
from rolepress_audit.checks.job_posting.posting import Posting, full_postings
from rolepress_audit.facts.employment import EMPLOYMENT_TYPES, employment_type_of
from rolepress_audit.findings.finding import Finding, Rule, Severity
from rolepress_audit.html.page import Page
from rolepress_base.messages import one_line
from rolepress_base.names import nearest

EMPLOYMENT = Rule("J109", Severity.ERROR, "`employmentType` is a word of Google's list")
WORKPLACE = Rule("J110", Severity.ERROR, "`jobLocationType` is TELECOMMUTE or left out")
UNIT = Rule("J111", Severity.ERROR, "`unitText` is HOUR, DAY, WEEK, MONTH or YEAR")
CREDENTIAL = Rule("J112", Severity.ERROR, "`credentialCategory` is one of Google's five degrees")
RULES: tuple[Rule, ...] = (EMPLOYMENT, WORKPLACE, UNIT, CREDENTIAL)

UNITS = frozenset({"HOUR", "DAY", "WEEK", "MONTH", "YEAR"})
CREDENTIALS = frozenset(
    {
        "high school",
        "associate degree",
        "bachelor degree",
        "professional certificate",
        "postgraduate degree",
    }
)
_UNIT_STEMS = {"H": "HOUR", "D": "DAY", "W": "WEEK", "M": "MONTH", "Y": "YEAR", "A": "YEAR"}
_WEB = re.compile(r"https?://", re.IGNORECASE)


def check(page: Page) -> Iterator[Finding]:
    """Values that Google does not know."""
    for posting in full_postings(page):
        for text in posting.texts("employmentType"):
            if text not in EMPLOYMENT_TYPES:
                yield _employment(posting, text)
        for text in posting.texts("jobLocationType"):
            if text != "TELECOMMUTE":
                yield posting.finding(
                    WORKPLACE,
                    f"`jobLocationType` is {one_line(text)!r}; the only value is TELECOMMUTE",
                    'write "TELECOMMUTE" where all of the work is done from home,'
                    " and leave the property out where it is not",
                    "jobLocationType",
                )
        for salary in salaries(posting):
            for text in salary.units:
                if text not in UNITS:
                    yield _unit(posting, text)
        yield from _credentials(posting)


def _employment(posting: Posting, text: str) -> Finding:
    several = [part.strip() for part in re.split(r"[,/|;]", text)]
    if len(several) > 1 and all(part in EMPLOYMENT_TYPES for part in several):
        fix = "give them as a list: [" + ", ".join(f'"{part}"' for part in several) + "]"
    else:
        match = employment_type_of(text) or nearest(text, EMPLOYMENT_TYPES)
        fix = f"did you mean {match}?" if match else _one_of(EMPLOYMENT_TYPES)
    return posting.finding(
        EMPLOYMENT,
        f"`employmentType` is {one_line(text)!r}, which Google does not know",
        fix,
        "employmentType",
    )


def _unit(posting: Posting, text: str) -> Finding:
    match = nearest(text, UNITS) or _UNIT_STEMS.get(text[:1].upper())
    return posting.finding(
        UNIT,
        f"`unitText` is {one_line(text)!r}, which Google does not know",
        f"did you mean {match}?" if match else _one_of(UNITS),
        "unitText",
    )


def _credentials(posting: Posting) -> Iterator[Finding]:
    for education in posting.things("educationRequirements"):
        for text in education.texts("credentialCategory"):
            if text.lower() not in CREDENTIALS and not _WEB.match(text):
                match = nearest(text, CREDENTIALS)
                yield posting.finding(
                    CREDENTIAL,
                    f"`credentialCategory` is {one_line(text)!r}, which Google does not know",
                    f'did you mean "{match}"?' if match else _one_of(CREDENTIALS),
                    "credentialCategory",
                )


def _one_of(choices: Collection[str]) -> str:
    return f"use one of {', '.join(sorted(choices))}"
