"""Pages that are too large for browsers or for this audit."""

from collections.abc import Iterator

from rolepress_audit.checks.unread import READ
from rolepress_audit.findings.finding import Finding, Rule
from rolepress_audit.html.page import Page

RULES: tuple[Rule, ...] = (READ,)


def check(page: Page) -> Iterator[Finding]:
    """Pages with too many elements, or with elements that are nested too deep."""
    if page.is_more:
        fix = "write simpler HTML; if a program made it, look for tags that are never closed"
        yield page.finding(READ, f"the page {page.is_more}", fix)
