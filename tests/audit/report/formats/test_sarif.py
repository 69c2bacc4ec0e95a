"""SARIF 2.1.0."""

import json
from pathlib import Path
from typing import Any

import pytest

from rolepress_audit.report.formats.sarif import format_report
from rolepress_audit.report.report import Report
from tests.audit.pages import options
from tests.audit.report.formats.samples import WARNING, make_finding, make_report, make_suppressed
from tests.json_schema import faults

SCHEMA = json.loads((Path(__file__).parent / "sarif.schema.json").read_text("utf-8"))
"""What the standard says of the members that we use, and no others."""


def read(report: Report) -> dict[str, Any]:
    """The document as a code scanning service reads it."""
    data: dict[str, Any] = json.loads(format_report(report))
    return data


def test_a_report_keeps_to_the_standard() -> None:
    report = make_report(make_finding(), make_finding(WARNING), suppressed=(make_suppressed(),))
    assert not faults(read(report), SCHEMA)


@pytest.mark.parametrize(
    "wrong",
    [
        {"version": "2.0.0"},
        {"runs": [{"results": []}]},
        {"runs": [{"tool": {"driver": {}}}]},
        {"runs": [{"tool": {"driver": {"name": "x"}}, "results": [{"ruleId": "X901"}]}]},
    ],
    ids=["version", "no tool", "no name", "no message"],
)
def test_what_the_standard_forbids_is_refused(wrong: dict[str, Any]) -> None:
    assert faults(read(make_report()) | wrong, SCHEMA)


def test_each_result_points_at_its_rule_and_its_place() -> None:
    (run,) = read(make_report(make_finding(WARNING)))["runs"]
    (result,) = run["results"]
    rule = run["tool"]["driver"]["rules"][result["ruleIndex"]]
    assert rule["id"] == result["ruleId"] == "X902"
    assert result["level"] == rule["defaultConfiguration"]["level"] == "warning"
    place = result["locations"][0]["physicalLocation"]
    assert place["artifactLocation"] == {"uri": "output/jobs/x/index.html"}
    assert place["region"] == {"startLine": 7, "startColumn": 1}


def test_a_suppressed_finding_is_suppressed_with_its_reason() -> None:
    (run,) = read(make_report(suppressed=(make_suppressed(),)))["runs"]
    (result,) = run["results"]
    assert result["suppressions"] == [
        {"kind": "external", "justification": "the client wants it (until 2026-11-22)"}
    ]


def test_a_fault_keeps_its_fingerprint_when_lines_move() -> None:
    def prints(line: int, message: str = "wrong") -> Any:
        (run,) = read(make_report(make_finding(line=line, message=message)))["runs"]
        return run["results"][0]["partialFingerprints"]

    assert prints(7) == prints(70)
    assert prints(7) != prints(7, "other")


@pytest.mark.parametrize(
    ("folder", "path", "uri"),
    [
        ("output", "a b/ü%.html", "output/a%20b/%C3%BC%25.html"),
        ("/srv/site", "a:b.html", "file:///srv/site/a%3Ab.html"),
        ("output", "\udcff.html", "output/%FF.html"),
    ],
)
def test_any_file_name_becomes_an_address(folder: str, path: str, uri: str) -> None:
    report = make_report(make_finding(path=path), options=options(Path(folder)))
    place = read(report)["runs"][0]["results"][0]["locations"][0]["physicalLocation"]
    assert place["artifactLocation"]["uri"] == uri
