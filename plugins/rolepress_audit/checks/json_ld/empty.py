"""Properties without content."""

from collections.abc import Iterator

from rolepress_audit.checks.json_ld.places import place, subjects_of
from rolepress_audit.findings.finding import Finding, Rule, Severity
from rolepress_audit.html.page import Page

EMPTY = Rule("X150", Severity.WARNING, "Every property has a value")
RULES: tuple[Rule, ...] = (EMPTY,)


def check(page: Page) -> Iterator[Finding]:
    """Properties whose value is empty text, null, `[]` or `{}`."""
    for script, subject in subjects_of(page):
        for statement in subject.statements:
            if statement.name and _is_empty(statement.raw):
                yield page.finding(
                    EMPTY,
                    f"{place(subject, statement.key)} is empty",
                    "leave the property out if there is nothing to say",
                    line=script.line_of(statement.key, statement.raw),
                )


def _is_empty(value: object) -> bool:
    if isinstance(value, str):
        return not value.strip()
    if isinstance(value, list):
        return all(map(_is_empty, value))
    return value is None or value == {}
