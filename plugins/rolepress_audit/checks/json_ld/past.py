"""Dates in a page's history: they are not in the future, and each follows the one before.

Source: https://developers.google.com/search/docs/appearance/publication-dates ("Don't use future
dates", and a page's dates agree with each other)
"""

from collections.abc import Iterator

from rolepress_audit.checks.json_ld.places import place, quoted, subjects_of
from rolepress_audit.findings.finding import Finding, Rule, Severity
from rolepress_audit.html.json_ld import Script
from rolepress_audit.html.page import Page
from rolepress_audit.values.moments import Moment, is_before, moment_or_none
from rolepress_audit.vocabulary.reading import Subject

PAST = Rule("X152", Severity.WARNING, "A page was published, changed and reviewed in the past")
ORDER = Rule("X153", Severity.WARNING, "A page changes after it was published")
RULES: tuple[Rule, ...] = (PAST, ORDER)

PUBLISHED, MODIFIED = "datePublished", "dateModified"
HAPPENED = ("dateCreated", PUBLISHED, MODIFIED, "lastReviewed")
PAGES = ("Page", "Article", "BlogPosting")
"""How the names of types end that are texts on the web. A book or a film may be announced."""


def check(page: Page) -> Iterator[Finding]:
    """The dates of pages and articles."""
    for script, subject in subjects_of(page):
        if any(kind.endswith(PAGES) for kind in subject.types):
            yield from _check(page, script, subject)


def _check(page: Page, script: Script, subject: Subject) -> Iterator[Finding]:
    found = {name: moment for name, moment in _dates(subject) if moment}
    for statement in subject.statements:
        moment = found.get(statement.name)
        line = script.line_of(statement.key, statement.raw)
        said = f"{place(subject, statement.key)} is {quoted(statement.raw)}"
        if moment and page.options.now.is_before(moment):
            fix = "give the day on which it happened, and publish the page then"
            yield page.finding(PAST, f"{said}, which is still to come", fix, line=line)
        elif (
            statement.name == MODIFIED
            and moment
            and (published := found.get(PUBLISHED))
            and is_before(moment, published)
        ):
            yield page.finding(
                ORDER,
                f"{said}, before it was published on {published.day}",
                f"correct `{MODIFIED}` or `{PUBLISHED}`",
                line=line,
            )


def _dates(subject: Subject) -> Iterator[tuple[str, Moment | None]]:
    for statement in subject.statements:
        if statement.name in HAPPENED and len(statement.values) == 1:
            value = statement.values[0]
            yield statement.name, moment_or_none(value) if isinstance(value, str) else None
