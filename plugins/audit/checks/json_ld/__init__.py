"""JSON-LD of any type: syntax, vocabulary, values, references."""

from plugins.audit.check import PageCheck
from plugins.audit.checks.json_ld import (
    breadcrumbs,
    context,
    empty,
    escaping,
    leftovers,
    properties,
    references,
    syntax,
    types,
    values,
)

CHECKS: tuple[PageCheck, ...] = (
    syntax,
    context,
    types,
    properties,
    values,
    empty,
    leftovers,
    escaping,
    references,
    breadcrumbs,
)
