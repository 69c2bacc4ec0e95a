"""Pages in languages that the site has no words in: found by the site's own search, and marked."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.axe import complaints, inject
from tests.browser.conftest import Opener
from tests.browser.serving import serve
from tests.browser.test_reflow import TOO_WIDE, told
from tests.browser.views import set_view
from tests.search.site import build_site, write_site

ROLE = """---
title: {title}
description: {title}. {title}. {title}. {title}.
language: {language}
family: backend
level: mid
---

{title}.

## {title}, 2

- {title}.
"""
ITALIAN, HEBREW = "Gruista portuale", "מפעיל מנוף"


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a site with a search, and with a page in Italian and one in Hebrew."""
    settings = write_site(tmp_path_factory.mktemp("languages"))
    for name, title, language in (("gru", ITALIAN, "it-CH"), ("he", HEBREW, "he")):
        text = ROLE.format(title=title, language=language)
        (Path(settings.content) / f"roles/{name}.md").write_text(text, encoding="utf-8")
    build_site(settings)
    with serve(settings.output) as address:
        yield address


def search(page: Page, query: str, answer: str) -> Locator:
    """What is found first, once it is the answer."""
    page.locator("#_search").fill(query)
    first = page.locator(".results__list .card").first
    expect(first.locator("a")).to_have_attribute("href", answer)
    return first


@pytest.mark.parametrize(
    ("query", "url", "language"),
    [
        ("gruista", "/roles/gru/", ("it-CH", "Italian (Switzerland)")),
        (HEBREW, "/roles/he/", ("he", "Hebrew")),
    ],
)
def test_the_search_finds_them_and_says_their_language(
    site: str, open_page: Opener, query: str, url: str, language: tuple[str, str]
) -> None:
    page = open_page(f"{site}/search/")
    expect(page.locator(".facets")).to_be_visible()
    found = search(page, query, url)
    expect(found.locator("a")).to_have_attribute("lang", language[0])
    expect(found.locator(".card__fact").first).to_have_text(language[1])
    found = search(page, "platform lead", "/jobs/rich/")
    assert not found.locator("[lang]").count()


def test_a_search_leads_to_the_searches_in_other_languages(site: str, open_page: Opener) -> None:
    page = open_page(f"{site}/search/?q=Leitung")
    link = page.locator(".results__elsewhere a")
    expect(link).to_have_attribute("href", f"{site}/de/search/?q=Leitung")
    expect(link).to_have_attribute("hreflang", "de")


@pytest.mark.parametrize("url", ["/roles/gru/", "/roles/he/"])
def test_such_pages_are_accessible_and_fit(site: str, open_page: Opener, url: str) -> None:
    page = open_page(site + url)
    inject(page)
    assert complaints(page) == []
    for width in (320, 1280):
        set_view(page, width)
        assert told(page, TOO_WIDE) == []
