"""The search as a visitor uses it, in a real browser and mostly from the keyboard."""

from urllib.parse import quote

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Opener
from tests.browser.views import set_view

QUERIES = {
    "backend tech lead": "/roles/backend-tech-lead/",
    "backedn tehc lead": "/roles/backend-tech-lead/",
    "architect": "/roles/backend-architect/",
    "team lead": "/roles/senior-backend-team-lead/",
    "lead engineer job description": "/job-descriptions/lead-backend-engineer/",
    "python": "/skills/python/",
    "pythn": "/skills/python/",
    "tidewater": "/employers/tidewater/",
    "what titles mean": "/guides/how-backend-lead-titles-relate/",
    "remote": "/jobs/in/remote/",
}
"""What somebody may write, and the page that answers it best."""
GERMAN = {
    "technische Führung": "/de/roles/backend-tech-lead/",
    "Senior Enigneer": "/de/jobs/senior-backend-engineer-larkfield/",
}


@pytest.fixture
def open_search(open_page: Opener, served_site: str) -> Opener:
    """Opens the search page with what stands behind its address, once it is ready to search."""

    def open_(behind: str = "", folder: str = "", **options: object) -> Page:
        page = open_page(f"{served_site}{folder}/search/{behind}", **options)
        expect(page.locator(".facets")).to_be_visible()
        return page

    return open_


def first_result(page: Page) -> str:
    return str(page.locator(".results__list a").first.get_attribute("href"))


def write(page: Page, text: str) -> None:
    """Write into the box, and wait until the results are those of what was written."""
    page.locator("#_search").press_sequentially(text)
    page.wait_for_url(f"**?q={quote(text).replace('%20', '+')}*")
    expect(page.locator(".results__list a").first).to_be_visible()


def test_the_page_that_answers_stands_first(open_search: Opener, base: str) -> None:
    page = open_search()
    for query, answer in QUERIES.items():
        page.locator("#_search").fill(query)
        expect(page.locator(".results__list a").first).to_have_attribute("href", base + answer)


@pytest.mark.parametrize("query", GERMAN)
def test_german_pages_are_found_from_german_pages(
    query: str, open_search: Opener, base: str
) -> None:
    page = open_search(f"?q={quote(query)}", "/de")
    expect(page.locator(".results__list a").first).to_be_visible()
    assert first_result(page) == base + GERMAN[query]
    page.get_by_role("link", name="Seiten auf English durchsuchen").click()
    page.wait_for_url(f"**/search/?q={quote(query).replace('%20', '+')}")


def test_a_box_without_a_script_leads_to_the_results(
    open_page: Opener, served_site: str, base: str
) -> None:
    page = open_page(f"{served_site}/guides/how-backend-lead-titles-relate/")
    page.get_by_role("searchbox").fill("kubernetes")
    page.keyboard.press("Enter")
    page.wait_for_url("**/search/?q=kubernetes")
    expect(page.locator(".results__list a").first).to_have_attribute(
        "href", f"{base}/skills/kubernetes/"
    )


@pytest.mark.exhaustive
def test_results_come_as_one_types_and_the_address_keeps_them(
    open_search: Opener, base: str
) -> None:
    page = open_search()
    write(page, "observability")
    assert first_result(page) == f"{base}/skills/observability/"
    page.reload()
    expect(page.locator(".results__list a").first).to_be_visible()
    assert first_result(page) == f"{base}/skills/observability/"
    assert page.locator("#_search").input_value() == "observability"


@pytest.mark.exhaustive
def test_the_number_of_results_is_announced(open_search: Opener) -> None:
    page = open_search("?q=architect")
    status = page.get_by_role("status").filter(has_text="pages")
    expect(status).to_be_visible()
    number = int(status.inner_text().split()[0])
    assert number >= page.locator(".results__list > li").count() > 1


def test_arrows_enter_escape_and_slash(open_search: Opener) -> None:
    page = open_search()
    page.keyboard.press("/")
    expect(page.locator("#_search")).to_be_focused()
    write(page, "lead")
    links = page.locator(".results__list a")
    page.keyboard.press("ArrowDown")
    expect(links.nth(0)).to_be_focused()
    page.keyboard.press("ArrowDown")
    expect(links.nth(1)).to_be_focused()
    page.keyboard.press("ArrowUp")
    page.keyboard.press("ArrowUp")
    expect(page.locator("#_search")).to_be_focused()
    page.keyboard.press("Enter")
    expect(links.nth(0)).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.locator("#_search")).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.locator("#_search")).to_have_value("")
    expect(page.locator(".results")).to_be_hidden()


@pytest.mark.exhaustive
def test_enter_opens_a_result_and_back_returns_to_all_of_them(open_search: Opener) -> None:
    page = open_search()
    page.locator("#_search").focus()
    write(page, "architect")
    page.keyboard.press("Enter")
    expect(page.locator(".results__list a").first).to_be_focused()
    page.keyboard.press("Enter")
    page.wait_for_url("**/roles/backend-architect/")
    page.go_back()
    expect(page.locator(".results__list a").first).to_be_visible()
    assert page.locator("#_search").input_value() == "architect"


def test_facets_narrow_and_their_counts_are_true(open_search: Opener) -> None:
    """Pressed with the space bar. The focus stays on the box, though its list is a new one."""
    page = open_search("?q=backend")
    expect(page.locator(".results__list a").first).to_be_visible()
    box = page.get_by_role("group", name="Kind").get_by_role("checkbox", name="Role")
    label = page.locator("fieldset[name=kind] label").filter(has_text="Role")
    number = int(label.inner_text().split()[-1])
    box.focus()
    page.keyboard.press("Space")
    page.wait_for_url("**?q=backend&kind=Role")
    expect(box).to_be_focused()
    expect(page.locator("[data-count]")).to_have_text(str(number))
    labels = page.locator(".results__list .card__label").all_inner_texts()
    assert labels
    assert all("Role" in label for label in labels)


@pytest.mark.exhaustive
def test_two_values_of_a_facet_add_up_and_two_facets_do_not(open_search: Opener) -> None:
    def count(behind: str) -> int:
        page = open_search(behind)
        expect(page.locator(".results__list a").first).to_be_visible()
        return int(page.locator(".results__status").inner_text().split()[0])

    austria, berlin = count("?place=Austria"), count("?place=Berlin,+Germany")
    assert count("?place=Austria&place=Berlin,+Germany") == austria + berlin
    assert count("?place=Austria&remote=Fully+remote") <= austria


@pytest.mark.exhaustive
def test_back_undoes_a_facet(open_search: Opener) -> None:
    page = open_search("?q=lead")
    box = page.get_by_role("checkbox", name="Guide")
    box.check()
    page.wait_for_url("**?q=lead&kind=Guide")
    page.go_back()
    page.wait_for_url("**?q=lead")
    expect(box).not_to_be_checked()


@pytest.mark.exhaustive
def test_a_slip_is_said_and_can_be_searched_for_as_it_is(open_search: Opener) -> None:
    page = open_search("?q=arcitect")
    expect(page.locator(".results__meant")).to_contain_text("Results for “architect”")
    page.get_by_role("button", name="Search for “arcitect” as it is").click()
    expect(page.locator(".results__meant")).to_be_hidden()


@pytest.mark.exhaustive
def test_a_word_of_the_site_is_no_slip(open_search: Opener) -> None:
    page = open_search()
    for query in ("compensation", "archit", "weeks", "lead"):
        write(page, query)
        expect(page.locator(".results__meant")).to_be_hidden()
        page.locator("#_search").fill("")


@pytest.mark.exhaustive
def test_nothing_found_leads_to_the_lists(open_search: Opener) -> None:
    page = open_search()
    page.locator("#_search").fill("qqqqxyz")
    expect(page.get_by_text("Nothing was found.")).to_be_visible()
    expect(page.locator(".starts").get_by_role("link", name="Roles", exact=True)).to_be_visible()


@pytest.mark.exhaustive
def test_markup_in_a_query_stays_text(open_search: Opener) -> None:
    page = open_search(f"?q={quote('<img src=x onerror=alert(1)>architecht')}")
    expect(page.locator(".results__status")).not_to_be_empty()
    assert page.locator("main img").count() == 0


@pytest.mark.exhaustive
def test_more_results_are_a_button_away(open_search: Opener) -> None:
    page = open_search("?kind=List")
    links = page.locator(".results__list a")
    expect(links).to_have_count(10)
    page.get_by_role("button", name="More results").press("Enter")
    expect(links).to_have_count(20)
    expect(links.nth(10)).to_be_focused()


@pytest.mark.exhaustive
def test_nothing_overflows_on_the_smallest_screen(open_search: Opener) -> None:
    page = open_search("?q=backedn&place=Germany")
    expect(page.locator(".results__list a").first).to_be_visible()
    expect(page.locator(".facets")).to_have_attribute("open", "")
    set_view(page, 320)
    assert page.evaluate("document.documentElement.scrollWidth") <= 320


def test_an_index_that_is_missing_is_said(open_page: Opener, served_site: str) -> None:
    page = open_page("about:blank")
    page.route("**/pagefind/**", lambda route: route.abort())
    page.goto(f"{served_site}/search/?q=lead")
    expect(page.get_by_text("The search cannot be loaded.")).to_be_visible()
    expect(page.locator(".starts")).to_be_visible()


def test_without_a_script_the_page_says_so(open_page: Opener, served_site: str) -> None:
    page = open_page(f"{served_site}/search/?q=lead", java_script_enabled=False)
    expect(page.get_by_text("The search takes JavaScript.")).to_be_visible()
    expect(page.get_by_role("link", name="Skills").first).to_be_visible()


@pytest.mark.exhaustive
def test_nothing_is_asked_of_another_host(open_page: Opener, served_site: str) -> None:
    page, asked, said = open_page("about:blank"), [], []
    page.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda message: said.append(message.text))
    page.goto(f"{served_site}/search/?q=lead")
    expect(page.locator(".results__list a").first).to_be_visible()
    assert not [url for url in asked if not url.startswith((served_site, "data:", "blob:"))]
    assert not said
