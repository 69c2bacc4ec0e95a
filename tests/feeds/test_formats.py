"""Each file is valid by its format's own rules, and a file that is not is found out."""

import json
from datetime import date
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from lxml import etree

from rolepress.domain.documents import Document
from rolepress.domain.job_posting import Contact, Credential, EmploymentType
from rolepress.domain.place import Workplace
from rolepress.pages.context import Context
from tests.builders import make_place, make_role, make_salary
from tests.feeds.files import full_job, jobs_context, rendered
from tests.feeds.test_round_trip import jobs
from tests.json_schema import faults
from tests.pages.contexts import make_context

SCHEMAS = Path(__file__).parent / "schemas"
XML = {"indeed": "source", "linkedin": "source", "adzuna": "jobs"}


@cache
def xsd(name: str) -> etree.XMLSchema:
    """The rules of one partner."""
    return etree.XMLSchema(etree.parse(SCHEMAS / f"{name}.xsd"))


def every_fact() -> Document:
    """A job with a value for every element of every table."""
    return full_job(
        slug="full",
        date_modified=date(2026, 11, 9),
        valid_through=date(2027, 4, 30),
        workplace=Workplace.HYBRID,
        locations=(
            make_place(region="Berlin", postal_code="10115", street_address="Invalidenstr. 1"),
            make_place(locality="Wien", region="Wien", country="AT"),
        ),
        employment_type=(EmploymentType.FULL_TIME,),
        base_salary=make_salary(),
        identifier="A-1",
        months_of_experience=60,
        education_requirements=(Credential.BACHELOR_DEGREE,),
        application_contact=Contact(name="Ada", email="ada@acme.example"),
    )


def remote_job() -> Document:
    """Work from home in two countries, paid by the week, in two ways."""
    return full_job(
        slug="remote",
        workplace=Workplace.REMOTE,
        locations=(),
        applicant_countries=("DE", "US"),
        employment_type=(EmploymentType.PART_TIME, EmploymentType.CONTRACTOR),
        base_salary=make_salary(unit="WEEK", min_value=Decimal("900.50"), max_value=Decimal(1000)),
    )


SITES = {
    "empty": jobs_context(),
    "bare": jobs_context(full_job()),
    "full": jobs_context(every_fact(), remote_job()),
}


@pytest.mark.parametrize("site", SITES)
@pytest.mark.parametrize("name", XML)
def test_a_partner_s_file_is_valid_by_its_schema(name: str, site: str) -> None:
    data = rendered(SITES[site], [name])[f"/feeds/{name}.xml"]
    xsd(name).assertValid(etree.fromstring(data))


@given(jobs)
def test_every_vacancy_makes_valid_files(changes: dict[str, Any]) -> None:
    files = rendered(jobs_context(full_job(**changes)), [*XML])
    for name in XML:
        xsd(name).assertValid(etree.fromstring(files[f"/feeds/{name}.xml"]))


@pytest.mark.parametrize(
    ("name", "path", "text"),
    [
        ("indeed", "job/date", "2 November"),
        ("indeed", "job/email", "Ada"),
        ("indeed", "job/remotetype", "Remote"),
        ("indeed", "job/country", "Germany"),
        ("indeed", "lastBuildDate", "2026-11-02"),
        ("linkedin", "job/partnerJobId", "x" * 41),
        ("linkedin", "job/description", "short"),
        ("linkedin", "job/applyUrl", "http://acme.example/"),
        ("linkedin", "job/salaries/salary/highEnd/amount", "28.50"),
        ("linkedin", "job/listDate", "2026-11-02"),
        ("linkedin", "job/jobtype", "FULL_TIME, CONTRACT"),
        ("adzuna", "job/salary_frequency", "week"),
        ("adzuna", "job/country", "UK"),
        ("adzuna", "job/contract_type", "full_time"),
        ("adzuna", "job/description", "short"),
    ],
)
def test_the_schemas_find_a_wrong_value(name: str, path: str, text: str) -> None:
    root = etree.fromstring(rendered(SITES["full"], [name])[f"/feeds/{name}.xml"])
    found = root.find(path)
    assert found is not None
    found.text = text
    assert not xsd(name).validate(root)


@pytest.mark.parametrize(
    ("name", "element"),
    [
        *(("indeed", tag) for tag in ("title", "date", "referencenumber", "requisitionid", "url")),
        *(("indeed", tag) for tag in ("company", "country", "email", "description")),
        *(("linkedin", tag) for tag in ("partnerJobId", "company", "title", "description")),
        *(("linkedin", tag) for tag in ("applyUrl", "location", "posterEmail")),
        *(("adzuna", tag) for tag in ("title", "id", "description", "url", "location", "country")),
    ],
)
def test_the_schemas_find_that_a_required_element_is_missing(name: str, element: str) -> None:
    root = etree.fromstring(rendered(SITES["full"], [name])[f"/feeds/{name}.xml"])
    found = root.find(f"job/{element}")
    assert found is not None
    parent = found.getparent()
    assert parent is not None
    parent.remove(found)
    assert not xsd(name).validate(root)


@pytest.mark.parametrize("site", SITES)
def test_the_json_feed_is_valid_by_its_schema(site: str) -> None:
    assert not schema_errors(json.loads(rendered(SITES[site], ["json"])["/feeds/jobs.json"]))


@given(jobs)
def test_every_vacancy_makes_a_valid_json_feed(changes: dict[str, Any]) -> None:
    context = jobs_context(full_job(**changes))
    assert not schema_errors(json.loads(rendered(context, ["json"])["/feeds/jobs.json"]))


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("id", 7),
        ("date_published", "2026-11-02"),
        ("authors", []),
        ("_job", {"base_salary": {"currency": "EUR", "unit": "YEAR"}}),
        ("_job", {"workplace": "TELECOMMUTE"}),
        ("job", {}),
    ],
)
def test_the_json_schema_finds_a_wrong_value(key: str, value: object) -> None:
    feed = json.loads(rendered(SITES["full"], ["json"])["/feeds/jobs.json"])
    feed["items"][0][key] = value
    assert schema_errors(feed)


def schema_errors(feed: object) -> list[str]:
    """What a JSON Schema validator says of a feed."""
    return faults(feed, json.loads((SCHEMAS / "json_feed.json").read_text(encoding="utf-8")))


@pytest.mark.parametrize("site", SITES)
def test_a_strict_reader_has_no_complaint_about_the_atom_feeds(site: str) -> None:
    dated = make_role(slug="dated", date_published=date(2026, 11, 2))
    for data in rendered(with_role(SITES[site], dated), ["atom"]).values():
        assert read_strictly(data).bozo == 0


def test_the_atom_feed_gives_a_reader_what_it_shows() -> None:
    feed = read_strictly(rendered(SITES["full"], ["atom"])["/feeds/jobs.xml"])
    assert feed.version == "atom10"
    assert feed.feed.updated == "2026-11-09T00:00:00+01:00"
    links = {entry.link for entry in feed.entries}
    assert links == {f"https://rolepress.example/jobs/{slug}/" for slug in ("full", "remote")}
    assert all(entry.author and entry.published and entry.content for entry in feed.entries)


def test_a_strict_reader_complains_about_a_broken_feed() -> None:
    data = rendered(SITES["bare"], ["atom"])["/feeds/jobs.xml"]
    assert read_strictly(data.replace(b"</entry>", b"")).bozo


def with_role(context: Context, role: Document) -> Context:
    """The same vacancies beside one role more."""
    documents = [*context.catalog.roles.values(), *context.catalog.jobs.values()]
    return make_context(*documents, role)


def read_strictly(data: bytes) -> Any:
    """The feed as a third party reads it; `bozo` is set where it had to be mended."""
    feedparser = pytest.importorskip("feedparser")
    return feedparser.parse(data, response_headers={"content-type": "application/atom+xml"})
