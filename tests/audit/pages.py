"""Audits of pages that a test writes out."""

from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import Path

from rolepress_audit.checks import PAGE_CHECKS, SITE_CHECKS
from rolepress_audit.checks.check import PageCheck, SiteCheck
from rolepress_audit.cli.runner import Audit, audit
from rolepress_audit.findings.finding import Finding
from rolepress_audit.html.page import Page
from rolepress_audit.settings.now import Now
from rolepress_audit.settings.options import Options
from rolepress_audit.site.site import Site
from rolepress_audit.site.summary import summarize
from rolepress_audit.site_files.folder import read_folder, url_of

SITE_URL = "https://jobs.example"
TODAY = date(2026, 11, 22)


def options(folder: Path = Path()) -> Options:
    """An audit of a folder for the day that all tests speak of."""
    return Options(folder, SITE_URL, Now(TODAY))


def page_of(html: str, path: str = "jobs/x/index.html") -> Page:
    """A page from its HTML."""
    return Page(path, url_of(path), html.encode(), options())


def on_page(check: PageCheck, html: str, path: str = "jobs/x/index.html") -> list[Finding]:
    """What one check finds on one page."""
    return list(check.check(page_of(html, path)))


def write_files(folder: Path, files: Mapping[str, str | bytes]) -> None:
    """Files of a small site."""
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)


def on_site(check: SiteCheck, folder: Path, files: dict[str, str | bytes]) -> list[Finding]:
    """What one check finds on a whole site."""
    write_files(folder, files)
    found = read_folder(folder)
    pages = [
        summarize(Page(path, url_of(path), found.read(path), options(folder)))
        for path in found.pages
    ]
    return list(check.check(Site(options(folder), found, pages)))


def whole_audit(folder: Path, files: dict[str, str | bytes]) -> Audit:
    """An audit with every check."""
    write_files(folder, files)
    return audit(options(folder))


def without(findings: Iterable[Finding], broken: Iterable[str]) -> list[Finding]:
    """Findings under other rules than these.

    Tests of one rule leave out the rules that their unchanged sample breaks. It breaks none, which
    one test says for each sample: so that test alone tells of a rule that is new.
    """
    rules = frozenset(broken)
    return [finding for finding in findings if finding.rule.id not in rules]


def siblings(*rules: str) -> set[str]:
    """All rules of the checks that know one of these."""
    of_checks = [check.RULES for check in PAGE_CHECKS] + [check.RULES for check in SITE_CHECKS]
    known = ({rule.id for rule in each} for each in of_checks)
    return {each for same in known if not same.isdisjoint(rules) for each in same}


def ids(findings: Iterable[Finding]) -> list[str]:
    """The rules that were broken."""
    return [finding.rule.id for finding in findings]
