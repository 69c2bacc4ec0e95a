"""What a check is, and how checks are found: each is a module in a package beside this file."""

from collections.abc import Iterator
from importlib import import_module
from pkgutil import iter_modules
from types import ModuleType
from typing import Any, Protocol

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


def checks_in(package: ModuleType) -> tuple[Any, ...]:
    """The modules of a package that have rules, in the order of their names.

    Each is a `PageCheck` or a `SiteCheck`. Modules without `RULES` are what checks share.
    """
    names = sorted(each.name for each in iter_modules(package.__path__, f"{package.__name__}."))
    modules = map(import_module, names)
    return tuple(module for module in modules if hasattr(module, "RULES"))
