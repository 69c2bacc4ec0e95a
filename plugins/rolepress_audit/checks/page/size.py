"""Pages that are more than browsers, or this audit, can take in."""

from collections.abc import Iterator

from rolepress_audit.checks.unread import READ
from rolepress_audit.findings.finding import Finding, Rule
from rolepress_audit.html.page import Page

RULES: tuple[Rule, ...] = (READ,)


def check(page: Page) -> Iterator[Finding]:
    """Elements that are too many, or too deep in each other."""
    if page.is_more:
        fix = "write simpler HTML; where a program made it, look for tags that are never closed"
        yield page.finding(READ, f"the page {page.is_more}", fix)
