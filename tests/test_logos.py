"""An employer's logo: what the markup names, pages show."""

import json
from dataclasses import replace
from pathlib import Path

import pytest
from bs4 import BeautifulSoup, Tag

from rolepress.core.problems import ContentError
from rolepress.feeds.views import feed_views
from rolepress.landing.build import build
from rolepress.landing.settings import BuildSettings
from tests.leaving import graphs_of
from tests.pictures import drawing, pixels
from tests.small_site import FILES, build_small, clean_build, files_of, job_text, write_small_site

SITE = "https://small.example"
PATH = "/logos/%C3%A9%20%26%209%25.svg"
LOGO = f"{SITE}{PATH}"
EMPLOYERS = "data/employers.yaml"
JOB, CLOSED, EMPLOYER = "jobs/acme-grid", "jobs/acme-closed", "employers/acme"
ROLE, GERMAN, BARE = "roles/tech-lead", "de/jobs/acme-grid", "jobs/zenith"
POSTING = (
    "\njob_posting: {employer: acme, date_posted: 2026-11-02, workplace: remote, "
    "applicant_countries: [DE], apply_url: 'https://acme.example/apply'}\n---\n"
)


def write(settings: BuildSettings, name: str, text: str | bytes) -> None:
    path = settings.content / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text.encode() if isinstance(text, str) else text)


@pytest.fixture
def settings(tmp_path: Path) -> BuildSettings:
    """A site in which one employer has a logo, and another has none."""
    found = write_small_site(tmp_path)
    acme, zenith = FILES[EMPLOYERS], FILES[EMPLOYERS].replace("acme", "zenith")
    logo = "  logo: 'logos/é & 9%.svg'\n"
    write(found, EMPLOYERS, f"{acme}{logo}{zenith.replace('Acme', 'Zenith')}")
    write(found, "static/logos/é & 9%.svg", drawing())
    write(found, f"{BARE}.md", job_text("backend-engineer", employer="zenith"))
    write(found, f"{CLOSED}.md", FILES[f"{CLOSED}.md"].replace("tech-lead", "backend-engineer"))
    write(found, f"{ROLE}.md", FILES[f"{ROLE}.md"].replace("\n---\n", POSTING, 1))
    german = "---\ntitle: Entwickler\ndescription: Für das Stromnetz, in einer Zeile.\n---\n\n"
    write(found, f"{JOB}.de.md", f"{german}Gut.\n\n## Aufgaben\n\n- Bauen.\n")
    return found


def pictures(settings: BuildSettings, page: str) -> list[Tag]:
    html = (settings.output / page / "index.html").read_bytes()
    return BeautifulSoup(html, "lxml").select("main img")


@pytest.mark.parametrize("page", [JOB, CLOSED, EMPLOYER, ROLE, GERMAN])
def test_a_logo_stands_beside_its_employer_s_name(settings: BuildSettings, page: str) -> None:
    build_small(settings)
    (logo,) = pictures(settings, page)
    words = "Logo von Acme Energy" if page == GERMAN else "Logo of Acme Energy"
    expected = {"src": PATH, "alt": words, "width": "1000", "height": "500"}
    assert expected.items() <= logo.attrs.items()
    # It waits where a text stands above it, and there alone.
    assert logo.get("loading") == ("lazy" if page == ROLE else None)


def test_an_employer_without_a_logo_leaves_no_hole(settings: BuildSettings) -> None:
    build_small(settings)
    assert pictures(settings, BARE) == pictures(settings, "employers/zenith") == []
    (graph,) = graphs_of((settings.output / BARE / "index.html").read_bytes())
    assert '"logo"' not in json.dumps(graph)


@pytest.mark.parametrize("page", [JOB, ROLE, GERMAN])
def test_the_markup_names_the_logo_that_the_page_shows(settings: BuildSettings, page: str) -> None:
    build_small(settings)
    (graph,) = graphs_of((settings.output / page / "index.html").read_bytes())
    (posting,) = (node for node in graph["@graph"] if node["@type"] == "JobPosting")
    (logo,) = pictures(settings, page)
    assert posting["hiringOrganization"]["logo"] == f"{SITE}{logo['src']}" == LOGO
    assert (settings.output / "logos/é & 9%.svg").read_text() == drawing()


def test_the_json_feed_shows_the_logo_beside_the_author(settings: BuildSettings) -> None:
    build(settings, lambda context, _pages, texts: feed_views(context, texts, ["json"]))
    feed = json.loads((settings.output / "feeds/jobs.json").read_bytes())
    authors = [author for item in feed["items"] for author in item["authors"]]
    assert {each["name"]: each.get("avatar") for each in authors} == {
        "Acme Energy": LOGO,
        "Zenith Energy": None,
    }


def test_a_logo_of_another_shape_is_shown_in_it(settings: BuildSettings) -> None:
    build_small(settings)
    write(settings, "static/logos/é & 9%.svg", drawing(attributes='viewBox="0 0 1 1"'))
    build_small(settings)
    assert [each["height"] for each in pictures(settings, JOB)] == ["1000"]
    assert files_of(settings.output) == clean_build(settings)


def test_a_logo_that_breaks_after_a_build_is_found(settings: BuildSettings) -> None:
    build_small(settings)
    write(settings, EMPLOYERS, f"{FILES[EMPLOYERS]}  logo: /logos/acme.png\n")
    write(settings, f"{BARE}.md", job_text("backend-engineer"))
    write(settings, "static/logos/acme.png", pixels())
    build_small(settings)
    write(settings, "static/logos/acme.png", pixels(width=99, height=99))
    with pytest.raises(ContentError) as error:
        build_small(settings)
    assert "99 by 99 pixels" in error.value.problems[0].message
    (settings.content / "static/logos/acme.png").unlink()
    with pytest.raises(ContentError) as error:
        build_small(replace(settings, preview=True))
    assert "there is no file" in error.value.problems[0].message
