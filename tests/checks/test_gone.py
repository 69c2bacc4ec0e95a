"""Once the page of a vacancy has ended, no text leads to it, and the message says why."""

import datetime
from pathlib import Path

import pytest

from plugins.core.problems import format_problem
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

ENDED = swap(JOB, "date_posted: ", "valid_through: 2026-08-01\ndate_posted: 2026-07-01\n# was: ")
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


@pytest.mark.parametrize(
    ("address", "rule"), [("../jobs/engineer-acme.md", "R02"), (URL, "R03"), (URL[:-1], "R03")]
)
def test_a_link_to_an_ended_vacancy_says_when_it_closed(
    site: Path, address: str, rule: str
) -> None:
    all_of(ENDED, link(address))(site / "content")
    (problem,) = problems_of(site)
    assert (
        f"error {rule}: the link leads to `{URL}`: that vacancy closed on 2026-08-02, and its"
        in (format_problem(problem))
    )
    assert problem.message.endswith("its page ended on 2026-10-31")
    assert problem.fix == "link to the role instead, `/roles/engineer/`, or remove the link"
    assert problem.path == f"content/{GUIDE}"
    assert problem.source == f"See [there]({address})."


def test_the_same_link_is_fine_while_the_page_is_there(site: Path) -> None:
    link(URL)(site / "content")
    assert not problems_of(site)


def test_an_ended_vacancy_is_built_nowhere_and_its_file_may_stay(site: Path) -> None:
    ENDED(site / "content")
    report = build_site(site)
    assert report.ended == 1
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
    all_of(ENDED, write(TABLE, f"/work/: {URL}\n/about/: /roles/\n"))(site / "content")
    first, second = (format_problem(problem).split("\n")[0] for problem in problems_of(site))
    assert first == f"content/{TABLE}:1:9: error K04: `{URL}` is gone: its page has ended"
    assert second.startswith(f"content/{TABLE}:2:1: error K02: the address /about/ has a page")
