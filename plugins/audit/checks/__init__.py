"""The checks, one module each.

A module of `PAGE_CHECKS` has `RULES` and `check(page)`, which sees one page; a module of
`SITE_CHECKS` has `RULES` and `check(site)`, which sees them all. Each yields findings.
"""

from collections.abc import Iterator
from typing import Protocol

from plugins.audit.finding import Finding, Rule
from plugins.audit.page import Page
from plugins.audit.site import Site


class PageCheck(Protocol):
    """A module that checks one page."""

    RULES: tuple[Rule, ...]

    def check(self, page: Page) -> Iterator[Finding]:
        """What is wrong with a page."""


class SiteCheck(Protocol):
    """A module that checks the whole site."""

    RULES: tuple[Rule, ...]

    def check(self, site: Site) -> Iterator[Finding]:
        """What is wrong with a site."""


PAGE_CHECKS: tuple[PageCheck, ...] = ()
SITE_CHECKS: tuple[SiteCheck, ...] = ()
RULES: dict[str, Rule] = {
    rule.id: rule
    for rules in (*(m.RULES for m in PAGE_CHECKS), *(m.RULES for m in SITE_CHECKS))
    for rule in rules
}
