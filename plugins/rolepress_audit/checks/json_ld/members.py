"""Values of fixed lists, such as `ItemAvailability` (https://schema.org/Enumeration)."""

from rolepress_audit.checks.json_ld.literals import Problem
from rolepress_audit.checks.json_ld.places import quoted
from rolepress_audit.findings.finding import Rule, Severity
from rolepress_audit.vocabulary.context import Context
from rolepress_audit.vocabulary.terms import Range, nearest, schema_org

MEMBER = Rule("X148", Severity.ERROR, "A value of a fixed list is on that list")


def problem_of_member(text: str, takes: Range, context: Context) -> Problem | None:
    """What is wrong with a text or an `@id` in place of a member of a list.

    Members may be named with or without schema.org's address. Addresses of other vocabularies pass,
    because some lists have members there, such as the days of GoodRelations.
    """
    is_address = ":" in text and " " not in text
    name = context.name(text) if is_address else text
    if name is None or name in takes.members or not takes.members:
        return None
    if any(schema_org().is_subtype(name, each) for each in takes.enumerations):
        return None
    if takes.takes_text or takes.classes or takes.datatypes:
        # Only a value with schema.org's address was surely meant for the list.
        if not is_address or takes.classes or "URL" in takes.datatypes:
            return None
    elif not takes.has_own_members and not nearest(name, takes.members):
        return None  # the lists below it are only examples
    return not_on_list(name, text, takes)


def not_on_list(name: str, text: str, takes: Range) -> Problem:
    """The fault of a value that is not a member."""
    near = nearest(name, takes.members)
    lists = sorted(takes.enumerations)
    return Problem(
        MEMBER,
        f"is {quoted(text)}, which is not a member of {' or '.join(lists)}",
        f"write `https://schema.org/{near}`"
        if near
        else f"take a member from https://schema.org/{lists[0]}",
    )
