"""A role and a vacancy in two languages: facts once, words twice, and each page finds the other."""

from pathlib import Path
from typing import Any

import extruct
import pytest
from bs4 import BeautifulSoup

from rolepress.landing.build import build
from rolepress.landing.report import Report
from rolepress_audit.cli.command import main as audit
from tests.sites import JOB, ROLE, SKILLS, all_of, copy_site, files_of, settings, swap, write
from tests.small_site import contribute

ORIGIN = "https://rolepress.example"
ROLE_WORDS = """---
title: Technische Leitung
description: Was eine technische Leitung entscheidet, baut und verantwortet.
---

Eine technische Leitung gibt einem Team die Richtung vor.

## Aufgaben

- Entscheiden, was gebaut wird.
- Code begutachten.

## Häufige Fragen

### Führt eine technische Leitung Menschen?

Nicht immer.
"""
JOB_WORDS = """---
title: Entwicklung Stromnetz
description: Dienste bauen, die ein Stromnetz im Gleichgewicht halten.
work_hours: 40 Stunden pro Woche
---

Sie bauen Dienste für ein Stromnetz. Siehe [Leitung](../roles/tech-lead.de.md).

## Aufgaben

- Dienste bauen.
"""
TRANSLATED = all_of(
    swap(JOB, "workplace:", "work_hours: 40 hours a week\nworkplace:"),
    write("roles/tech-lead.de.md", ROLE_WORDS),
    write("jobs/engineer-acme.de.md", JOB_WORDS),
    write("data/families.de.yaml", "backend:\n  name: Server\n  description: Wer Server baut.\n"),
)


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    content = copy_site(tmp_path)
    monkeypatch.chdir(tmp_path)
    TRANSLATED(content)
    return tmp_path


def build_site(site: Path) -> Report:
    return build(settings(site), contribute)


def page(site: Path, url: str) -> BeautifulSoup:
    text = (site / "output" / url.strip("/") / "index.html").read_text(encoding="utf-8")
    return BeautifulSoup(text, "lxml")


def nodes(site: Path, url: str, kind: str) -> list[dict[str, Any]]:
    found = extruct.extract(str(page(site, url)), syntaxes=["json-ld"])["json-ld"]
    return [node for node in found[0]["@graph"] if node["@type"] == kind]


def alternates(site: Path, url: str) -> dict[str, str]:
    links = page(site, url).select("link[rel=alternate][hreflang]")
    return {str(link["hreflang"]): str(link["href"]) for link in links}


@pytest.mark.parametrize("path", ["/roles/tech-lead/", "/jobs/engineer-acme/"])
def test_each_page_names_all_its_languages_and_the_one_for_everybody_else(
    site: Path, path: str
) -> None:
    build_site(site)
    expected = {
        "en": f"{ORIGIN}{path}",
        "de": f"{ORIGIN}/de{path}",
        "x-default": f"{ORIGIN}{path}",
    }
    assert alternates(site, path) == alternates(site, f"/de{path}") == expected
    for url, language in ((path, "en"), (f"/de{path}", "de")):
        html = page(site, url).html
        assert html
        assert html["lang"] == language
        canonical = page(site, url).select_one("link[rel=canonical]")
        assert canonical
        assert canonical["href"] == ORIGIN + url


def test_visitors_see_the_other_language_in_its_own_words(site: Path) -> None:
    build_site(site)
    links = page(site, "/roles/tech-lead/").select(".languages a")
    assert [(a.text, a["href"], a["lang"], a.get("aria-current")) for a in links] == [
        ("English", "/roles/tech-lead/", "en", "page"),
        ("Deutsch", "/de/roles/tech-lead/", "de", None),
    ]
    assert not page(site, "/roles/engineer/").select(".languages, [hreflang]")


def test_the_facts_are_the_originals_and_the_words_the_translations(site: Path) -> None:
    build_site(site)
    (english,) = nodes(site, "/jobs/engineer-acme/", "JobPosting")
    (german,) = nodes(site, "/de/jobs/engineer-acme/", "JobPosting")
    words = {"@id", "url", "mainEntityOfPage", "title", "description", "workHours"}
    words |= {"relevantOccupation", "responsibilities", "applicantLocationRequirements"}
    assert {key: value for key, value in english.items() if key not in words} == {
        key: value for key, value in german.items() if key not in words
    }
    assert german["title"] == "Entwicklung Stromnetz"
    assert german["workHours"] == "40 Stunden pro Woche"
    assert "Dienste bauen." in german["description"]
    (web_page,) = nodes(site, "/de/jobs/engineer-acme/", "WebPage")
    assert web_page["inLanguage"] == "de"


def test_dates_money_and_the_sites_own_words_are_as_people_there_write_them(site: Path) -> None:
    build_site(site)
    text = page(site, "/de/roles/tech-lead/").get_text(" ", strip=True)
    for words in ("85.000\xa0€", "2. November 2026", "Server", "Berlin, Deutschland"):
        assert words in text
    headings = [h.get_text() for h in page(site, "/de/roles/tech-lead/").select("h2")]
    assert {"Aufgaben", "Häufige Fragen"} <= set(headings)


def test_a_german_page_leads_to_german_pages_where_there_are_any(site: Path) -> None:
    build_site(site)
    links = {str(a["href"]) for a in page(site, "/de/jobs/engineer-acme/").select("main a[href]")}
    assert "/de/roles/tech-lead/" in links
    assert "/roles/engineer/" in links, "the role has no translation"
    (to_english,) = page(site, "/de/jobs/engineer-acme/").select('main a[href="/roles/engineer/"]')
    assert (to_english["lang"], to_english["hreflang"]) == ("en", "en")


@pytest.mark.parametrize(
    "address", ["../roles/tech-lead.md", "/roles/tech-lead/", "{filename}/roles/tech-lead.md#faq"]
)
def test_a_link_to_an_original_leads_a_german_reader_to_the_german_page(
    site: Path, address: str
) -> None:
    swap("jobs/engineer-acme.de.md", "../roles/tech-lead.de.md", address)(site / "content")
    build_site(site)
    links = {str(a["href"]) for a in page(site, "/de/jobs/engineer-acme/").select(".prose a")}
    assert {link.partition("#")[0] for link in links} == {"/de/roles/tech-lead/"}
    (posting,) = nodes(site, "/de/jobs/engineer-acme/", "JobPosting")
    assert "/de/roles/tech-lead/" in posting["description"]


def test_lists_and_feeds_have_each_vacancy_once_and_the_sitemap_each_page(site: Path) -> None:
    build_site(site)
    files = files_of(site / "output")
    assert b"/de/" not in files["jobs/index.html"]
    assert b"/de/jobs/engineer-acme/" in files["sitemaps/jobs-1.xml"]
    assert b"/de/roles/tech-lead/" in files["sitemaps/roles-1.xml"]


def test_the_audit_finds_no_error(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    build_site(site)
    status = audit([str(site / "output"), "--today", "2026-11-22", "--site-url", ORIGIN])
    assert status == 0, capsys.readouterr().out


def test_a_translation_ends_with_its_original(site: Path) -> None:
    over = "valid_through: 2026-08-01\ndate_posted: 2026-07-01\n# was: "
    swap(JOB, "date_posted: ", over)(site / "content")
    build_site(site)
    assert not (site / "output/jobs/engineer-acme").exists()
    assert not (site / "output/de/jobs").exists()


def test_a_draft_of_either_is_not_published(site: Path) -> None:
    swap("roles/tech-lead.de.md", "title:", "draft: true\ntitle:")(site / "content")
    swap(JOB, "title:", "draft: true\ntitle:")(site / "content")
    swap("jobs/engineer-acme.de.md", "](../roles/tech-lead.de.md)", "](/)")(site / "content")
    build_site(site)
    assert not (site / "output/de").exists()
    assert not alternates(site, "/roles/tech-lead/")


def test_an_earlier_name_of_a_translation_leads_to_it(site: Path) -> None:
    swap("roles/tech-lead.de.md", "title:", "aliases: [teamleitung]\ntitle:")(site / "content")
    build_site(site)
    refresh = page(site, "/de/roles/teamleitung/").select_one("meta[http-equiv=refresh]")
    assert refresh
    assert refresh["content"] == "0; url=/de/roles/tech-lead/"


def test_what_changes_in_one_language_changes_its_pages_and_equals_a_clean_build(
    site: Path, tmp_path: Path
) -> None:
    build_site(site)
    swap("roles/tech-lead.de.md", "Nicht immer.", "Selten.")(site / "content")
    assert build_site(site).changes.written == ["de/roles/tech-lead/index.html"]
    swap(ROLE, "min_value: 85000", "min_value: 86000")(site / "content")
    written = build_site(site).changes.written
    assert {"de/roles/tech-lead/index.html", "roles/tech-lead/index.html"} <= set(written)
    swap(SKILLS, "name: Go", "name: Golang")(site / "content")
    build_site(site)
    before = files_of(site / "output")
    (site / "output").rename(tmp_path / "old")
    (site / "cache").rename(tmp_path / "old-cache")
    build_site(site)
    assert files_of(site / "output") == before
