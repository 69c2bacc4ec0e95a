"""Which lists search engines should have: those that hold enough, or say something of their own."""

from collections.abc import Sequence
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rolepress.domain.catalog import ReferenceData
from rolepress.domain.documents import Job
from rolepress.domain.job_posting import CONFIDENTIAL
from rolepress.domain.options import IndexFloor
from rolepress.domain.reference_data import Skill
from rolepress.pages.mains import HubMain
from rolepress.sitemap.views import sitemap_views
from tests.builders import (
    make_data,
    make_employer,
    make_job,
    make_place,
    make_role,
    make_salary,
    make_survey,
)
from tests.pages.contexts import make_context, published, view

GERMANY, BERLIN, REMOTE = "/jobs/in/germany/", "/jobs/in/berlin-de/", "/jobs/in/remote/"
GO, ACME = "/skills/go/", "/employers/acme/"
TWO_EMPLOYERS = {"acme": make_employer(), "borealis": make_employer(name="Borealis Rail")}


def jobs(count: int, *changes: dict[str, Any]) -> list[Job]:
    """So many open vacancies in Berlin; each of the `changes` goes to one of them."""
    padded = [*changes, *({} for _ in range(count - len(changes)))]
    return [make_job(slug=f"job-{n:02}", **change) for n, change in enumerate(padded)]


def is_indexed(url: str, documents: Sequence[Any], **changes: Any) -> bool:
    """What the page says to search engines. Head and sitemap must agree on it."""
    context = make_context(*documents, **changes)
    page = published(context)[url]
    head = view(context, url).head
    assert head.robots == ("" if page.indexable else "noindex, follow")
    assert bool(head.canonical) == page.indexable
    files = sitemap_views(context, list(published(context).values()))
    address = f"'https://rolepress.example{url}'"
    assert any(address in str(file.data) for file in files) == page.indexable
    return page.indexable


def facts_of(url: str, documents: Sequence[Any], **changes: Any) -> dict[str, str]:
    main = view(make_context(*documents, **changes), url).main
    assert isinstance(main, HubMain)
    return {fact.term: fact.text for fact in main.facts}


def data(**changes: Any) -> ReferenceData:
    return make_data(**changes)


PAID = {"base_salary": make_salary()}
SECOND_EMPLOYER = {"employer": "borealis"}


@pytest.mark.parametrize("url", [GERMANY, BERLIN])
@pytest.mark.parametrize(("count", "indexed"), [(1, False), (4, False), (5, True), (6, True)])
def test_five_open_jobs_are_enough_for_a_place(url: str, count: int, *, indexed: bool) -> None:
    assert is_indexed(url, [make_role(), *jobs(count)]) == indexed


@pytest.mark.parametrize(("count", "indexed"), [(2, False), (3, True), (4, True)])
def test_three_jobs_are_enough_with_two_local_facts(count: int, *, indexed: bool) -> None:
    documents = [make_role(), *jobs(count, PAID | SECOND_EMPLOYER, PAID)]
    assert is_indexed(BERLIN, documents, data=data(employers=TWO_EMPLOYERS)) == indexed


@pytest.mark.parametrize("changes", [(PAID, PAID), (SECOND_EMPLOYER,), (PAID, SECOND_EMPLOYER)])
def test_three_jobs_with_one_local_fact_are_too_few(changes: tuple[dict[str, Any], ...]) -> None:
    documents = [make_role(), *jobs(3, *changes)]
    assert not is_indexed(BERLIN, documents, data=data(employers=TWO_EMPLOYERS))


def test_local_facts_stand_on_the_page() -> None:
    role = make_role(salary_surveys=("german-wages",))
    survey = make_survey(country="DE", currency="EUR")
    tables = data(employers=TWO_EMPLOYERS, salary_surveys={"german-wages": survey})
    documents = [role, *jobs(3, PAID, PAID | SECOND_EMPLOYER)]
    assert facts_of(GERMANY, documents, data=tables) == {
        "Open vacancies": "3",
        "Employers": "Acme Energy and Borealis Rail",
        "Measured pay": "€133,080 a year",
        "Pay": "€85,000 to €105,000 a year",
    }


def test_a_measured_median_names_its_source_and_leads_to_it() -> None:
    role = make_role(salary_surveys=("wages",))
    tables = data(salary_surveys={"wages": make_survey(country="DE")})
    main = view(make_context(role, *jobs(1), data=tables), GERMANY).main
    assert isinstance(main, HubMain)
    (fact,) = [fact for fact in main.facts if fact.term == "Measured pay"]
    assert fact.url == "https://wages.example/2025"
    assert fact.note == (
        "Median of Software Developers: Office of Wages, Wage Survey, Germany, May 2025"
    )


def test_a_survey_counts_for_its_country_and_for_no_town_in_it() -> None:
    role = make_role(salary_surveys=("wages",))
    tables = data(employers=TWO_EMPLOYERS, salary_surveys={"wages": make_survey(country="DE")})
    documents = [role, *jobs(3, SECOND_EMPLOYER)]
    assert is_indexed(GERMANY, documents, data=tables)
    assert not is_indexed(BERLIN, documents, data=tables)
    assert "Measured pay" not in facts_of(BERLIN, documents, data=tables)


def test_a_survey_of_another_country_or_of_other_work_is_no_local_fact() -> None:
    surveys = {"us": make_survey(), "cooks": make_survey(country="DE", occupation="Cooks")}
    documents = [make_role(salary_surveys=("us",)), *jobs(3, SECOND_EMPLOYER)]
    tables = data(employers=TWO_EMPLOYERS, salary_surveys=surveys)
    assert not is_indexed(GERMANY, documents, data=tables)
    assert "Measured pay" not in facts_of(GERMANY, documents, data=tables)


def test_surveys_of_several_occupations_are_one_kind_of_fact() -> None:
    surveys = {"a": make_survey(country="DE"), "b": make_survey(country="DE", occupation="Leads")}
    role = make_role(salary_surveys=("a", "b"))
    assert not is_indexed(GERMANY, [role, *jobs(3)], data=data(salary_surveys=surveys))


def test_confidential_employers_are_no_fact() -> None:
    hidden = {"employer": CONFIDENTIAL}
    documents = [make_role(), *jobs(3, PAID | hidden, PAID | hidden)]
    assert not is_indexed(BERLIN, documents)
    assert "Employers" not in facts_of(BERLIN, documents)


def test_pay_in_two_currencies_has_no_range_and_is_no_fact() -> None:
    dollars = {"base_salary": make_salary(currency="USD")}
    documents = [make_role(), *jobs(3, PAID | SECOND_EMPLOYER, dollars)]
    tables = data(employers=TWO_EMPLOYERS)
    assert not is_indexed(BERLIN, documents, data=tables)
    assert "Pay" not in facts_of(BERLIN, documents, data=tables)


def test_the_pay_of_one_job_is_no_fact_of_the_place() -> None:
    documents = [make_role(), *jobs(3, PAID | SECOND_EMPLOYER)]
    tables = data(employers=TWO_EMPLOYERS)
    assert not is_indexed(BERLIN, documents, data=tables)
    assert is_indexed(BERLIN, [make_role(), *jobs(3, PAID | SECOND_EMPLOYER, PAID)], data=tables)


def test_many_employers_are_named_in_part_and_counted() -> None:
    names = {f"e{n}": make_employer(name=f"Employer {n}") for n in range(6)}
    documents = [make_role(), *jobs(6, *({"employer": key} for key in names))]
    shown = facts_of(BERLIN, documents, data=data(employers=names))["Employers"]
    assert shown == "Employer 0, Employer 1, Employer 2, Employer 3, and 2 more"


def test_remote_work_says_where_one_may_live() -> None:
    remote = {"workplace": "remote", "locations": ()}
    open_to = [remote | {"applicant_countries": codes} for codes in (("DE", "AT"), ("DE",))]
    documents = [make_role(), *jobs(3, *open_to, open_to[0] | SECOND_EMPLOYER)]
    tables = data(employers=TWO_EMPLOYERS)
    shown = facts_of(REMOTE, documents, data=tables)
    assert shown["Open to people in"] == "Austria and Germany"
    assert is_indexed(REMOTE, documents, data=tables)
    assert "Open to people in" not in facts_of(GERMANY, documents, data=tables)


def test_closed_jobs_do_not_count() -> None:
    closed = {"date_closed": make_job().date_posted}
    assert not is_indexed(BERLIN, [make_role(), *jobs(9, *[closed] * 5)])


def skills(**changes: Any) -> ReferenceData:
    return data(skills={"go": Skill(name="Go", category="languages", **changes)})


GO_ROLES = [make_role(skills=("go",)), make_role(slug="architect", skills=("go",))]
ASKS_FOR_GO = {"skills": ("go",)}


@pytest.mark.parametrize(("count", "indexed"), [(0, False), (4, False), (5, True)])
def test_five_open_jobs_are_enough_for_a_skill(count: int, *, indexed: bool) -> None:
    documents = [make_role(skills=("go",)), *jobs(count, *[ASKS_FOR_GO] * count)]
    assert is_indexed(GO, documents, data=skills()) == indexed


@pytest.mark.parametrize(
    ("description", "roles", "indexed"),
    [
        ("Compiles to one small program.", GO_ROLES, True),
        ("Compiles to one small program.", [make_role()], False),
        (None, GO_ROLES, False),
    ],
    ids=["both facts", "a description", "several roles"],
)
def test_a_skill_s_description_and_the_roles_that_ask_for_it_are_its_facts(
    description: str | None, roles: list[Any], *, indexed: bool
) -> None:
    documents = [*roles, *jobs(3, *[ASKS_FOR_GO] * 3)]
    assert is_indexed(GO, documents, data=skills(description=description)) == indexed


@pytest.mark.parametrize(
    ("changes", "indexed"),
    [({}, False), ({"industry": "Energy"}, True), ({"url": "https://acme.example"}, True)],
)
def test_an_employer_s_page_needs_more_than_a_name_and_a_description(
    changes: dict[str, Any], *, indexed: bool
) -> None:
    tables = data(employers={"acme": make_employer(**changes)})
    assert is_indexed(ACME, [make_role(), *jobs(1)], data=tables) == indexed


def test_an_employer_without_facts_is_indexed_above_the_floor() -> None:
    assert not is_indexed(ACME, [make_role(), *jobs(4)])
    assert is_indexed(ACME, [make_role(), *jobs(5)])


def test_an_employer_without_an_open_job_is_not_indexed() -> None:
    closed = {"date_closed": make_job().date_posted}
    known = make_employer(industry="Energy", url="https://acme.example")
    documents = [make_role(), *jobs(1, closed)]
    assert not is_indexed(ACME, documents, data=data(employers={"acme": known}))


def test_the_lists_that_the_site_is_made_of_have_no_floor() -> None:
    documents = [make_role(skills=("go",)), *jobs(1)]
    for url in ("/roles/", "/jobs/", "/roles/family/backend/", "/skills/", "/employers/"):
        assert is_indexed(url, documents), url


def test_a_list_below_the_floor_stays_linked() -> None:
    context = make_context(make_role(), *jobs(1))
    assert not published(context)[BERLIN].indexable
    main = view(context, "/jobs/").main
    assert isinstance(main, HubMain)
    assert BERLIN in {link.url for link in main.links}


def test_every_page_of_a_list_below_the_floor_stays_out() -> None:
    documents = [make_role(), *jobs(4)]
    for number in (1, 2):
        url = BERLIN if number == 1 else f"{BERLIN}page/{number}/"
        assert not is_indexed(url, documents, page_size=2)


def test_every_page_of_a_list_above_the_floor_is_indexed_under_its_own_address() -> None:
    documents = [make_role(), *jobs(5)]
    for number in (1, 2, 3):
        url = BERLIN if number == 1 else f"{BERLIN}page/{number}/"
        assert is_indexed(url, documents, page_size=2)
        head = view(make_context(*documents, page_size=2), url).head
        assert head.canonical == f"https://rolepress.example{url}"


def test_the_floor_is_a_setting() -> None:
    documents = [make_role(), *jobs(2)]
    assert is_indexed(BERLIN, documents, index_floor=IndexFloor(jobs=2))
    assert not is_indexed(BERLIN, documents, index_floor=IndexFloor(jobs=3))


def test_without_a_floor_an_empty_list_stays_out_all_the_same() -> None:
    closed = {"date_closed": make_job().date_posted}
    floor = IndexFloor(jobs=0, jobs_with_facts=0, facts=0)
    assert not is_indexed(BERLIN, [make_role(), *jobs(1, closed)], index_floor=floor)
    assert is_indexed(BERLIN, [make_role(), *jobs(1)], index_floor=floor)


NUMBERS = st.integers(min_value=0, max_value=20)
FLOORS = st.builds(IndexFloor, jobs=NUMBERS, jobs_with_facts=NUMBERS, facts=NUMBERS)


@given(FLOORS, NUMBERS, NUMBERS, NUMBERS, NUMBERS)
def test_more_jobs_or_facts_never_take_a_list_out(
    floor: IndexFloor, jobs_: int, facts: int, more_jobs: int, more_facts: int
) -> None:
    if floor.is_reached(jobs_, facts):
        assert floor.is_reached(jobs_ + more_jobs, facts + more_facts)


def test_a_place_far_from_the_others_has_its_own_floor() -> None:
    far = {"locations": (make_place(locality="Wien", country="AT"),)}
    documents = [make_role(), *jobs(6, far)]
    assert is_indexed(BERLIN, documents)
    assert not is_indexed("/jobs/in/austria/", documents)
