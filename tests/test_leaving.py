"""What leaves its page leads somewhere: no file for readers elsewhere has a relative address."""

from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from rolepress.downloads.views import download_views
from rolepress.feeds.setting import NAMES
from rolepress.feeds.views import feed_views
from rolepress.landing.build import build
from rolepress.pages.context import Context
from rolepress.pages.view import FileView, Published, Texts
from rolepress.sitemap.views import sitemap_views
from rolepress.social.app import app_views
from rolepress.twins.views import twin_views
from tests.leaving import addresses_of, addresses_of_graph, graphs_of, is_whole, left_files
from tests.small_site import FILES, write_small_site

SITE = "https://small.example"
LINKS = (
    "See [the role](../roles/tech-lead.md), [what you need](#must-have), "
    "[a place on a page](/roles/tech-lead/#responsibilities), "
    "[a query](/jobs/?place=berlin-de&type=FULL_TIME), [a file](/größe.txt), "
    '<a href="/jobs/?a=1&amp;b=ü">HTML</a>, [mail](mailto:jobs@acme.example), '
    "[elsewhere](https://acme.example/a?b=1&c=2#d) and ![the plan](/plan.svg)."
)
LED_TO = {
    *("/roles/tech-lead/", "/roles/tech-lead/#responsibilities", "/gr%C3%B6%C3%9Fe.txt"),
    *("/jobs/?place=berlin-de&type=FULL_TIME", "/jobs/?a=1&b=%C3%BC", "/plan.svg"),
}
"""The paths of all links and pictures that do not lead to the page itself."""
ELSEWHERE = {"mailto:jobs@acme.example", "https://acme.example/a?b=1&c=2#d"}
JOB, ROLE, GERMAN = "/jobs/acme-grid/", "/roles/tech-lead/", "/de/jobs/acme-grid/"
SAMPLE = "/job-descriptions/tech-lead/"
TRANSLATION = (
    '---\ntitle: {title}\ndescription: "Was man dort tut, in einer Zeile."\n---\n\n'
    "Gut zu wissen.\n\n## Aufgaben\n\n- Bauen mit [anderen](../roles/backend-engineer.md).\n"
)


def led_to(page: str) -> set[str]:
    """Where the text of a page leads, wherever it is read."""
    return {f"{SITE}{path}" for path in (*LED_TO, f"{page}#must-have")} | ELSEWHERE


def contribute(
    context: Context, published: Sequence[Published], texts: Texts
) -> Iterator[FileView]:
    """What all plugins add that write text."""
    yield from sitemap_views(context, published=published)
    yield from feed_views(context, texts, NAMES)
    yield from twin_views(context, published, texts)
    yield from download_views(context, published, texts)
    yield from (file for file in app_views(context) if not file.encoder)


def linked(text: str) -> str:
    """A source whose text has every kind of link: in its lead, lists, prose and a quote."""
    lists = "".join(f"\n## {title}\n\n- {LINKS}\n" for title in ("Must have", "Perks"))
    more = f"\n## More\n\n{LINKS}\n\n### Part\n\n> {LINKS}\n"
    return text.replace("\n## ", f"\n{LINKS}\n\n## ", 1) + lists + more


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site whose texts have links of every kind."""
    settings = write_small_site(tmp_path_factory.mktemp("leaving"))
    job = FILES["jobs/acme-grid.md"].replace("country: DE", "region: Berlin, country: DE")
    role = FILES["roles/tech-lead.md"].replace(
        "\n---\n", "\ncompare_with: [backend-engineer]\n---\n"
    )
    files = {
        "jobs/acme-grid.md": linked(job.replace("\n---\n", "\napply_email: a@acme.example\n---\n")),
        "jobs/acme-grid.de.md": linked(TRANSLATION.format(title="Entwickler")),
        "roles/backend-engineer.de.md": TRANSLATION.format(title="Entwickler"),
        "roles/tech-lead.md": linked(
            role.replace("\n---\n", "\ndate_published: 2026-11-02\n---\n")
        ),
        "job-descriptions/tech-lead.md": FILES["job-descriptions/tech-lead.md"].replace(
            "Lead a team.", f"Lead.\n\n{LINKS}\n\n## Must have\n\n- Patience."
        ),
        "static/größe.txt": "Nothing.\n",
        "static/plan.svg": '<svg xmlns="http://www.w3.org/2000/svg"/>',
    }
    for name, text in files.items():
        (settings.content / name).write_text(text, encoding="utf-8")
    build(settings, contribute)
    return settings.output


def test_no_file_for_readers_elsewhere_has_a_relative_address(site: Path) -> None:
    found = {name: set(addresses_of(name, data)) for name, data in left_files(site)}
    relative = {name: {a for a in each if not is_whole(a)} for name, each in found.items()}
    assert not {name: each for name, each in relative.items() if each}
    assert sum(map(len, found.values())) > 100


def test_no_file_of_the_project_s_own_site_has_a_relative_address(built_site: Path) -> None:
    for name, data in left_files(built_site):
        assert not [each for each in addresses_of(name, data) if not is_whole(each)], name
    for page in built_site.rglob("*.html"):
        for graph in graphs_of(page.read_bytes()):
            assert not [each for each in addresses_of_graph(graph) if not is_whole(each)], page


@pytest.mark.parametrize(
    ("file", "page"),
    [
        *((f"feeds/{name}", JOB) for name in ("jobs.xml", "jobs.json", "indeed.xml")),
        *((f"feeds/{name}", JOB) for name in ("linkedin.xml", "adzuna.xml")),
        ("feeds/roles.xml", ROLE),
        ("jobs/acme-grid/index.md", JOB),
        ("de/jobs/acme-grid/index.md", GERMAN),
        ("roles/tech-lead/index.md", ROLE),
        ("job-descriptions/tech-lead/index.md", SAMPLE),
        ("job-descriptions/tech-lead/tech-lead.md", SAMPLE),
        ("job-descriptions/tech-lead/tech-lead.docx", SAMPLE),
    ],
)
def test_links_places_and_pictures_of_a_text_lead_where_they_lead_on_its_page(
    site: Path, file: str, page: str
) -> None:
    found = set(addresses_of(file, (site / file).read_bytes()))
    assert led_to(page) <= found


def test_a_file_of_plain_text_names_the_address_behind_each_link(site: Path) -> None:
    text = (site / "job-descriptions/tech-lead/tech-lead.txt").read_text("utf-8")
    assert [each for each in led_to(SAMPLE) if f"({each})" not in text] == []


@pytest.mark.parametrize("page", [JOB, GERMAN])
def test_the_markup_s_description_leads_where_the_page_leads(site: Path, page: str) -> None:
    (graph,) = graphs_of((site / f"{page[1:]}index.html").read_bytes())
    found = set(addresses_of_graph(graph))
    assert led_to(page) <= found
    assert [each for each in found if not is_whole(each)] == []


def test_on_the_page_itself_a_text_keeps_short_addresses(site: Path) -> None:
    page = (site / "jobs/acme-grid/index.html").read_text("utf-8").partition("<main")[2]
    for address in ("/roles/tech-lead/", "#must-have", "/jobs/?place=berlin-de&amp;type=FULL_TIME"):
        assert f'<a href="{address}">' in page
    assert 'src="/plan.svg"' in page


def test_a_place_of_a_text_is_found_from_the_comparison_that_shows_it(site: Path) -> None:
    (page,) = site.glob("roles/compare/*/index.html")
    text = page.read_text("utf-8")
    assert 'href="/roles/tech-lead/#must-have"' in text
    assert 'href="#must-have"' not in text


@pytest.mark.parametrize("file", ["index.html", "index.md"])
def test_links_in_a_translation_leave_for_pages_in_its_language(site: Path, file: str) -> None:
    text = (site / "de/jobs/acme-grid" / file).read_text("utf-8")
    assert f"{SITE}/de/roles/backend-engineer/" in text
    assert f"{SITE}/roles/backend-engineer/" not in text
