"""JUnit XML."""

from xml.etree.ElementTree import Element, fromstring

from hypothesis import given
from hypothesis import strategies as st

from rolepress_audit.findings.finding import Severity
from rolepress_audit.report.formats.junit import format_report
from rolepress_audit.report.report import Report
from tests.audit.report.formats.samples import WARNING, make_finding, make_report


def read(report: Report) -> Element:
    """The document as a build server reads it."""
    return fromstring(format_report(report).encode("utf-8", "replace"))  # noqa: S314 - our own


def test_each_page_is_a_case_and_each_error_a_failure() -> None:
    suite = read(make_report(make_finding(), make_finding(line=8)))[0]
    assert {case.get("name"): len(case) for case in suite} == {
        "about/index.html": 0,
        "jobs/x/index.html": 2,
    }
    assert (suite.get("tests"), suite.get("failures")) == ("2", "2")
    failure = suite[1][0]
    assert (failure.get("type"), failure.get("message")) == ("X901", "something is wrong")
    assert failure.text == (
        "output/jobs/x/index.html:7: error X901: something is wrong\n"
        "fix: put it right\ndocs/rules/X901.md"
    )


def test_other_files_have_a_case_where_something_was_found_in_them() -> None:
    suite = read(make_report(make_finding(path="sitemap.xml")))[0]
    assert [case.get("name") for case in suite] == [
        "about/index.html",
        "jobs/x/index.html",
        "sitemap.xml",
    ]


def test_a_warning_is_a_failure_only_where_it_makes_the_audit_fail() -> None:
    finding = make_finding(WARNING)
    case = read(make_report(finding))[0][1]
    assert [child.tag for child in case] == ["system-out"]
    strict = read(make_report(finding, fail_on=Severity.WARNING))[0][1]
    assert [child.tag for child in strict] == ["failure"]


@given(st.text(), st.text(min_size=1))
def test_it_is_well_formed_whatever_a_page_holds(message: str, path: str) -> None:
    suite = read(make_report(make_finding(message=message, path=path)))[0]
    assert sum(len(case) for case in suite) == 1
