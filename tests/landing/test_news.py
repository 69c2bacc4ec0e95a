"""What a build says of vacancies and pages is what is different from the last one."""

import datetime
from pathlib import Path

import pytest

from rolepress.landing.report import Report
from tests.small_site import (
    BUILD_DATE,
    build_small,
    job_text,
    role_text,
    small_settings,
    write_small_site,
)

GRID = "Backend Engineer at Acme Energy"
DAY = datetime.timedelta(days=1)
Names = dict[str, tuple[str, ...]]


class Board:
    """A small site that is built day after day."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        write_small_site(folder)

    def write(self, name: str, text: str) -> None:
        (self._folder / "content" / name).write_text(text, encoding="utf-8")

    def delete(self, name: str) -> None:
        (self._folder / "content" / name).unlink()

    def build(self, day: datetime.date = BUILD_DATE) -> Report:
        return build_small(small_settings(self._folder, build_date=day))

    def news(self, day: datetime.date = BUILD_DATE) -> Names:
        return {news.title: news.names for news in self.build(day).news}


@pytest.fixture
def board(tmp_path: Path) -> Board:
    return Board(tmp_path)


def test_a_first_build_has_nothing_to_compare_with(board: Board) -> None:
    assert not board.build().news


def test_a_build_without_a_change_has_no_news(board: Board) -> None:
    board.build()
    assert not board.build().news


def test_tells_which_vacancies_opened(board: Board) -> None:
    board.write("jobs/later.md", job_text("tech-lead", "Later", date_posted="2026-11-23"))
    board.build()
    board.write("jobs/new.md", job_text("tech-lead", "New"))
    news = board.news(BUILD_DATE + DAY)
    assert news["now shown to job search"] == ("Later at Acme Energy", "New at Acme Energy")
    assert news["new pages"] == ("/jobs/later/", "/jobs/new/")


def test_tells_which_vacancies_closed_and_why(board: Board) -> None:
    board.write("jobs/acme-grid.md", job_text("tech-lead", valid_through="2026-11-22"))
    assert board.build().next_to_close == (
        "“Backend Engineer” at Acme Energy closes after 22 Nov 2026"
    )
    report = board.build(BUILD_DATE + DAY)
    assert report.last_date == "2026-11-22"
    news = {each.title: each.names for each in report.news}
    assert news["no longer shown to job search"] == (f"{GRID}: the last day to apply is past",)
    assert "/jobs/acme-grid/" in news["changed pages"]
    assert not report.next_to_close


def test_tells_which_vacancies_were_taken_back(board: Board) -> None:
    board.build()
    board.delete("jobs/acme-grid.md")
    news = board.news()
    assert news["no longer shown to job search, for the vacancy was removed"] == (GRID,)
    assert news["pages that are gone"] == ("/jobs/acme-grid/",)


def test_tells_once_which_pages_ended(board: Board) -> None:
    board.write("jobs/acme-closed.md", job_text("tech-lead", date_closed="2026-11-10"))
    board.build()
    end = datetime.date(2026, 11, 10) + datetime.timedelta(days=90)
    report = board.build(end)
    news = {each.title: each.names for each in report.news}
    assert news["closed long ago, and now on no page any more"] == (GRID,)
    assert news["pages that are gone"] == ("/jobs/acme-closed/",)
    assert len(report.ended) == 1
    assert not [each for each in report.withheld if "acme-closed" in each.path]
    assert "closed long ago, and shown no more" not in board.news(end + DAY)


def test_tells_which_pages_changed_without_those_that_lead_elsewhere(board: Board) -> None:
    board.build()
    board.write("roles/tech-lead.md", role_text("Tech Lead", "fast", aliases="[lead]"))
    news = board.news()
    assert news["changed pages"] == ("/roles/tech-lead/",)
    assert "new pages" not in news


def test_says_which_vacancies_close_soon_the_first_one_first(board: Board) -> None:
    for slug, day in (("a", 25), ("b", 23), ("c", 30)):
        text = job_text("tech-lead", slug.upper() * 2, valid_through=f"2026-11-{day}")
        board.write(f"jobs/{slug}.md", text)
    report = board.build()
    assert report.closing_soon == (
        "BB at Acme Energy closes tomorrow",
        "AA at Acme Energy closes in 3 days",
    )
    assert report.next_to_close == "“BB” at Acme Energy closes after 23 Nov 2026"


def test_of_several_that_close_on_one_day_one_is_named(board: Board) -> None:
    for slug in ("a", "b", "c"):
        text = job_text("tech-lead", slug.upper() * 2, valid_through="2026-11-30")
        board.write(f"jobs/{slug}.md", text)
    assert board.build().next_to_close == (
        "“AA” at Acme Energy closes after 30 Nov 2026, and 2 more with it"
    )
