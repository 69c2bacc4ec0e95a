"""Whose page ends: a vacancy's, so many days after it closed, unless something leads there."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from rolepress.domain.documents import Document, Job
from rolepress.domain.redirects import Redirect
from rolepress.domain.sections import Gist, Link
from rolepress.landing.expired_pages import expired_pages
from tests.builders import make_job, make_role
from tests.small_site import small_settings

URL = "/jobs/old/"
GERMAN = {"language": "de", "translated_into": "de", "path": "content/jobs/old.de.md"}


def old_job(**changes: object) -> Job:
    """A job whose last day to apply was the first of August, 2026."""
    dates = {"date_posted": date(2026, 7, 1), "valid_through": date(2026, 8, 1)}
    return make_job(slug="old", **(dates | changes))


def linking_to(target: str) -> Gist:
    return Gist("A role.", (Link(target, target),))


def ended(
    *documents: Document, day: date = date(2026, 11, 22), redirects: tuple[Redirect, ...] = ()
) -> set[str]:
    settings = replace(small_settings(Path("nowhere")), build_date=day)
    return set(expired_pages(documents, redirects, settings))


@pytest.mark.parametrize(
    ("day", "expected"),
    [(date(2026, 10, 30), set()), (date(2026, 10, 31), {URL}), (date(2036, 1, 1), {URL})],
)
def test_a_page_ends_90_days_after_its_vacancy_closed(day: date, expected: set[str]) -> None:
    assert ended(old_job(), day=day) == expected


def test_a_setting_says_for_how_long_a_page_stays() -> None:
    settings = replace(small_settings(Path("nowhere")), build_date=date(2026, 8, 2))
    assert expired_pages([old_job()], (), replace(settings, closed_days=0)) == {URL}
    assert not expired_pages([old_job()], (), replace(settings, closed_days=1))


def test_an_open_vacancy_and_a_draft_keep_what_they_have() -> None:
    assert not ended(make_job(), old_job(draft=True), make_role())


@pytest.mark.parametrize("target", [URL, "jobs/old.md", "/de/jobs/old/", "jobs/old.de.md"])
def test_a_link_to_it_in_any_language_keeps_all_of_them(target: str) -> None:
    assert not ended(old_job(), old_job(**GERMAN), make_role(gist=linking_to(target)))


def test_a_redirect_to_it_keeps_it_and_one_from_it_does_not() -> None:
    assert not ended(old_job(), redirects=(Redirect("/work/", URL),))
    assert ended(old_job(), redirects=(Redirect(URL, "/jobs/"),)) == {URL}


def test_a_link_from_a_page_that_ends_keeps_nothing() -> None:
    other = old_job(gist=linking_to(URL)).model_copy(update={"slug": "older"})
    assert ended(old_job(), other) == {URL, "/jobs/older/"}


def test_a_page_that_is_kept_keeps_those_it_links_to() -> None:
    other = old_job(gist=linking_to(URL)).model_copy(update={"slug": "older"})
    assert not ended(old_job(), other, make_role(gist=linking_to("/jobs/older/")))
