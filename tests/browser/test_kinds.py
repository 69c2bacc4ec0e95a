"""The pages that stand for all others are there, and no kind of page is without one."""

from pathlib import Path
from urllib.request import urlopen

from bs4 import BeautifulSoup

from tests.browser.conftest import Opener
from tests.browser.kinds import KINDS, each_kind
from tests.conftest import pages_of


def kind_of(page: Path) -> str:
    """What the theme calls the kind of a page, such as `page--role`; empty where it has none."""
    body = BeautifulSoup(page.read_text("utf-8"), "lxml").body
    classes = body.get_attribute_list("class") if body else []
    return next((name for name in classes if name and name.startswith("page--")), "")


def kinds_without_a_page(site: Path, addresses: list[str]) -> set[str]:
    """Kinds that a site has, and none of these addresses."""
    files = {site / address.strip("/") / "index.html" for address in addresses}
    known = {kind_of(file if file.is_file() else site / "404.html") for file in files}
    return {kind_of(page) for page in pages_of(site)} - known


def test_every_kind_of_page_is_looked_at(built_site: Path) -> None:
    assert not kinds_without_a_page(built_site, list(KINDS.values()))


def test_a_kind_that_nobody_looks_at_is_found(tmp_path: Path) -> None:
    for name in ("index", "404", "map"):
        (tmp_path / f"{name}.html").write_text(f'<body class="page page--{name}"><p>', "utf-8")
    assert kinds_without_a_page(tmp_path, ["/", "/nothing-is-here/"]) == {"page--map"}


@each_kind
def test_each_address_answers_with_its_page(kind: str, open_kind: Opener) -> None:
    page = open_kind(kind)
    assert page.locator("main h1").count() == 1
    assert (page.title().startswith("Page not found")) == (kind == "not found")


def test_each_file_is_served_as_what_it_is(built_site: Path, served_site: str) -> None:
    """A browser refuses a stylesheet or a script under a wrong name."""
    ends = {path.suffix: path for path in built_site.rglob("*.*") if path.suffix in _TYPES}
    assert ends.keys() >= {".html", ".css", ".svg", ".xml", ".json", ".txt"}
    for end, path in ends.items():
        with urlopen(f"{served_site}/{path.relative_to(built_site).as_posix()}") as answer:  # noqa: S310
            assert answer.headers["Content-Type"] == _TYPES[end]
            assert answer.headers["Cache-Control"] == "no-store"
            assert answer.read() == path.read_bytes()


_TYPES = {
    ".html": "text/html; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".svg": "image/svg+xml",
    ".xml": "application/xml",
    ".json": "application/json",
    ".txt": "text/plain; charset=utf-8",
}
