"""What a partner reads out of a feed is what the employer put into the vacancy."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from html import escape
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rolepress.domain.catalog import Vacancy
from rolepress.domain.job_posting import EmploymentType
from rolepress.domain.place import Place, Workplace
from rolepress.domain.salary import Salary, SalaryUnit
from rolepress.pages import wording
from rolepress_base.signs import UNFIT, has_ink
from tests.builders import make_data, make_employer, make_place, make_salary
from tests.feeds.files import LEAD, body, full_job, jobs_context, rendered
from tests.feeds.readers import (
    Offer,
    Pay,
    read_adzuna,
    read_atom,
    read_indeed,
    read_json,
    read_linkedin,
)
from tests.pages.contexts import TODAY

TROUBLE = [
    "]]>",
    "<![CDATA[ ]]]]>]]>",
    "]]&gt;",
    "R&D <lead>",
    "R&amp;D",
    'O\'Brien "the lead"',
    "</title></job>",
    "<!-- -- -->",
    "مهندس خلفية أول",
    "ראש צוות \u200fבקאנד",
    "\U0001f680 \U0001f469\u200d\U0001f4bb",
    "東京",
]
texts = (
    st.one_of(
        st.text(
            st.characters(
                exclude_categories=["Cc", "Cs", "Zl", "Zp"], exclude_characters="\ufffe\uffff"
            ),
            min_size=2,
            max_size=30,
        ),
        st.lists(st.sampled_from(TROUBLE), min_size=1, max_size=3).map(" ".join),
    )
    .map(str.strip)
    .filter(lambda text: len(text) > 1 and has_ink(text) and not UNFIT.search(text))
)
countries = st.sampled_from(["DE", "US", "GB", "NL", "ZA"])
amounts = st.decimals(Decimal("0.01"), Decimal("999999999.99"), places=2)
units = st.sampled_from(SalaryUnit)
ranges = st.builds(
    lambda a, b, unit, currency: Salary(
        currency=currency, min_value=min(a, b), max_value=max(a, b), unit=unit
    ),
    amounts,
    amounts,
    units,
    st.sampled_from(["EUR", "USD", "JPY"]),
)
figures = st.builds(
    lambda value, unit: Salary(currency="GBP", value=value, unit=unit), amounts, units
)
places = st.builds(
    Place,
    locality=texts,
    region=texts,
    country=countries,
    postal_code=st.none() | texts,
    street_address=st.none() | texts,
)
jobs = st.fixed_dictionaries(
    {
        "title": texts,
        "date_posted": st.dates(date(1990, 1, 1), TODAY),
        "workplace": st.sampled_from(Workplace),
        "locations": st.lists(places, min_size=1, max_size=3, unique_by=lambda p: p.key).map(tuple),
        "applicant_countries": st.lists(countries, min_size=1, max_size=3, unique=True).map(tuple),
    },
    optional={
        "valid_through": st.dates(TODAY, date(2099, 12, 31)),
        "employment_type": st.lists(st.sampled_from(EmploymentType), min_size=1, unique=True).map(
            tuple
        ),
        "base_salary": ranges | figures,
        "identifier": texts,
        "months_of_experience": st.integers(1, 600),
    },
)
Reader = Callable[[bytes], list[Offer]]

INDEED_TYPES = {
    "FULL_TIME": "fulltime",
    "PART_TIME": "parttime",
    "CONTRACTOR": "contract",
    "TEMPORARY": "temporary",
    "INTERN": "internship",
}
LINKEDIN_TYPES = {
    "FULL_TIME": "FULL_TIME",
    "PART_TIME": "PART_TIME",
    "CONTRACTOR": "CONTRACT",
    "INTERN": "INTERNSHIP",
    "VOLUNTEER": "VOLUNTEER",
}


def pay_of(vacancy: Vacancy) -> Pay | None:
    """The pay as the employer gave it."""
    salary = vacancy.posting.base_salary
    if salary is None:
        return None
    low, high = salary.min_value or salary.value, salary.max_value or salary.value
    assert low is not None
    assert high is not None
    return Pay(low, high, salary.currency, salary.unit.value)


def where(vacancy: Vacancy) -> list[tuple[str | None, str | None, str]]:
    """City, region and country of each entry; remote work has only the country."""
    posting = vacancy.posting
    if posting.workplace is Workplace.REMOTE:
        return [(None, None, country) for country in posting.applicant_countries]
    return [(place.locality, place.region, place.country) for place in posting.locations]


def types_of(vacancy: Vacancy, names: dict[str, str]) -> set[str]:
    """The types of employment that a partner has a word for, in its words."""
    return {names[kind] for kind in vacancy.posting.employment_type or () if kind in names}


def assert_shared_facts(offers: list[Offer], vacancy: Vacancy) -> None:
    """What every feed says."""
    assert {offer.url for offer in offers} == {f"https://rolepress.example{vacancy.url}"}
    assert {offer.posted for offer in offers} == {vacancy.posting.date_posted}
    assert vacancy.employer
    assert {offer.company for offer in offers} == {vacancy.employer.name}
    assert len({offer.id for offer in offers}) == len(offers)


def site(changes: dict[str, Any], company: str = "Acme Energy") -> Any:
    """A site with one job."""
    data = make_data(employers={"acme": make_employer(name=company)})
    return jobs_context(full_job(**changes), data=data)


@given(jobs, texts, texts)
def test_indeed_reads_the_facts_of_every_vacancy(
    changes: dict[str, Any], company: str, text: str
) -> None:
    context = site(changes, company)
    (vacancy,) = context.open_vacancies
    lead = f"{LEAD}<p>{escape(text, quote=False)}</p>"
    offers = read_indeed(rendered(context, ["indeed"], body(lead=lead))["/feeds/indeed.xml"])
    assert_shared_facts(offers, vacancy)
    assert [(o.city, o.region, o.country) for o in offers] == where(vacancy)
    for offer in offers:
        assert (offer.title, offer.html) == (vacancy.title, lead)
        assert offer.closes == vacancy.posting.valid_through
        assert offer.types == types_of(vacancy, INDEED_TYPES)
        assert offer.pay == pay_of(vacancy)
        assert offer.remote == (vacancy.posting.workplace is Workplace.REMOTE)


@given(jobs, texts, texts)
def test_linkedin_reads_the_facts_of_every_vacancy(
    changes: dict[str, Any], company: str, text: str
) -> None:
    context = site(changes, company)
    (vacancy,) = context.open_vacancies
    lead = f"{LEAD}<p>{escape(text, quote=False)}</p>"
    offers = read_linkedin(rendered(context, ["linkedin"], body(lead=lead))["/feeds/linkedin.xml"])
    assert_shared_facts(offers, vacancy)
    assert [(o.city, o.region, o.country) for o in offers] == where(vacancy)
    pay, types = pay_of(vacancy), types_of(vacancy, LINKEDIN_TYPES)
    is_whole = pay is not None and pay.low % 1 == pay.high % 1 == 0
    for offer in offers:
        assert (offer.title, offer.html) == (vacancy.title, lead)
        assert offer.closes == vacancy.posting.valid_through
        assert offer.types == (types if len(types) == 1 else set())
        assert offer.pay == (pay if is_whole else None)
        assert offer.remote == (vacancy.posting.workplace is Workplace.REMOTE)


@given(jobs, texts, texts)
def test_adzuna_reads_the_facts_of_every_vacancy(
    changes: dict[str, Any], company: str, text: str
) -> None:
    context = site(changes, company)
    (vacancy,) = context.open_vacancies
    lead = f"{LEAD}<p>{escape(text, quote=False)}</p>"
    offers = read_adzuna(rendered(context, ["adzuna"], body(lead=lead))["/feeds/adzuna.xml"])
    assert_shared_facts(offers, vacancy)
    assert [(o.city, o.country) for o in offers] == [
        (city or wording.country(country, "en"), country) for city, _, country in where(vacancy)
    ]
    pay = pay_of(vacancy)
    times = types_of(vacancy, {"FULL_TIME": "full_time", "PART_TIME": "part_time"})
    contracts = types_of(vacancy, {"CONTRACTOR": "contract", "TEMPORARY": "contract"})
    for offer in offers:
        assert (offer.title, offer.html) == (vacancy.title, lead)
        assert offer.types == contracts | (times if len(times) == 1 else set())
        assert offer.pay == (pay if pay and pay.unit != "WEEK" else None)


@given(jobs, texts, texts)
def test_json_feed_has_every_fact_of_every_vacancy(
    changes: dict[str, Any], company: str, text: str
) -> None:
    context = site(changes, company)
    (vacancy,) = context.open_vacancies
    lead = f"{LEAD}<p>{escape(text, quote=False)}</p>"
    (offer,) = read_json(rendered(context, ["json"], body(lead=lead))["/feeds/jobs.json"])
    assert_shared_facts([offer], vacancy)
    first = vacancy.posting.locations[0]
    assert (offer.city, offer.region, offer.country) == (
        first.locality,
        first.region,
        first.country,
    )
    assert (offer.title, offer.html) == (vacancy.title, lead)
    assert offer.closes == vacancy.posting.valid_through
    assert offer.types == set(vacancy.posting.employment_type or ())
    assert offer.pay == pay_of(vacancy)
    assert offer.remote == (vacancy.posting.workplace is Workplace.REMOTE)


@given(jobs, texts, texts)
def test_atom_names_title_employer_date_and_text_of_every_vacancy(
    changes: dict[str, Any], company: str, text: str
) -> None:
    context = site(changes, company)
    (vacancy,) = context.open_vacancies
    lead = f"{LEAD}<p>{escape(text, quote=False)}</p>"
    (offer,) = read_atom(rendered(context, ["atom"], body(lead=lead))["/feeds/jobs.xml"])
    assert_shared_facts([offer], vacancy)
    assert offer.title.startswith(f"{vacancy.title}: {company}")
    assert offer.html == lead


@pytest.mark.parametrize("text", TROUBLE)
@pytest.mark.parametrize(
    ("name", "url", "read"),
    [
        ("indeed", "/feeds/indeed.xml", read_indeed),
        ("linkedin", "/feeds/linkedin.xml", read_linkedin),
        ("adzuna", "/feeds/adzuna.xml", read_adzuna),
        ("json", "/feeds/jobs.json", read_json),
    ],
)
def test_a_troublesome_title_comes_back_as_it_was_written(
    text: str, name: str, url: str, read: Reader
) -> None:
    context = jobs_context(full_job(title=text))
    (offer,) = read(rendered(context, [name])[url])
    assert offer.title == text


def test_indeed_has_all_text_of_a_job_in_cdata_and_no_character_reference() -> None:
    data = rendered(jobs_context(full_job(title="R&D <lead>")), ["indeed"])["/feeds/indeed.xml"]
    job = data.partition(b"<job>")[2]
    assert b"<title><![CDATA[R&D <lead>]]></title>" in job
    assert b"&lt;" not in job
    assert b"&amp;" not in job


def test_pay_in_cents_comes_back_to_the_cent() -> None:
    salary = make_salary(value=Decimal("28.50"), min_value=None, max_value=None, unit="HOUR")
    files = rendered(jobs_context(full_job(base_salary=salary)), ["indeed", "json", "adzuna"])
    expected = Pay(Decimal("28.50"), Decimal("28.50"), "EUR", "HOUR")
    assert read_indeed(files["/feeds/indeed.xml"])[0].pay == expected
    assert read_json(files["/feeds/jobs.json"])[0].pay == expected
    assert read_adzuna(files["/feeds/adzuna.xml"])[0].pay == expected


def test_a_job_in_two_towns_is_two_entries_for_partners_and_one_in_json() -> None:
    towns = (make_place(region="Berlin"), make_place(locality="Wien", region="Wien", country="AT"))
    files = rendered(
        jobs_context(full_job(locations=towns)), ["indeed", "linkedin", "adzuna", "json"]
    )
    assert [o.city for o in read_indeed(files["/feeds/indeed.xml"])] == ["Berlin", "Wien"]
    assert [o.city for o in read_linkedin(files["/feeds/linkedin.xml"])] == ["Berlin", "Wien"]
    assert [o.city for o in read_adzuna(files["/feeds/adzuna.xml"])] == ["Berlin", "Wien"]
    assert len(read_json(files["/feeds/jobs.json"])) == 1
