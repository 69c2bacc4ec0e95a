"""Reports for the tests of each form."""

from pathlib import Path
from typing import Any

from rolepress_audit.findings.finding import Finding, Rule, Severity
from rolepress_audit.report.report import Report
from rolepress_audit.report.suppressions import Suppressed, Suppression
from rolepress_audit.site.summary import PageSummary, summarize
from tests.audit.pages import TODAY, options, page_of

ERROR = Rule("X901", Severity.ERROR, "A page has no faults")
WARNING = Rule("X902", Severity.WARNING, "A page has no flaws")
JOB_PAGE = """<!doctype html><html lang="en"><title>Tester at Acme</title>
<script type="application/ld+json">{"@type": "JobPosting", "title": "Tester"}</script>
<main><h1>Tester</h1><a href="/apply">Apply</a></main>"""
PLAIN_PAGE = "<!doctype html><html lang='en'><title>About</title><main><h1>About us</h1></main>"


def make_finding(rule: Rule = ERROR, path: str = "jobs/x/index.html", **changes: Any) -> Finding:
    """A finding; a test names what matters to it."""
    defaults: dict[str, Any] = {"message": "something is wrong", "fix": "put it right", "line": 7}
    return Finding(rule, path, **(defaults | changes))


def make_suppressed(**changes: Any) -> Suppressed:
    """A suppressed finding."""
    entry = Suppression("X901", "jobs/*", "the client wants it", TODAY, line=1)
    return Suppressed(make_finding(**changes), entry)


def summary_of(html: str, path: str = "jobs/x/index.html") -> PageSummary:
    """A page as the report knows it."""
    return summarize(page_of(html, path))


def make_report(*findings: Finding, **changes: Any) -> Report:
    """A report on two pages."""
    pages = (summary_of(JOB_PAGE), summary_of(PLAIN_PAGE, "about/index.html"))
    defaults: dict[str, Any] = {
        "options": options(Path("output")),
        "findings": findings,
        "suppressed": (),
        "pages": pages,
        "page_count": 2,
        "rules": {rule.id: rule for rule in (ERROR, WARNING)},
        "seconds": 0.25,
    }
    return Report(**(defaults | changes))
