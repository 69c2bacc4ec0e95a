"""Only whole sites are shown: before there is one, and while it is replaced, nobody sees a part."""

from concurrent.futures import Future, ThreadPoolExecutor
from functools import partial
from http import HTTPStatus
from pathlib import Path
from time import sleep

from bs4 import BeautifulSoup

from rolepress.serving.messages import BrokenPage
from rolepress.serving.website import Website
from tests.serving.asking import Answer, connect
from tests.serving.conftest import Asker

BIG = 1 << 24
"""More bytes than a connection holds that nobody reads from."""


def ask_beside(get: Asker, target: str) -> "Future[Answer]":
    """Ask from a thread of its own."""
    with_one = ThreadPoolExecutor(1)
    asked = with_one.submit(get, target)
    with_one.shutdown(wait=False)
    return asked


def test_before_the_first_build_ends_a_page_says_so_and_asks_again(get_it: Asker) -> None:
    for target in ("/", "/roles/", "/nope", "/style.css"):
        answer = get_it(target)
        assert answer.status == HTTPStatus.SERVICE_UNAVAILABLE
        assert answer.headers["Retry-After"] == "1"
        assert answer.headers["Cache-Control"] == "no-store"
        page = BeautifulSoup(answer.text, "lxml")
        assert page.select("h1")[0].text == "The site is being built"
        assert page.select("meta[http-equiv=refresh]")[0]["content"] == "1"


def test_a_site_that_cannot_be_built_is_a_page_of_what_is_wrong(
    get_it: Asker, website: Website
) -> None:
    website.fail(["roles/x.md:1:1: error: <script>alert(1)</script> & more", "1 problem"])
    answer = get_it("/")
    assert answer.status == HTTPStatus.SERVICE_UNAVAILABLE
    page = BeautifulSoup(answer.text, "lxml")
    assert page.select("h1")[0].text == "The site cannot be built"
    assert [each.text for each in page.find_all("pre")] == [
        "roles/x.md:1:1: error: <script>alert(1)</script> & more",
        "1 problem",
    ]
    assert not page.find("script")


def test_a_page_that_is_broken_says_what_is_wrong(
    get_it: Asker, website: Website, site: Path
) -> None:
    wrong = "roles/x.md:1:1: error: <script>alert(1)</script> & more"
    website.show(str(site), "/on", [BrokenPage("/roles/x y/", "roles/x y.md", (wrong,))])
    for address in ("/on/roles/x%20y/", "/on/roles/x%20y", "/on/roles/x%20y/?a=1"):
        answer = get_it(address)
        assert answer.status == HTTPStatus.SERVICE_UNAVAILABLE
        page = BeautifulSoup(answer.text, "lxml")
        assert page.select("h1")[0].text == "This page cannot be shown"
        assert page.select("p")[0].text.startswith("Mend roles/x y.md, and save it.")
        assert [each.text for each in page.find_all("pre")] == [wrong]
        assert page.select("meta[name=robots]")[0]["content"] == "noindex"
        assert not page.find("script")
    assert get_it("/on/").text == "home"
    assert get_it("/roles/x%20y/").status == HTTPStatus.NOT_FOUND
    website.show(str(site), "/on")
    assert get_it("/on/roles/x%20y/").status == HTTPStatus.NOT_FOUND


def test_the_last_whole_site_stays_when_a_build_fails(
    get_it: Asker, website: Website, site: Path
) -> None:
    website.fail(["a problem"])
    website.show(str(site))
    website.fail(["another problem"])
    assert get_it("/").text == "home"


def test_requests_wait_while_files_are_replaced(
    get_it: Asker, website: Website, site: Path
) -> None:
    website.show(str(site))
    website.replace()
    asked = ask_beside(get_it, "/")
    (site / "index.html").write_text("half")
    sleep(0.2)
    assert not asked.done()
    (site / "index.html").write_text("new")
    website.show(str(site))
    assert asked.result().text == "new"


def test_a_site_that_was_replaced_in_part_is_not_shown(
    get_it: Asker, website: Website, site: Path
) -> None:
    website.show(str(site))
    website.replace()
    website.fail(["the disk is full"])
    answer = get_it("/")
    assert answer.status == HTTPStatus.SERVICE_UNAVAILABLE
    assert "the disk is full" in answer.text
    website.show(str(site))
    assert get_it("/").text == "home"


def test_a_file_that_is_replaced_while_it_is_sent_is_sent_as_it_was(
    get_it: Asker, website: Website, site: Path
) -> None:
    old, new = b"a" * BIG, b"b" * BIG
    (site / "big.txt").write_bytes(old)
    website.show(str(site))
    request = b"GET /big.txt HTTP/1.1\r\nHost: localhost\r\n\r\n"
    with connect(get_it.args[0]) as connection:
        connection.sendall(request)
        answered = connection.recv(1 << 16)
        (site / "new").write_bytes(new)
        (site / "new").replace(site / "big.txt")
        answered += b"".join(iter(partial(connection.recv, 1 << 16), b""))
    assert answered.endswith(b"\r\n\r\n" + old)
    assert get_it("/big.txt").body == new
