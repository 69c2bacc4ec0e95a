"""Names of entries stay, dates are the editors', and a file is split at its partner's cap."""

from collections.abc import Iterable
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rolepress.domain.documents import Document
from rolepress.domain.place import Workplace
from rolepress.feeds.engine import Written
from rolepress.feeds.entry import spots
from rolepress.feeds.partners import PARTNERS, partner
from rolepress.feeds.partners.linkedin import JOBS_MAX
from rolepress.feeds.table import Partner
from tests.builders import make_place, make_posting, make_role
from tests.feeds.files import full_job, jobs_context, rendered, written
from tests.pages.contexts import make_context

ADZUNA = partner("adzuna")
INDEED = partner("indeed")
LINKEDIN = partner("linkedin")

IDS = {"indeed": "referencenumber", "linkedin": "partnerJobId", "adzuna": "id", "json": "id"}
BERLIN = make_place(region="Berlin")
POTSDAM = make_place(locality="Potsdam", region="Brandenburg")


def ids(found: Written) -> list[str]:
    """The names of all entries of a feed."""
    name = IDS[found.name]
    return [job[name] for file in found.files for job in file.data["jobs"]]


def references(*jobs: Document) -> list[str]:
    """The names that Indeed gets."""
    return ids(written(INDEED, jobs_context(*jobs)))


def test_a_reference_is_the_page_and_the_place() -> None:
    assert references(full_job(slug="grid")) == ["jobs-grid.berlin-de"]


def test_the_places_that_stay_keep_their_references() -> None:
    both = references(full_job(slug="grid", locations=(BERLIN, POTSDAM)))
    assert both == ["jobs-grid.berlin-de", "jobs-grid.potsdam-bb-de"]
    assert references(full_job(slug="grid", locations=(POTSDAM,))) == both[1:]
    assert references(full_job(slug="grid", locations=(POTSDAM, BERLIN))) == both[::-1]


def test_new_facts_leave_the_reference_as_it_was() -> None:
    changed = full_job(slug="grid", title="Another title", date_posted=date(2026, 11, 20))
    assert references(changed) == references(full_job(slug="grid"))


def test_two_addresses_in_one_town_are_one_entry_that_says_the_town_alone() -> None:
    streets = [make_place(region="Berlin", street_address=f"Main street {n}") for n in (1, 2)]
    for places in (streets, streets[::-1]):
        found = written(INDEED, jobs_context(full_job(slug="grid", locations=tuple(places))))
        ((entry,),) = (file.data["jobs"] for file in found.files)
        assert (entry["referencenumber"], entry["city"]) == ("jobs-grid.berlin-de", "Berlin")
        assert "streetaddress" not in entry
    (entry,) = (
        written(INDEED, jobs_context(full_job(locations=(streets[0],)))).files[0].data["jobs"]
    )
    assert entry["streetaddress"] == "Main street 1"


def test_a_reference_names_the_town_by_its_region_whatever_else_there_is() -> None:
    maine = make_place(locality="Portland", region="ME", country="US")
    oregon = make_place(locality="PORTLAND", region="Oregon", country="US")
    both = ["jobs-grid.portland-me-us", "jobs-grid.portland-or-us"]
    assert references(full_job(slug="grid", locations=(maine, oregon))) == both
    assert references(full_job(slug="grid", locations=(oregon, maine))) == both[::-1]
    assert references(full_job(slug="grid", locations=(maine,))) == both[:1]
    other = full_job(slug="other", locations=(oregon,))
    assert references(full_job(slug="grid", locations=(maine,)), other)[:1] == both[:1]


def test_remote_work_has_a_reference_for_each_country() -> None:
    remote: dict[str, Any] = {"workplace": Workplace.REMOTE, "locations": ()}
    job = full_job(slug="grid", applicant_countries=("DE", "AT"), **remote)
    assert references(job) == ["jobs-grid.de", "jobs-grid.at"]


def test_a_town_without_a_latin_letter_has_a_name_of_its_own() -> None:
    places = tuple(make_place(locality=town, country="JP") for town in ("東京", "大阪"))
    keys = [spot.key for spot in spots(make_posting(locations=places))]
    assert len({*keys}) == 2
    assert all(key.isascii() and key.endswith("-jp") for key in keys)


def test_a_role_and_a_job_of_one_name_have_two_references() -> None:
    posting = make_posting(locations=(BERLIN,), apply_email="jobs@acme.example")
    role = make_role(slug="grid", job_posting=posting)
    other = make_role(slug="other")
    context = make_context(role, other, full_job(slug="grid", role="other"))
    assert sorted(ids(written(INDEED, context))) == ["jobs-grid.berlin-de", "roles-grid.berlin-de"]


def test_the_requisition_is_the_employer_and_its_number_or_else_the_page() -> None:
    def requisitions(**changes: Any) -> set[str]:
        job = full_job(slug="grid", locations=(BERLIN, POTSDAM), **changes)
        (file,) = written(INDEED, jobs_context(job)).files
        return {entry["requisitionid"] for entry in file.data["jobs"]}

    assert requisitions(identifier="A-1") == {"acme.A-1"}
    assert requisitions() == {"jobs-grid"}


def test_a_long_reference_is_cut_for_linkedin_and_stays_unique() -> None:
    slugs = ["x" * 70 + ending for ending in ("a", "b")]
    found = ids(written(LINKEDIN, jobs_context(*(full_job(slug=slug) for slug in slugs))))
    assert len({*found}) == 2
    assert {len(name) for name in found} == {40}


def slugs_of(found: Written) -> dict[str, list[str]]:
    """The pages in each file, by the file's path."""
    return {
        file.url: [job["applyUrl"].split("/")[-2] for job in file.data["jobs"]]
        for file in found.files
    }


def many(numbers: Iterable[int], country: str = "DE") -> list[Document]:
    """Jobs in one country."""
    place = make_place(country=country, region="Region")
    return [full_job(slug=f"{country.lower()}-{n}", locations=(place,)) for n in numbers]


def test_linkedin_s_cap_is_the_one_in_its_guide() -> None:
    assert LINKEDIN.jobs_max == JOBS_MAX == 500_000


def test_up_to_the_cap_there_is_one_file() -> None:
    found = written(LINKEDIN, jobs_context(*many(range(5))), jobs_max=5)
    assert [file.url for file in found.files] == ["/feeds/linkedin.xml"]


def test_above_the_cap_there_is_a_file_for_each_country() -> None:
    jobs = [*many(range(4)), *many(range(2), "AT")]
    found = written(LINKEDIN, jobs_context(*jobs), jobs_max=5)
    assert {url: sorted(slugs) for url, slugs in slugs_of(found).items()} == {
        "/feeds/linkedin-at.xml": ["at-0", "at-1"],
        "/feeds/linkedin-de.xml": ["de-0", "de-1", "de-2", "de-3"],
    }
    assert found.entries == 6


def test_every_file_of_a_split_feed_counts_and_dates_its_own_entries() -> None:
    changed = full_job(slug="new", date_modified=date(2026, 11, 20), locations=(BERLIN,))
    context = jobs_context(changed, *many(range(2), "AT"))
    first, second = written(LINKEDIN, context, jobs_max=2).files
    assert first.data["head"]["expectedJobCount"] == "2"
    assert second.data["head"]["expectedJobCount"] == "1"
    assert first.data["head"]["lastBuildDate"] == "Sun, 01 Nov 2026 23:00:00 GMT"
    assert second.data["head"]["lastBuildDate"] == "Thu, 19 Nov 2026 23:00:00 GMT"


@given(st.sets(st.integers(0, 99), min_size=5, max_size=30), st.integers(1, 4))
def test_a_country_above_the_cap_has_numbered_files_within_it(numbers: set[int], cap: int) -> None:
    parts = slugs_of(written(LINKEDIN, jobs_context(*many(numbers)), jobs_max=cap))
    assert len(parts) > 1
    assert all(len(slugs) <= cap for slugs in parts.values())
    assert sorted(slug for slugs in parts.values() for slug in slugs) == sorted(
        f"de-{number}" for number in numbers
    )
    assert [*parts] == [f"/feeds/linkedin-de-{n}.xml" for n in range(1, len(parts) + 1)]


def test_no_job_changes_files_when_another_one_closes() -> None:
    def file_of(numbers: Iterable[int]) -> dict[str, str]:
        parts = slugs_of(written(LINKEDIN, jobs_context(*many(numbers)), jobs_max=24))
        assert len(parts) == 2
        return {slug: url for url, slugs in parts.items() for slug in slugs}

    before, after = file_of(range(40)), file_of(range(3, 40))
    assert after == {slug: url for slug, url in before.items() if slug in after}


@pytest.mark.parametrize("partner", [INDEED, ADZUNA], ids=lambda p: p.name)
def test_who_documents_no_cap_gets_one_file(partner: Partner) -> None:
    assert partner.jobs_max is None
    assert len(written(partner, jobs_context(*many(range(30)))).files) == 1


def test_a_feed_is_dated_by_its_latest_change_and_never_by_the_build() -> None:
    jobs = (
        full_job(slug="old", date_posted=date(2026, 10, 1)),
        full_job(slug="edited", date_posted=date(2026, 10, 1), date_modified=date(2026, 11, 9)),
    )
    files = rendered(jobs_context(*jobs), ["indeed"])
    assert (
        b"<lastBuildDate>Sun, 08 Nov 2026 23:00:00 GMT</lastBuildDate>"
        in (files["/feeds/indeed.xml"])
    )


def test_a_feed_without_a_job_has_no_date() -> None:
    assert b"lastBuildDate" not in rendered(jobs_context(), ["indeed"])["/feeds/indeed.xml"]


def test_a_later_build_of_the_same_facts_gives_the_same_bytes() -> None:
    job = full_job(valid_through=date(2027, 4, 30))
    today, later = (
        rendered(jobs_context(job, build_date=day), ["atom", *PARTNERS])
        for day in (date(2026, 11, 22), date(2027, 2, 1))
    )
    del today["/feeds/roles.xml"], later["/feeds/roles.xml"]  # no role here has a date
    assert today == later


def test_a_closed_job_is_in_no_feed() -> None:
    closed = full_job(slug="closed", date_closed=date(2026, 11, 20))
    for data in rendered(jobs_context(full_job(), closed), ["atom", *PARTNERS]).values():
        assert b"/jobs/closed/" not in data


def test_the_last_day_ends_in_the_time_zone_of_the_site() -> None:
    job = full_job(valid_through=date(2027, 4, 30))
    (file,) = written(INDEED, jobs_context(job)).files
    assert file.data["jobs"][0]["expirationdate"] == "2027-04-30T23:59:59+02:00"
