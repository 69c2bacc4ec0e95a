"""The HTML report: one file that asks for nothing."""

import base64
import hashlib

from bs4 import BeautifulSoup, Tag
from hypothesis import given
from hypothesis import strategies as st

from rolepress_audit.report.formats.html import format_report
from rolepress_audit.report.report import Report
from rolepress_audit.site.pages import UNREADABLE
from tests.audit.report.formats.samples import (
    JOB_PAGE,
    WARNING,
    make_finding,
    make_report,
    make_suppressed,
    summary_of,
)


def read(report: Report) -> BeautifulSoup:
    """The document as a browser reads it."""
    return BeautifulSoup(format_report(report), "lxml")


def entry(soup: BeautifulSoup, path: str) -> Tag:
    """What the report shows of a file."""
    (found,) = [d for d in soup.select("details.page") if d.select(".page__path")[0].text == path]
    return found


def test_it_asks_for_nothing_and_runs_nothing() -> None:
    soup = read(make_report(make_finding()))
    assert not soup.select("script, img, link, iframe, [src], [style], [onclick]")
    (policy,) = soup.select('meta[http-equiv="Content-Security-Policy"]')
    (style,) = soup.select("style")
    hashed = base64.b64encode(hashlib.sha256(style.text.encode()).digest()).decode()
    assert f"default-src 'none'; style-src 'sha256-{hashed}'" in str(policy["content"])
    assert "url(" not in style.text
    assert "@import" not in style.text


def test_rules_are_counted_errors_first_and_linked_from_each_finding() -> None:
    soup = read(
        make_report(
            make_finding(WARNING, line=1),
            make_finding(WARNING, line=2),
            make_finding(path="about/index.html"),
        )
    )
    shown = [" ".join(s.text.split()) for s in soup.select("details.rule > summary")]
    assert shown == [
        "X901 A page has no faults 1 error in 1 file",
        "X902 A page has no flaws 2 warnings in 1 file",
    ]
    for link in soup.select(".finding a"):
        assert soup.select(str(link["href"])), link


def test_a_rule_shows_what_the_docs_say_of_it() -> None:
    soup = read(make_report(make_finding(UNREADABLE), rules={"Y101": UNREADABLE}))
    (text,) = soup.select("#rule-Y101")
    assert "An HTML file of the site cannot be opened" in text.text
    assert text.select("pre")
    assert "docs/rules/Y101.md" in text.text


def test_a_page_with_errors_is_open_and_comes_first() -> None:
    soup = read(make_report(make_finding(WARNING), make_finding(path="sitemap.xml")))
    first, second, third = soup.select("details.page")
    assert first is entry(soup, "sitemap.xml")
    assert second is entry(soup, "jobs/x/index.html")
    assert [each.has_attr("open") for each in (first, second, third)] == [True, False, False]
    (finding,) = first.select(".finding")
    words = " ".join(finding.text.split())
    assert words == "error X901 line 7 something is wrong Fix: put it right"


def test_each_page_says_what_markup_it_carries() -> None:
    soup = read(make_report())
    carries = entry(soup, "jobs/x/index.html")
    assert "It carries JobPosting: Tester" in " ".join(carries.text.split())
    assert [dd.text for dd in carries.select("dd")] == [
        "Tester at Acme",
        "https://jobs.example/jobs/x/",
        "JobPosting",
        "yes",
    ]
    assert "It carries no JobPosting, and does not look like a vacancy." in " ".join(
        entry(soup, "about/index.html").text.split()
    )


def test_a_page_like_a_vacancy_says_why_it_has_no_markup() -> None:
    closed = '<main><h1>Tester</h1><p>This vacancy is closed.</p><a href="/apply">Apply</a></main>'
    soup = read(make_report(pages=(summary_of(closed),)))
    reasons = [item.text for item in entry(soup, "jobs/x/index.html").select("li")]
    assert reasons == ["its text says that the vacancy is closed"]


def test_the_filter_counts_what_it_shows() -> None:
    soup = read(make_report(make_finding()))
    labels = [" ".join(label.text.split()) for label in soup.select(".filter label")]
    assert labels == [
        "all 2",
        "with findings: 1",
        "with JobPosting: 1",
        "like a vacancy, without it: 0",
    ]


def test_suppressed_findings_are_listed_with_reason_and_date() -> None:
    soup = read(make_report(suppressed=(make_suppressed(),)))
    (item,) = soup.select(".suppressed li")
    assert " ".join(item.text.split()) == (
        "X901 in jobs/x/index.html, line 7: something is wrong "
        "until 2026-11-22: the client wants it"
    )


def test_good_news_is_in_the_heading() -> None:
    soup = read(make_report())
    assert soup.select("h1")[0].text == "Audit: nothing found"
    assert "None. Every rule is kept." in soup.text


@given(st.text(alphabet="<>\"'&{}%-a\x00\u202e\u2028", min_size=1))
def test_no_page_can_add_markup_of_its_own(text: str) -> None:
    tags = [tag.name for tag in read(make_report(make_finding(message="x"))).select("*")]
    report = make_report(make_finding(message=text, fix=text, path=f"x{text}"))
    assert {tag.name for tag in read(report).select("*")} <= set(tags)


def test_a_title_of_the_audited_site_is_text() -> None:
    html = JOB_PAGE.replace("Tester at Acme", "&lt;script>alert(1)&lt;/script>")
    soup = read(make_report(pages=(summary_of(html),)))
    assert not soup.select("script")
    assert "<script>alert(1)</script>" in soup.text
