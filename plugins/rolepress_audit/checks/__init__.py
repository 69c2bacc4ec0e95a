"""The checks, one module each.

A module with `RULES` and `check(page)` sees one page at a time; one with `RULES` and `check(site)`
sees them all. Each yields findings. The packages below list their modules.
"""

from rolepress_audit.checks import job_posting, json_ld, page, site
from rolepress_audit.checks.check import PageCheck, SiteCheck
from rolepress_audit.findings.finding import Rule

PAGE_CHECKS: tuple[PageCheck, ...] = (*json_ld.CHECKS, *job_posting.CHECKS, *page.CHECKS)
SITE_CHECKS: tuple[SiteCheck, ...] = site.CHECKS
RULES: dict[str, Rule] = {
    rule.id: rule
    for rules in (*(m.RULES for m in PAGE_CHECKS), *(m.RULES for m in SITE_CHECKS))
    for rule in rules
}
