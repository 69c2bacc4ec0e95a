"""A job that a partner would not take is left out, and its editor reads why."""

from datetime import date
from typing import Any

import pytest

from rolepress.domain.job_posting import CONFIDENTIAL, Contact
from rolepress.domain.place import Workplace
from rolepress.feeds.atom import ENTRIES_MAX
from rolepress.feeds.engine import LeftOut
from rolepress.feeds.entry import FeedEntry
from rolepress.feeds.partners import PARTNERS, partner
from rolepress.feeds.table import Field, Need, Partner
from rolepress.feeds.views import left_out, report_lines, write_feeds
from tests.builders import make_place, make_role, make_site
from tests.feeds.files import LEAD, body, full_job, jobs_context, written
from tests.pages.contexts import make_context

ADZUNA = partner("adzuna")
INDEED = partner("indeed")
LINKEDIN = partner("linkedin")
JSON_FEED = partner("json")

SHORT = "<p>" + "x" * 99 + "</p>"
ENOUGH = "<p>" + "x" * 100 + "</p>"


def reasons(partner: Partner, text: str = LEAD, **changes: Any) -> list[str]:
    """Why one job is left out; nothing where it is not."""
    found = written(partner, jobs_context(full_job(**changes)), text)
    assert bool(found.left_out) == (found.entries == 0)
    return [each.reason for each in found.left_out]


@pytest.mark.parametrize("partner", [*map(partner, PARTNERS)], ids=PARTNERS)
def test_a_job_with_what_is_required_is_in_every_feed(partner: Partner) -> None:
    assert not reasons(partner)


@pytest.mark.parametrize("partner", [*map(partner, PARTNERS)], ids=PARTNERS)
def test_every_required_element_has_a_reason_or_is_never_missing(partner: Partner) -> None:
    """Titles, addresses and names of ours are there by construction; nothing else is."""
    ours = {"title", "url", "applyUrl", "id", "referencenumber", "requisitionid", "partnerJobId"}
    ours |= {"country", "location"}
    needed = [field for field in partner.fields if field.need is not Need.OPTIONAL]
    assert needed
    assert {field.name for field in needed if not field.missing} <= ours


@pytest.mark.parametrize(
    ("partner", "changes", "reason"),
    [
        (
            INDEED,
            {"apply_email": None},
            (
                "Indeed asks for an email address of the employer; add `apply_email`, or an "
                "`application_contact` with an `email`"
            ),
        ),
        (
            INDEED,
            {"locations": (make_place(),)},
            "Indeed asks for the state or region of a place; add `region` to it",
        ),
        (
            INDEED,
            {"employer": CONFIDENTIAL},
            "the employer is confidential, and Indeed asks for the company's name",
        ),
        (
            LINKEDIN,
            {"employer": CONFIDENTIAL},
            "the employer is confidential, and LinkedIn asks for the company's name",
        ),
        (
            LINKEDIN,
            {"apply_email": None},
            (
                "LinkedIn asks for the email address of the person who posts the job; add "
                "`apply_email`, or an `application_contact` with an `email`"
            ),
        ),
        (
            ADZUNA,
            {"locations": (make_place(locality="Oslo", country="NO"),)},
            "Adzuna has no site for this country",
        ),
    ],
)
def test_a_missing_fact_is_named_with_its_remedy(
    partner: Partner, changes: dict[str, Any], reason: str
) -> None:
    assert reasons(partner, **changes) == [reason]


@pytest.mark.parametrize("partner", [LINKEDIN, ADZUNA], ids=lambda p: p.name)
def test_a_text_below_the_floor_is_refused_and_one_at_it_is_not(partner: Partner) -> None:
    assert reasons(partner, SHORT) == [
        (
            "the text that describes the vacancy has fewer than 100 characters, which "
            f"{partner.title} does not accept; say more about the work"
        )
    ]
    assert not reasons(partner, ENOUGH)


@pytest.mark.parametrize("partner", [INDEED, JSON_FEED], ids=lambda p: p.name)
def test_who_has_no_floor_takes_a_short_text_and_no_empty_one(partner: Partner) -> None:
    assert not reasons(partner, SHORT)
    assert reasons(partner, "") == ["the vacancy has no text"]


def test_tags_do_not_lift_a_text_above_the_floor() -> None:
    assert reasons(LINKEDIN, "<p>" + "<br>" * 100 + "x</p>")


def test_linkedin_takes_no_address_without_https() -> None:
    site = make_site(url="http://rolepress.example")
    (found,) = written(LINKEDIN, jobs_context(full_job(), site=site)).left_out
    assert found.reason == (
        "LinkedIn takes only addresses that start with https://; the setting SITEURL has another"
    )


def test_the_contact_s_address_counts_before_the_one_to_apply_to() -> None:
    contact = Contact(name="Ada", email="ada@acme.example")
    (file,) = written(LINKEDIN, jobs_context(full_job(application_contact=contact))).files
    assert file.data["jobs"][0]["posterEmail"] == "ada@acme.example"


def test_indeed_asks_no_town_of_remote_work() -> None:
    remote: dict[str, Any] = {
        "workplace": Workplace.REMOTE,
        "locations": (),
        "applicant_countries": ("DE",),
    }
    assert not reasons(INDEED, **remote)


def test_a_job_is_left_out_for_every_reason_there_is() -> None:
    changes: dict[str, Any] = {"apply_email": None, "locations": (make_place(),)}
    assert len(reasons(INDEED, **changes)) == 2


def test_of_a_job_in_two_places_the_one_that_passes_is_sent() -> None:
    places = (make_place(region="Berlin"), make_place(locality="Wien", country="AT"))
    found = written(INDEED, jobs_context(full_job(locations=places)))
    assert [job["city"] for job in found.files[0].data["jobs"]] == ["Berlin"]
    assert found.left_out == (
        LeftOut(
            "indeed",
            "/jobs/acme-backend-tech-lead/",
            "content/jobs/acme-backend-tech-lead.md",
            "Wien, Austria",
            "Indeed asks for the state or region of a place; add `region` to it",
        ),
    )


def test_what_all_places_of_a_job_lack_is_said_once() -> None:
    places = (make_place(), make_place(locality="Wien", country="AT"))
    (found,) = written(INDEED, jobs_context(full_job(locations=places))).left_out
    assert found.place == ""


def test_places_that_lack_different_things_are_named_each_with_its_own() -> None:
    region = Field[FeedEntry, str](
        "region",
        lambda e: e.place.region if e.place else None,
        need=Need.REQUIRED,
        missing="the place has no region",
    )
    places = (make_place(), make_place(locality="Oslo", region="Oslo", country="NO"))
    context = jobs_context(full_job(locations=places))
    found = written(ADZUNA, context, fields=(*ADZUNA.fields, region))
    assert [(each.place, each.reason) for each in found.left_out] == [
        ("Berlin, Germany", "the place has no region"),
        ("Oslo, Norway", "Adzuna has no site for this country"),
    ]


def test_a_feed_of_news_says_which_jobs_are_too_old_for_it() -> None:
    jobs = [full_job(slug=f"job-{number:02d}") for number in range(ENTRIES_MAX + 1)]
    found = written(JSON_FEED, jobs_context(*jobs))
    assert found.entries == ENTRIES_MAX
    (old,) = found.left_out
    assert (old.url, old.reason) == (
        "/jobs/job-00/",
        "the feed has only the 50 jobs that changed last",
    )


def test_the_atom_feeds_say_which_jobs_and_roles_they_have_not() -> None:
    days = {"date_published": date(2026, 11, 2)}
    roles = [make_role(slug=f"role-{number:02d}", **days) for number in range(ENTRIES_MAX + 1)]
    jobs = [full_job(slug=f"job-{n:02d}", role="role-00") for n in range(ENTRIES_MAX + 1)]
    context = make_context(*roles, make_role(slug="undated"), *jobs)
    (found,) = write_feeds(context, lambda _: body(), ["atom"])
    assert found.entries == 2 * ENTRIES_MAX
    assert {(each.path, each.reason) for each in found.left_out} == {
        ("content/jobs/job-00.md", "the feed has only the 50 jobs that changed last"),
        ("content/roles/role-00.md", "the feed has only the 50 roles that changed last"),
        ("content/roles/undated.md", "the role has no date; add `date_published`"),
    }
    named = {entry["id"] for file in found.files for entry in file.data["entries"]}
    assert not [each.url for each in found.left_out if f"{context.site.url}{each.url}" in named]


def test_an_atom_feed_with_everything_leaves_nothing_out() -> None:
    context = make_context(make_role(date_published=date(2026, 11, 2)), full_job())
    assert not left_out(context, lambda _: body(), ["atom"])


def test_left_out_asks_only_the_feeds_that_the_site_has() -> None:
    context = jobs_context(full_job(apply_email=None))

    def partners(*names: str) -> list[str]:
        return [each.partner for each in left_out(context, lambda _: body(), names)]

    assert partners("json", "adzuna") == []
    assert partners("indeed", "linkedin") == ["indeed", "linkedin"]


def test_the_report_names_files_by_reason() -> None:
    jobs = [full_job(slug=f"job-{number}", locations=(make_place(),)) for number in range(7)]
    context = jobs_context(full_job(slug="good"), *jobs)
    names = ["atom", "indeed", "adzuna"]
    assert list(report_lines(write_feeds(context, lambda _: body(), names))) == [
        "feed atom: 8 entries in /feeds/jobs.xml, /feeds/roles.xml",
        (
            "  left out of it: content/roles/backend-tech-lead.md: the role has no date; "
            "add `date_published`"
        ),
        "feed adzuna: 8 entries in /feeds/adzuna.xml",
        "feed indeed: 1 entry in /feeds/indeed.xml",
        (
            "  left out of it: content/jobs/job-0.md, content/jobs/job-1.md, "
            "content/jobs/job-2.md, content/jobs/job-3.md, content/jobs/job-4.md and 2 others: "
            "Indeed asks for the state or region of a place; add `region` to it"
        ),
    ]
