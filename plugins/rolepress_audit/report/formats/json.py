"""JSON for programs. `docs/audit.schema.json` describes it, and `version` grows when it changes."""

import json
from typing import Any

from rolepress_audit.findings.finding import Finding
from rolepress_audit.report.decision import Decisions
from rolepress_audit.report.report import Report
from rolepress_audit.site.summary import PageSummary

VERSION = 1


def format_report(report: Report) -> str:
    """The whole report.

    It does not say how long the audit took, so equal sites give equal bytes.
    """
    decisions = Decisions(report.pages, report.options.base)
    data = {
        "version": VERSION,
        "folder": report.options.folder.as_posix(),
        "site_url": report.options.site_url,
        "today": report.options.now.day.isoformat(),
        "failed": report.failed,
        "counts": {
            "pages": report.page_count,
            "errors": sum(f.rule.severity == "error" for f in report.findings),
            "warnings": sum(f.rule.severity == "warning" for f in report.findings),
            "suppressed": len(report.suppressed),
        },
        "findings": [_finding(report, each) for each in report.findings],
        "suppressed": [
            {
                **_finding(report, each.finding),
                "reason": each.suppression.reason,
                "until": each.suppression.until.isoformat(),
            }
            for each in report.suppressed
        ],
        "pages": [_page(each, decisions) for each in report.pages],
    }
    return json.dumps(data, indent=2) + "\n"


def _finding(report: Report, finding: Finding) -> dict[str, Any]:
    return {
        "rule": finding.rule.id,
        "severity": finding.rule.severity.value,
        "title": finding.rule.title,
        "docs": finding.rule.docs,
        "file": report.file_of(finding),
        "line": finding.line,
        "column": finding.column,
        "message": finding.message,
        "fix": finding.fix,
        "also": [report.path_of(each) for each in finding.also],
    }


def _page(page: PageSummary, decisions: Decisions) -> dict[str, Any]:
    decision = decisions.of(page)
    return {
        "path": page.path,
        "url": page.url,
        "title": page.title,
        "indexable": page.is_indexable,
        "types": list(page.types),
        "job_postings": list(decision.postings),
        "like_a_vacancy": decision.like_a_vacancy,
        "reasons": [reason.value for reason in decision.reasons],
    }
