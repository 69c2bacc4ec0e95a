"""SARIF 2.1.0 (OASIS Static Analysis Results Interchange Format), for code scanning services."""

import json
from pathlib import PurePosixPath
from typing import Any
from urllib.parse import quote

from rolepress_audit.findings.finding import Finding, Rule
from rolepress_audit.report.report import Report
from rolepress_audit.report.suppressions import Suppressed
from rolepress_base.digests import digest

SCHEMA = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
)

RELATED_MAX = 100
"""How many other files of a fault are named. Code scanning services show no more."""


def format_report(report: Report) -> str:
    """SARIF with one run. Its rules are all rules of the audit."""
    indices = {rule: index for index, rule in enumerate(report.rules)}
    results = [_result(report, each, indices) for each in report.findings]
    results += [
        {**_result(report, each.finding, indices), "suppressions": [_suppression(each)]}
        for each in report.suppressed
    ]
    driver = {"name": "rolepress-audit", "rules": [_rule(rule) for rule in report.rules.values()]}
    run = {"tool": {"driver": driver}, "columnKind": "unicodeCodePoints", "results": results}
    return json.dumps({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}, indent=2) + "\n"


def _rule(rule: Rule) -> dict[str, Any]:
    return {
        "id": rule.id,
        "shortDescription": {"text": rule.title},
        "help": {"text": f"See {rule.docs}."},
        "defaultConfiguration": {"level": rule.severity.value},
    }


def _result(report: Report, finding: Finding, indices: dict[str, int]) -> dict[str, Any]:
    uri = _uri(report.file_of(finding))
    return {
        "ruleId": finding.rule.id,
        "ruleIndex": indices[finding.rule.id],
        "level": finding.rule.severity.value,
        "message": {"text": f"{finding.said}\nFix: {finding.fix}"},
        "locations": [
            {
                "physicalLocation": {
                    "artifactLocation": {"uri": uri},
                    "region": {"startLine": finding.line, "startColumn": finding.column},
                }
            }
        ],
        **({"relatedLocations": _others(report, finding)} if finding.also else {}),
        "partialFingerprints": {"finding/v1": _fingerprint(finding)},
    }


def _others(report: Report, finding: Finding) -> list[dict[str, Any]]:
    uris = (_uri(report.path_of(path)) for path in finding.also[:RELATED_MAX])
    return [{"physicalLocation": {"artifactLocation": {"uri": uri}}} for uri in uris]


def _suppression(suppressed: Suppressed) -> dict[str, str]:
    why = f"{suppressed.suppression.reason} (until {suppressed.suppression.until})"
    return {"kind": "external", "justification": why}


def _uri(path: str) -> str:
    """A path as a URI reference (RFC 3986).

    It is relative if the path is, so that it fits any checkout.
    """
    encoded = quote(path.encode("utf-8", "surrogateescape"))
    return f"file://{encoded}" if PurePosixPath(path).is_absolute() else encoded


def _fingerprint(finding: Finding) -> str:
    """A fingerprint that stays the same while the fault exists, even if lines move.

    A fault of many pages does not depend on one page.
    """
    parts = (finding.rule.id, "" if finding.also else finding.path, finding.message)
    return digest(*(part.encode("utf-8", "surrogatepass") for part in parts)).hex()
