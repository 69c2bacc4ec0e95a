"""An HTML report in one file. It requests nothing, and works without scripts."""

import base64
import hashlib
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from rolepress_audit.findings.finding import Finding, Rule, Severity
from rolepress_audit.report.decision import WORDING, Decision, Decisions
from rolepress_audit.report.formats.rule_text import Block, rule_text
from rolepress_audit.report.report import Report
from rolepress_audit.site.summary import PageSummary
from rolepress_base.messages import count, printable

HERE = Path(__file__).parent
STYLE = "report.css"


@dataclass(frozen=True)
class FileView:
    """A file and its findings, with the page's summary if it could be read."""

    path: str
    findings: Sequence[Finding]
    """The findings that no other file has."""
    shared: int
    """How many other findings there are."""
    page: PageSummary | None
    address: str
    """The page's address, or an empty string if the site's is not known."""
    decision: Decision | None

    @property
    def errors(self) -> int:
        """How many of the findings are errors."""
        return sum(finding.rule.severity is Severity.ERROR for finding in self.findings)

    @property
    def warnings(self) -> int:
        """How many of the findings are warnings."""
        return len(self.findings) - self.errors

    @property
    def markup(self) -> str:
        """A word for the decision: `carries`, `withholds` or `ordinary`."""
        if self.decision is None or not self.decision.like_a_vacancy:
            return "ordinary"
        return "carries" if self.decision.postings else "withholds"


@dataclass(frozen=True)
class RuleView:
    """A broken rule, how often it is broken, and its page in the docs."""

    rule: Rule
    number: int
    files: int
    text: Sequence[Block]


def format_report(report: Report) -> str:
    """The whole document."""
    files = _files(report)
    return (
        _environment()
        .get_template("report.html")
        .render(
            report=report,
            policy=_policy(),
            files=files,
            shared=[finding for finding in report.findings if finding.also],
            rules=_rules(report),
            shown=Counter(file.markup for file in files),
            with_findings=sum(bool(file.findings) for file in files),
            severities=report.severities,
            wording=WORDING,
        )
    )


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=FileSystemLoader(HERE),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.filters["count"] = count
    environment.filters["printable"] = printable
    return environment


def _policy() -> str:
    """A policy under which nothing may load and nothing run.

    Its hash allows the one style sheet (CSP 3).
    """
    hashed = base64.b64encode(hashlib.sha256((HERE / STYLE).read_bytes()).digest()).decode()
    return f"default-src 'none'; style-src 'sha256-{hashed}'; base-uri 'none'; form-action 'none'"


def _files(report: Report) -> list[FileView]:
    """Files with the worst findings first, then by path."""
    found: defaultdict[str, list[Finding]] = defaultdict(list)
    shared = Counter(path for each in report.findings if each.also for path in each.files)
    for finding in report.findings:
        if not finding.also:
            found[finding.path].append(finding)
    decisions = Decisions(report.pages, report.options.base)
    pages = {page.path: page for page in report.pages}
    views = [
        FileView(
            path=path,
            findings=found.get(path, ()),
            shared=shared[path],
            page=pages.get(path),
            address=_address(report, pages.get(path)),
            decision=decisions.of(pages[path]) if path in pages else None,
        )
        for path in pages.keys() | found.keys() | shared.keys()
    ]
    return sorted(views, key=lambda view: (-view.errors, -view.warnings, view.path))


def _address(report: Report, page: PageSummary | None) -> str:
    site_url = report.options.site_url
    return site_url + page.url if page and site_url else ""


def _rules(report: Report) -> list[RuleView]:
    """Errors come first, then the most frequent rules."""
    numbers = Counter(finding.rule for finding in report.findings)
    files: defaultdict[Rule, set[str]] = defaultdict(set)
    for finding in report.findings:
        files[finding.rule].update(finding.files)
    return [
        RuleView(rule, number, len(files[rule]), rule_text(rule))
        for rule, number in sorted(
            numbers.items(), key=lambda each: (each[0].severity, -each[1], each[0].id)
        )
    ]
