"""`@context`: whose vocabulary a script uses (JSON-LD 1.1, section 3.1)."""

import difflib
import re
from collections.abc import Iterator

from rolepress_audit.checks.json_ld.places import place, quoted
from rolepress_audit.findings.finding import Finding, Rule, Severity
from rolepress_audit.html.json_ld import Script
from rolepress_audit.html.page import Page
from rolepress_audit.values.addresses import split_address
from rolepress_audit.vocabulary.context import is_schema_org
from rolepress_audit.vocabulary.reading import Subject

MISSING = Rule("X110", Severity.ERROR, "JSON-LD names its context")
WRONG = Rule("X111", Severity.ERROR, "The address of schema.org's context is spelled right")
RULES: tuple[Rule, ...] = (MISSING, WRONG)

_FIX = 'write `"@context": "https://schema.org"` at the top of the script'
_OWN = "schema.org"
_SCHEME = re.compile(r"https?://", re.IGNORECASE)
_BROKEN_SCHEME = re.compile(r"(?:https?)?[:/]*(?:www\.)?", re.IGNORECASE)
_LIKENESS = 0.88
"""How similar a host must be to schema.org, from 0 to 1. `shema.org` has 0.95, and
`bioschemas.org`, another vocabulary, has 0.83."""


def check(page: Page) -> Iterator[Finding]:
    """Objects at the top without a context, and contexts that miss schema.org."""
    for script in page.scripts:
        if subject := next(filter(_lacks_context, script.subjects), None):
            yield page.finding(
                MISSING,
                f"{place(subject)} has no `@context`: nobody can say whose names it uses",
                _FIX,
                line=script.line_of("@type"),
            )
        for address in _addresses(script.data, depth=0):
            if _is_misspelt(address):
                yield _misspelt(page, script, address)


def _lacks_context(subject: Subject) -> bool:
    if not subject.is_top or subject.context.is_given:
        return False
    names = [*subject.written_types, *(each.key for each in subject.statements)]
    return any(":" not in name for name in names)


def _addresses(value: object, depth: int) -> Iterator[str]:
    """The addresses of contexts in the outer two levels. In practice, contexts are there."""
    if isinstance(value, list):
        for each in value:
            yield from _addresses(each, depth)
    elif isinstance(value, dict):
        context = value.get("@context", ())
        for each in context if isinstance(context, list) else [context]:
            vocab = each.get("@vocab") if isinstance(each, dict) else each
            if isinstance(vocab, str):
                yield vocab.strip()
        if depth == 0 and "@graph" in value:
            yield from _addresses(value["@graph"], depth=1)


def _is_misspelt(address: str) -> bool:
    """Whether schema.org was meant but misspelled. Other vocabularies are not checked."""
    if is_schema_org(address):
        return False
    if not _SCHEME.match(address):
        return not address or _is_own(_BROKEN_SCHEME.sub("", address, count=1).split("/")[0])
    try:
        return _is_own((split_address(address).hostname or "").removeprefix("www."))
    except ValueError:
        return True


def _is_own(host: str) -> bool:
    """Whether a host is schema.org, or was meant to be."""
    return difflib.SequenceMatcher(None, host.lower(), _OWN).ratio() > _LIKENESS


def _misspelt(page: Page, script: Script, address: str) -> Finding:
    return page.finding(
        WRONG,
        f"`@context` is {quoted(address)}, which is not the address of schema.org's context",
        _FIX,
        line=script.line_of("@context", address),
    )
