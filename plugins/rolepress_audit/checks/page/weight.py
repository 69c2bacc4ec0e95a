"""The size of a page's HTML."""

from collections.abc import Iterator

from rolepress_audit.findings.finding import Finding, Rule, Severity
from rolepress_audit.html.page import Page
from rolepress_audit.values.sizes import KB, MB, kilobytes

HEAVY = Rule("A104", Severity.WARNING, "The HTML of a page has at most 100 kB")
TOO_HEAVY = Rule("A105", Severity.ERROR, "The HTML of a page has at most 2 MB")
RULES: tuple[Rule, ...] = (HEAVY, TOO_HEAVY)

HEAVY_BYTES = 100 * KB
MAX_BYTES = 2 * MB
"""Googlebot reads no more of a page."""


def check(page: Page) -> Iterator[Finding]:
    """The size of the file, before any compression."""
    size = len(page.served)
    if size > MAX_BYTES:
        said = f"the page has {size / MB:.1f} MB of HTML; Google reads the first 2 MB"
        yield page.finding(TOO_HEAVY, said, "split it into several pages")
    elif size > HEAVY_BYTES:
        said = f"the page has {kilobytes(size)} of HTML, and is slow to load on a phone"
        fix = "move styles, scripts and pictures into files; split a long list into pages"
        yield page.finding(HEAVY, said, fix)
