"""A correct page of a job. Each test changes the part that it is about."""

import json
from collections.abc import Iterable, Mapping
from functools import cache
from typing import Any

from rolepress_audit.checks import job_posting
from rolepress_audit.checks.check import PageCheck, checks_in
from rolepress_audit.findings.finding import Finding
from rolepress_audit.html.page import Page
from rolepress_audit.settings.options import Options
from tests.audit.pages import ids, page_of, without

CHECKS: tuple[PageCheck, ...] = checks_in(job_posting)

GONE = "(gone)"
"""Takes a property out of the posting."""

DESCRIPTION = (
    "<p>Larkfield Freight plans loads for carriers in western Europe, and you look after the "
    "services that do it.</p><ul><li>Design small services and review the code of others.</li>"
    "<li>Take a week on call in seven.</li></ul>"
)
ADDRESS = {
    "@type": "PostalAddress",
    "streetAddress": "Hauptstraße 5",
    "addressLocality": "Berlin",
    "postalCode": "10115",
    "addressCountry": "DE",
}
SALARY = {
    "@type": "MonetaryAmount",
    "currency": "EUR",
    "value": {
        "@type": "QuantitativeValue",
        "minValue": 60000,
        "maxValue": 75000,
        "unitText": "YEAR",
    },
}
POSTING: Mapping[str, Any] = {
    "@context": "https://schema.org/",
    "@type": "JobPosting",
    "title": "Backend Engineer",
    "description": DESCRIPTION,
    "datePosted": "2026-11-02",
    "validThrough": "2027-01-31T23:59:59+01:00",
    "hiringOrganization": {"@type": "Organization", "name": "Larkfield Freight"},
    "jobLocation": {"@type": "Place", "address": ADDRESS},
    "employmentType": "FULL_TIME",
    "baseSalary": SALARY,
}
FACTS: Mapping[str, str] = {
    "employer": "Larkfield Freight",
    "place": "Hauptstr. 5, 10115 Berlin, Germany",
    "pay": "€60,000 to €75,000 a year",
    "employment": "Full time",
    "posted": "Posted 2 November 2026",
    "ends": "Apply by 31 January 2027",
    "description": DESCRIPTION,
    "apply": '<a href="https://larkfield.example/apply/7">Apply</a>',
}


def posting(**changes: Any) -> dict[str, Any]:
    """The posting with other values, or without those that are `GONE`."""
    return {name: value for name, value in {**POSTING, **changes}.items() if value != GONE}


def salary(**changes: Any) -> dict[str, Any]:
    """The pay with another amount or unit."""
    value = {**SALARY["value"], **changes}  # type: ignore[dict-item]
    return {**SALARY, "value": {name: each for name, each in value.items() if each != GONE}}


def address(**changes: Any) -> dict[str, Any]:
    """The place of work with another address."""
    parts = {**ADDRESS, **changes}
    known = {name: each for name, each in parts.items() if each != GONE}
    return {"@type": "Place", "address": known}


def body(title: str = "Backend Engineer", **changes: str) -> str:
    """What the page shows, with other facts."""
    facts = {**FACTS, **changes}
    shown = "".join(f"<div>{each}</div>" for each in facts.values())
    return f"<main><h1>{title}</h1>{shown}</main>"


def html(*scripts: object, shown: str = "", lang: str = "en", head: str = "") -> str:
    """A page with JSON-LD, and with the sample's facts or others."""
    markup = "".join(
        f'<script type="application/ld+json">\n{json.dumps(each, indent=1)}\n</script>'
        for each in scripts
    ).replace("</p", "<\\/p")
    attribute = f' lang="{lang}"' if lang else ""
    return (
        f"<!DOCTYPE html>\n<html{attribute}><head><title>Backend Engineer</title>{head}{markup}"
        f"</head><body>{shown or body()}</body></html>"
    )


@cache
def _broken_by_sample() -> list[str]:
    return ids(found_by_all(html(posting())))


def found_on(text: str, options: Options | None = None) -> list[Finding]:
    """What checks of job postings find on a page, without what the sample itself breaks."""
    return without(found_by_all(text, options), _broken_by_sample())


def found_by_all(text: str, options: Options | None = None) -> list[Finding]:
    """What all checks of job postings find on a page."""
    page = page_of(text)
    if options:
        page = Page(page.path, page.url, page.data, options)
    return [finding for check in CHECKS for finding in check.check(page)]


def messages(findings: Iterable[Finding]) -> list[str]:
    """Findings as a test compares them."""
    return [f"{finding.rule.id}: {finding.message}" for finding in findings]
