"""Ids and labels on every kind of page, where texts and keys take every name that they can."""

import re
from collections import Counter
from collections.abc import Iterator

import pytest
from lxml import html

from rolepress.content.headings import Headings
from rolepress.core.text import slugify
from rolepress.domain.sections import SectionKind
from rolepress.landing.settings import BuildSettings
from tests.search.site import GERMAN, build_site, write_site
from tests.small_site import job_text, role_text

TABLE = "| a | b |\n|---|---|\n| 1 | 2 |\n"
LEVELS = "\n## Salary by level\n\n| Level | Low | High |\n|---|---|---|\n| Junior | 1 | 2 |\n"
WAGES = "{publisher: Wages, name: Levels, url: https://wages.example/, period: '2025'"
WAGES += ", currency: EUR, unit: YEAR, country: DE}"
ABOUT = "---\ntitle: {}\ndescription: What this page is about, in one line.\n{}---\n\nOf it.\n\n"
CHOICE = "### Where (choose one)\n\n#### At home\n\nA.\n\n#### In the office\n\nB.\n"
FACTS = {
    "salary_surveys": "[wages]",
    "salary_levels": WAGES,
    "related": "[backend-engineer]",
    "compare_with": "[backend-engineer]",
}
TEXTS = {
    "roles/tech-lead.md": role_text("Tech Lead", **FACTS) + LEVELS,
    "roles/tech-lead.de.md": GERMAN + LEVELS,
    "jobs/rich.md": job_text("tech-lead", "Lead", date_posted="2026-11-10"),
    "jobs/acme-closed.md": job_text("tech-lead", "Old Lead", date_closed="2026-11-10"),
    "job-descriptions/tech-lead.md": ABOUT.format("Sample", "role: tech-lead\nskills: [go]\n")
    + f"## Job description\n\nAt {{{{company}}}} in {{{{place}}}}.\n\n{CHOICE}",
    "guides/titles.md": ABOUT.format("Titles", ""),
    "pages/about.md": ABOUT.format("About", ""),
}
"""A text of each kind, with every section that can be computed."""


def build(settings: BuildSettings, names: list[str]) -> BuildSettings:
    """The site with these names for headings and questions of each text, and for keys of tables.

    There is a table before all headings, and under each that is added.
    """
    headings = [name.replace("-", " ") for name in names]
    more = "".join(f"\n## {each}\n\nWords.\n\n{TABLE}" for each in headings if is_prose(each))
    questions = "".join(f"\n### {each}?\n\nWords.\n\n{TABLE}" for each in headings)
    more += f"\n## FAQ\n{questions}" if headings else ""
    for name, text in TEXTS.items():
        facts, _, body = text.partition("\n---\n\n")
        first, _, rest = body.partition("\n")
        whole = f"{facts}\n---\n\n{first}\n\n{TABLE}{rest}{more}"
        (settings.content / name).write_text(whole, encoding="utf-8")
    for number, key in enumerate(names):
        name = f"{key}:\n  name: Name {number}\n"
        add(settings, "families", f"{name}  description: Those who do that.\n")
        add(settings, "skill-categories", name)
        add(settings, "skills", f"skill-{key}:\n  name: Skill {number}\n  category: {key}\n")
        role = role_text(f"Role {number}", family=key, skills=f"[skill-{key}]")
        (settings.content / f"roles/role-{number}.md").write_text(role, encoding="utf-8")
    build_site(settings)
    return settings


def is_prose(heading: str) -> bool:
    return Headings("").kind(heading) is SectionKind.PROSE


def add(settings: BuildSettings, table: str, row: str) -> None:
    with (settings.content / f"data/{table}.yaml").open("a", encoding="utf-8") as file:
        file.write(row)


def pages(settings: BuildSettings) -> Iterator[tuple[str, html.HtmlElement]]:
    for path in sorted(settings.output.rglob("*.html")):
        page = html.document_fromstring(path.read_bytes())
        if not page.xpath("//meta[@http-equiv='refresh']"):
            yield path.relative_to(settings.output).as_posix(), page


def ids_on(page: html.HtmlElement) -> list[str]:
    """All ids, those that a script takes out of a template as well."""
    return [str(id_) for id_ in page.xpath("//@id")]


def twice(names: list[str]) -> list[str]:
    return [name for name, count in Counter(names).items() if count > 1]


@pytest.fixture(scope="module")
def plain(tmp_path_factory: pytest.TempPathFactory) -> BuildSettings:
    """The site with nothing on it that could meet the frame."""
    return build(write_site(tmp_path_factory.mktemp("plain"), page_size=1), [])


@pytest.fixture(scope="module")
def frame(plain: BuildSettings) -> set[str]:
    """Every id that templates and computed sections write, on any page."""
    return {id_ for _, page in pages(plain) for id_ in ids_on(page) if "_" in id_}


@pytest.fixture(scope="module")
def crowded(frame: set[str], tmp_path_factory: pytest.TempPathFactory) -> BuildSettings:
    """The site whose texts and tables have every name of the frame."""
    settings = write_site(tmp_path_factory.mktemp("crowded"), page_size=100)
    return build(settings, sorted({slugify(id_) for id_ in frame}))


def test_every_part_of_the_frame_that_has_an_id_was_there(frame: set[str]) -> None:
    parts = {"main", "search", "vacancy", "vacancy-facts", "alternatives", "at-a-glance", "role"}
    parts |= {"neighbors", "starts", "result", "option", "facts", "skills", "vacancies", "related"}
    assert {f"_{part}" for part in parts} <= frame
    assert {"field_1", "salary_table-1", "_facts_page-1"} <= frame
    assert any(id_.startswith("filter_") for id_ in frame)


def test_no_id_stands_twice_whatever_headings_and_keys_are_called(crowded: BuildSettings) -> None:
    for path, page in pages(crowded):
        assert twice(ids_on(page)) == [], path


def test_every_name_of_the_frame_is_free_for_headings_and_keys(
    frame: set[str], crowded: BuildSettings
) -> None:
    wanted = {slugify(id_) for id_ in frame}
    for page in ("guides/titles/index.html", "index.html", "skills/index.html"):
        assert wanted <= {*ids_on(dict(pages(crowded))[page]), "salary"}, page


def test_what_points_at_an_id_finds_it(crowded: BuildSettings) -> None:
    for path, page in pages(crowded):
        ids = set(ids_on(page))
        named = page.xpath("//@for | //@aria-labelledby | //@headers | //@aria-controls")
        assert {id_ for names in named for id_ in str(names).split()} <= ids, path
        assert {str(a)[1:] for a in page.xpath("//a/@href[starts-with(., '#')]")} <= ids, path


def name_of(page: html.HtmlElement, element: html.HtmlElement) -> str:
    """What a reader hears of a part of a page."""
    ids = (element.get("aria-labelledby") or "").split()
    words = " ".join(page.get_element_by_id(id_).text_content() for id_ in ids)
    return str(element.get("aria-label") or " ".join(words.split()))


def test_every_label_starts_with_a_word(plain: BuildSettings, crowded: BuildSettings) -> None:
    for settings in (plain, crowded):
        for path, page in pages(settings):
            labels = [str(label) for label in page.xpath("//@aria-label")]
            assert [label for label in labels if not re.match(r"\w", label)] == [], path


def test_what_scrolls_and_what_lists_links_is_told_apart(
    plain: BuildSettings, crowded: BuildSettings
) -> None:
    for settings in (plain, crowded):
        for path, page in pages(settings):
            for kind in ("//nav", "//*[@role='region']"):
                names = [name_of(page, each) for each in page.xpath(kind)]
                assert "" not in names, path
                assert twice(names) == [], path


def test_a_table_above_all_headings_is_named_like_the_page(plain: BuildSettings) -> None:
    found = {}
    for path, page in pages(plain):
        for label in page.xpath("//*[@class='sheet__lead']//@aria-label"):
            found[path] = (str(label), page.xpath("string(//h1)"))
    assert len(found) == len(TEXTS)
    ends = {"de/roles/tech-lead/index.html": ", mit einer Tabelle"}
    for path, (label, title) in found.items():
        assert label == title + ends.get(path, ", with a table"), path
