"""A page keeps to itself: no error, no request to anybody else, nothing left in the browser."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import BrowserContext, Page, Request, Response

from tests.browser.conftest import Opener
from tests.browser.kinds import KINDS, each_kind

HTTP_ERROR = 400
_KEPT = """
async () => [
  ...Object.keys(localStorage), ...Object.keys(sessionStorage),
  ...(await indexedDB.databases()).map(({name}) => name),
  ...(await caches.keys()),
]
"""


@contextmanager
def overheard(page: Page, home: str) -> Iterator[list[str]]:
    """What a page of this host says or asks for, while the block runs, and should not."""
    found: list[str] = []

    def on_request(request: Request) -> None:
        if urlsplit(request.url).netloc not in {home, ""}:
            found.append(f"third party: {request.url}")

    def on_response(response: Response) -> None:
        if response.status >= HTTP_ERROR and not response.request.is_navigation_request():
            found.append(f"{response.status}: {response.url}")

    listeners: dict[Any, Callable[..., None]] = {
        "console": lambda message: found.append(f"console {message.type}: {message.text}"),
        "pageerror": lambda error: found.append(f"error: {error}"),
        "requestfailed": lambda request: found.append(f"failed: {request.url}"),
        "request": on_request,
        "response": on_response,
    }
    for event, listener in listeners.items():
        page.on(event, listener)
    try:
        yield found
    finally:
        for event, listener in listeners.items():
            page.remove_listener(event, listener)


def kept(page: Page) -> list[str]:
    """What a page has left in the browser: cookies, and any kind of storage."""
    cookies = [cookie["name"] for cookie in page.context.cookies()]
    names: list[str] = page.evaluate(_KEPT)
    return cookies + names


def heard_on(page: Page, address: str) -> list[str]:
    """What is heard while a page loads, and until its network is quiet."""
    with overheard(page, urlsplit(address).netloc) as found:
        page.goto(address, wait_until="networkidle")
    return found


@each_kind
def test_says_nothing_asks_nobody_and_keeps_nothing(
    kind: str, open_page: Opener, served_site: str
) -> None:
    page = open_page("about:blank")
    found = heard_on(page, served_site + KINDS[kind])
    missing = "console error: Failed to load resource: the server responded with a status of 404"
    own = [each for each in found if kind != "not found" or not each.startswith(missing)]
    assert own == []
    assert kept(page) == []


@pytest.mark.exhaustive
@pytest.mark.parametrize(
    ("fault", "complaint"),
    [
        ("<script>console.warn('old')</script>", "console warning: old"),
        ("<script>nothing()</script>", "error: nothing is not defined"),
        ('<img src="/missing.png" alt="">', "404: http://127.0.0.1"),
        ('<img src="http://localhost:1/x.png" alt="">', "third party: http://localhost:1/x.png"),
        ('<img src="http://localhost:1/x.png" alt="">', "failed: http://localhost:1/x.png"),
        ('<p style="color: red">', "console error: Applying inline style violates"),
    ],
)
def test_a_fault_is_heard(fault: str, complaint: str, open_sample: Opener) -> None:
    policy = '<meta http-equiv="Content-Security-Policy" content="style-src \'self\'">'
    page = open_sample(fault, head=policy)
    found = heard_on(page, page.url)
    assert any(each.startswith(complaint) for each in found), found


@pytest.mark.exhaustive
def test_what_is_kept_is_found(served_site: str, new_context: Callable[[], BrowserContext]) -> None:
    page = new_context().new_page()
    page.goto(served_site)
    for script in (
        "document.cookie = 'one=1'",
        "localStorage.two = 1",
        "sessionStorage.three = 1",
        "new Promise(done => indexedDB.open('four').onsuccess = () => done())",
    ):
        page.evaluate(script)
    assert kept(page) == ["one", "two", "three", "four"]
