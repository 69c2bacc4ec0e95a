"""The preview answers as a good host does, and to nobody else's questions."""

import os
from http import HTTPStatus
from pathlib import Path

import pytest

from rolepress.serving.website import Website
from tests.serving.asking import send
from tests.serving.conftest import FILES, Asker

MISSING = (HTTPStatus.NOT_FOUND, b"not here")


@pytest.mark.parametrize(
    ("target", "name"),
    [
        ("/", "index.html"),
        ("/?page=2#top", "index.html"),
        ("/index.html", "index.html"),
        ("/roles/", "roles/index.html"),
        ("/roles/tech%20lead/", "roles/tech lead/index.html"),
        ("/m%C3%BCnchen/", "münchen/index.html"),
        ("/münchen/", "münchen/index.html"),
        ("/pictures/one.png", "pictures/one.png"),
        ("/.well-known/security.txt", ".well-known/security.txt"),
        ("http://localhost/roles/", "roles/index.html"),
    ],
)
def test_an_address_answers_with_its_file(get: Asker, target: str, name: str) -> None:
    answer = get(target)
    assert (answer.status, answer.text) == (HTTPStatus.OK, FILES[name])


@pytest.mark.parametrize(
    ("target", "location"),
    [
        ("/roles", "/roles/"),
        ("/roles?a=1&b=%20", "/roles/?a=1&b=%20"),
        ("/roles/tech%20lead", "/roles/tech%20lead/"),
        ("/m%C3%BCnchen", "/m%C3%BCnchen/"),
    ],
)
def test_a_page_without_its_last_slash_leads_to_it(get: Asker, target: str, location: str) -> None:
    answer = get(target)
    assert (answer.status, answer.headers["Location"]) == (HTTPStatus.MOVED_PERMANENTLY, location)
    assert answer.headers["Cache-Control"] == "no-store", "a browser would remember it for good"


@pytest.mark.parametrize(
    "target",
    ["/nope", "/nope/", "/roles/nope", "/index.html/", "/pictures/", "/pictures", "/index.html/x"],
)
def test_what_is_missing_is_the_site_s_own_page_with_404(get: Asker, target: str) -> None:
    """Also a folder without a page: a list of its files is on no host."""
    answer = get(target)
    assert (answer.status, answer.body) == MISSING
    assert answer.headers["Content-Type"] == "text/html; charset=utf-8"
    assert answer.headers["Cache-Control"] == "no-store"


@pytest.fixture
def get_own(site: Path, website: Website, get_it: Asker) -> Asker:
    """Asks for the files of a site that the test changes."""
    website.show(str(site))
    return get_it


def test_a_site_without_a_page_for_that_answers_404_too(get_own: Asker, site: Path) -> None:
    (site / "404.html").unlink()
    answer = get_own("/nope")
    assert (answer.status, answer.text) == (HTTPStatus.NOT_FOUND, "Not Found")


@pytest.mark.parametrize(
    "target",
    [
        "/../secret.txt",
        "/roles/../../secret.txt",
        "/%2e%2e/secret.txt",
        "/..%2fsecret.txt",
        "/roles/%2e%2E%2f..%2Fsecret.txt",
        "/..%5csecret.txt",
        "//etc/passwd",
        "/%2fetc/passwd",
        "/./index.html",
        "/roles//",
        "//localhost/roles",
        "/index.html%00.png",
        "/%00",
        "/%ff",
        b"/\xff\xfe",
        "/" + "a" * 300,
        "/" + "a/" * 20_000,
        "/.rolepress",
        "/.git/config",
        "/%2erolepress",
        "nope",
        "*",
    ],
)
def test_no_path_leads_out_or_to_what_is_hidden(get: Asker, target: str | bytes) -> None:
    answer = get(target)
    assert (answer.status, answer.body) == MISSING


def test_what_cannot_be_read_is_missing(get_own: Asker, site: Path) -> None:
    (site / "gone.html").symlink_to("nowhere.html")
    os.mkfifo(site / "pipe.html")
    assert get_own("/gone.html").status == HTTPStatus.NOT_FOUND
    assert get_own("/pipe.html").status == HTTPStatus.NOT_FOUND, "nobody ever writes to it"


@pytest.mark.parametrize(
    ("request_line", "status"),
    [
        (b"GET http://[bad/ HTTP/1.1", HTTPStatus.BAD_REQUEST),
        (b"GET / HTTP/9", HTTPStatus.BAD_REQUEST),
        (b"GET / HTTP/2.0", HTTPStatus.HTTP_VERSION_NOT_SUPPORTED),
        (b"\x16\x03\x01 / \xff", HTTPStatus.BAD_REQUEST),
        (b"GET /" + b"a" * (1 << 17) + b" HTTP/1.1", HTTPStatus.REQUEST_URI_TOO_LONG),
        (b"POST / HTTP/1.1", HTTPStatus.METHOD_NOT_ALLOWED),
        (b"DELETE /index.html HTTP/1.1", HTTPStatus.METHOD_NOT_ALLOWED),
        (b"OPTIONS * HTTP/1.1", HTTPStatus.METHOD_NOT_ALLOWED),
    ],
)
def test_what_is_no_request_for_a_page_is_refused(
    get: Asker,
    request_line: bytes,
    status: HTTPStatus,
    capfd: pytest.CaptureFixture[str],
) -> None:
    answer = send(get.args[0], request_line + b"\r\nHost: localhost\r\nConnection: close\r\n\r\n")
    assert answer.status == status
    assert status != HTTPStatus.METHOD_NOT_ALLOWED or answer.headers["Allow"] == "GET, HEAD"
    assert get("/").text == "home", "it goes on"
    assert capfd.readouterr() == ("", ""), "the terminal is for what editors should know"


@pytest.mark.parametrize(
    ("name", "media_type"),
    [
        ("index.html", "text/html; charset=utf-8"),
        ("app.webmanifest", "application/manifest+json"),
        ("feed.xml", "application/xml"),
        ("apply.ics", "text/calendar; charset=utf-8"),
        ("twin.md", "text/markdown; charset=utf-8"),
        ("text.docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
        ("font.woff2", "font/woff2"),
        ("sitemap.xml.gz", "application/gzip"),
        ("program.wasm", "application/wasm"),
        ("pagefind/wasm.en.pagefind", "application/octet-stream"),
        ("pagefind/en_1.pf_meta", "application/octet-stream"),
        ("script.js", "text/javascript; charset=utf-8"),
        ("style.css", "text/css; charset=utf-8"),
        ("data.json", "application/json"),
        ("picture.svg", "image/svg+xml"),
        ("pictures/one.png", "image/png"),
        ("robots.txt", "text/plain; charset=utf-8"),
    ],
)
def test_a_file_is_said_to_be_what_it_is(get: Asker, name: str, media_type: str) -> None:
    headers = get(f"/{name}").headers
    assert headers["Content-Type"] == media_type
    assert "Content-Encoding" not in headers


def test_head_says_the_same_without_the_body(get: Asker) -> None:
    for target in ("/", "/nope", "/roles"):
        whole, head = get(target), get(target, "HEAD")
        assert len(whole.headers.get_all("Date", [])) == 1
        assert head.body == b""
        assert head.status == whole.status
        assert set(head.headers.items()) >= {
            (name, value) for name, value in whole.headers.items() if name != "Date"
        }


def test_a_browser_asks_each_time_and_gets_a_file_once(get_own: Asker, site: Path) -> None:
    get = get_own
    first = get("/")
    assert first.headers["Cache-Control"] == "no-cache"
    tag, date = first.headers["ETag"], first.headers["Last-Modified"]
    assert get("/", If_None_Match=tag).status == HTTPStatus.NOT_MODIFIED
    assert get("/", If_None_Match=tag).body == b""
    assert get("/", If_Modified_Since=date).status == HTTPStatus.NOT_MODIFIED
    assert get("/", If_None_Match='"other"', If_Modified_Since=date).text == "home"
    new = site / "new"
    new.write_text("HOME")
    os.utime(new, ns=(0, (site / "index.html").stat().st_mtime_ns))
    new.replace(site / "index.html")
    assert get("/", If_None_Match=tag).text == "HOME", "as long and as old, and another file"


@pytest.mark.parametrize(
    ("asked", "status", "body", "said"),
    [
        ("bytes=0-1", HTTPStatus.PARTIAL_CONTENT, b"ho", "bytes 0-1/4"),
        ("bytes=2-", HTTPStatus.PARTIAL_CONTENT, b"me", "bytes 2-3/4"),
        ("bytes=-1", HTTPStatus.PARTIAL_CONTENT, b"e", "bytes 3-3/4"),
        ("bytes=0-99", HTTPStatus.PARTIAL_CONTENT, b"home", "bytes 0-3/4"),
    ],
)
def test_a_part_of_a_file_can_be_had(
    get: Asker, asked: str, status: HTTPStatus, body: bytes, said: str
) -> None:
    answer = get("/", Range=asked)
    assert (answer.status, answer.body) == (status, body)
    assert answer.headers["Content-Range"] == said
    assert get("/").headers["Accept-Ranges"] == "bytes"


def test_a_part_that_no_file_has_is_refused(get: Asker) -> None:
    answer = get("/", Range="bytes=9-")
    assert answer.status == HTTPStatus.REQUESTED_RANGE_NOT_SATISFIABLE
    assert answer.headers["Content-Range"] == "bytes */4"


def test_a_part_of_a_file_that_has_changed_is_the_whole_file(get: Asker) -> None:
    tag = get("/").headers["ETag"]
    assert get("/", Range="bytes=0-1", If_Range=tag).body == b"ho"
    assert get("/", Range="bytes=0-1", If_Range='"old"').body == b"home"


REDIRECTS = """\
# Old addresses. The build writes this file anew each time.
/old/ /roles/ 301!
/gone/ /404.html 410
/old.html /new.html 302
/* /catch-all/ 301
/no-status/ /roles/
/odd-status/ /roles/ moved
/no-such-status/ /roles/ 999
/conditional/ /roles/ 301 Country=de
"""


@pytest.fixture
def get_old(site: Path, website: Website, get_it: Asker) -> Asker:
    """Asks a site that has old addresses, and pages there for other hosts."""
    (site / "_redirects").write_text(REDIRECTS)
    (site / "old").mkdir()
    (site / "old/index.html").write_text("moved")
    website.show(str(site))
    return get_it


@pytest.mark.parametrize(
    ("target", "status", "location"),
    [("/old/", 301, "/roles/"), ("/old?a", 301, "/roles/"), ("/old.html", 302, "/new.html")],
)
def test_an_old_address_redirects_as_on_the_host(
    get_old: Asker, target: str, status: int, location: str
) -> None:
    answer = get_old(target)
    assert (answer.status, answer.headers["Location"]) == (status, location)
    assert answer.headers["Cache-Control"] == "no-store"


@pytest.mark.parametrize("target", ["/gone/", "/gone"])
def test_what_is_gone_is_said_to_be(get_old: Asker, target: str) -> None:
    answer = get_old(target)
    assert (answer.status, answer.text) == (HTTPStatus.GONE, "not here")


@pytest.mark.parametrize(
    "target", ["/catch/", "/no-status/", "/odd-status/", "/no-such-status/", "/conditional/"]
)
def test_other_rules_are_no_business_of_a_preview(get_old: Asker, target: str) -> None:
    assert get_old(target).status == HTTPStatus.NOT_FOUND


def test_without_rules_the_page_at_an_old_address_is_shown(get_own: Asker, site: Path) -> None:
    (site / "old").mkdir()
    (site / "old/index.html").write_text("moved")
    assert get_own("/old/").text == "moved"
