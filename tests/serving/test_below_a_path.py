"""The preview serves a site where its address says, as its host will."""

from collections.abc import Iterator
from http import HTTPStatus
from pathlib import Path

import pytest

from rolepress.serving.website import Website
from tests.serving.conftest import FILES, Asker, asker, write_site
from tests.serving.running import Preview, edit, write_project

REDIRECTS = "/on/a/old/ /on/a/roles/ 301!\n/on/a/gone/ /on/a/404.html 410\n"


@pytest.fixture(scope="module")
def get_below(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Asker]:
    """Asks a site that is served below `/on/a`."""
    site = write_site(tmp_path_factory.mktemp("below"))
    (site / "_redirects").write_text(REDIRECTS)
    website = Website()
    website.show(str(site), "/on/a")
    with asker(website) as ask:
        yield ask


@pytest.mark.parametrize(
    ("target", "name"),
    [
        ("/on/a/", "index.html"),
        ("/on/a/roles/", "roles/index.html"),
        ("/on/a/.well-known/security.txt", ".well-known/security.txt"),
        ("/on/a/m%C3%BCnchen/", "münchen/index.html"),
    ],
)
def test_a_file_is_served_below_the_path(get_below: Asker, target: str, name: str) -> None:
    answer = get_below(target)
    assert (answer.status, answer.text) == (HTTPStatus.OK, FILES[name])


@pytest.mark.parametrize(
    ("target", "status", "location"),
    [
        ("/", HTTPStatus.FOUND, "/on/a/"),
        ("/on/a", HTTPStatus.MOVED_PERMANENTLY, "/on/a/"),
        ("/on/a/roles?b=1", HTTPStatus.MOVED_PERMANENTLY, "/on/a/roles/?b=1"),
        ("/on/a/old/", HTTPStatus.MOVED_PERMANENTLY, "/on/a/roles/"),
    ],
)
def test_the_top_and_what_has_moved_lead_below_the_path(
    get_below: Asker, target: str, status: HTTPStatus, location: str
) -> None:
    answer = get_below(target)
    assert (answer.status, answer.headers["Location"]) == (status, location)


@pytest.mark.parametrize(
    "target", ["/roles/", "/index.html", "/on/", "/on/ab/", "/on/a/on/a/", "/on/a/../roles/"]
)
def test_nothing_is_served_above_the_path(get_below: Asker, target: str) -> None:
    answer = get_below(target)
    assert (answer.status, answer.text) == (HTTPStatus.NOT_FOUND, FILES["404.html"])


def test_what_is_gone_is_said_with_the_site_s_own_page(get_below: Asker) -> None:
    answer = get_below("/on/a/gone/")
    assert (answer.status, answer.text) == (HTTPStatus.GONE, FILES["404.html"])


def test_a_preview_serves_its_site_where_the_settings_say(tmp_path: Path) -> None:
    project = write_project(tmp_path)
    edit(project / "pelicanconf.py", "https://small.example", "https://small.example/on/a/")
    with Preview(project) as preview:
        preview.wait_for("/on/a/roles/", 'href="/on/a/jobs/"')
        assert preview.get("/").headers["Location"] == "/on/a/"
        assert preview.get("/roles/").status == HTTPStatus.NOT_FOUND


def test_a_site_at_the_root_leads_nowhere_else(tmp_path: Path) -> None:
    website = Website()
    website.show(str(write_site(tmp_path)))
    with asker(website) as ask:
        assert ask("/").status == HTTPStatus.OK
