"""The page of a vacancy ends some time after it closed, unless something leads there."""

import datetime
from pathlib import Path

import pytest

from rolepress.core.problems import format_problem
from rolepress.landing.report import format_report
from tests.sites import (
    BUILD_DATE,
    GUIDE,
    JOB,
    ROLE,
    Change,
    all_of,
    build_site,
    copy_site,
    problems_of,
    swap,
    write,
)

OVER = "valid_through: 2026-08-01\ndate_posted: 2026-07-01\n# was: "
ENDED = swap(JOB, "date_posted: ", OVER)
TABLE = "data/redirects.yaml"
URL = "/jobs/engineer-acme/"


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    copy_site(tmp_path)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def link(address: str, name: str = GUIDE) -> Change:
    """Add a link to a text, below everything else."""

    def change(content: Path) -> None:
        path = content / name
        path.write_text(f"{path.read_text()}\n## Onward\n\nSee [there]({address}).\n")

    return change


def test_the_pages_date_is_past() -> None:
    closed, ended = datetime.date(2026, 8, 2), datetime.date(2026, 10, 31)
    assert (ended - closed).days == 90
    assert ended <= BUILD_DATE


def page_of(site: Path) -> Path:
    return site / "output" / URL.strip("/") / "index.html"


@pytest.mark.parametrize("address", ["../jobs/engineer-acme.md", URL, f"{URL}#responsibilities"])
def test_a_page_that_a_text_links_to_stays_closed_and_is_named(site: Path, address: str) -> None:
    all_of(ENDED, link(address))(site / "content")
    report = build_site(site)
    kept = f"content/{JOB}, for content/{GUIDE} leads there"
    assert (report.ended, report.kept) == ((), (kept,))
    page = page_of(site).read_text()
    assert "This vacancy is closed" in page
    assert '<meta name="robots" content="noindex, follow">' in page
    assert "JobPosting" not in page
    assert f"  {kept}" in format_report(report).splitlines()


def test_a_page_that_a_redirect_leads_to_stays(site: Path) -> None:
    all_of(ENDED, write(TABLE, f"/work/: {URL}\n"))(site / "content")
    assert build_site(site).kept == (f"content/{JOB}, for the redirect /work/ leads there",)
    assert page_of(site).exists()


def test_pages_that_only_link_to_each_other_end_together(site: Path) -> None:
    other = "jobs/other.md"
    copy = (site / "content" / JOB).read_text()
    all_of(write(other, copy), link(URL, other), link("other.md", JOB))(site / "content")
    all_of(ENDED, swap(other, "date_posted: ", OVER))(site / "content")
    assert build_site(site).ended == (f"content/{JOB}", f"content/{other}")
    link("../jobs/other.md")(site / "content")
    first, second = build_site(site).kept
    assert first == f"content/{JOB}, for content/{other} leads there"
    assert second == f"content/{other}, for content/{JOB}, content/{GUIDE} leads there"


def test_what_leads_to_it_may_go_on_another_day_and_then_the_page_ends(site: Path) -> None:
    guide = (site / "content" / GUIDE).read_text()
    all_of(ENDED, link(URL))(site / "content")
    build_site(site)
    write(GUIDE, guide)(site / "content")
    assert build_site(site).ended == (f"content/{JOB}",)
    assert not page_of(site).exists()


def test_the_same_link_is_fine_while_the_page_is_there(site: Path) -> None:
    link(URL)(site / "content")
    assert not problems_of(site)


def test_an_ended_vacancy_is_built_nowhere_and_its_file_may_stay(site: Path) -> None:
    ENDED(site / "content")
    report = build_site(site)
    assert report.ended == (f"content/{JOB}",)
    assert not (site / "output" / URL.strip("/")).exists()
    pages = [path.read_text() for path in (site / "output").rglob("*.html")]
    assert pages
    assert not any(URL in page for page in pages)


def test_links_in_a_text_that_is_not_built_lead_nowhere_and_hurt_nobody(site: Path) -> None:
    all_of(ENDED, link(URL, JOB), link("/nowhere/", JOB))(site / "content")
    assert not problems_of(site)


def test_what_the_table_sends_on_can_be_linked_to(site: Path) -> None:
    table = write(TABLE, f"{URL}: /roles/engineer/\n/work/: /jobs/\n")
    all_of(ENDED, table, link(URL), link("/work/", ROLE))(site / "content")
    assert not problems_of(site)


def test_a_redirect_that_leads_nowhere_stops_the_build(site: Path) -> None:
    all_of(ENDED, write(TABLE, "/work/: /nowhere/\n/about/: /roles/\n"))(site / "content")
    first, second = (format_problem(problem).split("\n")[0] for problem in problems_of(site))
    assert (
        first == f"content/{TABLE}:1:9: error K04: `/nowhere/` is not a page or file of this site"
    )
    assert second.startswith(f"content/{TABLE}:2:1: error K02: the address /about/ has a page")
