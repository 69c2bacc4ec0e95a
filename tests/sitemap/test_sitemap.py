"""What crawlers are told to fetch, and when it changed."""

from datetime import date
from typing import Any

from plugins.pages.views import page_views
from plugins.sitemap.views import sitemap_views
from tests.builders import make_job, make_role
from tests.pages.contexts import make_context


def entries(*documents: Any) -> dict[str, str]:
    """`lastmod` by address."""
    context = make_context(*documents)
    sitemap, _ = sitemap_views(context, list(page_views(context)))
    return {entry["loc"]: entry["lastmod"] for entry in sitemap.data["entries"]}


def lastmod(path: str, *documents: Any) -> str:
    return entries(*documents)[f"https://rolepress.example{path}"]


def test_a_page_without_an_editors_date_has_no_lastmod() -> None:
    assert lastmod("/roles/backend-tech-lead/", make_role()) == ""


def test_a_role_changed_when_its_editor_says_so() -> None:
    role = make_role(date_published=date(2026, 11, 2), date_modified=date(2026, 11, 10))
    assert lastmod("/roles/backend-tech-lead/", role) == "2026-11-10"


def test_a_role_changed_when_a_vacancy_on_it_opened_or_closed() -> None:
    role = make_role(date_modified=date(2026, 10, 1))
    opened = make_job(slug="opened", date_posted=date(2026, 11, 5))
    assert lastmod("/roles/backend-tech-lead/", role, opened) == "2026-11-05"
    ended = make_job(slug="ended", date_posted=date(2026, 10, 5), valid_through=date(2026, 11, 20))
    assert lastmod("/roles/backend-tech-lead/", role, opened, ended) == "2026-11-21"


def test_a_change_in_the_future_has_not_happened() -> None:
    role = make_role(date_modified=date(2026, 10, 1))
    job = make_job(slug="open", date_posted=date(2026, 11, 5), valid_through=date(2027, 1, 1))
    assert lastmod("/jobs/open/", role, job) == "2026-11-05"


def test_pages_that_must_not_be_indexed_are_left_out() -> None:
    listed = entries(
        make_role(aliases=("old-name",)), make_job(slug="later", date_posted=date(2026, 12, 1))
    )
    paths = {address.removeprefix("https://rolepress.example") for address in listed}
    assert not paths & {"/404.html", "/roles/old-name/", "/jobs/later/"}
