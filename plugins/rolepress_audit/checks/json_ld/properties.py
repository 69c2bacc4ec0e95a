"""The names of properties (https://schema.org/docs/datamodel.html)."""

from collections.abc import Iterator

from rolepress_audit.checks.json_ld.places import place, quoted, subjects_of
from rolepress_audit.findings.finding import Finding, Rule, Severity
from rolepress_audit.html.json_ld import Script
from rolepress_audit.html.page import Page
from rolepress_audit.vocabulary.reading import Statement, Subject
from rolepress_audit.vocabulary.terms import schema_org

UNKNOWN = Rule("X130", Severity.ERROR, "Every property is one of schema.org's")
FOREIGN = Rule("X131", Severity.WARNING, "Every property belongs to the type that it is on")
SUPERSEDED = Rule("X132", Severity.WARNING, "No property has been given up by schema.org")
RULES: tuple[Rule, ...] = (UNKNOWN, FOREIGN, SUPERSEDED)

STILL_ASKED_FOR = frozenset({"menu"})
"""Names that schema.org gave up and Google's documents still use (LocalBusiness)."""
BORROWERS = ("Role", "Property", "Class")
"""Types that have the properties of other types. A Role repeats the property it is the value of."""
_ACTION_SUFFIXES = ("-input", "-output")
_DOMAINS_SHOWN = 3


def check(page: Page) -> Iterator[Finding]:
    """Properties that are unknown, out of use, or at the wrong type."""
    for script, subject in subjects_of(page):
        for statement in subject.statements:
            if statement.name and not statement.name.endswith(_ACTION_SUFFIXES):
                yield from _check_statement(page, script, subject, statement)


def _check_statement(
    page: Page, script: Script, subject: Subject, statement: Statement
) -> Iterator[Finding]:
    vocabulary, name = schema_org(), statement.name
    line = (statement.key, statement.raw)
    if not vocabulary.is_property(name):
        if not statement.is_open:
            near = vocabulary.nearest_property(name, subject.types)
            yield page.finding(
                UNKNOWN,
                f"schema.org has no property {quoted(statement.key)} ({place(subject)})",
                f"write `{near}`" if near else "remove it, or find the property that says this",
                line=script.line_of(*line),
            )
        return
    successor = vocabulary.superseded_by(name)
    if successor and name not in STILL_ASKED_FOR:
        yield page.finding(
            SUPERSEDED,
            f"schema.org has given up the property {name} ({place(subject)})",
            f"write `{successor}`",
            line=script.line_of(*line),
        )
    elif not _belongs(name, subject):
        domains = vocabulary.domains(name)
        shown = ", ".join(domains[:_DOMAINS_SHOWN]) + (", …" * (len(domains) > _DOMAINS_SHOWN))
        yield page.finding(
            FOREIGN,
            f"{name} is not a property of {' or '.join(subject.types)}, but of {shown}",
            "move it to the object that it is about, or correct the type",
            line=script.line_of(*line),
        )


def _belongs(name: str, subject: Subject) -> bool:
    vocabulary = schema_org()
    if not subject.types or subject.is_typed_elsewhere:
        return True
    if any(not vocabulary.is_type(each) for each in subject.types):
        return True
    if any(vocabulary.is_subtype(each, one) for each in subject.types for one in BORROWERS):
        return True
    return vocabulary.applies_to(name, subject.types)
