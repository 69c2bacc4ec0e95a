"""Values, compared with the ranges of their properties (https://schema.org/docs/datamodel.html)."""

from collections.abc import Iterator

from rolepress_audit.checks.json_ld.formats import is_absolute, looks_relative
from rolepress_audit.checks.json_ld.literals import (
    ADDRESS,
    BOOLEAN,
    DIGITS,
    JUDGES,
    QUANTITIES,
    TIMES,
    WORDS,
    Problem,
    problem_of_address,
    problem_of_boolean,
    problem_of_number,
    wanted,
)
from rolepress_audit.checks.json_ld.members import MEMBER, not_on_list, problem_of_member
from rolepress_audit.checks.json_ld.places import place, quoted, subjects_of
from rolepress_audit.findings.finding import Finding, Rule, Severity
from rolepress_audit.html.page import Page
from rolepress_audit.vocabulary.reading import Statement, Subject
from rolepress_audit.vocabulary.terms import Range, schema_org

NO_OBJECT = Rule("X140", Severity.ERROR, "A vacancy's employer and place are objects")
TEXT = Rule("X141", Severity.WARNING, "A property that takes an object has an object, not text")
OBJECT = Rule("X145", Severity.WARNING, "An object is of a type that its property takes")
RULES: tuple[Rule, ...] = (
    NO_OBJECT,
    TEXT,
    BOOLEAN,
    WORDS,
    DIGITS,
    OBJECT,
    TIMES,
    ADDRESS,
    MEMBER,
)

_OBJECTS_OF_A_VACANCY = frozenset({"hiringOrganization", "jobLocation"})
_OFTEN_TEXT = frozenset({"item", "regionsAllowed", "copyrightYear"})
"""Items of breadcrumbs have a rule of their own. Google's samples and much software write the
others."""
_WRAPPER = "Role"
"""A type that may come between a property and its value (https://schema.org/Role)."""


def check(page: Page) -> Iterator[Finding]:
    """Values of types that their property does not take."""
    vocabulary = schema_org()
    for script, subject in subjects_of(page):
        for statement in subject.statements:
            if not vocabulary.is_property(statement.name):
                continue
            takes = vocabulary.ranges(statement.name)
            for value in statement.values:
                if problem := _problem(value, takes, statement, subject):
                    yield page.finding(
                        problem.rule,
                        f"{place(subject, statement.key)} {problem.what}",
                        problem.fix,
                        line=script.line_of(statement.key, value),
                    )


def _problem(value: object, takes: Range, statement: Statement, subject: Subject) -> Problem | None:
    if isinstance(value, str):
        text = value.strip()
        return _problem_of_text(text, takes, statement, subject) if text else None
    if isinstance(value, bool):
        return problem_of_boolean(value, takes)
    if isinstance(value, int | float):
        return _problem_of_number(value, takes)
    if isinstance(value, Subject):
        return _problem_of_object(value, takes)
    return None  # null has a rule of its own, and typed values name their type


def _problem_of_text(
    text: str, takes: Range, statement: Statement, subject: Subject
) -> Problem | None:
    if takes.enumerations and (problem := problem_of_member(text, takes, subject.context)):
        return problem
    if takes.takes_text or statement.name in _OFTEN_TEXT:
        return None
    if not takes.datatypes.isdisjoint(QUANTITIES):
        return None
    for kinds, judge in JUDGES:
        if not takes.datatypes.isdisjoint(kinds):
            return judge(text, takes, subject)
    return _problem_of_words(text, takes, statement, subject)


def _problem_of_words(
    text: str, takes: Range, statement: Statement, subject: Subject
) -> Problem | None:
    # An address stands for the object that it leads to.
    if is_absolute(text):
        return None
    if "URL" in takes.datatypes and (looks_relative(text) or not takes.classes):
        return problem_of_address(text)
    if not takes.classes or "Thing" in takes.classes:
        return None
    if statement.name == "hiringOrganization" and text.strip().casefold() == "confidential":
        return None  # Google's word for an employer who is not named
    is_vacancy = statement.name in _OBJECTS_OF_A_VACANCY and "JobPosting" in subject.types
    return Problem(
        NO_OBJECT if is_vacancy else TEXT,
        f"is the text {quoted(text)}, but {wanted(takes)} is expected",
        _object_of(takes),
    )


def _problem_of_number(value: float, takes: Range) -> Problem | None:
    if problem := problem_of_number(value, takes):
        return problem
    if takes.datatypes:
        return None
    if takes.enumerations:
        return not_on_list(str(value), str(value), takes)
    return Problem(
        TEXT, f"is the number {value}, but {wanted(takes)} is expected", _object_of(takes)
    )


def _object_of(takes: Range) -> str:
    return f'write an object, such as `{{"@type": "{min(takes.classes)}", …}}`'


def _problem_of_object(value: Subject, takes: Range) -> Problem | None:
    vocabulary = schema_org()
    if value.is_reference and takes.enumerations:
        return problem_of_member(value.identifier, takes, value.context)
    if not value.types or value.is_typed_elsewhere:
        return None
    kinds = [vocabulary.ancestors(each) for each in value.types]
    fitting = {*takes.classes, *takes.enumerations, _WRAPPER}
    if not all(kinds) or any(not kind.isdisjoint(fitting) for kind in kinds):
        return None
    if any(each in vocabulary.ancestors(one) for one in fitting for each in value.types):
        return None  # less specific than expected, but not wrong
    return Problem(
        OBJECT,
        f"is of the type {' and '.join(value.types)}, but {wanted(takes)} is expected",
        "correct the type, or move the object to the property that takes it",
    )
