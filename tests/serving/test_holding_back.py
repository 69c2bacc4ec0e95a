"""A broken file holds back itself alone. Everything else is as in a preview without the fault."""

import subprocess
from collections.abc import Iterator
from http import HTTPStatus
from pathlib import Path

import pytest
from bs4 import BeautifulSoup

from tests.conftest import environ_of_a_build, pelican_command
from tests.serving.running import Preview, edit, wait_until, write_project
from tests.small_site import FILES, TABLES, files_of, job_text, role_text

LEAD, LEAD_PAGE = "roles/tech-lead.md", "/roles/tech-lead/"
NEW, NEW_PAGE = "roles/new.md", "/roles/new/"
LATER = "later-word"
"""A word that an update after the fault has."""
ALONE = "jobs/acme-grid.md", "/jobs/acme-grid/"
"""A file that nothing refers to, and its page."""
FAULTS = {
    "front matter": b"---\ntitle: [Tech Lead\n---\n\nText.\n",
    "half of a file": role_text("Tech Lead").encode()[:40],
    "nothing": b"",
    "bytes": bytes(range(256)),
    "no title": b"---\nfamily: backend\nlevel: lead\n---\n\nText.\n",
    "text": role_text("Tech Lead").encode() + b"\nLorem ipsum dolor sit amet, consectetur.\n",
    "link": role_text("Tech Lead").encode() + b"\nSee [this](../roles/nowhere.md).\n",
    "skill": role_text("Tech Lead", skills="[nonsense]").encode(),
}


@pytest.fixture(scope="module")
def preview(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Preview]:
    """A preview that each test edits further, and leaves as it was."""
    with Preview(write_project(tmp_path_factory.mktemp("project"))) as preview:
        preview.wait_for("/", "Small")
        yield preview


@pytest.fixture(autouse=True)
def whole(preview: Preview) -> Iterator[None]:
    """Writes the small site as it was, after each test."""
    yield
    content = preview.project / "content"
    for path in content.rglob("*.*"):
        if path.relative_to(content).as_posix() not in FILES:
            path.unlink()
    for name, text in FILES.items():
        (content / name).write_text(text)
    heard = len(preview.said)
    word = f"reset-{heard}"
    (content / LEAD).write_text(role_text("Tech Lead", word, related="[backend-engineer]"))
    preview.wait_for(LEAD_PAGE, word)
    signs = (f"content/{LEAD}: a role", "files saved")
    wait_until(lambda: any(sign in preview.said[heard:] for sign in signs), "the end of a build")


def save(preview: Preview, name: str, text: str | bytes) -> None:
    """Save a file, and wait until the terminal says how it was understood."""
    heard = len(preview.said)
    path = preview.project / "content" / name
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    said = f"content/{name}: a "
    wait_until(lambda: "checked" in preview.said[heard:].partition(said)[2], f"{said}was said")


def last_build(preview: Preview) -> str:
    """What the terminal said since the last build began."""
    return preview.said.rpartition(" pages for ")[2]


def problems_at(preview: Preview, page: str) -> str:
    """The problems that an address shows instead of a page; empty if it shows a page."""
    answer = preview.get(page)
    if answer.status != HTTPStatus.SERVICE_UNAVAILABLE:
        return ""
    return "\n".join(each.text for each in BeautifulSoup(answer.text, "lxml").find_all("pre"))


def clean(preview: Preview, changes: dict[str, str | None], folder: Path) -> dict[str, bytes]:
    """The site of a clean preview, whose content is that of `preview` with some changes."""
    project = write_project(folder / "clean")
    for path in (project / "content").rglob("*.*"):
        path.unlink()
    there = files_of(preview.project / "content")
    given = {name: text.encode() for name, text in changes.items() if text is not None}
    for name, data in ({n: d for n, d in there.items() if n not in changes} | given).items():
        (project / "content" / name).parent.mkdir(parents=True, exist_ok=True)
        (project / "content" / name).write_bytes(data)
    command = pelican_command(folder / "output", folder / "cache", {})
    environ = environ_of_a_build() | {"PREVIEW": "1"}
    subprocess.run(command, cwd=project, env=environ, check=True, capture_output=True)
    return files_of(folder / "output")


@pytest.mark.parametrize("fault", FAULTS)
def test_a_broken_file_counts_as_its_last_good_version(
    preview: Preview, tmp_path: Path, fault: str
) -> None:
    save(preview, LEAD, role_text("Tech Lead", "good"))
    save(preview, LEAD, FAULTS[fault])
    assert f"content/{LEAD}:" in last_build(preview)
    assert f"content/{LEAD}: shown as it was at " in preview.said.splitlines()[-1]
    save(preview, "pages/about.md", f"{FILES['pages/about.md']}\n{LATER}\n")
    assert preview.shows("/about/", LATER), "other files are up to date"
    expected = clean(preview, {LEAD: role_text("Tech Lead", "good")}, tmp_path)
    assert files_of(preview.project / "output") == expected
    save(preview, LEAD, role_text("Tech Lead", "mended"))
    assert preview.shows(LEAD_PAGE, "mended")
    assert "shown as it was" not in last_build(preview)


def test_without_a_good_version_the_address_shows_the_problems(
    preview: Preview, tmp_path: Path
) -> None:
    save(preview, NEW, role_text("New", level="<b>boss</b>"))
    assert last_build(preview).endswith(f"content/{NEW}: its address shows what is wrong\n")
    answer = preview.get(NEW_PAGE)
    assert answer.status == HTTPStatus.SERVICE_UNAVAILABLE
    assert "error F08: `level`: &#39;&lt;b&gt;boss&lt;/b&gt;&#39;" in answer.text
    assert '<meta name="robots" content="noindex">' in answer.text
    assert '<meta http-equiv="refresh" content="1">' in answer.text
    assert preview.get(NEW_PAGE.rstrip("/")).status == HTTPStatus.SERVICE_UNAVAILABLE
    assert files_of(preview.project / "output") == clean(preview, {NEW: None}, tmp_path)
    save(preview, NEW, role_text("New", "mended"))
    assert preview.shows(NEW_PAGE, "mended")


def test_references_to_a_page_without_a_good_version_are_findings(preview: Preview) -> None:
    save(preview, NEW, role_text("New", level="boss"))
    links = "\nSee [new](new.md), [its page](/roles/new/) and [its list](/skills/sql/).\n"
    save(preview, LEAD, role_text("Tech Lead", "linked", related="[new]") + links)
    heard = len(preview.said)
    (preview.project / "content/data/redirects.yaml").write_text("/old/: /roles/new/\n")
    wait_until(lambda: f"{NEW}: its address" in preview.said[heard:], "a build")
    assert preview.shows(LEAD_PAGE, "linked")
    said = preview.said[heard:]
    assert "redirects.yaml:1:8: note K04" in said
    for rule in ("R01", "R02", "R03"):
        assert f"note {rule}" in said, rule
    held = f"which is held back until content/{NEW} is mended"
    assert f"note R01: the role `new` is in content/{NEW}, {held}" in said
    (preview.project / "content/data/redirects.yaml").unlink()
    heard = len(preview.said)
    save(preview, NEW, role_text("New", skills="[sql]"))
    assert preview.shows(NEW_PAGE, "New")
    assert "note R0" not in preview.said[heard:]


def test_a_vacancy_of_a_role_that_is_left_out_stands_alone_until_then(preview: Preview) -> None:
    save(preview, NEW, role_text("New", level="boss"))
    save(preview, "jobs/new.md", job_text("new", "Night Engineer"))
    assert preview.shows("/jobs/new/", "Night Engineer")
    assert b'href="/roles/new/"' not in preview.get("/jobs/new/").body
    save(preview, NEW, role_text("New"))
    assert preview.shows("/jobs/new/", 'href="/roles/new/"')


def test_a_file_that_is_deleted_leaves_no_ghost(preview: Preview) -> None:
    name, page = ALONE
    save(preview, name, job_text("backend-engineer", employer="nobody"))
    assert "there is no employer `nobody`" in last_build(preview)
    assert preview.shows(page, "Acme Energy")
    (preview.project / "content" / name).unlink()
    wait_until(lambda: preview.get(page).status == HTTPStatus.NOT_FOUND, "the page went")
    save(preview, name, job_text("backend-engineer", employer="nobody"))
    assert "there is no employer `nobody`" in problems_at(preview, page)


def test_a_broken_file_that_is_renamed_has_no_good_version(preview: Preview) -> None:
    name, page = ALONE
    save(preview, name, job_text("backend-engineer", employer="nobody"))
    (preview.project / "content" / name).rename(preview.project / "content/jobs/renamed.md")
    wait_until(lambda: problems_at(preview, "/jobs/renamed/"), "the new address shows problems")
    assert preview.get(page).status == HTTPStatus.NOT_FOUND


def test_a_new_file_at_the_address_of_another_is_held_back(preview: Preview) -> None:
    """The error is at the alias, which was right until the other file came."""
    save(preview, LEAD, role_text("Tech Lead", "aliased", aliases="[new]"))
    save(preview, NEW, role_text("New"))
    assert preview.shows(LEAD_PAGE, "aliased")
    assert f"the address /roles/new/ belongs to content/{NEW}" in problems_at(preview, NEW_PAGE)
    (preview.project / "content" / NEW).unlink()
    wait_until(lambda: not problems_at(preview, NEW_PAGE), "the alias leads on")


def test_a_new_vacancy_that_a_role_has_itself_is_held_back(preview: Preview) -> None:
    posting = "{employer: acme, date_posted: 2026-11-02, workplace: remote, "
    posting += "applicant_countries: [DE], apply_url: 'https://acme.example/a'}"
    save(preview, NEW, role_text("New", job_posting=posting))
    save(preview, "jobs/new.md", job_text("new"))
    assert preview.shows(NEW_PAGE, "New")
    assert "the role advertises a vacancy itself" in problems_at(preview, "/jobs/new/")


def test_a_broken_table_holds_back_the_whole_update(preview: Preview) -> None:
    heard = preview.said.count("nothing was written")
    (preview.project / "content/data/employers.yaml").write_text("acme: [\n")
    preview.wait_to_hear("nothing was written", heard + 1)
    save(preview, "pages/about.md", f"{FILES['pages/about.md']}\n{LATER}\n")
    assert not preview.shows("/about/", LATER)
    (preview.project / "content/data/employers.yaml").write_text(TABLES["employers"])
    preview.wait_for("/about/", LATER)


def test_a_row_that_is_missing_from_a_table_holds_back_the_whole_update(preview: Preview) -> None:
    """The vacancies did not change, so they are not at fault."""
    heard = preview.said.count("nothing was written")
    employers = preview.project / "content/data/employers.yaml"
    edit(employers, "acme:", "other:")
    preview.wait_to_hear("nothing was written", heard + 1)
    assert preview.shows("/jobs/acme-grid/", "Acme Energy")
    employers.write_text(TABLES["employers"])


def test_a_draft_keeps_its_page_whatever_it_lacks(preview: Preview) -> None:
    text = role_text("New", "drafted", draft="true", skills="[go, nonsense]")
    save(preview, NEW, f"{text}\nLorem ipsum, and [more](nowhere.md).\n")
    assert preview.shows(NEW_PAGE, "drafted")
    for said in ("R01: there is no skill `nonsense`", "W02: `Lorem ipsum`", "R02: the link leads"):
        assert f"note {said}" in preview.said


def test_a_draft_that_cannot_be_shown_says_so_at_its_address(preview: Preview) -> None:
    job = job_text("tech-lead", "Night Engineer", draft="true", employer="nonsense")
    save(preview, "jobs/new.md", job)
    assert "note R01: there is no employer `nonsense`" in problems_at(preview, "/jobs/new/")
    save(preview, NEW, role_text("New", "drafted", draft="true"))
    assert preview.shows(NEW_PAGE, "drafted")
    save(preview, NEW, role_text("New", draft="true", level="boss"))
    assert preview.shows(NEW_PAGE, "drafted"), "it counts as its last good version"


def test_a_translation_of_a_page_without_a_good_version_is_left_out(preview: Preview) -> None:
    translated = "---\ntitle: Neue Rolle\ndescription: Worum es geht, in einer kurzen Zeile.\n---\n"
    save(preview, NEW, role_text("New", level="boss"))
    save(preview, "roles/new.de.md", f"{translated}\nDiese Seite.\n\n## Aufgaben\n\n- Bauen.\n")
    assert "this file translates `new.md`, which is held" in problems_at(preview, "/de/roles/new/")
    save(preview, NEW, role_text("New"))
    assert preview.shows("/de/roles/new/", "Neue Rolle")


def test_an_engine_that_is_replaced_knows_the_good_versions(preview: Preview) -> None:
    save(preview, LEAD, role_text("Tech Lead", "before"))
    save(preview, LEAD, FAULTS["front matter"])
    heard = preview.said.count("shown as it was")
    settings = preview.project / "pelicanconf.py"
    edit(settings, '"Small"', '"Tall"')
    preview.wait_for(LEAD_PAGE, "Tall")
    assert preview.shows(LEAD_PAGE, "before")
    preview.wait_to_hear("shown as it was", heard + 1)
    edit(settings, '"Tall"', '"Small"')
    preview.wait_for(LEAD_PAGE, "Small")


def test_a_first_build_leaves_out_broken_files(tmp_path: Path) -> None:
    project = write_project(tmp_path)
    (project / "content" / LEAD).write_bytes(FAULTS["front matter"])
    (project / "content/roles/notes.txt").write_text("in the wrong place")
    (project / "content/roles/linked.md").symlink_to("nowhere.md")
    with Preview(project) as preview:
        preview.wait_for("/roles/backend-engineer/", "Backend Engineer")
        preview.wait_to_hear("content/roles/tech-lead.md: its address shows what is wrong")
        assert "not valid YAML" in problems_at(preview, LEAD_PAGE)
        assert "cannot be read" in problems_at(preview, "/roles/linked/")
        assert "content/roles/notes.txt: left out" in preview.said
        assert "file checked" not in preview.said, "nothing was saved yet"
        (project / "content" / LEAD).write_text(role_text("Tech Lead", "mended"))
        preview.wait_for(LEAD_PAGE, "mended")
        assert preview.end() == 0


def test_the_terminal_says_how_a_saved_file_was_understood(preview: Preview) -> None:
    save(preview, NEW, role_text("New Role", "fine"))
    said = last_build(preview)
    assert f"content/{NEW}: a role, in `en`: “New Role”\n" in said
    assert "  Responsibilities  responsibilities with 2 facts\n" in said
    assert "  job search cannot show it: the page advertises no vacancy\n" in said
    assert said.endswith("1 file checked: nothing found\n")


def test_many_saved_files_are_counted(preview: Preview) -> None:
    for number in range(20):
        path = preview.project / f"content/roles/many-{number}.md"
        path.write_text(role_text(f"Role {number}"))
    preview.wait_for("/roles/many-19/", "Role 19")
    preview.wait_to_hear("files saved: 0 errors, 0 other findings")
