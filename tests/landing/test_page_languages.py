"""Pages in other languages than the site: they say so, and everything about them follows."""

import json
from collections.abc import Callable
from concurrent.futures import Executor, ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path
from typing import Any

import docx
import pytest
from bs4 import BeautifulSoup, Tag

from rolepress.cli.app import main
from rolepress.domain.site import Site
from rolepress.downloads.views import download_views
from rolepress.feeds.views import feed_views
from rolepress.landing.build import build
from rolepress.landing.report import Report
from rolepress.locales.catalog import languages
from rolepress.pages.context import Context
from rolepress.pages.view import FileView, Published, Texts
from rolepress.rendering import workers
from rolepress.rendering.workers import process_pool
from rolepress.twins.views import twin_views
from rolepress_audit.cli.command import main as audit
from tests.locales.absent import ABSENT
from tests.sites import (
    JOB,
    ROLE,
    Change,
    all_of,
    copy_site,
    files_of,
    problems_of,
    settings,
    swap,
    write,
)
from tests.sites.pages import graph_of
from tests.small_site import contribute

ORIGIN = "https://rolepress.example"
URL = "/jobs/disponentin/"
VACANCY = """---
title: Krandisponentin
description: Acme sucht jemanden, der Kräne dorthin schickt, wo Schiffe liegen.
language: de
role: engineer
employer: acme
date_posted: 2026-11-20
workplace: hybrid
locations: [{locality: Hamburg, country: DE}]
base_salary: {currency: EUR, value: 51000, unit: YEAR}
apply_url: https://acme.example/apply
---

Wir suchen jemanden, der Kräne dorthin schickt, wo Schiffe liegen. Mehr über die
[Arbeit](../roles/kran.md).

## Deine Aufgaben

- Kräne schicken.

## Dein Profil

- Ruhige Nerven.
"""
IN_ENGLISH = """---
title: Crane Dispatcher
description: Acme looks for somebody who sends cranes to where ships are.
---

We look for somebody who sends cranes.

## Your duties

- Send cranes.
"""
CRANES = """---
title: Kranführung
description: Was die Arbeit auf einem Kran ist, und was sie verlangt.
language: de
family: backend
level: mid
compare_with: [tech-lead]
---

Wer einen Kran führt, hebt, was andere nicht heben.

## Aufgaben

- Heben.
"""
GUIDE = """---
title: Wie Kräne heißen
description: Wie Kräne heißen, und warum sie so heißen.
language: de
---

Kräne haben Namen.
"""
PAGE = """---
title: Impressum
description: Wer diese Seiten verantwortet, und wie man uns schreibt.
language: de
---

Wir sind es.
"""
TEMPLATE = """---
title: Kranführung
description: Eine Stellenbeschreibung zum Kopieren und Anpassen.
language: de
role: kran
---

Zum Kopieren.

## Stellenbeschreibung

Wir suchen jemanden für unseren Kran.
"""
GERMAN = all_of(
    write("jobs/disponentin.md", VACANCY),
    write("roles/kran.md", CRANES),
    write("guides/kraene.md", GUIDE),
    write("pages/impressum.md", PAGE),
    write("job-descriptions/kran.md", TEMPLATE),
    write("data/families.de.yaml", "backend:\n  name: Server\n"),
)
TRANSLATED = write("jobs/disponentin.en.md", IN_ENGLISH)


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    content = copy_site(tmp_path)
    monkeypatch.chdir(tmp_path)
    GERMAN(content)
    return tmp_path


def with_files(context: Context, pages: tuple[Published, ...], texts: Texts) -> list[FileView]:
    return [
        *contribute(context, pages, texts),
        *feed_views(context, texts, ["json", "indeed", "linkedin", "adzuna"]),
        *twin_views(context, pages, texts),
        *download_views(context, pages, texts),
    ]


def build_site(folder: Path, **changes: Any) -> Report:
    return build(replace(settings(folder), **changes), with_files)  # type: ignore[arg-type]


def page(site: Path, url: str) -> BeautifulSoup:
    return BeautifulSoup((site / f"output{url}index.html").read_text("utf-8"), "lxml")


def language_at(tag: Tag | None) -> str:
    """The language of an element: its own, or the one of the nearest element around it."""
    assert tag
    return next(str(each["lang"]) for each in (tag, *tag.parents) if each.get("lang"))


def language_of(site: Path, url: str) -> str:
    return language_at(page(site, url).html)


def alternates(site: Path, url: str) -> dict[str, str]:
    links = page(site, url).select("link[rel=alternate][hreflang]")
    return {str(link["hreflang"]): str(link["href"]).removeprefix(ORIGIN) for link in links}


def card(site: Path, url: str, to: str) -> Tag:
    """The card of a page in a list."""
    found = page(site, url).select_one(f'.card:has(a[href="{to}"])')
    assert found, f"{url} does not list {to}"
    return found


def facts(of: Tag) -> list[str]:
    return [fact.get_text() for fact in of.select(".card__fact")]


# --- An original in another language.


@pytest.mark.parametrize(
    "url",
    [URL, "/roles/kran/", "/guides/kraene/", "/impressum/", "/job-descriptions/kran/"],
)
def test_an_original_in_another_language_keeps_its_address_and_says_its_language(
    site: Path, url: str
) -> None:
    build_site(site)
    german = page(site, url)
    assert language_at(german.html) == language_at(german.h1) == "de"
    graph = graph_of(german)
    assert {node["inLanguage"] for node in graph if "inLanguage" in node} == {"de"}
    (locale,) = german.select('meta[property="og:locale"]')
    assert locale["content"] == "de"
    assert not alternates(site, url)
    assert not (site / "output/de/jobs").exists()


def test_its_dates_money_headings_and_the_sites_words_are_german(site: Path) -> None:
    build_site(site)
    text = page(site, URL).get_text(" ", strip=True)
    for words in ("51.000\xa0€", "20. November 2026", "Hamburg, Deutschland", "Offene Stelle"):
        assert words in text
    assert page(site, URL).select_one("section.section--responsibilities")
    assert page(site, URL).select_one("section.section--requirements, .section--qualifications")
    assert "Server" in page(site, "/roles/kran/").get_text()
    assert "Backend" in page(site, "/roles/").get_text()


def test_the_sites_lists_have_it_and_mark_it_for_people_and_machines(site: Path) -> None:
    build_site(site)
    for listing, url in (
        ("/jobs/", URL),
        ("/", URL),
        ("/jobs/in/hamburg-de/", URL),
        ("/employers/acme/", URL),
        ("/roles/", "/roles/kran/"),
        ("/roles/family/backend/", "/roles/kran/"),
        ("/guides/", "/guides/kraene/"),
        ("/job-descriptions/", "/job-descriptions/kran/"),
    ):
        german = card(site, listing, url)
        link = german.select_one("a")
        assert link
        assert (link["lang"], link["hreflang"]) == ("de", "de"), listing
        assert facts(german)[0] == "German"
        assert language_at(german.select_one(".card__fact")) == "en"
    assert "German" not in facts(card(site, "/jobs/", "/jobs/engineer-acme/"))


def test_a_german_page_marks_english_ones_in_german(site: Path) -> None:
    build_site(site)
    english = card(site, "/roles/kran/", "/roles/engineer/")
    assert facts(english)[0] == "Englisch"
    (about,) = page(site, URL).select('.footer a[href="/about/"]')
    assert (about["lang"], about["hreflang"]) == ("en", "en")


def test_menus_and_comparisons_mark_its_title(site: Path) -> None:
    build_site(site)
    (link,) = page(site, "/").select('.footer a[href="/impressum/"]')
    assert (link["lang"], link["hreflang"]) == ("de", "de")
    compared = page(site, "/roles/compare/kran-vs-tech-lead/")
    links = compared.select('main a[href="/roles/kran/"]')
    assert links
    assert {language_at(link) for link in links} == {"de"}
    assert {language_at(link) for link in compared.select('main a[href="/roles/tech-lead/"]')} == {
        "en"
    }


def test_feeds_have_it_in_its_language(site: Path) -> None:
    build_site(site)
    atom = BeautifulSoup((site / "output/feeds/jobs.xml").read_bytes(), "xml")
    languages = {entry.id.text: entry.get("xml:lang") for entry in atom.select("entry")}  # type: ignore[union-attr]
    assert languages[f"{ORIGIN}{URL}"] == "de"
    assert languages[f"{ORIGIN}/jobs/engineer-acme/"] is None
    (link,) = (each for each in atom.select("entry link") if each["href"] == f"{ORIGIN}{URL}")
    assert link["hreflang"] == "de"
    items = json.loads((site / "output/feeds/jobs.json").read_text("utf-8"))["items"]
    assert {item["title"]: item.get("language") for item in items} == {
        "Krandisponentin": "de",
        "Engineer, Grid": None,
        "Tech Lead": None,
    }


def test_a_german_page_of_any_kind_leads_to_german_pages(site: Path) -> None:
    write("roles/tech-lead.de.md", without_key(GUIDE))(site / "content")
    for name in ("guides/kraene.md", "pages/impressum.md", "job-descriptions/kran.md"):
        text = (site / "content" / name).read_text("utf-8")
        closing = text.index("---\n", 4) + 4
        link = "\nSiehe [Leitung](../roles/tech-lead.md).\n"
        write(name, text[:closing] + link + text[closing:])(site / "content")
    build_site(site)
    for url in ("/guides/kraene/", "/impressum/", "/job-descriptions/kran/"):
        (link_to,) = page(site, url).select('.prose a[href*="tech-lead"]')
        assert link_to["href"] == "/de/roles/tech-lead/"


def test_files_for_machines_and_for_word_have_its_language(site: Path) -> None:
    build_site(site)
    document = docx.Document(str(site / "output/job-descriptions/kran/kran.docx"))
    assert document.core_properties.language == "de"
    (first, *_) = page(site, "/job-descriptions/kran/").select(".copy-block__file")
    assert first.text == "Für Word speichern"
    listed = (site / "output/llms.txt").read_text("utf-8")
    assert "index.md): German. Acme sucht jemanden" in listed
    assert "index.md): English." not in listed
    assert "Offene Stelle" in (site / f"output{URL}index.md").read_text("utf-8")


# --- Its translation into the language of the site.


def test_a_german_original_can_be_translated_into_the_sites_language(site: Path) -> None:
    TRANSLATED(site / "content")
    build_site(site)
    expected = {"de": URL, "x-default": URL, "en": f"/en{URL}"}
    assert alternates(site, URL) == alternates(site, f"/en{URL}") == expected
    assert (language_of(site, URL), language_of(site, f"/en{URL}")) == ("de", "en")
    assert "€51,000" in page(site, f"/en{URL}").get_text()
    switch = page(site, f"/en{URL}").select(".languages a")
    assert [(a.text, a["href"], a.get("aria-current")) for a in switch] == [
        ("Deutsch", URL, None),
        ("English", f"/en{URL}", "page"),
    ]


def test_english_readers_find_the_english_page_in_lists_and_links(site: Path) -> None:
    TRANSLATED(site / "content")
    swap(JOB, "\n\n## ", "\n\nLike [this one](disponentin.md).\n\n## ")(site / "content")
    build_site(site)
    assert "German" not in facts(card(site, "/jobs/", f"/en{URL}"))
    links = [str(a["href"]) for a in page(site, "/jobs/engineer-acme/").select(".prose a")]
    assert links == [f"/en{URL}"]
    text = (site / "output/jobs/index.html").read_text("utf-8")
    assert f'"{URL}"' not in text, "each vacancy stands in a list once"
    sitemap = (site / "output/sitemaps/jobs-1.xml").read_text("utf-8")
    assert f"{ORIGIN}{URL}<" in sitemap
    assert f"{ORIGIN}/en{URL}<" in sitemap


def test_a_translation_changes_no_name_that_job_boards_know(site: Path) -> None:
    def names() -> set[str]:
        build_site(site)
        atom = BeautifulSoup((site / "output/feeds/jobs.xml").read_bytes(), "xml")
        indeed = BeautifulSoup((site / "output/feeds/indeed.xml").read_bytes(), "xml")
        found = (*atom.select("entry > id"), *indeed.select("referencenumber"))
        return {each.text for each in found}

    before = names()
    TRANSLATED(site / "content")
    assert names() == before


def test_reports_name_the_file_with_the_facts(site: Path) -> None:
    first = build_site(site)
    TRANSLATED(site / "content")
    report = build_site(site)
    assert report.postings == first.postings
    assert [(news.title, news.names) for news in report.news] == [
        ("new pages", (f"/en{URL}",)),
        ("changed pages", report.news[1].names),
    ]
    swap("jobs/disponentin.md", "date_posted: ", "date_closed: 2026-11-21\ndate_posted: ")(
        site / "content"
    )
    assert [each.path for each in build_site(site).withheld] == ["content/jobs/disponentin.md"]


def test_nothing_is_said_of_a_translation_that_says_its_language_again(site: Path) -> None:
    write("jobs/disponentin.en.md", IN_ENGLISH.replace("---\n", "---\nlanguage: en\n", 1))(
        site / "content"
    )
    assert not problems_of(site)


# --- A language in which the site has no words.

NEW_ROLE = """---
title: {title}
description: {title}. {title}. {title}. {title}. {title}.
language: {language}
family: backend
level: mid
---

{title}.

## {title} 2

- {title}.
"""


@pytest.mark.parametrize(
    ("language", "title", "direction"),
    [
        ("ja", "クレーン運転士の仕事", "ltr"),
        ("he", "מפעיל מנוף", "rtl"),
        ("ZH-hant", "起重機操作員的工作", "ltr"),
    ],
)
def test_where_the_site_has_no_words_its_own_stay_and_are_marked(
    site: Path, language: str, title: str, direction: str
) -> None:
    write("roles/x.md", NEW_ROLE.format(title=title, language=language))(site / "content")
    build_site(site)
    tag = {"ZH-hant": "zh-Hant"}.get(language, language)
    found = page(site, "/roles/x/")
    assert found.html
    assert (found.html["lang"], found.html["dir"]) == (tag, direction)
    for text in (
        "title",
        "h1",
        ".sheet__lead p",
        ".section--shape-list h2, .section--shape-prose h2",
    ):
        assert language_at(found.select_one(text)) == tag, text
    frame = (".skip-link", ".header", ".breadcrumbs", ".contents__title", ".glance", ".footer")
    for own in (*frame, ".section--related"):
        (element, *_) = found.select(own)
        assert language_at(element) == "en", own
        around = next(each for each in (element, *element.parents) if each.get("dir"))
        assert around["dir"] == "ltr"
    (crumb,) = found.select(".breadcrumbs [aria-current=page]")
    assert language_at(crumb) == tag
    (title_tag,) = found.select("title")
    assert title_tag.text == f"{title} | Rolepress", "no words of another language in it"
    assert card(site, "/roles/", "/roles/x/").select_one(f"a[lang={tag}]")


def test_a_translation_may_be_in_such_a_language(site: Path) -> None:
    write(f"jobs/disponentin.{ABSENT}.md", IN_ENGLISH)(site / "content")
    build_site(site)
    assert alternates(site, f"/{ABSENT}{URL}") == {
        "de": URL,
        "x-default": URL,
        ABSENT: f"/{ABSENT}{URL}",
    }
    assert language_of(site, f"/{ABSENT}{URL}") == ABSENT
    (current,) = page(site, f"/{ABSENT}{URL}").select(".languages [aria-current]")
    assert current["lang"] == ABSENT


# --- Builds.


def without_key(text: str) -> str:
    return text.replace("language: de\n", "")


@pytest.mark.parametrize("name", ["jobs/disponentin.md", "roles/kran.md", "pages/impressum.md"])
def test_a_key_that_comes_or_goes_gives_what_a_clean_build_gives(
    site: Path, tmp_path: Path, name: str
) -> None:
    path = site / "content" / name
    text = path.read_text("utf-8")
    build_site(site)
    for changed in (without_key(text), text):
        path.write_text(changed, "utf-8")
        build_site(site)
        incremental = files_of(site / "output")
        clean = {"output": tmp_path / "clean", "cache": tmp_path / "clean-cache"}
        build_site(site, **clean)
        assert files_of(tmp_path / "clean") == incremental


@pytest.mark.parametrize("executor", [lambda: ThreadPoolExecutor(2), process_pool])
def test_workers_make_the_same_site(
    site: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    executor: Callable[[], Executor],
) -> None:
    TRANSLATED(site / "content")
    write("roles/x.md", NEW_ROLE.format(title="クレーン運転士の仕事", language="ja"))(
        site / "content"
    )
    build_site(site)
    monkeypatch.setattr(workers, "ITEMS_WORTH_A_POOL", 1)
    other = {"output": tmp_path / "other", "cache": tmp_path / "other-cache"}
    build_site(site, executor=executor, **other)
    assert files_of(tmp_path / "other") == files_of(site / "output")


def test_the_key_changes_nothing_where_it_says_what_was_so(site: Path) -> None:
    build_site(site)
    before = files_of(site / "output")
    for name in (ROLE, JOB, "guides/titles.md", "pages/about.md", "job-descriptions/engineer.md"):
        swap(name, "title: ", "language: en\ntitle: ")(site / "content")
    build_site(site)
    assert files_of(site / "output") == before


@pytest.mark.parametrize("tag", ["EN", "en-US", "en-Latn"])
def test_the_sites_own_language_may_be_said_in_full(site: Path, tag: str) -> None:
    build_site(site)
    before = files_of(site / "output")
    swap(JOB, "title: ", f"language: {tag}\ntitle: ")(site / "content")
    build_site(site)
    assert files_of(site / "output") == before


def test_the_ledger_does_not_take_the_key_for_news(
    site: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (site / "pelicanconf.py").write_text('PATH = "content"\nTIMEZONE = "UTC"\n')
    main(["ledger", "update"])
    before = (site / "content/ledger.tsv").read_text()
    swap(JOB, "title: ", "language: en\ntitle: ")(site / "content")
    (site / "content/pages/impressum.md").write_text(without_key(PAGE), "utf-8")
    main(["ledger", "update"])
    assert (site / "content/ledger.tsv").read_text() == before
    capsys.readouterr()


def test_the_audit_finds_no_error_and_no_fault_of_languages(
    site: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    TRANSLATED(site / "content")
    write("roles/x.md", NEW_ROLE.format(title="クレーン運転士の仕事", language="ja"))(
        site / "content"
    )
    build_site(site)
    status = audit([str(site / "output"), "--today", "2026-11-22", "--site-url", ORIGIN])
    said = capsys.readouterr().out
    assert status == 0, said
    assert "language" not in said


# --- A site in another language.


@pytest.mark.parametrize("language", languages())
def test_a_site_in_any_language_with_words_needs_no_english(site: Path, language: str) -> None:
    (site / "content/data/families.de.yaml").unlink()
    own = replace(settings(site).site, language=language)
    build_site(site, site=own)
    assert language_of(site, "/jobs/") == language_of(site, "/jobs/engineer-acme/") == language
    assert language_of(site, URL) == "de"
    marked = bool(card(site, "/jobs/", URL).select("a[lang]"))
    assert marked is (language != "de")


def test_english_originals_of_a_german_site_are_marked(site: Path) -> None:
    swap(JOB, "title: ", "language: en\ntitle: ")(site / "content")
    (site / "content/data/families.de.yaml").unlink()
    build_site(site, site=Site("Rolepress", ORIGIN, "Was Rollen sind.", "de", "UTC"))
    assert facts(card(site, "/jobs/", "/jobs/engineer-acme/"))[0] == "Englisch"
    assert language_of(site, "/jobs/engineer-acme/") == "en"
    assert language_of(site, "/jobs/") == "de"


def test_a_folder_of_a_language_belongs_to_its_search(site: Path) -> None:
    change: Change = write("pages/de.md", PAGE)
    change(site / "content")
    assert [problem.message for problem in problems_of(site)] == [
        "the address /de/ belongs to the pages in that language"
    ]
