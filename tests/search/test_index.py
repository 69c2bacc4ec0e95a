"""What of a site can be found, and that its index is made of its pages and of nothing else."""

import json
import shutil
from dataclasses import dataclass, field, replace
from pathlib import Path

import pytest

from rolepress.landing.settings import BuildSettings
from rolepress.rendering.errors import IndexingError
from rolepress.search.pagefind import Pagefind, find_pagefind
from tests.search.found import found_pages
from tests.search.site import build_site, write_site
from tests.small_site import files_of, marks_of

FOLDER = "pagefind/"


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A built site with a search."""
    settings = write_site(tmp_path_factory.mktemp("search"))
    build_site(settings)
    return settings.output


@dataclass
class Counting:
    """Pagefind, and how often it was asked for an index."""

    real: Pagefind = field(default_factory=find_pagefind)
    version: str = "counting"
    calls: int = 0

    def index(self, site: Path, output: Path) -> None:
        """Count, and index."""
        self.calls += 1
        self.real.index(site, output)


def index_of(settings: BuildSettings) -> dict[str, bytes]:
    """The files of an index, by path."""
    return {path: data for path, data in files_of(settings.output).items() if FOLDER in path}


def test_pages_for_search_engines_are_found_and_no_others(site: Path) -> None:
    found = found_pages(site)
    assert {
        *("/roles/backend-engineer/", "/roles/tech-lead/", "/de/roles/tech-lead/"),
        *("/jobs/acme-grid/", "/jobs/rich/", "/jobs/poor/"),
        *("/job-descriptions/tech-lead/", "/guides/titles/", "/about/", "/employers/"),
    } <= found.keys()
    assert not found.keys() & {"/", "/404.html", "/search/", "/de/search/", "/jobs/acme-closed/"}


def test_a_draft_and_a_page_not_for_search_engines_are_not_found(tmp_path: Path) -> None:
    settings = write_site(tmp_path, preview=True)
    draft = settings.content / "guides/titles.md"
    draft.write_text(draft.read_text().replace("---\n", "---\ndraft: true\n", 1))
    build_site(settings)
    noindex = {
        "/" + path.removesuffix("index.html")
        for path, data in files_of(settings.output).items()
        if path.endswith(".html") and b'content="noindex' in data
    }
    assert "/guides/titles/" in noindex
    assert not noindex & found_pages(settings.output).keys()


def test_a_page_is_found_by_its_own_text_alone(site: Path) -> None:
    """Not by the menus, the box to search from, or what it says of other pages."""
    role = found_pages(site)["/roles/tech-lead/"]["content"]
    assert "Build plain services" in role
    assert "Backend Engineer" not in role  # a related role
    assert "Job descriptions" not in role  # the menu
    assert "A role, a skill or a place" not in role
    place = found_pages(site)["/jobs/"]["content"]
    assert "Platform Lead" not in place


def test_a_job_has_every_facet_it_says(site: Path) -> None:
    assert found_pages(site)["/jobs/rich/"]["filters"] == {
        "kind": ["Job"],
        "family": ["Backend"],
        "place": ["Germany", "Austria"],
        "remote": ["Fully remote"],
        "type": ["Full time"],
        "skill": ["Sql"],
        "pay": [f"€{amount},000 a year" for amount in (50, 60, 70, 80, 90)],
    }


def test_a_job_has_no_facet_that_it_does_not_say(site: Path) -> None:
    assert found_pages(site)["/jobs/acme-grid/"]["filters"] == {
        "kind": ["Job"],
        "family": ["Backend"],
        "place": ["Germany", "Berlin, Germany"],
    }
    assert found_pages(site)["/guides/titles/"]["filters"] == {"kind": ["Guide"]}


def test_a_result_can_name_employer_place_and_pay(site: Path) -> None:
    meta = found_pages(site)["/jobs/rich/"]["meta"]
    assert meta["title"] == "Platform Lead"
    assert meta["employer"] == "Acme Energy"
    assert meta["pay"] == "€70,000 to €95,000 a year"
    assert meta["place"].startswith("Fully remote")


def test_pages_in_each_language_have_an_index_and_a_search_page(site: Path) -> None:
    entry = json.loads((site / FOLDER / "pagefind-entry.json").read_bytes())
    assert entry["languages"]["de"]["page_count"] == 1
    german = (site / "de/roles/tech-lead/index.html").read_text()
    assert 'action="/de/search/"' in german
    assert "Rolle" in found_pages(site)["/de/roles/tech-lead/"]["filters"]["kind"]
    assert "technische" in json.loads((site / "de/search/words.json").read_bytes())


def test_words_for_slips_are_of_titles_and_names(site: Path) -> None:
    words = json.loads((site / "search/words.json").read_bytes())
    assert {"platform", "python", "acme", "berlin"} <= set(words)
    assert "services" not in words  # in a text
    assert words == sorted(words)
    assert all(len(word) >= 4 for word in words)


def test_two_builds_give_the_same_index(tmp_path: Path) -> None:
    """Whichever order languages come in: Pagefind's own list of them has none."""
    one, other = write_site(tmp_path / "one"), write_site(tmp_path / "other")
    for settings in (one, other):
        build_site(settings)
    assert index_of(one)
    assert index_of(one) == index_of(other)
    entry = json.loads(index_of(one)["pagefind/pagefind-entry.json"])
    assert list(entry["languages"]) == sorted(entry["languages"])


def test_the_order_in_which_a_folder_lists_pages_does_not_matter(tmp_path: Path) -> None:
    settings = write_site(tmp_path)
    build_site(settings)
    pages = {p: d for p, d in files_of(settings.output).items() if p.endswith(".html")}
    made = []
    for number, names in enumerate((sorted(pages), sorted(pages, reverse=True))):
        copy, index = tmp_path / f"copy{number}", tmp_path / f"index{number}"
        for name in names:
            (copy / name).parent.mkdir(parents=True, exist_ok=True)
            (copy / name).write_bytes(pages[name])
        find_pagefind().index(copy, index)
        made.append(files_of(index))
    assert made[0] == made[1]


def test_settings_of_pagefind_s_own_make_no_difference(
    site: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It looks for a file of them where it is started, and for variables."""
    pages = tmp_path / "pages"
    shutil.copytree(site, pages, ignore=shutil.ignore_patterns("pagefind"))
    monkeypatch.chdir(tmp_path)
    find_pagefind().index(Path("pages"), Path("plain"))
    (tmp_path / "pagefind.toml").write_text('root_selector = "h1"\n')
    monkeypatch.setenv("PAGEFIND_EXCLUDE_SELECTORS", "main")
    find_pagefind().index(Path("pages"), Path("set"))
    assert files_of(tmp_path / "plain") == files_of(tmp_path / "set")


def test_an_index_brings_nothing_that_no_page_asks_for(site: Path) -> None:
    assert not [path for path in (site / FOLDER).iterdir() if "ui" in path.name]


def test_a_build_after_no_change_touches_nothing(tmp_path: Path) -> None:
    indexer = Counting()
    settings = write_site(tmp_path, indexer=indexer)
    build_site(settings)
    before = marks_of(settings.output)
    build_site(settings)
    assert marks_of(settings.output) == before
    assert indexer.calls == 1


def test_pages_that_cannot_be_found_are_no_reason_to_index_again(tmp_path: Path) -> None:
    indexer = Counting()
    settings = write_site(tmp_path, indexer=indexer)
    build_site(settings)
    closed = settings.content / "jobs/acme-closed.md"
    closed.write_text(closed.read_text().replace("Build services", "Build other services"))
    report = build_site(settings)
    assert report.changes.written == ["jobs/acme-closed/index.html"]
    assert indexer.calls == 1


def test_a_changed_page_is_found_by_its_new_words_alone(tmp_path: Path) -> None:
    settings = write_site(tmp_path)
    build_site(settings)
    role = settings.content / "roles/tech-lead.md"
    role.write_text(role.read_text().replace("plain", "zymurgical"))
    report = build_site(settings)
    assert "zymurgical" in found_pages(settings.output)["/roles/tech-lead/"]["content"]
    assert any(path.startswith("pagefind/fragment/") for path in report.changes.removed)
    clean = replace(settings, output=tmp_path / "clean", cache=tmp_path / "clean-cache")
    build_site(clean)
    assert index_of(clean) == index_of(settings)


def test_a_preview_does_not_wait_for_an_index_of_each_edit(tmp_path: Path) -> None:
    indexer = Counting()
    preview = write_site(tmp_path, indexer=indexer, preview=True)
    build_site(preview)
    assert indexer.calls == 1
    role = preview.content / "roles/tech-lead.md"
    role.write_text(role.read_text().replace("plain", "zymurgical"))
    report = build_site(preview)
    assert report.changes.written == ["roles/tech-lead/index.html"]
    assert indexer.calls == 1
    (preview.output / "pagefind/pagefind.js").unlink()
    build_site(preview)
    assert "zymurgical" in found_pages(preview.output)["/roles/tech-lead/"]["content"]


def test_what_is_published_after_a_preview_has_its_own_index(tmp_path: Path) -> None:
    preview = write_site(tmp_path, preview=True)
    build_site(preview)
    role = preview.content / "roles/tech-lead.md"
    role.write_text(role.read_text().replace("plain", "zymurgical"))
    build_site(preview)
    published = replace(preview, preview=False)
    build_site(published)
    clean = replace(published, output=tmp_path / "clean", cache=tmp_path / "clean-cache")
    build_site(clean)
    assert files_of(published.output) == files_of(clean.output)


def test_a_damaged_index_is_mended(tmp_path: Path) -> None:
    settings = write_site(tmp_path)
    build_site(settings)
    before = index_of(settings)
    next((settings.output / "pagefind/fragment").iterdir()).unlink()
    (settings.output / "pagefind/pagefind.js").write_text("broken")
    (settings.output / "pagefind/stray.txt").write_text("nobody asked for it")
    build_site(settings)
    assert index_of(settings) == before


def test_where_no_index_can_be_made_nothing_is_written(tmp_path: Path) -> None:
    @dataclass
    class Broken:
        version: str = "broken"

        def index(self, site: Path, output: Path) -> None:  # noqa: ARG002 - an Indexer's
            raise IndexingError("broken made no index")

    settings = write_site(tmp_path, indexer=Broken())
    with pytest.raises(IndexingError):
        build_site(settings)
    assert [path.name for path in settings.output.iterdir()] == [".rolepress"]


def test_a_site_without_an_indexer_has_no_search(tmp_path: Path) -> None:
    settings = write_site(tmp_path, indexer=None)
    build_site(settings)
    files = files_of(settings.output)
    assert not [path for path in files if "search/" in path or path.startswith(FOLDER)]
    pages = [data for path, data in files.items() if path.endswith(".html")]
    assert not [page for page in pages if b'role="search"' in page or b"form-action 'self'" in page]
    assert not [page for page in pages if b"data-pagefind-body" in page]


def test_a_search_can_be_added_and_taken_away(tmp_path: Path) -> None:
    """The pages follow at once, and nothing of it is left."""
    settings = write_site(tmp_path)
    without = replace(settings, indexer=None)
    build_site(without)
    plain = files_of(settings.output)
    build_site(settings)
    assert b'action="/search/"' in (settings.output / "index.html").read_bytes()
    build_site(without)
    assert files_of(settings.output) == plain
