"""`@type`: what each object is (https://schema.org/docs/full.html)."""

from collections.abc import Iterator

from rolepress_audit.checks.json_ld.places import quoted, subjects_of
from rolepress_audit.findings.finding import Finding, Rule, Severity
from rolepress_audit.html.json_ld import Script
from rolepress_audit.html.page import Page
from rolepress_audit.vocabulary.reading import Subject
from rolepress_audit.vocabulary.terms import schema_org

MISSING = Rule("X120", Severity.ERROR, "Every object at the top says what it is")
UNKNOWN = Rule("X121", Severity.ERROR, "Every type is one of schema.org's")
SUPERSEDED = Rule("X122", Severity.WARNING, "No type has been given up by schema.org")
RULES: tuple[Rule, ...] = (MISSING, UNKNOWN, SUPERSEDED)

GOOGLES = frozenset({"OccupationAggregationByEmployer"})
"""Types that Google's documents used with schema.org's context although schema.org never had
them."""


def check(page: Page) -> Iterator[Finding]:
    """Objects without a type, and types that are unknown or out of use."""
    typed = {subject.identifier for _, subject in subjects_of(page) if subject.written_types}
    for script, subject in subjects_of(page):
        if _lacks_type(subject) and not (subject.identifier and subject.identifier in typed):
            key = next(iter(subject.node))
            yield page.finding(
                MISSING,
                f"{subject.path or 'the outermost object'} has no `@type`",
                'say what it is, such as `"@type": "Organization"`',
                line=script.line_of(key, subject.node[key]),
            )
        yield from _check_names(page, script, subject)


def _lacks_type(subject: Subject) -> bool:
    if subject.written_types or not subject.is_top or subject.is_reference:
        return False
    return any(statement.name for statement in subject.statements)


def _check_names(page: Page, script: Script, subject: Subject) -> Iterator[Finding]:
    vocabulary = schema_org()
    for written in subject.written_types:
        name = subject.context.name(written)
        if name is None or name in GOOGLES:
            continue
        if not vocabulary.is_type(name):
            if subject.context.is_open and ":" not in written:
                continue
            near = vocabulary.nearest_type(name)
            yield page.finding(
                UNKNOWN,
                f"schema.org has no type {quoted(written)}",
                f"write `{near}`" if near else "take a type from https://schema.org/docs/full.html",
                line=script.line_of("@type", written),
            )
        elif successor := vocabulary.superseded_by(name):
            yield page.finding(
                SUPERSEDED,
                f"schema.org has given up the type {name}",
                f"write `{successor}`",
                line=script.line_of("@type", written),
            )
