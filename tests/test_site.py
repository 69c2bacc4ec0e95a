"""The built site as strangers meet it: search engines first, visitors second.

JSON-LD is read back with extruct, which nobody here wrote.
"""

import json
import re
from collections import Counter
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import urljoin, urlsplit

import extruct
import pytest
from bs4 import BeautifulSoup, Tag
from lxml import etree

from rolepress.content.links import document_url
from tests.conftest import pages_of

ROOT = Path(__file__).parent.parent
SITE = "https://rolepress.example"
OPEN_ROLES = {
    "/roles/backend-tech-lead/",
    "/roles/senior-backend-engineer-tech-lead/",
    "/roles/lead-backend-engineer/",
    "/roles/senior-backend-team-lead/",
}
OPEN_JOBS = {
    "/jobs/senior-backend-engineer-tidewater/",
    "/jobs/senior-backend-engineer-larkfield/",
    "/jobs/senior-backend-engineer-northmoor/",
}
GERMAN = {"/de/roles/backend-tech-lead/", "/de/jobs/senior-backend-engineer-larkfield/"}
"""Translations, each of a page with an open vacancy."""
WITH_FLOOR = re.compile(r"/(?:jobs/in|skills)/.+/")
"""The lists that search engines need not have if they are short."""
VACANCIES_MIN = 3
"""A list with fewer open vacancies is too short, whatever else it says."""
CLOSED_JOB = "/jobs/senior-backend-engineer-quillstone/"
SEARCH = {"/search/", "/de/search/"}
ATOM = "{http://www.w3.org/2005/Atom}"
SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"


def pages(site: Path) -> Iterator[tuple[str, BeautifulSoup]]:
    """Every HTML page with its site path."""
    for path in pages_of(site):
        yield url_of(path.relative_to(site).as_posix()), soup(path)


def url_of(name: str) -> str:
    return "/" + name.removesuffix("index.html")


@cache
def soup(path: Path) -> BeautifulSoup:
    return BeautifulSoup(path.read_bytes(), "lxml")


def file_of(site: Path, url: str) -> Path:
    """The file that a web server gives for a site path."""
    name = url.removeprefix("/")
    return site / (f"{name}index.html" if not name or name.endswith("/") else name)


def page(site: Path, url: str) -> BeautifulSoup:
    return soup(file_of(site, url))


@cache
def graph(path: Path) -> list[dict[str, Any]]:
    """The nodes of a page's graphs, as extruct reads them."""
    found = extruct.extract(path.read_text("utf-8"), syntaxes=["json-ld"])["json-ld"]
    return [node for block in found for node in block.get("@graph", [block])]


@cache
def short_lists(site: Path) -> set[str]:
    """The lists that show too few open vacancies."""
    lists = ((url, page) for url, page in pages(site) if WITH_FLOOR.fullmatch(url))
    return {url for url, page in lists if len(page.select("article.card--job")) < VACANCIES_MIN}


def not_indexed(site: Path) -> set[str]:
    """The pages that search engines may not have, other than "not found"."""
    return short_lists(site) | SEARCH | {CLOSED_JOB}


def nodes(site: Path, url: str, type_: str) -> list[dict[str, Any]]:
    return [node for node in graph(file_of(site, url)) if node["@type"] == type_]


def text_of(document: BeautifulSoup) -> str:
    """What a visitor can read, in one line."""
    copy = BeautifulSoup(str(document), "lxml")
    for hidden in copy(["script", "style", "template", "head"]):
        hidden.decompose()
    return " ".join(copy.get_text(" ").split())


def test_exactly_the_pages_with_one_open_vacancy_carry_job_posting(built_site: Path) -> None:
    found = {url: len(nodes(built_site, url, "JobPosting")) for url, _ in pages(built_site)}
    assert {url: number for url, number in found.items() if number} == dict.fromkeys(
        OPEN_ROLES | OPEN_JOBS | GERMAN, 1
    )


def test_what_has_one_id_is_one_thing_on_every_page(built_site: Path) -> None:
    called: dict[str, set[tuple[str, str]]] = {}
    for path in pages_of(built_site):
        for node in _all_nodes(graph(path)):
            if "@id" in node and "name" in node:
                called.setdefault(node["@id"], set()).add((node["@type"], node["name"]))
    assert len(called) > 100
    assert {id_: names for id_, names in called.items() if len(names) > 1} == {}


def _all_nodes(value: Any) -> Iterator[dict[str, Any]]:
    inner = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    if isinstance(value, dict):
        yield value
    for each in inner:
        yield from _all_nodes(each)


def test_each_calendar_entry_has_an_id_of_its_own(built_site: Path) -> None:
    texts = [path.read_text("utf-8") for path in built_site.rglob("*.ics")]
    ids = [
        uid for text in texts for uid in re.findall(r"^UID:(.*(?:\r?\n .*)*)", text, re.MULTILINE)
    ]
    assert len(set(ids)) == len(texts) > 3


def test_no_posting_hides_inside_another_node(built_site: Path) -> None:
    for path in pages_of(built_site):
        top = sum(node["@type"] == "JobPosting" for node in graph(path))
        assert json.dumps(graph(path)).count('"JobPosting"') == top, path


@pytest.mark.parametrize("url", sorted(OPEN_ROLES | OPEN_JOBS))
def test_every_posting_has_the_facts_that_searchers_filter_by(built_site: Path, url: str) -> None:
    (posting,) = nodes(built_site, url, "JobPosting")
    assert posting["hiringOrganization"]["name"]
    assert re.fullmatch(r"\d{4}-\d\d-\d\d", posting["datePosted"])
    assert "FULL_TIME" in posting["employmentType"]
    salary = posting["baseSalary"]
    assert salary["value"]["minValue"] < salary["value"]["maxValue"]
    assert salary["value"]["unitText"] == "YEAR"
    assert posting["relevantOccupation"]["@type"] == "Occupation"
    places = posting.get("jobLocation", [])
    for place in places if isinstance(places, list) else [places]:
        assert len(place["address"]["addressCountry"]) == 2
    assert places or posting["jobLocationType"] == "TELECOMMUTE"
    if posting.get("jobLocationType"):
        assert posting["applicantLocationRequirements"]


@pytest.mark.parametrize("url", sorted(OPEN_ROLES | OPEN_JOBS))
def test_every_open_vacancy_can_be_applied_for_on_its_page(built_site: Path, url: str) -> None:
    links = [str(a["href"]) for a in page(built_site, url).find_all("a", href=True)]
    assert any(".example/" in link or link.startswith("mailto:") for link in links)
    assert any(a.get_text().startswith("Apply") for a in page(built_site, url).find_all("a"))


def test_a_closed_vacancy_says_so_and_cannot_be_applied_for(built_site: Path) -> None:
    document = page(built_site, CLOSED_JOB)
    assert "This vacancy closed on October 30, 2026." in text_of(document)
    assert "Apply by" not in text_of(document)
    assert not [a for a in document.find_all("a") if a.get_text().startswith("Apply")]
    assert "quillstone.example" not in " ".join(
        str(a["href"]) for a in document.find_all("a", href=True) if "apply" in str(a["href"])
    )
    links = {str(a["href"]) for a in document.find_all("a", href=True)}
    assert links >= OPEN_JOBS


@pytest.mark.parametrize(
    ("url", "types"),
    [
        ("/", {"CollectionPage", "WebSite", "Organization"}),
        ("/roles/backend-architect/", {"WebPage", "Occupation", "BreadcrumbList"}),
        ("/roles/senior-backend-engineer/", {"WebPage", "Occupation", "BreadcrumbList"}),
        ("/roles/backend-tech-lead/", {"WebPage", "JobPosting", "BreadcrumbList"}),
        ("/jobs/senior-backend-engineer-larkfield/", {"WebPage", "JobPosting", "BreadcrumbList"}),
        (CLOSED_JOB, {"WebPage", "Occupation", "BreadcrumbList"}),
        (
            "/job-descriptions/lead-backend-engineer/",
            {"WebPage", "Occupation", "BreadcrumbList"},
        ),
        ("/jobs/", {"CollectionPage", "ItemList", "BreadcrumbList"}),
        ("/jobs/in/germany/", {"CollectionPage", "ItemList", "BreadcrumbList"}),
        ("/skills/python/", {"CollectionPage", "ItemList", "BreadcrumbList"}),
        ("/employers/larkfield/", {"CollectionPage", "ItemList", "BreadcrumbList"}),
        (
            "/guides/how-backend-lead-titles-relate/",
            {"WebPage", "Article", "BreadcrumbList"},
        ),
        ("/about/", {"AboutPage", "Organization", "BreadcrumbList"}),
        ("/methodology/", {"WebPage", "BreadcrumbList"}),
        ("/404.html", set()),
    ],
)
def test_each_kind_of_page_says_its_kind_and_no_more(
    built_site: Path, url: str, types: set[str]
) -> None:
    assert {node["@type"] for node in graph(file_of(built_site, url))} == types


def test_lists_name_open_vacancies_only(built_site: Path) -> None:
    (listed,) = nodes(built_site, "/jobs/", "ItemList")
    urls = {entry["url"].removeprefix(SITE) for entry in listed["itemListElement"]}
    assert urls == OPEN_ROLES | OPEN_JOBS


def test_market_pay_names_its_source_and_its_time(built_site: Path) -> None:
    (occupation,) = nodes(built_site, "/roles/backend-architect/", "Occupation")
    salary = occupation["estimatedSalary"]
    assert (salary["percentile10"], salary["median"], salary["percentile90"]) == (
        82460,
        135980,
        214670,
    )
    text = text_of(page(built_site, "/roles/backend-architect/"))
    for figure in ("$82,460", "$105,210", "$135,980", "$171,980", "$214,670"):
        assert figure in text
    assert "US Bureau of Labor Statistics" in text
    assert "May 2025" in text


def test_the_navigation_says_where_in_it_a_page_is(built_site: Path) -> None:
    """WAI-ARIA, `aria-current`: `page` for the page itself, `true` for a list above it."""

    def current(url: str) -> dict[str, str]:
        links = page(built_site, url).select(".header__link[aria-current]")
        return {str(link["href"]): str(link["aria-current"]) for link in links}

    assert current("/") == {}
    assert current("/jobs/") == {"/jobs/": "page"}
    assert current("/jobs/in/germany/") == {"/jobs/": "true"}


def test_a_page_has_one_box_to_search_from(built_site: Path) -> None:
    for url, found in pages(built_site):
        assert len(found.select(".search-box")) == 1, url


def test_every_link_into_the_site_leads_somewhere(built_site: Path) -> None:
    ids: dict[str, set[str]] = {}
    for url, document in pages(built_site):
        ids[url] = {str(tag["id"]) for tag in document.find_all(id=True)}
    for url, document in pages(built_site):
        for tag in document.find_all(["a", "link", "img"]):
            target = str(tag.get("href") or tag.get("src") or "")
            parts = urlsplit(urljoin(f"{SITE}{url}", target))
            if f"{parts.scheme}://{parts.netloc}" != SITE:
                continue
            assert file_of(built_site, parts.path).is_file(), f"{url} links to {target}"
            assert not parts.fragment or parts.fragment in ids[parts.path], f"{url}: {target}"


def test_no_page_asks_another_host_for_anything(built_site: Path) -> None:
    for url, document in pages(built_site):
        for tag in document.find_all(["script", "img", "iframe", "source", "video", "audio"]):
            assert not str(tag.get("src") or "/").startswith(("http", "//")), url
        for link in document.find_all("link", href=True):
            fetched = {"stylesheet", "icon", "preload", "manifest"} & set(link["rel"])
            assert not fetched or str(link["href"]).startswith("/"), url
        assert all(tag.get("type") for tag in document.find_all("script")), url
        assert not document.find_all(style=True), url


def test_every_page_has_a_head_that_search_engines_can_use(built_site: Path) -> None:
    titles: Counter[str] = Counter()
    kept_out = not_indexed(built_site)
    for url, document in pages(built_site):
        assert len(document.find_all("h1")) == 1, url
        assert document.html is not None
        assert document.html["lang"] == ("de" if url.startswith("/de/") else "en")
        canonical = document.find("link", rel="canonical")
        robots = document.find("meta", attrs={"name": "robots"})
        if url == "/404.html":
            assert canonical is None
            assert robots is not None
            continue
        if url in kept_out:
            assert canonical is None
            assert isinstance(robots, Tag)
            assert robots["content"] == "noindex, follow"
        else:
            assert isinstance(canonical, Tag)
            assert canonical["href"] == SITE + url
            assert robots is None
        description = document.find("meta", attrs={"name": "description"})
        assert isinstance(description, Tag)
        assert 40 <= len(str(description["content"])) <= 155, (url, description["content"])
        for name in ("og:title", "og:description", "og:type", "og:site_name"):
            assert document.find("meta", property=name), (url, name)
        assert bool(document.find("meta", property="og:url")) == (url not in kept_out), url
        assert document.find("meta", attrs={"name": "twitter:card"}), url
        assert document.title is not None
        titles[document.title.get_text()] += 1
    assert not [title for title, number in titles.items() if number > 1]


def test_labels_are_words_and_tell_the_parts_of_a_page_apart(built_site: Path) -> None:
    for url, document in pages(built_site):
        labels = [str(tag["aria-label"]) for tag in document.select("[aria-label]")]
        assert [label for label in labels if not re.match(r"\w", label)] == [], url
        for kind in ("nav", "[role=region]", "[id]"):
            names = [_name_of(document, part, kind) for part in document.select(kind)]
            assert all(names), url
            assert len(names) == len(set(names)), (url, kind)


def _name_of(document: BeautifulSoup, part: Tag, kind: str) -> str:
    """What a reader hears of a part of a page; or its id, where ids are asked about."""
    if kind == "[id]" or part.has_attr("aria-label"):
        return str(part["id" if kind == "[id]" else "aria-label"])
    named = [document.find(id=id_) for id_ in str(part["aria-labelledby"]).split()]
    return " ".join(tag.get_text(" ", strip=True) for tag in named if tag)


def test_headings_never_skip_a_level(built_site: Path) -> None:
    for url, document in pages(built_site):
        level = 0
        for heading in document.find_all(re.compile(r"^h[1-6]$")):
            now = int(heading.name[1])
            assert now <= level + 1, f"{url}: {heading.get_text()}"
            level = now


def sitemap_entries(site: Path) -> Iterator[etree._Element]:
    """The entries of every sitemap that the index names."""
    for loc in etree.parse(site / "sitemap.xml").iter(f"{SITEMAP}loc"):
        yield from etree.parse(file_of(site, str(loc.text).removeprefix(SITE))).getroot()


def test_the_sitemap_lists_every_page_that_may_be_indexed(built_site: Path) -> None:
    listed = [entry.findtext(f"{SITEMAP}loc", "") for entry in sitemap_entries(built_site)]
    assert len(listed) == len(set(listed))
    expected = {SITE + url for url, _ in pages(built_site) if url != "/404.html"}
    expected -= {SITE + url for url in not_indexed(built_site)}
    assert set(listed) == expected
    robots = (built_site / "robots.txt").read_text()
    assert f"Sitemap: {SITE}/sitemap.xml" in robots


def test_lists_that_are_too_short_for_search_engines_stay_linked(built_site: Path) -> None:
    short, kept_out = short_lists(built_site), not_indexed(built_site)
    assert short
    assert any(WITH_FLOOR.fullmatch(url) for url, _ in pages(built_site) if url not in short)
    linked = {
        str(a["href"])
        for url, document in pages(built_site)
        if url not in kept_out
        for a in document.find_all("a", href=True)
    }
    assert linked >= {url for url in short if page(built_site, url).select("article.card")}


def test_sitemap_dates_are_the_editors_and_never_the_builds(built_site: Path) -> None:
    dates = {
        entry.findtext(f"{SITEMAP}loc", "").removeprefix(SITE): entry.findtext(f"{SITEMAP}lastmod")
        for entry in sitemap_entries(built_site)
    }
    assert dates["/roles/senior-backend-team-lead/"] == "2026-11-20", "an editor's date"
    assert dates["/roles/backend-tech-lead/"] == "2026-11-22", "the ledger's date: a skill is new"
    ledger = (ROOT / "content/ledger.tsv").read_text(encoding="utf-8")
    lines = (line.split("\t") for line in ledger.splitlines())
    new = {document_url(name) for name, *_, day in lines if day == "2026-11-22"}
    assert {url for url, day in dates.items() if day == "2026-11-22"} == new  # the build's date


@pytest.mark.parametrize(("name", "number"), [("jobs", 7), ("roles", 6)])
def test_feeds_are_atom_with_one_entry_a_page(built_site: Path, name: str, number: int) -> None:
    feed = etree.parse(built_site / "feeds" / f"{name}.xml").getroot()
    assert feed.tag == f"{ATOM}feed"
    assert feed.findtext(f"{ATOM}id") == f"{SITE}/feeds/{name}.xml"
    entries = feed.findall(f"{ATOM}entry")
    assert len(entries) == number
    updated = [entry.findtext(f"{ATOM}updated", "") for entry in entries]
    assert updated == sorted(updated, reverse=True)
    for entry in entries:
        link = entry.find(f"{ATOM}link")
        assert link is not None
        target = link.get("href", "").removeprefix(SITE)
        assert file_of(built_site, target).is_file()


def test_made_up_employers_say_so_wherever_they_hire(built_site: Path) -> None:
    for url in OPEN_ROLES | OPEN_JOBS | {CLOSED_JOB}:
        assert "this company does not exist" in text_of(page(built_site, url)), url
