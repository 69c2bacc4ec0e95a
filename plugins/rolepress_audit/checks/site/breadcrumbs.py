"""The trails of breadcrumbs in the markup of pages: each step leads somewhere."""

from collections.abc import Iterator

from rolepress_audit.checks.site.grouping import by_target, on_all
from rolepress_audit.findings.finding import Finding, Rule, Severity
from rolepress_audit.site.site import Site

EXISTS = Rule("L106", Severity.ERROR, "Each breadcrumb leads to a page that exists")
RULES: tuple[Rule, ...] = (EXISTS,)


def check(site: Site) -> Iterator[Finding]:
    """The steps that are on this site."""
    broken = (
        (page.path, address)
        for page in site.pages
        for address in page.breadcrumbs
        if _is_broken(site, address)
    )
    for address, paths in by_target(broken).items():
        said = f"the breadcrumb {address} leads nowhere"
        fix = "correct its address, or leave the step out"
        line = site.line_of(paths[0], address)
        yield on_all(paths, site.finding(EXISTS, paths[0], said, fix, line))


def _is_broken(site: Site, address: str) -> bool:
    place = site.place_of(address)
    return place is not None and site.is_whole and not (place.file or place.is_answered)
