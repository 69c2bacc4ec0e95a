"""A site in a language written from right to left is the mirror image, and fits as well."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.browser.arabic_site import build_arabic_site
from tests.browser.axe import complaints, inject
from tests.browser.conftest import Opener
from tests.browser.serving import serve
from tests.browser.test_reflow import TOO_WIDE, told
from tests.browser.views import set_view

pytestmark = pytest.mark.exhaustive

PAGES = ["/", "/roles/rich/", "/roles/hiring/", "/jobs/full/", "/jobs/", "/guides/long/"]


@pytest.fixture(scope="module")
def arabic_site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of the Arabic site."""
    with serve(build_arabic_site(tmp_path_factory.mktemp("arabic"))) as address:
        yield address


def left_of(page: Page, selector: str) -> float:
    """How far the first such element stands from the window's left edge, in pixels."""
    box = page.locator(selector).first.bounding_box()
    assert box, selector
    return box["x"] + box["width"] / 2


@pytest.mark.parametrize("path", PAGES)
def test_fits_small_and_large_windows(path: str, arabic_site: str, open_page: Opener) -> None:
    page = open_page(arabic_site + path)
    assert page.locator("html").get_attribute("dir") == "rtl"
    for width in (320, 1280):
        set_view(page, width)
        assert told(page, TOO_WIDE) == []


def test_stands_the_other_way_round(arabic_site: str, open_page: Opener, open_kind: Opener) -> None:
    """The name stands right of the links, the contents right of the text, the vacancy left."""
    parts = (".contents", ".sheet__body", ".sheet__panel")
    header = (".header__name", ".header__links")
    page = open_page(f"{arabic_site}/roles/rich/")
    assert left_of(page, header[0]) > left_of(page, header[1])
    page = open_page(f"{arabic_site}/jobs/full/")
    names = [part for part in parts if page.locator(part).count()]
    assert len(names) > 1
    places = [left_of(page, name) for name in names]
    assert places == sorted(places, reverse=True)
    page = open_kind("role with vacancy")
    assert left_of(page, header[0]) < left_of(page, header[1])
    places = [left_of(page, part) for part in parts]
    assert places == sorted(places)


def test_amounts_in_a_chart_still_grow_to_the_right(arabic_site: str, open_page: Opener) -> None:
    """As axes of numbers do in Arabic papers, too."""
    ticks = (
        open_page(f"{arabic_site}/roles/rich/")
        .locator(".pay-chart")
        .first.locator(".pay-chart__tick")
    )
    places = [box["x"] for tick in ticks.all() if (box := tick.bounding_box())]
    assert len(places) > 1
    assert places == sorted(places)


def test_an_old_address_leads_on(arabic_site: str, open_page: Opener) -> None:
    """On any host: the page itself says where, to browsers and to people."""
    page = open_page(f"{arabic_site}/old.html")
    page.wait_for_url(f"{arabic_site}/roles/")
    page.route("**/old.html", lambda route: route.fulfill(body=_stopped(route.fetch().text())))
    page.goto(f"{arabic_site}/old.html")
    inject(page)
    assert complaints(page) == []
    page.get_by_role("link").press("Enter")
    page.wait_for_url(f"{arabic_site}/roles/")


def _stopped(html: str) -> str:
    """The page without its order to go on at once."""
    stopped = html.replace('http-equiv="refresh"', 'name="stopped"')
    assert stopped != html
    return stopped


def test_the_letters_are_arabic(tmp_path: Path) -> None:
    """Or the site would prove nothing."""
    pages = build_arabic_site(tmp_path)
    text = (pages / "roles/rich/index.html").read_text("utf-8")
    assert not any("\u0370" <= letter <= "\u03ff" for letter in text)
    assert sum("\u0600" <= letter <= "\u06ff" for letter in text) > 200
