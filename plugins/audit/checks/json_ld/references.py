"""`@id`: objects that name each other (JSON-LD 1.1, section 3.3)."""

from collections.abc import Collection, Iterator
from itertools import combinations
from urllib.parse import urldefrag

from plugins.audit.checks.json_ld.places import quoted, subjects_of
from plugins.audit.finding import Finding, Rule, Severity
from plugins.audit.page import Page, attribute
from plugins.audit.vocabulary.reading import Subject
from plugins.audit.vocabulary.terms import schema_org

DANGLING = Rule("X170", Severity.ERROR, "What an object of this page refers to by @id is there")
CONFLICT = Rule("X171", Severity.WARNING, "One @id names one thing")
RULES: tuple[Rule, ...] = (DANGLING, CONFLICT)

_BLANK = "_:"
_SAME = (frozenset({"Organization", "Place"}), frozenset({"Organization", "Brand"}))
"""Kinds that one thing may well be both of."""
_BRANCHES = frozenset(
    {
        "Action", "BioChemEntity", "CreativeWork", "Event", "Intangible", "Organization", "Person",
        "Place", "Product", "Taxon", "Brand",
    }
)  # fmt: skip


def check(page: Page) -> Iterator[Finding]:
    """Whether references within the page lead somewhere, and to one thing."""
    nodes: dict[str, list[Subject]] = {}
    own = _own_addresses(page)
    for _, subject in subjects_of(page):
        if subject.identifier and not subject.is_reference:
            nodes.setdefault(_resolved(subject.identifier, page, own), []).append(subject)
    if not any(script.error for script in page.scripts):
        yield from _check_references(page, nodes.keys(), own)
    for subjects in nodes.values():
        yield from _check_types(page, subjects)


def _own_addresses(page: Page) -> frozenset[str]:
    return frozenset({urldefrag(each).url for each in (page.address, page.canonical) if each})


def _resolved(identifier: str, page: Page, own: frozenset[str]) -> str:
    """An `@id` as an address; `#x` for what lies on this page, however it was written."""
    if identifier.startswith(_BLANK):
        return identifier
    address, fragment = urldefrag(page.resolve(identifier))
    return f"#{fragment}" if address in own else f"{address}#{fragment}"


def _check_references(page: Page, known: Collection[str], own: frozenset[str]) -> Iterator[Finding]:
    for script, subject in subjects_of(page):
        if not subject.is_reference:
            continue
        target = _resolved(subject.identifier, page, own)
        # A page may be named without being described: `#` alone is the page.
        is_here = target.startswith((_BLANK, "#")) and target != "#"
        if is_here and target not in known and not _is_element(page, subject.identifier):
            yield page.finding(
                DANGLING,
                f"{subject.path} refers to {quoted(subject.identifier)}, and nothing here is that",
                "correct the `@id`, or describe the object that it names",
                line=script.line_of("@id", subject.identifier),
            )


def _is_element(page: Page, identifier: str) -> bool:
    """Whether microdata or RDFa on the page describes the object."""
    names = ("itemid", "resource", "about")
    return any(attribute(tag, name) == identifier for tag in page.elements for name in names)


def _check_types(page: Page, subjects: list[Subject]) -> Iterator[Finding]:
    typed = [subject for subject in subjects if subject.types and not subject.is_typed_elsewhere]
    for one, other in combinations(typed, 2):
        if _conflict(_branches(one), _branches(other)):
            script = next(s for s, subject in subjects_of(page) if subject is other)
            yield page.finding(
                CONFLICT,
                f"{quoted(one.identifier)} is both {one.types[0]} and {other.types[0]}",
                "give each thing an `@id` of its own, such as the page's address with `#logo`",
                line=script.line_of("@id", other.identifier),
            )
            return


def _branches(subject: Subject) -> frozenset[str]:
    vocabulary = schema_org()
    return frozenset().union(*(vocabulary.ancestors(each) & _BRANCHES for each in subject.types))


def _conflict(one: frozenset[str], other: frozenset[str]) -> bool:
    if not one or not other or not one.isdisjoint(other):
        return False
    return not any(each <= one | other for each in _SAME)
