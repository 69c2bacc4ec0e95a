"""A correct page. Each test changes the part that it is about."""

from collections.abc import Iterable
from functools import cache

from rolepress_audit.checks import page as checks
from rolepress_audit.checks.check import PageCheck, checks_in
from rolepress_audit.findings.finding import Finding
from rolepress_audit.html.page import Page
from tests.audit.pages import SITE_URL, ids, page_of, without

CHECKS: tuple[PageCheck, ...] = checks_in(checks)

URL = f"{SITE_URL}/jobs/x/"
PARTS = {
    "html": '<html lang="en">',
    "charset": '<meta charset="utf-8">',
    "viewport": '<meta name="viewport" content="width=device-width, initial-scale=1">',
    "title": "<title>Data engineer at Northmoor, Leeds</title>",
    "description": '<meta name="description" content="Build the pipelines that plan a power grid, '
    'with a team of six in Leeds.">',
    "canonical": f'<link rel="canonical" href="{URL}">',
    "robots": "",
    "head": "",
    "h1": "<h1>Data engineer</h1>",
    "body": "<p>You build pipelines.</p>",
}


def make_page(**changes: str) -> str:
    """The page, with some of its parts replaced."""
    part = PARTS | changes
    names = ("charset", "viewport", "title", "description", "canonical", "robots", "head")
    head = "\n".join(part[name] for name in names)
    main = f"<main>{part['h1']}\n{part['body']}</main>"
    return (
        f"<!DOCTYPE html>\n{part['html']}\n<head>\n{head}\n</head>\n<body>\n{main}\n</body></html>"
    )


def found_by_all(page: Page) -> list[Finding]:
    """What all checks of pages find."""
    return [finding for check in CHECKS for finding in check.check(page)]


@cache
def _broken_by_sample() -> list[str]:
    return ids(found_by_all(page_of(make_page())))


def all_findings(html: str, path: str = "jobs/x/index.html") -> list[Finding]:
    """The same without what the page as it is above breaks."""
    return findings_on(page_of(html, path))


def findings_on(page: Page) -> list[Finding]:
    """The same for a page of any bytes."""
    return without(found_by_all(page), _broken_by_sample())


def told(findings: Iterable[Finding]) -> list[tuple[str, str]]:
    """Rules and messages."""
    return [(finding.rule.id, finding.message) for finding in findings]
