"""Dates of a file fit each other and today."""

from datetime import date
from typing import Any

import pytest

from rolepress.checks.dates import check_dates
from rolepress.checks.sources import Sources
from rolepress.core.problems import Problem, Rule, Span
from rolepress.domain.documents import Document
from tests.builders import make_guide, make_job, make_posting, make_role

TODAY = date(2026, 11, 22)
PAST, POSTED, COMING = date(2026, 10, 1), date(2026, 11, 2), date(2026, 12, 24)


def problems(document: Document, *lines: str) -> list[Problem]:
    text = "\n".join(("---", *lines, "---", "", "Text."))
    return list(check_dates([document], TODAY, Sources(lambda _path: text.encode())))


def messages(document: Document) -> list[str]:
    return [problem.message for problem in problems(document)]


@pytest.mark.parametrize("key", ["date_modified", "last_reviewed"])
@pytest.mark.parametrize("make", [make_role, make_guide])
def test_nothing_was_done_to_a_page_on_a_day_to_come(make: Any, key: str) -> None:
    assert messages(make(**{key: COMING})) == [f"`{key}` {COMING} is still to come on {TODAY}"]
    assert not messages(make(**{key: TODAY}))
    assert not messages(make(**{key: COMING, "date_published": COMING}))
    later = {key: date(2026, 12, 25), "date_published": COMING}
    assert messages(make(**later)) == [f"`{key}` 2026-12-25 is still to come on {COMING}"]


def test_no_page_changed_before_it_was_published() -> None:
    guide = make_guide(date_published=POSTED, date_modified=PAST)
    assert messages(guide) == [f"`date_modified` {PAST} is before `date_published` {POSTED}"]
    assert not messages(make_guide(date_published=POSTED, date_modified=POSTED))


def test_a_review_may_come_before_the_page() -> None:
    assert not messages(make_guide(date_published=POSTED, last_reviewed=PAST))


@pytest.mark.parametrize(
    "key", ["date_confirmed", "valid_through", "date_closed", "job_start_date"]
)
def test_nothing_of_a_vacancy_comes_before_it_was_posted(key: str) -> None:
    said = [f"`{key}` {PAST} is before `date_posted` {POSTED}"]
    assert messages(make_job(**{key: PAST})) == said
    assert messages(make_role(job_posting=make_posting(**{key: PAST}))) == said
    assert not messages(make_job(**{key: POSTED}))


def test_a_vacancy_is_confirmed_until_its_last_day_and_until_today() -> None:
    last = {"valid_through": date(2026, 11, 20)}
    said = "`date_confirmed` 2026-11-21 is after the last day to apply, 2026-11-20"
    assert messages(make_job(date_confirmed=date(2026, 11, 21), **last)) == [said]
    assert not messages(make_job(date_confirmed=date(2026, 11, 20), **last))
    said = f"`date_confirmed` {COMING} is still to come on {TODAY}"
    assert messages(make_job(date_confirmed=COMING)) == [said]
    assert not messages(make_job(date_confirmed=COMING, date_posted=COMING))


def test_last_days_and_first_days_of_work_may_lie_ahead() -> None:
    ahead = {"valid_through": COMING, "date_closed": COMING, "job_start_date": COMING}
    assert not messages(make_job(**ahead))


def test_a_problem_stands_at_the_date_to_correct() -> None:
    (problem,) = problems(make_guide(date_modified=COMING), "title: x", "date_modified: 2026-12-24")
    assert (problem.rule, problem.span) == (Rule.DATES_REVERSED, Span(3, 16, 10))
    assert problem.fix == "correct the date"


def test_the_vacancy_of_a_translation_is_checked_in_its_original() -> None:
    assert not messages(make_job(translated_into="de", date_confirmed=COMING))
