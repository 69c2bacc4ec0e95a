"""A site below a path works in a browser, on a host that serves nothing above it.

Every other test here says the same of the project's own site in `make test-all`: see `base`.
"""

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import BrowserContext, Request, expect

from tests.browser.conftest import Opener
from tests.browser.serving import serve
from tests.path_site import PATH, built_path_site

PAGES = (
    *("", "roles/", "roles/lead/", "roles/compare/lead-vs-tech-lead/", "jobs/", "jobs/soon/"),
    *("de/jobs/soon/", "job-descriptions/tech-lead/", "guides/links/", "search/?q=lead"),
)


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a small site below a path, without a slash at the end."""
    site, _ = built_path_site(tmp_path_factory)
    with serve(site, base=PATH) as served:
        yield served


def test_all_that_its_pages_ask_for_is_there_and_no_policy_forbids_it(
    address: str, new_context: Callable[..., BrowserContext]
) -> None:
    page, asked, said = new_context().new_page(), list[Request](), list[str]()
    page.on("request", lambda request: asked.append(request))  # noqa: PLW0108 - it marks it
    page.on("console", lambda message: said.append(message.text))
    for each in PAGES:
        page.goto(f"{address}/{each}", wait_until="networkidle")
    page.emulate_media(media="print")
    own = [request for request in asked if not request.url.startswith(("data:", "blob:"))]
    assert {request.resource_type for request in own} >= {"document", "image", "script", "fetch"}
    assert [each.url for each in own if not each.url.startswith(f"{address}/")] == []
    statuses = {each.url: answer.status for each in own if (answer := each.response())}
    assert {url: status for url, status in statuses.items() if status >= 400} == {}
    assert not said


def test_its_search_finds_pages_that_are_there(address: str, open_page: Opener) -> None:
    page = open_page(f"{address}/about/")
    page.get_by_role("searchbox").fill("Tech Lead")
    page.keyboard.press("Enter")
    page.wait_for_url(f"{address}/search/?q=Tech+Lead")
    page.locator(".results__list a").filter(has_text="Tech Lead").first.click()
    page.wait_for_url(f"{address}/*/**")
    expect(page.get_by_role("heading", level=1)).to_contain_text("Tech Lead")


def test_what_has_moved_or_is_not_there_leads_back_into_the_site(
    address: str, open_page: Opener
) -> None:
    page = open_page(f"{address}/old/")
    page.wait_for_url(f"{address}/roles/")
    page.goto(f"{address}/nothing/is/here/")
    page.get_by_role("main").get_by_role("link").first.click()
    page.wait_for_url(f"{address}/roles/")
    page.locator(".header__name").click()
    page.wait_for_url(f"{address}/")


def test_nothing_is_served_above_it(address: str, open_page: Opener) -> None:
    page = open_page(f"{address}/")
    answer = page.goto(f"{address.removesuffix(PATH)}/roles/")
    assert answer is not None
    assert answer.status == 404
