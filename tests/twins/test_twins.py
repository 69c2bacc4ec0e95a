"""Twins of a built site: one for each page that editors write, and a list of them."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from bs4 import BeautifulSoup
from lxml import etree

from rolepress.content.links import document_url
from rolepress.domain.documents import Document
from rolepress.landing.build import build
from rolepress.pages.context import Context
from rolepress.pages.view import FileView
from rolepress.pages.views import page_views
from rolepress.twins.views import twin_views
from tests.builders import make_exported, make_job, make_role
from tests.conftest import QUICK, ROOT, run_pelican
from tests.markdown.readers import read_markdown, squeezed
from tests.pages.contexts import make_context
from tests.small_site import files_of, marks_of, write_small_site

SITE = "https://rolepress.example"
WITH_TWINS = {"PLUGINS": [*QUICK["PLUGINS"], "rolepress.twins"]}
DOCUMENTS = sorted(
    str(document_url(f"{path.parent.name}/{path.name}")).strip("/")
    for path in (ROOT / "content").glob("*/*.md")
)
"""The paths of their pages."""
USED = "nav, template, .copy-block__files"
"""What a page has for getting around, and for what can be done with it."""


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The project's own site, built with the plugin."""
    folder = tmp_path_factory.mktemp("twins")
    run = run_pelican(folder / "output", folder / "cache", settings=WITH_TWINS)
    assert run.returncode == 0, run.stderr
    return folder / "output"


def words_of_page(path: Path) -> str:
    """What a visitor reads in the main part, without the ways around the page and its drawings.

    The twin writes a colon behind a term, where the page sets it apart by its looks.
    """
    main = BeautifulSoup(path.read_bytes(), "lxml").main
    assert main is not None
    for left_out in main.select(f"{USED}, svg, .visually-hidden, .copy-block__hint"):
        left_out.decompose()
    for term in main.find_all("dt"):
        if term.get_text().strip()[-1:].isalnum():
            term.append(":")
    return re.sub(r"\s+", "", main.get_text())


@pytest.mark.parametrize("name", DOCUMENTS)
def test_a_twin_has_its_page_s_words_in_their_order(site: Path, name: str) -> None:
    twin = (site / name / "index.md").read_text("utf-8")
    words = words_of_page(site / name / "index.html")
    assert len(words) > 500
    assert squeezed(read_markdown(twin)) == words


@pytest.mark.parametrize("name", DOCUMENTS)
def test_a_twin_has_its_page_s_headings_and_absolute_links(site: Path, name: str) -> None:
    twin = (site / name / "index.md").read_text("utf-8")
    read = BeautifulSoup(read_markdown(twin), "lxml")
    page = BeautifulSoup((site / name / "index.html").read_bytes(), "lxml").main
    assert page is not None
    for left_out in page.select(USED):
        left_out.decompose()
    headings = [(tag.name, tag.get_text()) for tag in read.find_all(re.compile("^h[1-6]$"))]
    assert headings == [
        (tag.name, tag.get_text().strip()) for tag in page.find_all(re.compile("^h[1-6]$"))
    ]
    links = [str(a["href"]) for a in read.find_all("a")]
    assert len(links) == len(page.find_all("a", href=True))
    assert all(re.match("https?://|mailto:|tel:", link) for link in links)


def test_a_page_s_head_leads_to_its_twin(site: Path) -> None:
    for path in site.rglob("index.html"):
        name = path.parent.relative_to(site).as_posix()
        head = BeautifulSoup(path.read_bytes(), "lxml").head
        assert head is not None
        links = [str(a["href"]) for a in head.find_all("link", type="text/markdown")]
        assert links == ([f"/{name}/index.md"] if name in DOCUMENTS else [])
        assert all(a["rel"] == ["alternate"] for a in head.find_all("link", type="text/markdown"))


def test_only_pages_that_editors_write_have_twins(site: Path) -> None:
    twins = {path.parent.relative_to(site).as_posix() for path in site.rglob("index.md")}
    assert twins == set(DOCUMENTS)


def test_twins_and_their_list_are_in_no_sitemap(site: Path) -> None:
    for path in site.glob("sitemap*.xml"):
        tree = etree.parse(path)
        listed = [str(loc.text) for loc in tree.iter("{*}loc")]
        assert not [url for url in listed if url.endswith((".md", ".txt"))]


def test_the_list_leads_to_each_twin_once_and_to_no_closed_job(site: Path) -> None:
    text = (site / "llms.txt").read_text("utf-8")
    links = re.findall(r"\]\((.+?)\)", text)
    closed = "jobs/senior-backend-engineer-quillstone"
    assert sorted(links) == sorted(
        f"{SITE}/{name}/index.md" for name in DOCUMENTS if name != closed
    )


def test_the_list_is_as_llms_txt_asks(site: Path) -> None:
    """A title, a summary, and links with notes under headings (https://llmstxt.org/)."""
    text = (site / "llms.txt").read_text("utf-8")
    title, summary, *rest = [line for line in text.splitlines() if line]
    assert title == "# Rolepress"
    assert summary.startswith("> Overviews of jobs in software")
    assert all(re.fullmatch(r"## .+|- \[.+\]\(https://.+\): .+", line) for line in rest)
    assert [line for line in rest if line.startswith("##")] == [
        "## Roles",
        "## Open jobs",
        "## Job descriptions",
        "## Guides",
        "## About this site",
    ]


def test_without_the_plugin_there_is_no_twin(built_site: Path) -> None:
    assert not list(built_site.rglob("index.md"))
    twin = '<link rel="alternate" type="text/markdown"'
    assert not [p for p in built_site.rglob("*.html") if twin in p.read_text("utf-8")]
    assert not (built_site / "llms.txt").exists()


def files(*documents: Document, **changes: Any) -> dict[str, FileView]:
    context: Context = make_context(*documents, **changes)
    found = twin_views(context, list(page_views(context)), lambda _: make_exported())
    return {file.url: file for file in found}


def names(found: dict[str, FileView], section: str) -> Sequence[str]:
    sections = {each.title: each for each in found["/llms.txt"].data["sections"]}
    return [entry.name for entry in sections[section].entries] if section in sections else []


def test_a_draft_has_no_twin_and_is_not_listed() -> None:
    found = files(make_role(), make_role(slug="later", draft=True))
    assert "/roles/backend-tech-lead/index.md" in found
    assert "/roles/later/index.md" not in found
    assert len(names(found, "Roles")) == 1


def test_a_closed_job_has_a_twin_and_is_not_listed() -> None:
    job = make_job(slug="closed", date_closed=date(2026, 11, 20))
    found = files(make_role(), job)
    assert "/jobs/closed/index.md" in found
    assert not names(found, "Open jobs")


def test_a_section_without_pages_is_left_out() -> None:
    sections = files(make_role())["/llms.txt"].data["sections"]
    assert [section.title for section in sections] == ["Roles"]


def test_titles_that_look_like_markup_stay_words() -> None:
    found = files(make_role(title="C# [lead] *now*"))
    assert names(found, "Roles") == ["C# \\[lead\\] \\*now\\*"]


def test_a_long_list_is_cut_and_says_where_the_rest_is() -> None:
    jobs = [make_job(slug=f"job-{number:04}") for number in range(507)]
    found = files(make_role(), *jobs)
    listed = names(found, "Open jobs")
    assert len(listed) == 501
    (section,) = [s for s in found["/llms.txt"].data["sections"] if s.title == "Open jobs"]
    assert section.entries[-1].url == f"{SITE}/jobs/"
    assert section.entries[-1].note == "7 more"


def test_an_edit_changes_its_own_twin_and_a_rebuild_nothing(tmp_path: Path) -> None:
    settings = write_small_site(tmp_path)
    build(settings, twin_views)
    before = files_of(settings.output)
    marks = marks_of(settings.output)
    build(settings, twin_views)
    assert marks_of(settings.output) == marks
    path = settings.content / "roles" / "tech-lead.md"
    path.write_text(path.read_text("utf-8").replace("plain services", "other services"), "utf-8")
    build(settings, twin_views)
    after = files_of(settings.output)
    changed = {name for name in after if after[name] != before.get(name)}
    assert changed == {"roles/tech-lead/index.html", "roles/tech-lead/index.md"}
    fresh = replace(settings, output=tmp_path / "fresh", cache=tmp_path / "fresh-cache")
    build(fresh, twin_views)
    assert files_of(fresh.output) == after
