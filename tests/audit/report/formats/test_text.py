"""The readable list."""

from pathlib import Path

from rolepress_audit.report.formats.text import format_report
from tests.audit.pages import options
from tests.audit.report.formats.samples import WARNING, make_finding, make_report, make_suppressed


def test_says_where_what_and_the_remedy_file_by_file() -> None:
    report = make_report(
        make_finding(path="a.html"),
        make_finding(WARNING, path="a.html", line=9),
        make_finding(path="b.html"),
        suppressed=(make_suppressed(),),
    )
    assert format_report(report) == (
        "output/a.html:7: error X901: something is wrong\n"
        "  fix: put it right\n"
        "  see docs/rules/X901.md\n"
        "output/a.html:9: warning X902: something is wrong\n"
        "  fix: put it right\n"
        "  see docs/rules/X902.md\n"
        "\n"
        "output/b.html:7: error X901: something is wrong\n"
        "  fix: put it right\n"
        "  see docs/rules/X901.md\n"
        "\n"
        "2 pages read in 0.2 seconds: 2 errors and 1 warning in 2 files; 1 suppressed\n"
    )


def test_says_good_news_in_a_line() -> None:
    assert format_report(make_report()) == "2 pages read in 0.2 seconds: nothing found\n"


def test_a_file_is_named_as_seen_from_where_the_audit_was_started() -> None:
    outside = make_finding(path="../audit.yaml")
    assert format_report(make_report(outside)).startswith("audit.yaml:7: ")
    elsewhere = make_report(outside, options=options(Path("/srv/site")))
    assert format_report(elsewhere).startswith("/srv/audit.yaml:7: ")


def test_a_page_cannot_drive_the_terminal() -> None:
    text = format_report(make_report(make_finding(message="red \x1b[31m", path="\udcff.html")))
    assert "\x1b" not in text
    assert text.startswith("output/?.html:7: error X901: red ?[31m\n")
