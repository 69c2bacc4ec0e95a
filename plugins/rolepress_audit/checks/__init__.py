"""The checks, one module each.

A module with `RULES` and `check(page)` sees one page at a time. In `site/`, a module with `RULES`
and `check(site)` sees all pages. Each check yields findings. A new module in one of the packages
below is found by itself.
"""

from rolepress_audit.checks import job_posting, json_ld, page, site
from rolepress_audit.checks.check import PageCheck, SiteCheck, checks_in
from rolepress_audit.findings.finding import Rule

PAGE_CHECKS: tuple[PageCheck, ...] = tuple(
    check for package in (json_ld, job_posting, page) for check in checks_in(package)
)
SITE_CHECKS: tuple[SiteCheck, ...] = checks_in(site)
RULES: dict[str, Rule] = {
    rule.id: rule
    for rules in (*(m.RULES for m in PAGE_CHECKS), *(m.RULES for m in SITE_CHECKS))
    for rule in rules
}
