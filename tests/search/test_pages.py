"""What the built pages say of the search, before any script runs."""

import gzip
from pathlib import Path

import pytest
from bs4 import BeautifulSoup

from tests.small_site import files_of


def soup(site: Path, path: str) -> BeautifulSoup:
    return BeautifulSoup((site / path).read_bytes(), "lxml")


def policy_of(site: Path, path: str) -> str:
    meta = soup(site, path).find("meta", {"http-equiv": "Content-Security-Policy"})
    assert meta
    return str(meta["content"])


def test_every_page_has_one_box_to_search_from(built_site: Path) -> None:
    for path in files_of(built_site):
        if path.endswith(".html"):
            page = soup(built_site, path)
            if not page.find("meta", {"http-equiv": "refresh"}):
                forms = page.select("form[role=search]")
                assert len(forms) == 1, path
                assert forms[0]["action"] == ("/de/" if path.startswith("de/") else "/") + "search/"
                assert forms[0]["method"] == "get"
                assert forms[0].select_one("label[for=_search]"), path
                assert forms[0].select_one("input#_search[name=q]"), path


@pytest.mark.parametrize("path", ["index.html", "roles/backend-tech-lead/index.html"])
def test_pages_that_lead_to_the_search_run_no_script(built_site: Path, path: str) -> None:
    assert not soup(built_site, path).select("script[src]")
    assert "'wasm-unsafe-eval'" not in policy_of(built_site, path)
    assert "form-action 'self'" in policy_of(built_site, path)


def test_the_search_page_alone_may_compile_what_it_searches_with(built_site: Path) -> None:
    allowed = {
        path
        for path in files_of(built_site)
        if path.endswith(".html") and b"wasm-unsafe-eval" in (built_site / path).read_bytes()
    }
    assert allowed == {"search/index.html", "de/search/index.html"}


@pytest.mark.parametrize("path", ["search/index.html", "de/search/index.html"])
def test_search_engines_do_not_get_the_search_page(built_site: Path, path: str) -> None:
    robots = soup(built_site, path).find("meta", {"name": "robots"})
    assert robots
    assert str(robots["content"]).startswith("noindex")
    address = f"https://rolepress.example/{path.removesuffix('index.html')}".encode()
    sitemaps = [d for p, d in files_of(built_site).items() if p.endswith(".xml")]
    assert not [data for data in sitemaps if b"<loc>" + address in data]


def test_without_a_script_the_search_page_leads_to_every_list(built_site: Path) -> None:
    page = soup(built_site, "search/index.html")
    assert "The search takes JavaScript." in page.get_text()
    links = {str(link["href"]) for link in page.select("main a[href]")}
    assert {"/roles/", "/jobs/", "/skills/", "/jobs/in/germany/", "/employers/"} <= links


def test_job_cards_say_their_facets_on_the_list_of_jobs_alone(built_site: Path) -> None:
    jobs = soup(built_site, "jobs/index.html").select(".card--job")
    assert len(jobs) == 7
    assert all(card["data-family"] and card["data-place"] for card in jobs)
    elsewhere = soup(built_site, "index.html").select(".card--job")
    assert elsewhere
    assert not [card for card in elsewhere if card.has_attr("data-place")]


def test_counts_of_choices_are_those_of_the_cards(built_site: Path) -> None:
    page = soup(built_site, "jobs/index.html")
    for select in page.select("form.filter select"):
        for option in select.select("option[data-text]"):
            value, name = option["value"], f"data-{select['name']}"
            has = [c for c in page.select(".card--job") if value in c.get(name, "").split()]  # type: ignore[union-attr]
            assert option.get_text() == f"{option['data-text']} ({len(has)})"


def test_the_script_of_the_list_is_small(built_site: Path) -> None:
    scripts = list((built_site / "static").glob("filter.*.js"))
    assert len(scripts) == 1
    assert len(gzip.compress(scripts[0].read_bytes())) < 6000
