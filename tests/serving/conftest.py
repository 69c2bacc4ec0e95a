"""A folder that is served, without a build."""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

import pytest

from rolepress.serving.server import listen, serve
from rolepress.serving.website import Website
from tests.serving.asking import Answer, ask

FILES = {
    "index.html": "home",
    "404.html": "not here",
    "roles/index.html": "roles",
    "roles/tech lead/index.html": "tech lead",
    "pictures/one.png": "PNG",
    "app.webmanifest": "{}",
    "feed.xml": "<feed/>",
    "apply.ics": "BEGIN:VCALENDAR",
    "twin.md": "# Tech Lead",
    "text.docx": "PK",
    "font.woff2": "wOF2",
    "sitemap.xml.gz": "\x1f",
    "program.wasm": "asm",
    "pagefind/wasm.en.pagefind": "asm",
    "pagefind/en_1.pf_meta": "meta",
    "script.js": "let a",
    "style.css": "a {}",
    "data.json": "[]",
    "picture.svg": "<svg/>",
    "robots.txt": "Allow: /",
    "münchen/index.html": "Munich",
    ".rolepress": "hidden",
    ".git/config": "hidden",
    ".well-known/security.txt": "known",
}
Asker = partial[Answer]
"""`ask` for one address: takes a target, and what `ask` takes beside it."""


def write_site(folder: Path) -> Path:
    """A folder of files as a build leaves one; beside it is one that nobody may see."""
    site = folder / "output"
    for name, text in FILES.items():
        path = site / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    (folder / "secret.txt").write_text("secret")
    return site


@contextmanager
def asker(website: Website) -> Iterator[Asker]:
    """Serve a website while the block runs; gives what asks for its files."""
    with serve(listen("127.0.0.1", 0), website) as address:
        yield partial(ask, address)


@pytest.fixture(scope="module")
def get(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Asker]:
    """Asks for the files of a site that no test changes."""
    website = Website()
    website.show(str(write_site(tmp_path_factory.mktemp("served"))))
    with asker(website) as get:
        yield get


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """The folder of a site that a test may change."""
    return write_site(tmp_path)


@pytest.fixture
def website() -> Website:
    """One that has no site yet."""
    return Website()


@pytest.fixture
def get_it(website: Website) -> Iterator[Asker]:
    """Asks that website."""
    with asker(website) as get:
        yield get
