"""The list of jobs, narrowed without a server and without leaving the page."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Opener
from tests.browser.serving import serve
from tests.browser.views import set_view
from tests.search.site import build_site, write_site


@pytest.fixture
def jobs(open_page: Opener, served_site: str) -> Opener:
    """Opens the project's list of jobs."""
    return lambda behind="", **options: open_page(f"{served_site}/jobs/{behind}", **options)


@pytest.fixture(scope="module")
def cut_site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a site whose list of three jobs is cut into three pages."""
    settings = write_site(tmp_path_factory.mktemp("cut"), page_size=1)
    build_site(settings)
    with serve(Path(settings.output)) as address:
        yield address


def shown(page: Page) -> list[str]:
    """The addresses of the jobs that are to be seen."""
    links = page.locator(".card-list > li:visible a").all()
    return [str(link.get_attribute("href")) for link in links]


def test_a_choice_made_with_keys_narrows_the_list_and_is_kept(jobs: Opener) -> None:
    page = jobs()
    whole = shown(page)
    page.get_by_label("Fully remote").focus()
    page.keyboard.press("Space")
    page.wait_for_url("**/jobs/?remote=1")
    remote = shown(page)
    assert set(remote) < set(whole)
    assert remote == [url for url in whole if url in remote]
    facts = page.locator(".card-list > li:visible .card__facts").all_inner_texts()
    assert all("Remote" in text for text in facts)
    page.reload()
    assert shown(page) == remote
    expect(page.get_by_label("Fully remote")).to_be_checked()


@pytest.mark.exhaustive
def test_the_number_is_announced(jobs: Opener) -> None:
    page = jobs("?remote=1")
    status = page.get_by_role("status")
    expect(status).to_have_text(f"{len(shown(page))} of 7 vacancies")


@pytest.mark.parametrize("name", ["place", "type", "family", "pay"])
def test_each_choice_leaves_as_many_as_it_says(name: str, jobs: Opener) -> None:
    page = jobs()
    select = page.locator(f"select[name={name}]")
    for value, text in [
        (option.get_attribute("value"), option.inner_text())
        for option in select.locator("option[data-text]").all()
    ]:
        select.select_option(value)
        assert f"({len(shown(page))})" in text
        assert shown(page)


def test_pay_reaches_what_is_asked_and_not_less(jobs: Opener, base: str) -> None:
    page = jobs("?pay=EUR-YEAR-110000")
    assert shown(page) == [f"{base}/roles/backend-tech-lead/"]
    assert "€112,000" in page.locator(".card-list > li:visible").inner_text()


def test_conditions_hold_together_and_hopeless_ones_cannot_be_chosen(
    jobs: Opener, base: str
) -> None:
    page = jobs("?place=berlin-de")
    assert shown(page) == [f"{base}/roles/backend-tech-lead/"]
    engineering = page.locator("select[name=family] option[value=backend-engineering]")
    expect(engineering).to_be_disabled()
    expect(engineering).to_contain_text("(0)")


def test_back_takes_one_choice_back(jobs: Opener) -> None:
    page = jobs()
    page.get_by_label("Place", exact=True).select_option("germany")
    page.get_by_label("Fully remote").check()
    both = shown(page)
    page.go_back()
    page.wait_for_url("**/jobs/?place=germany")
    assert len(shown(page)) > len(both)
    expect(page.get_by_label("Fully remote")).not_to_be_checked()
    page.go_back()
    page.wait_for_url("**/jobs/")
    assert len(shown(page)) == 7


def test_show_all_takes_every_choice_back(jobs: Opener) -> None:
    page = jobs("?place=germany&remote=1")
    page.get_by_role("button", name="Show all").press("Enter")
    page.wait_for_url("**/jobs/")
    assert len(shown(page)) == 7
    expect(page.get_by_label("Place", exact=True)).to_be_focused()


def test_nothing_left_is_said(jobs: Opener) -> None:
    page = jobs("?place=new-york-us&remote=1")
    assert shown(page) == []
    expect(page.get_by_text("No open vacancy is like that.")).to_be_visible()


@pytest.mark.exhaustive
@pytest.mark.parametrize("behind", ["?place=nowhere", "?remote=yes", "?place=%00%22", "?x=1"])
def test_an_address_that_means_nothing_shows_all(behind: str, jobs: Opener) -> None:
    assert len(shown(jobs(behind))) == 7


@pytest.mark.exhaustive
def test_without_a_script_there_is_a_list_of_links(jobs: Opener) -> None:
    page = jobs("?remote=1", java_script_enabled=False)
    assert len(shown(page)) == 7
    assert not page.locator("form.filter").is_visible()


def test_nothing_overflows_on_the_smallest_screen(jobs: Opener) -> None:
    page = jobs("?remote=1")
    set_view(page, 320)
    expect(page.get_by_role("button", name="Show all")).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= 320


@pytest.mark.exhaustive
def test_a_list_cut_into_pages_is_narrowed_as_a_whole(cut_site: str, open_page: Opener) -> None:
    page = open_page(f"{cut_site}/jobs/")
    assert len(shown(page)) == 1
    expect(page.get_by_role("status")).to_have_text("3 of 3 vacancies")
    page.get_by_label("Fully remote").check()
    expect(page.get_by_role("status")).to_have_text("1 of 3 vacancies")
    assert shown(page) == ["/jobs/rich/"]
    expect(page.get_by_role("navigation", name="Pages of this list")).to_be_hidden()
    page.get_by_role("button", name="Show all").click()
    expect(page.get_by_role("navigation", name="Pages of this list")).to_be_visible()
    assert len(shown(page)) == 1
    page.get_by_label("Place", exact=True).select_option("germany")
    expect(page.get_by_role("status")).to_have_text("3 of 3 vacancies")
    assert len(shown(page)) == 3


def test_pages_that_cannot_be_fetched_leave_the_others(cut_site: str, open_page: Opener) -> None:
    page = open_page(f"{cut_site}/jobs/")
    page.route("**/page/**", lambda route: route.abort())
    page.get_by_label("Place", exact=True).select_option("germany")
    expect(page.get_by_role("button", name="Show all")).to_be_visible()
    assert len(shown(page)) == 1
