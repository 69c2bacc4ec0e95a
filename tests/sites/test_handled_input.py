"""What looks like trouble and is none: each builds, and comes out of the page as it went in."""

import re
from dataclasses import dataclass
from pathlib import Path

import pytest
from bs4 import BeautifulSoup

from tests.sites import LEVELS, ROLE, all_of, body, build_site, copy_site, swap, write
from tests.sites.hostile import PLACE_KEYS, POSTING_KEYS, TEXTS, write_hostile_site
from tests.sites.pages import (
    PARSERS,
    active_parts,
    all_pages,
    graph_of,
    node_of,
    read_page,
    strings_in,
    words_of,
)

LEAD = "A lead leads.\n\n"
URL = "/roles/tech-lead/"


@dataclass(frozen=True, slots=True)
class Hostile:
    """Where the site is, and the text that it holds everywhere."""

    folder: Path
    text: str


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The valid site, not built, as the working folder."""
    copy_site(tmp_path)
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture(scope="module", params=list(TEXTS))
def hostile(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Hostile:
    """A built site that holds one text everywhere."""
    folder, text = tmp_path_factory.mktemp("hostile"), TEXTS[request.param]
    write_hostile_site(folder, text)
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(folder)
        build_site(folder)
    return Hostile(folder, text)


each_parser = pytest.mark.parametrize(
    "parser", [PARSERS[0], *(pytest.param(p, marks=pytest.mark.exhaustive) for p in PARSERS[1:])]
)


@each_parser
def test_any_text_in_any_field_comes_back_from_page_and_markup(
    hostile: Hostile, parser: str
) -> None:
    told = ("title", "alternate", "contact", "name", *PLACE_KEYS, *POSTING_KEYS)
    page = read_page(hostile.folder, URL, parser)
    words = words_of(page)
    found = list(strings_in(graph_of(page)))
    for key in (*told, "skill", "reviewer", "note", "Colleagues"):
        assert f"{key} {hostile.text}" in words, f"{key} is not on the page"
    for key in told:
        assert any(f"{key} {hostile.text}" in each for each in found), f"{key} is not marked up"
    assert page.title
    assert page.title.get_text().startswith(f"title {hostile.text}")
    assert node_of(page, "JobPosting")["title"] == f"title {hostile.text}"
    employer = words_of(read_page(hostile.folder, "/employers/acme/", parser))
    assert f"description {hostile.text}" in employer


@each_parser
def test_no_text_becomes_a_part_of_a_page(hostile: Hostile, parser: str) -> None:
    for path in all_pages(hostile.folder):
        page = BeautifulSoup(path.read_bytes(), parser)
        assert not active_parts(page), path


HTML = """<div class="card" onclick="alert(0)">
<p onclick="alert(1)" style="position:fixed">A lead <b>leads</b>.</p>
</div>

Words <img src="/team.png" onerror="alert(3)" alt="The team"> and
<em onmouseover=alert(4)>more</em>. <!-- alert(5) -->
"""


def test_html_in_a_text_keeps_what_is_harmless_and_nothing_else(site: Path) -> None:
    body(ROLE, f"{LEAD}## Why\n\n{HTML}")(site / "content")
    build_site(site)
    for parser in PARSERS:
        page = read_page(site, URL, parser)
        assert not active_parts(page)
        section = page.find("section", {"aria-labelledby": "why"})
        assert section
        assert section.find("b")
        assert section.find("em")
        (picture,) = section.find_all("img")
        assert picture.attrs == {"src": "/team.png", "alt": "The team"}
        assert "alert" not in section.get_text()
        description = node_of(page, "JobPosting")["description"]
        assert "<b>leads</b>" in description
        assert not re.search(r"alert|onclick|style|script|evil", description)


@pytest.mark.parametrize(
    ("ends", "mark"),
    [("\r\n", ""), ("\r", ""), ("\n", "\ufeff"), ("\r\n", "\ufeff")],
    ids=["Windows", "old Mac", "byte-order mark", "Windows with byte-order mark"],
)
def test_line_ends_and_a_byte_order_mark_change_nothing(ends: str, mark: str, site: Path) -> None:
    build_site(site)
    before = read_page(site, URL)
    source = site / "content" / ROLE
    text = mark + source.read_text(encoding="utf-8").replace("\n", ends)
    source.write_bytes(text.encode())
    assert not build_site(site).changes.written
    assert read_page(site, URL) == before


def test_no_is_norway(site: Path) -> None:
    swap(ROLE, "country: DE", "country: NO")(site / "content")
    build_site(site)
    page = read_page(site, URL)
    assert node_of(page, "JobPosting")["jobLocation"]["address"]["addressCountry"] == "NO"
    assert "Norway" in words_of(page)


@pytest.mark.parametrize(
    ("written", "title"),
    [
        ('"Lead: Backend"', "Lead: Backend"),
        ("'Dev''s Lead'", "Dev's Lead"),
        ("Lead (backend) - 50%, C++/C#", "Lead (backend) - 50%, C++/C#"),
        ("R&D Lead", "R&D Lead"),
        ("O'Brien's Lead", "O'Brien's Lead"),
        ("2026", "2026"),
        ("1:30", "1:30"),
        ("yes", "yes"),
        ("  Lead  ", "Lead"),
        (">-\n  Tech\n  Lead", "Tech Lead"),
        ('"\\u0054ech Lead"', "Tech Lead"),
        ("x" * 100, "x" * 100),
    ],
)
def test_a_title_is_the_text_that_yaml_says(written: str, title: str, site: Path) -> None:
    swap(ROLE, "title: Tech Lead", f"title: {written}")(site / "content")
    build_site(site)
    page = read_page(site, URL)
    assert node_of(page, "JobPosting")["title"] == title
    heading = page.find("h1")
    assert heading
    assert heading.get_text() == title


def test_a_very_long_word_is_kept_whole(site: Path) -> None:
    word = "Donaudampfschifffahrt" * 200
    body(ROLE, f"{LEAD}## Why\n\n{word}\n")(site / "content")
    build_site(site)
    page = read_page(site, URL)
    assert word in words_of(page)
    assert word in node_of(page, "JobPosting")["description"]


def test_two_hundred_sections_are_two_hundred_sections(site: Path) -> None:
    text = "".join(f"## Part {number}\n\nWords on {number}.\n\n" for number in range(200))
    body(ROLE, LEAD + text)(site / "content")
    build_site(site)
    page = read_page(site, URL)
    assert len(page.select("section.section--prose")) == 200
    assert node_of(page, "JobPosting")["description"].count("<h2>") == 200


@pytest.mark.parametrize(
    "heading",
    ["Vacancy", "At a glance", "Main", "Neighbors", "Alternatives", "Vacancy facts", "日本", "!?"],
)
def test_a_heading_never_takes_an_anchor_that_the_page_has(heading: str, site: Path) -> None:
    text = f"## {heading}\n\nWords.\n\n" * 2
    body(ROLE, LEAD + text)(site / "content")
    build_site(site)
    anchors = [str(tag["id"]) for tag in read_page(site, URL).find_all(id=True)]
    assert len(anchors) == len(set(anchors))


def test_prose_beside_the_salary_table_is_on_the_page(site: Path) -> None:
    salary = "| Level | Pay |\n|---|---|\n| Junior | EUR 50 000 |\n"
    text = f"## Salary\n\nBefore.\n\n{salary}\nAfter.\n\n### In other places\n\nElsewhere.\n"
    body(LEVELS, LEAD + text)(site / "content")
    build_site(site)
    words = words_of(read_page(site, "/roles/engineer/"))
    assert all(word in words for word in ("Before.", "After.", "In other places", "Elsewhere."))


@pytest.mark.parametrize(
    "link",
    [
        "tech-lead.md",
        "./tech-lead.md#faq",
        "{filename}tech-lead.md",
        "{filename}/roles/tech-lead.md",
        "../roles/tech-lead.md",
    ],
)
def test_every_form_of_link_to_a_file_leads_to_its_page(link: str, site: Path) -> None:
    swap(LEVELS, "(tech-lead.md)", f"({link})")(site / "content")
    build_site(site)
    page = read_page(site, "/roles/engineer/")
    address = URL + ("#faq" if "#" in link else "")
    assert page.select_one(f'section[aria-labelledby="see-also"] a[href="{address}"]')


@pytest.mark.parametrize(
    "link",
    [
        "https://example.com/a_(b)?c=d&e=f#g",
        "http://localhost:8000/",
        "mailto:jobs@acme.example",
        "tel:+4930555",
        "#faq",
        "/team.png",
        "/roles/?page=1#top",
    ],
)
def test_links_that_can_work_stay_as_they_are(link: str, site: Path) -> None:
    body(ROLE, f"{LEAD}## Why\n\nSee [this](<{link}>).\n")(site / "content")
    build_site(site)
    section = read_page(site, URL).find("section", {"aria-labelledby": "why"})
    assert section
    assert [tag["href"] for tag in section.find_all("a")] == [link]


def test_a_picture_with_a_space_in_its_name_is_found(site: Path) -> None:
    all_of(
        write("static/the team.png", "x"),
        body(ROLE, f"{LEAD}## Why\n\n![The team](/the%20team.png)\n"),
    )(site / "content")
    build_site(site)
    assert read_page(site, URL).find("img", {"src": "/the%20team.png"})


def test_invisible_characters_by_number_stay_out_of_page_and_markup(site: Path) -> None:
    body(ROLE, f"{LEAD}## Why\n\nBell&#7; and&#x0; null&#xFFFE;.\n")(site / "content")
    build_site(site)
    page = read_page(site, URL)
    assert not re.search("[\x00-\x08\x0b-\x1f\ufffe\uffff]", page.get_text())
    assert not any("\x07" in text for text in strings_in(graph_of(page)))


def test_code_shows_tags_and_templates_as_they_are_written(site: Path) -> None:
    code = "<script>alert({{ site }})</script> {% raw %} &amp; {filename}x.md"
    body(ROLE, f"{LEAD}## Why\n\n```\n{code}\n```\n\nAnd `{code}`.\n")(site / "content")
    build_site(site)
    page = read_page(site, URL)
    assert not active_parts(page)
    assert words_of(page).count(code) == 2
