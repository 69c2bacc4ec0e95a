"""`@id`: objects that refer to each other (JSON-LD 1.1, section 3.3)."""

from collections.abc import Collection, Iterator

from rolepress_audit.checks.json_ld.places import quoted, subjects_of
from rolepress_audit.findings.finding import Finding, Rule, Severity
from rolepress_audit.html.json_ld import Script
from rolepress_audit.html.page import Page
from rolepress_audit.html.visible import attribute
from rolepress_audit.values.addresses import without_fragment
from rolepress_audit.vocabulary.reading import Subject
from rolepress_audit.vocabulary.terms import schema_org

DANGLING = Rule("X170", Severity.ERROR, "What an object of this page refers to by @id is there")
CONFLICT = Rule("X171", Severity.WARNING, "One @id names one thing")
RULES: tuple[Rule, ...] = (DANGLING, CONFLICT)

_BLANK = "_:"
_SAME = (frozenset({"Organization", "Place"}), frozenset({"Organization", "Brand"}))
"""Types that one thing may have together."""
_BRANCHES = frozenset(
    {
        "Action", "BioChemEntity", "CreativeWork", "Event", "Intangible", "Organization", "Person",
        "Place", "Product", "Taxon", "Brand",
    }
)  # fmt: skip


def check(page: Page) -> Iterator[Finding]:
    """References within the page that lead nowhere, or to two different things."""
    nodes: dict[str, list[Described]] = {}
    own = _own_addresses(page)
    for script, subject in subjects_of(page):
        if subject.identifier and not subject.is_reference:
            target = _resolved(subject.identifier, page, own)
            nodes.setdefault(target, []).append((script, subject))
    if not any(script.error for script in page.scripts):
        yield from _check_references(page, nodes.keys(), own)
    for same in nodes.values():
        yield from _check_types(page, same)


Described = tuple[Script, Subject]


def _own_addresses(page: Page) -> frozenset[str]:
    return frozenset({without_fragment(each) for each in (page.address, page.canonical) if each})


def _resolved(identifier: str, page: Page, own: frozenset[str]) -> str:
    """An `@id` as an address. It is `#x` for objects on this page, however it was written."""
    if identifier.startswith(_BLANK):
        return identifier
    address, _, fragment = page.resolve(identifier).partition("#")
    return f"#{fragment}" if address in own else f"{address}#{fragment}"


def _check_references(page: Page, known: Collection[str], own: frozenset[str]) -> Iterator[Finding]:
    others: frozenset[str] | None = None
    for script, subject in subjects_of(page):
        if not subject.is_reference:
            continue
        target = _resolved(subject.identifier, page, own)
        # A page may be named without being described: `#` alone is the page.
        is_here = target.startswith((_BLANK, "#")) and target != "#"
        if not is_here or target in known:
            continue
        others = _in_other_syntaxes(page) if others is None else others
        if subject.identifier not in others:
            yield page.finding(
                DANGLING,
                f"{subject.path} refers to {quoted(subject.identifier)}, and nothing here is that",
                "correct the `@id`, or describe the object that it names",
                line=script.line_of("@id", subject.identifier),
            )


def _in_other_syntaxes(page: Page) -> frozenset[str]:
    """The objects that microdata or RDFa on the page describes."""
    names = ("itemid", "resource", "about")
    return frozenset(attribute(tag, name) for tag in page.elements for name in names)


def _check_types(page: Page, same: list[Described]) -> Iterator[Finding]:
    """The first object whose type is in another branch than an earlier one's.

    There are few branches, and many objects may have one `@id`, so each branch is compared once.
    """
    seen: dict[frozenset[str], Subject] = {}
    for script, subject in same:
        if not subject.types or subject.is_typed_elsewhere:
            continue
        branches = _branches(subject)
        if branches in seen:
            continue
        for other, first in seen.items():
            if _conflict(branches, other):
                yield page.finding(
                    CONFLICT,
                    f"{quoted(first.identifier)} is both {first.types[0]} and {subject.types[0]}",
                    "give each thing an `@id` of its own, such as the page's address with `#logo`",
                    line=script.line_of("@id", subject.identifier),
                )
                return
        seen[branches] = subject


def _branches(subject: Subject) -> frozenset[str]:
    vocabulary = schema_org()
    return frozenset().union(*(vocabulary.ancestors(each) & _BRANCHES for each in subject.types))


def _conflict(one: frozenset[str], other: frozenset[str]) -> bool:
    if not one or not other or not one.isdisjoint(other):
        return False
    return not any(each <= one | other for each in _SAME)
