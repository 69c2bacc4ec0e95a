"""Vacancies in Microdata and RDFa, which this audit does not read.

Source: https://developers.google.com/search/docs/appearance/structured-data/intro-structured-data
"""

import re
from collections.abc import Iterator

from bs4 import Tag

from rolepress_audit.findings.finding import Finding, Rule, Severity
from rolepress_audit.html.page import Page
from rolepress_audit.html.visible import attribute

JSON_LD = Rule("X107", Severity.WARNING, "A vacancy's markup is JSON-LD")
RULES: tuple[Rule, ...] = (JSON_LD,)

_NEEDLE = b"JobPosting"
_VACANCY = re.compile(r"(?:https?://(?:www\.)?schema\.org/|schema:)?JobPosting")
SYNTAXES = {"itemtype": "Microdata", "typeof": "RDFa"}
"""The syntaxes by the attribute that gives the type."""


def check(page: Page) -> Iterator[Finding]:
    """A vacancy in another syntax alone. Nobody here has checked what it says."""
    if _NEEDLE not in page.data or page.nodes_of("JobPosting"):
        return
    if found := next(filter(None, map(_syntax, page.elements)), ""):
        yield page.finding(
            JSON_LD,
            f"the page has a job posting in {found}, which this audit does not read:"
            " nothing in it was checked",
            "write it as JSON-LD, which Google recommends",
            near="JobPosting",
        )


def _syntax(tag: Tag) -> str:
    for name, syntax in SYNTAXES.items():
        if any(map(_VACANCY.fullmatch, attribute(tag, name).split())):
            return syntax
    return ""
