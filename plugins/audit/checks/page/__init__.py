"""HTML that visitors and search engines get."""

from plugins.audit.check import PageCheck

CHECKS: tuple[PageCheck, ...] = ()
