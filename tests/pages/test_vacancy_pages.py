"""A vacancy's page from the day before it is posted to the day after it closes."""

from datetime import date, timedelta

import pytest

from rolepress.domain.job_posting import CONFIDENTIAL, JobPosting
from rolepress.pages.cards import vacancy_card
from rolepress.pages.mains import JobMain, RoleMain
from rolepress.pages.view import PageView
from rolepress.schema_org.decision import Reason
from tests.builders import make_body, make_job, make_posting, make_role
from tests.pages.contexts import make_context, published, types, view

JOB = "/jobs/backend-tech-lead-acme/"


def job_page(build_date: date, **changes: object) -> PageView:
    job = make_job(slug="backend-tech-lead-acme", **changes)
    return view(make_context(make_role(), job, build_date=build_date), JOB)


def main_of(page: PageView) -> JobMain:
    assert isinstance(page.main, JobMain)
    return page.main


@pytest.mark.parametrize(
    ("build_date", "state"),
    [
        (date(2026, 11, 2), "draft"),
        (date(2026, 11, 3), "open"),
        (date(2026, 11, 30), "open"),
        (date(2026, 12, 1), "closed"),
    ],
)
def test_is_open_from_its_first_day_to_the_end_of_its_last(build_date: date, state: str) -> None:
    page = job_page(build_date, date_posted=date(2026, 11, 3), valid_through=date(2026, 11, 30))
    assert main_of(page).vacancy.state == state
    assert ("JobPosting" in types(page)) == (state == "open")
    assert (main_of(page).vacancy.application is not None) == (state == "open")


def test_says_when_and_why_it_closed() -> None:
    page = job_page(
        date(2026, 11, 22),
        date_posted=date(2026, 9, 1),
        date_closed=date(2026, 10, 30),
        closed_reason="The position was filled",
    )
    notice = "This vacancy closed on October 30, 2026. The position was filled."
    assert main_of(page).vacancy.notice == notice


def test_names_the_last_day_where_it_ran_out() -> None:
    page = job_page(
        date(2026, 11, 22), date_posted=date(2026, 9, 1), valid_through=date(2026, 11, 21)
    )
    assert "The last day to apply was November 21, 2026." in main_of(page).vacancy.notice


def test_a_closed_vacancy_leads_to_open_ones_for_the_same_role_first() -> None:
    family = make_role(slug="backend-architect", title="Backend Architect")
    posted = date(2026, 9, 1)
    documents = [
        make_role(),
        family,
        make_job(slug="closed", date_posted=posted, date_closed=date(2026, 10, 1)),
        make_job(slug="same-role", date_posted=posted),
        make_job(slug="same-family", date_posted=date(2026, 11, 1), role="backend-architect"),
    ]
    page = view(make_context(*documents), "/jobs/closed/")
    urls = [card.url for card in main_of(page).vacancy.alternatives]
    assert urls == ["/jobs/same-role/", "/jobs/same-family/"]


def test_a_vacancy_that_is_not_posted_yet_is_in_no_list_and_not_indexed() -> None:
    job = make_job(slug="later", date_posted=date(2026, 12, 1))
    pages = published(make_context(make_role(), job))
    assert not pages["/jobs/later/"].indexable
    for url, page in pages.items():
        if url != "/jobs/later/":
            assert "/jobs/later/" not in repr(page.view(make_body())), url


def test_a_confidential_employer_stays_unnamed() -> None:
    page = job_page(date(2026, 11, 22), employer=CONFIDENTIAL)
    assert main_of(page).vacancy.employer.name == "Confidential employer"
    assert not main_of(page).vacancy.employer.url
    assert "JobPosting" in types(page)


def test_a_role_page_with_a_vacancy_is_the_vacancys_page() -> None:
    role = make_role(job_posting=make_posting())
    page = view(make_context(role), role.url)
    assert isinstance(page.main, RoleMain)
    assert page.main.vacancy is not None
    assert types(page).count("JobPosting") == 1


def test_a_role_page_whose_vacancy_closed_falls_back_to_the_occupation() -> None:
    posting: JobPosting = make_posting(date_closed=date(2026, 11, 20))
    role = make_role(job_posting=posting)
    page = view(make_context(role), role.url)
    assert "JobPosting" not in types(page)
    assert "Occupation" in types(page)
    assert isinstance(page.main, RoleMain)
    assert page.main.vacancy is not None
    assert page.main.vacancy.application is None


@pytest.mark.parametrize(
    ("left", "words"),
    [
        (8, ""),
        (7, "Closes in 7 days"),
        (3, "Closes in 3 days"),
        (1, "Closes tomorrow"),
        (0, "Closes today"),
        (-1, ""),
    ],
)
def test_says_that_it_closes_soon_in_its_last_week(left: int, words: str) -> None:
    last = date(2026, 11, 22) + timedelta(days=left)
    job = make_job(slug="backend-tech-lead-acme", valid_through=last)
    context = make_context(make_role(), job)
    assert main_of(view(context, JOB)).vacancy.closing == words
    label = words if left >= 0 else "Closed"
    assert vacancy_card(context.catalog.vacancy_by_url[JOB], context).label == label


def test_a_vacancy_that_closed_early_does_not_say_that_it_will_close() -> None:
    page = job_page(
        date(2026, 11, 22), date_closed=date(2026, 11, 20), valid_through=date(2026, 11, 25)
    )
    assert not main_of(page).vacancy.closing


CLOSED = {"date_posted": date(2026, 5, 1), "valid_through": date(2026, 8, 1)}


@pytest.mark.parametrize(("ended", "there"), [((), True), ((JOB,), False)])
def test_the_page_of_a_vacancy_ends_and_its_earlier_names_with_it(
    ended: tuple[str, ...], *, there: bool
) -> None:
    job = make_job(slug="backend-tech-lead-acme", aliases=("acme",), **CLOSED)
    pages = published(make_context(make_role(), job, expired_pages=ended))
    assert (JOB in pages) is there
    assert ("/jobs/acme/" in pages) is there


def test_a_role_keeps_its_page_and_forgets_the_vacancy_that_ended() -> None:
    role = make_role(job_posting=make_posting(**CLOSED))
    before = published(make_context(role, build_date=date(2026, 10, 30)))[role.url]
    after = published(make_context(role, build_date=date(2026, 11, 22)))[role.url]
    shown = [page.view(make_body()).main for page in (before, after)]
    assert all(isinstance(main, RoleMain) for main in shown)
    assert [main.vacancy is None for main in shown if isinstance(main, RoleMain)] == [False, True]
    assert (before.last_modified, after.last_modified) == (date(2026, 8, 2), date(2026, 10, 31))


def test_a_role_whose_own_vacancy_ended_may_have_jobs_again() -> None:
    role = make_role(job_posting=make_posting(**CLOSED))
    context = make_context(role, make_job(slug="new"))
    assert not context.decisions[role.url].faults
    assert context.decisions["/jobs/new/"].emit


def test_a_role_may_advertise_a_vacancy_once_its_jobs_have_ended() -> None:
    role = make_role(job_posting=make_posting())
    old = make_job(slug="old", **CLOSED)
    assert make_context(role, old).decisions[role.url].emit
    recent = make_context(role, old, build_date=date(2026, 10, 30))
    assert Reason.TWO_VACANCIES in recent.decisions[role.url].reasons


def test_a_draft_is_shown_in_a_preview_however_old_its_dates_are() -> None:
    job = make_job(slug="backend-tech-lead-acme", draft=True, **CLOSED)
    assert JOB in published(make_context(make_role(), job))


def dates_of(page: PageView) -> list[tuple[str, str, str]]:
    return [(fact.term, fact.text, fact.note) for fact in main_of(page).vacancy.dates]


def test_says_how_old_it_is_and_when_it_was_last_confirmed() -> None:
    page = job_page(
        date(2026, 11, 22),
        date_posted=date(2026, 11, 3),
        date_confirmed=date(2026, 11, 21),
        valid_through=date(2027, 1, 31),
    )
    assert dates_of(page) == [
        ("Posted", "November 3, 2026", "2 weeks ago"),
        ("Confirmed", "November 21, 2026", "1 day ago"),
        ("Apply by", "January 31, 2027", ""),
    ]


def test_a_visitor_can_keep_an_open_vacancy_and_pass_it_on() -> None:
    day, last = date(2026, 11, 22), date(2027, 1, 31)
    links = main_of(job_page(day, title="R&D Lead", valid_through=last)).vacancy.links
    calendar, email = links
    assert calendar.url == f"{JOB}apply-by.ics"
    assert email.url == (
        "mailto:?subject=R%26D%20Lead%20%C2%B7%20Acme%20Energy"
        "&body=https%3A//rolepress.example/jobs/backend-tech-lead-acme/"
    )
    assert not main_of(job_page(day, valid_through=date(2026, 11, 1))).vacancy.links


def test_without_a_last_day_there_is_nothing_for_a_calendar() -> None:
    (email,) = main_of(job_page(date(2026, 11, 22))).vacancy.links
    assert email.url.startswith("mailto:")
