"""JUnit XML, which most build servers show: a test case for each page."""

import re
from collections import defaultdict
from collections.abc import Iterable
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from rolepress_audit.findings.finding import Finding
from rolepress_audit.report.report import Report
from rolepress_base.messages import printable

_NO_XML = re.compile(r"[^\t\n\r\x20-\uD7FF\uE000-\uFFFD\U00010000-\U0010FFFF]")
"""Characters that a document of XML 1.0 must not contain (its production `Char`)."""


def format_report(report: Report) -> str:
    """A suite whose cases are the pages, and other files with findings.

    A finding that makes the audit fail is a failure. Any other is in the output of its case.
    """
    by_path: defaultdict[str, list[Finding]] = defaultdict(list)
    for page in report.pages:
        by_path[page.path] = []
    for finding in report.findings:
        by_path[finding.path].append(finding)
    failures = sum(report.fails(finding) for finding in report.findings)
    counts = {"tests": str(len(by_path)), "failures": str(failures), "errors": "0"}
    suites = Element("testsuites", counts)
    suite = SubElement(suites, "testsuite", {"name": "audit", **counts})
    for path, findings in sorted(by_path.items()):
        _add_case(suite, path, findings, report)
    indent(suites)
    return tostring(suites, encoding="unicode", xml_declaration=False) + "\n"


def _add_case(suite: Element, path: str, findings: Iterable[Finding], report: Report) -> None:
    case = SubElement(suite, "testcase", {"classname": "audit", "name": _text(path)})
    notes = []
    for finding in findings:
        text = _text(
            f"{report.file_of(finding)}:{finding.line}: {finding.rule.severity} "
            f"{finding.rule.id}: {finding.said}\nfix: {finding.fix}\n{finding.rule.docs}"
        )
        if report.fails(finding):
            about = {"type": finding.rule.id, "message": _text(finding.said)}
            SubElement(case, "failure", about).text = text
        else:
            notes.append(text)
    if notes:
        SubElement(case, "system-out").text = "\n\n".join(notes)


def _text(text: str) -> str:
    return "\n".join(_NO_XML.sub("?", printable(line)) for line in text.split("\n"))
