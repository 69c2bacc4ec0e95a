"""JSON-LD of any type: syntax, vocabulary, values, references."""

from plugins.audit.check import PageCheck

CHECKS: tuple[PageCheck, ...] = ()
