"""A browser and a served site, for every test that looks at pages as a visitor does.

Each worker has one browser. A tab costs four times as much as a page in it, so tabs are used again:
the site keeps nothing in a browser (see test_console.py), and what a test sets is set back. A test
that does keep something takes `new_context`.
"""

from collections import defaultdict
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from tests.browser.chromium import NoChromiumError, start_chromium
from tests.browser.kinds import KINDS
from tests.browser.serving import serve
from tests.browser.views import set_view
from tests.path_site import PATH, built_once, shared_folder

Opener = Callable[..., Page]
"""Takes an address or a kind, and options of a context; gives the loaded page."""


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Chromium, started once for each worker."""
    try:
        with start_chromium() as browser:
            yield browser
    except NoChromiumError as error:
        pytest.skip(str(error))


@pytest.fixture(
    scope="session",
    params=["", pytest.param(PATH, marks=pytest.mark.exhaustive)],
    ids=["at the root", "below a path"],
)
def base(request: pytest.FixtureRequest) -> str:
    """The path that the site is served below: all that a test says holds there as well."""
    return str(request.param)


@pytest.fixture(scope="session")
def built_site(built_site: Path, base: str, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The project's own site, for where it is served."""
    if not base:
        return built_site
    shared = shared_folder(tmp_path_factory.getbasetemp())
    return built_once(shared, "built-below", {"SITEURL": f"https://rolepress.example{base}"})[0]


@pytest.fixture(scope="session")
def served_site(built_site: Path, base: str) -> Iterator[str]:
    """The address of the project's own site, without a slash at the end."""
    with serve(built_site, base=base) as address:
        yield address


@pytest.fixture
def new_context(browser: Browser) -> Iterator[Callable[..., BrowserContext]]:
    """Makes contexts with Playwright's options, that share nothing and end with the test."""
    made: list[BrowserContext] = []

    def make(**options: Any) -> BrowserContext:
        made.append(browser.new_context(**options))
        return made[-1]

    yield make
    for context in made:
        context.close()


@pytest.fixture(scope="session")
def free_tabs(browser: Browser) -> defaultdict[str, list[Page]]:
    """Tabs that no test is using, by the options of their contexts."""
    assert browser.is_connected()
    return defaultdict(list)


@pytest.fixture
def open_page(browser: Browser, free_tabs: defaultdict[str, list[Page]]) -> Iterator[Opener]:
    """Opens an address in a tab of its own, and waits until it has loaded."""
    taken: list[tuple[str, Page]] = []

    def open_(address: str, **options: Any) -> Page:
        key = repr(sorted(options.items()))
        tab = free_tabs[key].pop() if free_tabs[key] else browser.new_context(**options).new_page()
        taken.append((key, tab))
        set_view(tab)
        tab.goto(address)
        return tab

    yield open_
    for key, tab in taken:
        tab.unroute_all(behavior="wait")
        tab.evaluate("() => { try { sessionStorage.clear() } catch {} }")  # a blank tab has none
        free_tabs[key].append(tab)


@pytest.fixture
def open_kind(open_page: Opener, served_site: str) -> Opener:
    """Opens the page of a kind, as `open_page` does."""
    return lambda kind, **options: open_page(served_site + KINDS[kind], **options)


@pytest.fixture
def open_sample(open_page: Opener, tmp_path: Path) -> Iterator[Opener]:
    """Opens a page that is wrong on purpose: with this in its body, and this in its head."""
    with serve(tmp_path) as address:

        def open_(body: str, head: str = "", **options: Any) -> Page:
            start = f'<!DOCTYPE html><html lang="en"><head><title>Sample</title>{head}</head>'
            (tmp_path / "index.html").write_text(f"{start}<body>{body}</body></html>", "utf-8")
            return open_page(f"{address}/", **options)

        yield open_
