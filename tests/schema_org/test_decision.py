"""Which pages may carry `JobPosting`, and why the others may not."""

from datetime import date, timedelta
from typing import Any

import pytest

from rolepress.domain.job_posting import CONFIDENTIAL
from rolepress.domain.place import Workplace
from rolepress.domain.vacancy_state import VacancyState
from rolepress.schema_org.decision import Decision, PageFacts, Reason, decide, page_facts
from tests.builders import (
    POSTED,
    make_catalog,
    make_gist,
    make_job,
    make_place,
    make_posting,
    make_role,
)

TODAY = date(2026, 11, 22)
DAY = timedelta(days=1)


def decided(*, draft: bool = False, described: bool = True, **changes: Any) -> Decision:
    """The decision on a page with one vacancy that is in order but for `changes`."""
    expired = changes.pop("expired", False)
    return decide(PageFacts((make_posting(**changes),), described, draft, expired), TODAY)


def test_emits_for_one_open_vacancy_with_what_is_required() -> None:
    assert decided() == Decision()
    assert decided().emit


@pytest.mark.parametrize("workplace", [Workplace.OFFICE, Workplace.HYBRID, None])
def test_emits_for_work_on_site_with_a_place_and_no_countries(workplace: Workplace | None) -> None:
    assert decided(workplace=workplace, locations=(make_place(),)).emit


def test_emits_for_remote_work_with_countries_and_no_place() -> None:
    assert decided(workplace=Workplace.REMOTE, locations=(), applicant_countries=("DE",)).emit


def test_emits_for_an_employer_that_stays_confidential() -> None:
    assert decided(employer=CONFIDENTIAL).emit


@pytest.mark.parametrize(
    "way",
    [
        {"apply_url": None, "apply_email": "jobs@acme.example"},
        {"apply_email": None, "apply_url": "https://acme.example/apply"},
    ],
    ids=["email", "url"],
)
def test_either_way_to_apply_is_enough(way: dict[str, Any]) -> None:
    assert decided(**way).emit


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({"draft": True}, Reason.DRAFT),
        ({"date_posted": TODAY + DAY}, Reason.NOT_YET_POSTED),
        ({"date_closed": TODAY}, Reason.CLOSED),
        ({"valid_through": TODAY - DAY}, Reason.PAST_LAST_DAY),
        ({"date_posted": None}, Reason.NO_DATE_POSTED),
        ({"employer": None}, Reason.NO_EMPLOYER),
        ({"locations": ()}, Reason.NO_PLACE),
        ({"workplace": None, "locations": ()}, Reason.NO_PLACE),
        ({"workplace": Workplace.HYBRID, "locations": ()}, Reason.NO_PLACE),
        ({"workplace": Workplace.REMOTE}, Reason.NO_COUNTRIES),
        ({"apply_url": None}, Reason.NO_WAY_TO_APPLY),
        ({"described": False}, Reason.NO_DESCRIPTION),
    ],
    ids=str,
)
def test_withholds_for_one_reason_and_names_it(changes: dict[str, Any], reason: Reason) -> None:
    decision = decided(**changes)
    assert decision.reasons == (reason,)
    assert not decision.emit


def test_a_page_without_a_vacancy_has_no_other_reason() -> None:
    decision = decide(PageFacts((), described=False, draft=True), TODAY)
    assert decision.reasons == (Reason.NO_VACANCY,)


def test_withholds_from_a_page_that_shows_two_vacancies() -> None:
    facts = PageFacts((make_posting(), make_posting(identifier="2")))
    assert decide(facts, TODAY).reasons == (Reason.TWO_VACANCIES,)


@pytest.mark.parametrize(
    ("changes", "emits"),
    [
        ({"date_posted": TODAY}, True),
        ({"date_posted": TODAY + DAY}, False),
        ({"valid_through": TODAY}, True),
        ({"valid_through": TODAY - DAY}, False),
        ({"date_closed": TODAY + DAY}, True),
        ({"date_closed": TODAY}, False),
        ({"date_posted": TODAY, "valid_through": TODAY}, True),
    ],
    ids=[
        "first day",
        "day before the first",
        "last day",
        "day after the last",
        "day before it closed",
        "day it closed",
        "open for one day",
    ],
)
def test_is_open_from_the_first_day_to_the_end_of_the_last(
    changes: dict[str, Any], *, emits: bool
) -> None:
    assert decided(**changes).emit is emits


def test_gives_all_reasons_at_once() -> None:
    decision = decided(
        draft=True,
        described=False,
        employer=None,
        date_posted=None,
        workplace=Workplace.REMOTE,
        apply_url=None,
        date_closed=POSTED,
        valid_through=POSTED,
    )
    assert set(decision.reasons) == {
        Reason.DRAFT,
        Reason.NO_DATE_POSTED,
        Reason.CLOSED,
        Reason.PAST_LAST_DAY,
        Reason.NO_EMPLOYER,
        Reason.NO_COUNTRIES,
        Reason.NO_WAY_TO_APPLY,
        Reason.NO_DESCRIPTION,
    }
    assert len(decision.reasons) == len(set(decision.reasons))


def test_faults_are_what_an_editor_must_mend() -> None:
    decision = decided(draft=True, valid_through=TODAY - DAY, employer=None, apply_url=None)
    assert decision.faults == (Reason.NO_EMPLOYER, Reason.NO_WAY_TO_APPLY)


@pytest.mark.parametrize(
    "reason",
    [Reason.NO_VACANCY, Reason.DRAFT, Reason.NOT_YET_POSTED, Reason.CLOSED, Reason.PAST_LAST_DAY],
)
def test_an_ordinary_state_is_no_fault(reason: Reason) -> None:
    assert not reason.is_fault
    assert Decision((reason,)).faults == ()


@pytest.mark.parametrize(
    ("changes", "state"),
    [
        ({}, VacancyState.OPEN),
        ({"date_closed": TODAY}, VacancyState.CLOSED),
        ({"valid_through": TODAY - DAY}, VacancyState.CLOSED),
        ({"date_closed": TODAY - DAY, "valid_through": TODAY - DAY}, VacancyState.CLOSED),
        ({"date_closed": TODAY - DAY, "expired": True}, VacancyState.EXPIRED),
        ({"date_closed": TODAY, "draft": True}, VacancyState.DRAFT),
        ({"date_posted": TODAY + DAY}, VacancyState.DRAFT),
    ],
    ids=["open", "closed", "past its last day", "both", "expired", "closed draft", "to come"],
)
def test_a_vacancy_has_one_state_on_a_day(changes: dict[str, Any], state: VacancyState) -> None:
    assert decided(**changes).state is state


def test_every_reason_reads_as_a_sentence_about_the_page() -> None:
    for reason in Reason:
        assert reason.value.startswith("the ")
        assert not reason.value.endswith(".")


def facts_at(url: str, **documents: Any) -> PageFacts:
    """The facts of the page at a path, in a catalog of these documents."""
    catalog = make_catalog(**documents)
    return page_facts(catalog.vacancy_by_url[url], catalog)


def test_a_job_page_shows_its_own_vacancy_whatever_else_is_open_for_the_role() -> None:
    first, second = make_job(slug="first"), make_job(slug="second")
    facts = facts_at(first.url, jobs=[first, second])
    assert facts.postings == (first,)
    assert decide(facts, TODAY).emit


def test_a_role_page_with_a_vacancy_of_its_own_and_no_jobs_shows_one() -> None:
    role = make_role(job_posting=make_posting())
    facts = facts_at(role.url, roles=[role], jobs=[])
    assert facts.postings == (role.job_posting,)
    assert decide(facts, TODAY).emit


def test_a_role_page_with_a_vacancy_of_its_own_and_jobs_shows_more_than_one() -> None:
    role = make_role(job_posting=make_posting())
    closed = make_job(date_closed=POSTED)
    facts = facts_at(role.url, roles=[role], jobs=[closed])
    assert decide(facts, TODAY).reasons == (Reason.TWO_VACANCIES,)
    job_page = facts_at(closed.url, roles=[role], jobs=[closed])
    assert decide(job_page, TODAY).reasons == (Reason.CLOSED,)


def test_the_facts_of_a_page_hold_whether_it_describes_the_work_and_is_a_draft() -> None:
    job = make_job(draft=True, gist=make_gist(describes_vacancy=False))
    facts = facts_at(job.url, jobs=[job])
    assert facts.draft
    assert decide(facts, TODAY).reasons == (Reason.DRAFT, Reason.NO_DESCRIPTION)


def test_withholds_from_a_text_that_describes_nothing() -> None:
    assert decided(described=False).reasons == (Reason.NO_DESCRIPTION,)
