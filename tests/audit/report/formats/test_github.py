"""GitHub annotations."""

from hypothesis import given
from hypothesis import strategies as st

from rolepress_audit.findings.finding import Rule, Severity
from rolepress_audit.report.formats.github import format_report
from tests.audit.report.formats.samples import WARNING, make_finding, make_report


def test_a_finding_is_one_command() -> None:
    report = make_report(make_finding(), make_finding(WARNING, path="about/index.html"))
    assert format_report(report).splitlines() == [
        (
            "::error file=output/jobs/x/index.html,line=7,col=1,title=X901%3A A page has no faults"
            "::something is wrong%0Afix: put it right%0Adocs/rules/X901.md"
        ),
        (
            "::warning file=output/about/index.html,line=7,col=1,title=X902%3A A page has no flaws"
            "::something is wrong%0Afix: put it right%0Adocs/rules/X902.md"
        ),
    ]


def test_what_means_something_to_github_is_escaped() -> None:
    rule = Rule("X903", Severity.ERROR, "100%: yes, no")
    text = format_report(make_report(make_finding(rule, path="a,b:c%.html", message="100%: a, b")))
    assert text == (
        "::error file=output/a%2Cb%3Ac%25.html,line=7,col=1,title=X903%3A 100%25%3A yes%2C no"
        "::100%25: a, b%0Afix: put it right%0Adocs/rules/X903.md\n"
    )


@given(st.text(), st.text(min_size=1))
def test_no_page_can_add_a_command_of_its_own(message: str, path: str) -> None:
    text = format_report(make_report(make_finding(message=message, path=path)))
    assert len(text.splitlines()) == 1
    assert text.startswith("::error file=")


def test_nothing_found_prints_nothing() -> None:
    assert format_report(make_report()) == ""
