"""Feeds: what is open, the latest first, with dates that editors gave."""

from datetime import date
from typing import Any

from rolepress.feeds.atom import feed_views
from tests.builders import make_exported, make_job, make_role
from tests.pages.contexts import make_context


def feeds(*documents: Any) -> tuple[dict[str, Any], dict[str, Any]]:
    """The data of the feed of jobs and of the feed of roles."""
    jobs, roles = feed_views(make_context(*documents), lambda _: make_exported())
    return jobs.data, roles.data


def test_only_open_jobs_are_in_the_feed() -> None:
    jobs, _ = feeds(
        make_role(),
        make_job(slug="open"),
        make_job(slug="closed", date_closed=date(2026, 11, 20)),
        make_job(slug="later", date_posted=date(2026, 12, 1)),
    )
    assert [entry["id"] for entry in jobs["entries"]] == ["https://rolepress.example/jobs/open/"]


def test_the_latest_change_comes_first_and_dates_the_feed() -> None:
    jobs, _ = feeds(
        make_role(),
        make_job(slug="old", date_posted=date(2026, 10, 1)),
        make_job(slug="new", date_posted=date(2026, 11, 1)),
        make_job(slug="edited", date_posted=date(2026, 10, 1), date_modified=date(2026, 11, 9)),
    )
    names = [entry["id"].split("/")[-2] for entry in jobs["entries"]]
    assert names == ["edited", "new", "old"]
    assert jobs["updated"] == "2026-11-09T00:00:00+01:00"


def test_a_role_without_a_date_stays_out() -> None:
    dated = make_role(slug="dated", date_published=date(2026, 11, 2))
    _, roles = feeds(dated, make_role())
    assert [entry["title"] for entry in roles["entries"]] == [dated.title]


def test_a_feed_holds_the_latest_entries_alone() -> None:
    jobs, _ = feeds(make_role(), *(make_job(slug=f"job-{n}") for n in range(55)))
    assert len(jobs["entries"]) == 50


def test_an_entry_names_employer_and_place() -> None:
    jobs, _ = feeds(make_role(), make_job(slug="open"))
    (entry,) = jobs["entries"]
    assert entry["author"] == "Acme Energy"
    assert entry["title"].endswith("Acme Energy, Berlin, Germany")
