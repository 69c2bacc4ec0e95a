"""Annotations for GitHub Actions: workflow commands, one on each line.

Source: GitHub Docs, "Workflow commands for GitHub Actions". A step shows ten errors and ten
warnings.
"""

from rolepress_audit.findings.finding import Finding
from rolepress_audit.report.report import Report
from rolepress_base.messages import printable


def format_report(report: Report) -> str:
    """One command for each finding."""
    return "".join(f"{_command(report, finding)}\n" for finding in report.findings)


def _command(report: Report, finding: Finding) -> str:
    rule = finding.rule
    properties = {
        "file": report.file_of(finding),
        "line": str(finding.line),
        "col": str(finding.column),
        "title": f"{rule.id}: {rule.title}",
    }
    shown = ",".join(f"{name}={_property(value)}" for name, value in properties.items())
    message = f"{printable(finding.said)}\nfix: {printable(finding.fix)}\n{rule.docs}"
    return f"::{rule.severity} {shown}::{_data(message)}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(printable(text)).replace(":", "%3A").replace(",", "%2C")
