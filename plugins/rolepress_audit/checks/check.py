"""What a check is."""

from collections.abc import Iterator
from typing import Protocol

from rolepress_audit.findings.finding import Finding, Rule
from rolepress_audit.html.page import Page
from rolepress_audit.site.site import Site


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
