"""The smaller properties that a job posting may have.

Source: https://developers.google.com/search/docs/appearance/structured-data/job-posting
"""

import re
from collections.abc import Iterator
from decimal import Decimal, InvalidOperation

from rolepress_audit.checks.job_posting.posting import Posting, full_postings
from rolepress_audit.findings.finding import Finding, Rule, Severity
from rolepress_audit.html.page import Page
from rolepress_audit.html.things import Thing
from rolepress_base.messages import one_line

IDENTIFIER = Rule("J132", Severity.WARNING, "An identifier is a PropertyValue with a value")
EXPERIENCE = Rule(
    "J133", Severity.ERROR, "Experience can replace education only if both are asked for"
)
CONTACT = Rule("J134", Severity.ERROR, "A contact for applicants can be reached")
MONTHS = Rule("J135", Severity.ERROR, "Experience is a number of months above zero")
RULES: tuple[Rule, ...] = (IDENTIFIER, EXPERIENCE, CONTACT, MONTHS)

_EMAIL = re.compile(r"(?:mailto:)?[^@\s]+@[^@\s]+\.[^@\s.]+", re.IGNORECASE)
_REACHED_BY = ("email", "telephone", "url", "faxNumber", "contactOption", "sameAs")


def check(page: Page) -> Iterator[Finding]:
    """Properties whose values nobody can use."""
    for posting in full_postings(page):
        yield from _identifier(posting)
        yield from _experience(posting)
        yield from _contact(posting)
        yield from _months(posting)


def _identifier(posting: Posting) -> Iterator[Finding]:
    for value in posting.values("identifier"):
        if not isinstance(value, Thing):
            message = f"`identifier` is {one_line(str(value))!r}, which Google does not read"
        elif not value.values("value") and not value.is_unresolved:
            message = "`identifier` has no `value`"
        else:
            continue
        yield posting.finding(
            IDENTIFIER,
            message,
            'write {"@type": "PropertyValue", "name": "Company", "value": "the number there"}',
            "identifier",
        )


def _experience(posting: Posting) -> Iterator[Finding]:
    if not any(value is True for value in posting.values("experienceInPlaceOfEducation")):
        return
    missing = [
        name
        for name in ("educationRequirements", "experienceRequirements")
        if not posting.values(name)
    ]
    if missing:
        yield posting.finding(
            EXPERIENCE,
            "`experienceInPlaceOfEducation` is true, and the posting has no "
            + " and no ".join(f"`{name}`" for name in missing),
            "add what is missing, or leave `experienceInPlaceOfEducation` out",
            "experienceInPlaceOfEducation",
        )


def _contact(posting: Posting) -> Iterator[Finding]:
    for contact in posting.things("applicationContact"):
        if wrong := next((t for t in contact.texts("email") if not _EMAIL.fullmatch(t)), ""):
            message = f"the contact's `email` {one_line(wrong)!r} is not an email address"
        elif not contact.is_unresolved and not any(map(contact.values, _REACHED_BY)):
            message = "`applicationContact` has no email address, telephone number or web address"
        else:
            continue
        yield posting.finding(
            CONTACT,
            message,
            'write {"@type": "ContactPoint", "email": "jobs@company.example"}',
            "applicationContact",
        )


def _months(posting: Posting) -> Iterator[Finding]:
    for experience in posting.things("experienceRequirements"):
        for value in experience.values("monthsOfExperience"):
            if _is_zero_or_less(value):
                yield posting.finding(
                    MONTHS,
                    f"`monthsOfExperience` is {one_line(str(value))!r}",
                    "write the least number of months, such as 36; if none is asked for,"
                    ' "experienceRequirements": "no requirements"',
                    "monthsOfExperience",
                )


def _is_zero_or_less(value: object) -> bool:
    """Whether a value is a number. Words have a rule of their own."""
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        return False
    try:
        return Decimal(str(value)) <= 0
    except InvalidOperation:
        return False
