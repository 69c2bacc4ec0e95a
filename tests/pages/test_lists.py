"""Lists: who is on them, and how long ones are cut."""

from datetime import date
from pathlib import Path

import pytest

from rolepress import pages
from rolepress.domain.lengths import DESCRIPTION_SHOWN_MAX_CHARS
from rolepress.pages.mains import HomeMain, HubMain
from tests.builders import make_body, make_data, make_employer, make_job, make_place, make_role
from tests.pages.contexts import make_context, published, types, view


def hub(url: str, count: int = 0, **changes: object) -> HubMain:
    jobs = [make_job(slug=f"job-{number:03}", **changes) for number in range(count)]
    page = view(make_context(make_role(), *jobs, page_size=10), url)
    assert isinstance(page.main, HubMain)
    return page.main


def test_a_long_list_is_cut_into_pages_that_link_to_each_other() -> None:
    first, last = hub("/jobs/", 25), hub("/jobs/page/3/", 25)
    assert first.pagination is not None
    assert last.pagination is not None
    assert len(first.pagination.pages) == 3
    assert first.pagination.next == "/jobs/page/2/"
    assert (last.pagination.previous, last.pagination.next) == ("/jobs/page/2/", "")
    assert sum(len(group.cards) for group in last.groups) == 5


def test_the_introduction_stands_on_the_first_page_alone() -> None:
    assert hub("/jobs/", 25).intro
    assert not hub("/jobs/page/2/", 25).intro


def test_every_page_of_a_list_has_a_title_of_its_own() -> None:
    jobs = [make_job(slug=f"job-{number:03}") for number in range(25)]
    context = make_context(make_role(), *jobs, page_size=10)
    urls = ("/jobs/", "/jobs/page/2/", "/jobs/page/3/", "/jobs/in/germany/")
    assert len({view(context, url).head.title for url in urls}) == len(urls)


def test_a_later_page_says_its_number_and_stands_under_its_own_address() -> None:
    jobs = [make_job(slug=f"job-{number:03}") for number in range(25)]
    page = view(make_context(make_role(), *jobs, page_size=10), "/jobs/page/2/")
    assert page.heading == "Jobs – page 2"
    assert page.head.title.startswith("Jobs: every vacancy open today – page 2")
    assert page.head.canonical == "https://rolepress.example/jobs/page/2/"
    assert not page.head.robots
    assert [crumb.url for crumb in page.breadcrumbs] == ["/", "/jobs/", "/jobs/page/2/"]


def test_facts_and_links_stand_on_the_first_page_alone() -> None:
    assert hub("/jobs/", 25).facts
    assert hub("/jobs/", 25).links
    assert not hub("/jobs/page/2/", 25).facts
    assert not hub("/jobs/page/2/", 25).links


@pytest.mark.parametrize("length", [20, 110, 150, 160, 400])
def test_a_long_description_still_says_which_page_it_is(length: int) -> None:
    employer = make_employer(description="word " * (length // 5))
    jobs = [make_job(slug=f"job-{number:03}") for number in range(25)]
    data = make_data(employers={"acme": employer})
    context = make_context(make_role(), *jobs, page_size=10, data=data)
    found = {
        view(context, url).head.description
        for url in ("/employers/acme/", "/employers/acme/page/2/", "/employers/acme/page/3/")
    }
    assert {words[-13:] for words in found} == {f" Page {n} of 3." for n in (1, 2, 3)}
    assert all(len(words) <= DESCRIPTION_SHOWN_MAX_CHARS for words in found)


def test_a_list_that_fits_is_one_page() -> None:
    assert hub("/jobs/", 10).pagination is None


def test_a_place_keeps_its_list_when_its_last_vacancy_closes() -> None:
    closed = {"date_posted": date(2026, 9, 1), "date_closed": date(2026, 10, 1)}
    main = hub("/jobs/in/berlin-de/", 1, locations=(make_place(),), **closed)
    assert main.empty
    assert not main.groups


def test_remote_work_is_listed_under_each_country_one_may_live_in() -> None:
    job = make_job(
        slug="remote", workplace="remote", locations=(), applicant_countries=("DE", "AT")
    )
    context = make_context(make_role(), job)
    for url in ("/jobs/in/remote/", "/jobs/in/germany/", "/jobs/in/austria/"):
        main = view(context, url).main
        assert isinstance(main, HubMain)
        assert [card.url for group in main.groups for card in group.cards] == [job.url]


def test_a_country_has_its_article_in_sentences() -> None:
    job = make_job(slug="one", locations=(make_place(locality="Utrecht", country="NL"),))
    page = view(make_context(make_role(), job), "/jobs/in/netherlands/")
    assert page.heading == "Jobs in the Netherlands"
    town = view(make_context(make_role(), job), "/jobs/in/utrecht-nl/")
    assert town.heading == "Jobs in Utrecht, Netherlands"


def test_lists_carry_addresses_and_no_postings() -> None:
    page = view(make_context(make_role(), make_job(slug="one")), "/jobs/")
    assert "ItemList" in types(page)
    assert "JobPosting" not in repr(page.graph)


def test_an_empty_site_still_has_its_lists() -> None:
    context = make_context(make_role())
    assert {"/", "/roles/", "/jobs/", "/404.html"} <= published(context).keys()
    main = view(context, "/jobs/").main
    assert isinstance(main, HubMain)
    assert main.empty.startswith("No vacancy is open today.")


def test_the_home_page_shows_the_latest_vacancies_first() -> None:
    jobs = [make_job(slug=f"job-{day:02}", date_posted=date(2026, 11, day)) for day in (3, 9, 5)]
    page = view(make_context(make_role(), *jobs), "/")
    assert isinstance(page.main, HomeMain)
    (latest,) = [group for group in page.main.groups if group.anchor == "_jobs"]
    assert [card.url for card in latest.cards] == [
        "/jobs/job-09/",
        "/jobs/job-05/",
        "/jobs/job-03/",
    ]


def test_an_earlier_address_leads_to_the_present_one() -> None:
    pages = published(make_context(make_role(aliases=("old-name",))))
    redirect = pages["/roles/old-name/"]
    assert "https://rolepress.example/roles/backend-tech-lead/" in repr(redirect.view(make_body()))
    assert not redirect.indexable


NEW_KIND = """
from rolepress.pages.hubs import Hub, one_group
from rolepress.pages.cards import vacancy_card

def sample_hubs(context):
    groups = one_group(context.open_vacancies, lambda each: vacancy_card(each, context))
    yield Hub("/jobs/latest/", "Latest", "Latest jobs", "The jobs posted last.", "", groups)
"""


def test_a_new_kind_of_list_is_found_by_the_name_of_its_module(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    context = make_context(make_role(), make_job())
    assert "/jobs/latest/" not in published(context)
    (tmp_path / "sample_hubs.py").write_text(NEW_KIND, encoding="utf-8")
    (tmp_path / "sample.py").write_text("raise ImportError('it is no list')", encoding="utf-8")
    monkeypatch.setattr(pages, "__path__", [*pages.__path__, str(tmp_path)])
    assert view(context, "/jobs/latest/").heading == "Latest"
