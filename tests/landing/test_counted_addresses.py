"""Whatever asks for an address, two that ask for one are both named, and nothing is written."""

import dataclasses
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from rolepress.core.problems import ContentError
from rolepress.landing.build import build
from rolepress.landing.settings import BuildSettings
from rolepress.pages.context import Context
from rolepress.pages.view import FileView, LateFile, Published, Texts
from tests.small_site import THEME, contribute, files_of, job_text, role_text, write_small_site


@pytest.fixture
def settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> BuildSettings:
    """The small site with a page of each kind, not built, in the working folder."""
    monkeypatch.chdir(tmp_path)
    settings = dataclasses.replace(write_small_site(tmp_path), content=Path("content"))
    compared = role_text(
        "Lead", distinct="It leads.", compare_with="[tech-lead]", aliases="[before]"
    )
    write("roles/lead.md", compared)
    write("jobs/soon.md", job_text("tech-lead", valid_through="2026-11-25"))
    write("data/redirects.yaml", "/old/: /roles/\n")
    return settings


def write(name: str, text: str = "x") -> None:
    """Write a file below `content/`."""
    path = Path("content") / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def all_files(
    context: Context, published: Sequence[Published], texts: Texts
) -> Iterator[FileView | LateFile]:
    """What plugins add: sitemaps and feeds, a picture, a download, and a file made late."""
    yield from contribute(context, published, texts)
    yield FileView("/static/og/about.png", "x", form_of="/about/", media_type="image/png")
    yield FileView("/about/about.docx", "x", form_of="/about/", media_type="application/x")
    yield LateFile("/_headers", lambda *_: FileView("/_headers", "x"))


def said_of(settings: BuildSettings) -> list[str]:
    """Path and message of each problem that keeps the site from being built."""
    with pytest.raises(ContentError) as raised:
        build(settings, all_files)
    assert files_of(settings.output).keys() <= {".rolepress"}, "nothing was written"
    return [f"{problem.path}: {problem.message}" for problem in raised.value.problems]


@pytest.mark.parametrize(
    ("name", "owner"),
    [
        ("index.html", "the home page"),
        ("404.html", "the page for unknown addresses"),
        ("roles/index.html", "the list of roles"),
        ("roles/compare/index.html", "the list of compared roles"),
        ("roles/compare/lead-vs-tech-lead/index.html", "the page “Lead vs Tech Lead”"),
        ("roles/family/backend/index.html", "the page “Backend”"),
        ("jobs/index.html", "the list of jobs"),
        ("jobs/in/berlin-de/index.html", "the page “Jobs in Berlin, Germany”"),
        ("job-descriptions/index.html", "the list of job descriptions"),
        ("guides/index.html", "the list of guides"),
        ("skills/index.html", "the list of skills"),
        ("skills/go/index.html", "the page “Go”"),
        ("employers/index.html", "the list of employers"),
        ("employers/acme/index.html", "the page “Acme Energy”"),
        ("roles/lead/index.html", "content/roles/lead.md"),
        ("roles/before/index.html", "content/roles/lead.md"),
        ("jobs/acme-grid/index.html", "content/jobs/acme-grid.md"),
        ("job-descriptions/tech-lead/index.html", "content/job-descriptions/tech-lead.md"),
        ("guides/titles/index.html", "content/guides/titles.md"),
        ("about/index.html", "content/pages/about.md"),
        ("feeds/jobs.xml", "the feed “Feed of open jobs”"),
        ("static/og/about.png", "the picture of the page “About”"),
        ("about/about.docx", "a file of the page “About”"),
        ("jobs/soon/apply-by.ics", "a file that this site makes"),
        ("sitemap.xml", "a file that this site makes"),
        ("robots.txt", "a file that this site makes"),
        ("_headers", "a file that this site makes"),
        ("favicon.ico", f"{THEME}/static/root/favicon.ico"),
        ("static/favicon.svg", f"{THEME}/static/favicon.svg"),
    ],
)
def test_a_file_at_an_address_that_is_taken_is_refused_and_both_are_named(
    name: str, owner: str, settings: BuildSettings
) -> None:
    write(f"static/{name}")
    (said,) = said_of(settings)
    assert said == f"content/static/{name}: the address /{name} belongs to {owner}"


@pytest.mark.parametrize("name", ["Robots.TXT", "ABOUT/index.html", "feeds/JOBS.xml"])
def test_an_address_that_differs_only_by_case_is_the_same(
    name: str, settings: BuildSettings
) -> None:
    write(f"static/{name}")
    (said,) = said_of(settings)
    assert said.startswith(f"content/static/{name}: the address")
    assert "on macOS and Windows" in said


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("roles", "the address /roles is a folder, which the page “Lead vs Tech Lead” needs"),
        ("feeds", "the address /feeds is a folder, which the feed “Feed of open jobs” needs"),
        (
            "robots.txt/x",
            "the address /robots.txt/x lies below that of a file that this site makes",
        ),
    ],
)
def test_a_file_and_a_folder_of_one_name_are_refused(
    name: str, message: str, settings: BuildSettings
) -> None:
    write(f"static/{name}")
    assert said_of(settings) == [f"content/static/{name}: {message}"]


def test_two_files_of_plugins_at_one_address_are_refused(settings: BuildSettings) -> None:
    def twice(*about: object) -> Iterator[FileView | LateFile]:
        yield from all_files(*about)  # type: ignore[arg-type]  # as they come
        yield FileView("/feeds/roles.xml", "x")

    with pytest.raises(ContentError) as raised:
        build(settings, twice)
    (problem,) = raised.value.problems
    assert problem.path == "content"
    assert problem.message == (
        "a file that this site makes cannot be made: the address /feeds/roles.xml belongs to the "
        "feed “Feed of roles”"
    )


def test_a_site_whose_addresses_are_all_different_is_built(settings: BuildSettings) -> None:
    write("static/roles/picture.txt")
    write("static/downloads/index.html")
    build(settings, contribute)
    assert {"roles/picture.txt", "downloads/index.html"} <= files_of(settings.output).keys()
