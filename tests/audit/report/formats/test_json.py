"""JSON, and the schema that promises its shape."""

import json
from pathlib import Path
from typing import Any

import pytest

from rolepress_audit.report.decision import Reason
from rolepress_audit.report.formats.json import format_report
from tests.audit.report.formats.samples import WARNING, make_finding, make_report, make_suppressed
from tests.json_schema import faults

SCHEMA = json.loads((Path(__file__).parents[4] / "docs" / "audit.schema.json").read_text("utf-8"))


def test_a_report_keeps_to_the_schema() -> None:
    report = make_report(make_finding(), make_finding(WARNING), suppressed=(make_suppressed(),))
    data = json.loads(format_report(report))
    assert not faults(data, SCHEMA)
    assert data["counts"] == {"pages": 2, "errors": 1, "warnings": 1, "suppressed": 1}
    assert data["failed"] is True
    assert data["findings"][0]["file"] == "output/jobs/x/index.html"
    assert data["suppressed"][0]["reason"] == "the client wants it"
    assert data["pages"][0]["job_postings"] == ["Tester"]


@pytest.mark.parametrize(
    "change",
    [
        {"version": 2},
        {"failed": "no"},
        {"more": 1},
        {"findings": [{}]},
        {"pages": [{"path": "x"}]},
        {"today": "22.11.2026"},
    ],
    ids=lambda change: next(iter(change)),
)
def test_the_schema_refuses_what_is_no_report(change: dict[str, Any]) -> None:
    data = json.loads(format_report(make_report(make_finding()))) | change
    assert faults(data, SCHEMA)


def test_the_schema_knows_every_reason() -> None:
    known = SCHEMA["definitions"]["page"]["properties"]["reasons"]["items"]["enum"]
    assert known == [reason.value for reason in Reason]


def test_equal_sites_give_equal_bytes_however_long_the_audit_took() -> None:
    assert format_report(make_report(seconds=1.0)) == format_report(make_report(seconds=2.0))


def test_a_file_name_that_is_no_text_is_still_json() -> None:
    data = json.loads(format_report(make_report(make_finding(path="\udcff.html"))))
    assert data["findings"][0]["file"] == "output/\udcff.html"
