"""JSON-LD of any type: syntax, vocabulary, values, references."""

from rolepress_audit.checks.check import PageCheck
from rolepress_audit.checks.json_ld import (
    agreement,
    breadcrumbs,
    context,
    empty,
    escaping,
    leftovers,
    opening_hours,
    other_syntaxes,
    past,
    properties,
    references,
    syntax,
    types,
    values,
)

CHECKS: tuple[PageCheck, ...] = (
    syntax,
    other_syntaxes,
    context,
    types,
    properties,
    values,
    agreement,
    opening_hours,
    past,
    empty,
    leftovers,
    escaping,
    references,
    breadcrumbs,
)
