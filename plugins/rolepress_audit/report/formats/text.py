"""A list for people, in the layout that compilers use, so that editors can jump to each line."""

from itertools import groupby

from rolepress_audit.findings.finding import Finding
from rolepress_audit.report.report import Report
from rolepress_base.messages import printable


def format_report(report: Report) -> str:
    """The findings file by file, and the outcome in a line."""
    files = groupby(report.findings, key=lambda finding: finding.path)
    blocks = ["".join(_entry(report, finding) for finding in found) for _, found in files]
    return "\n".join([*blocks, f"{report.summary}\n"])


def _entry(report: Report, finding: Finding) -> str:
    rule = finding.rule
    place = f"{printable(report.file_of(finding))}:{finding.line}"
    return (
        f"{place}: {rule.severity} {rule.id}: {printable(finding.said)}\n"
        f"  fix: {printable(finding.fix)}\n"
        f"  see {rule.docs}\n"
    )
