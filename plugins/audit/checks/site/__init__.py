"""Pages beside each other, and the files that list them."""

from plugins.audit.check import SiteCheck

CHECKS: tuple[SiteCheck, ...] = ()
