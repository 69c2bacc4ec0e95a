"""`JobPosting` as Google wants it, and what its policies forbid."""

from plugins.audit.check import PageCheck

CHECKS: tuple[PageCheck, ...] = ()
