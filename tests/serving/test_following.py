"""What is saved is shown, in whatever way and at whatever time it is saved."""

import os
import shutil
import subprocess
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from rolepress.rendering.claim import STAGING
from tests.serving.running import Preview, edit, wait_until, write_project
from tests.small_site import role_text

ROLE, PAGE = "content/roles/tech-lead.md", "/roles/tech-lead/"


@pytest.fixture(scope="module")
def preview(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Preview]:
    """One preview of a site with a theme of its own, which each test edits further."""
    project = write_project(tmp_path_factory.mktemp("project"), own_theme=True)
    with Preview(project) as preview:
        preview.wait_for("/", "Small")
        yield preview


@pytest.fixture
def project(preview: Preview) -> Path:
    """The folder of its site."""
    return preview.project


def in_place(path: Path, text: str) -> None:
    path.write_text(text)


def by_rename(path: Path, text: str) -> None:
    new = path.with_suffix(".new")
    new.write_text(text)
    new.replace(path)


def as_vim_does(path: Path, text: str) -> None:
    swap, probe, backup = path.with_name(f".{path.name}.swp"), path.with_name("4913"), f"{path}~"
    swap.write_text("x")
    probe.touch()
    probe.unlink()
    path.rename(backup)
    path.write_text(text)
    Path(backup).unlink()
    swap.unlink()


def as_emacs_does(path: Path, text: str) -> None:
    lock = path.with_name(f".#{path.name}")
    lock.symlink_to("somebody@somewhere.1:2")
    path.with_name(f"#{path.name}#").write_text("x")
    shutil.copy(path, f"{path}~")
    path.write_text(text)
    path.with_name(f"#{path.name}#").unlink()
    lock.unlink()


def twice_in_a_row(path: Path, text: str) -> None:
    path.write_text(text.replace("word", "none"))
    path.write_text(text)


def removed_and_made_anew(path: Path, text: str) -> None:
    path.unlink()
    path.write_text(text)


@pytest.mark.parametrize(
    "save",
    [in_place, by_rename, as_vim_does, as_emacs_does, twice_in_a_row, removed_and_made_anew],
)
def test_a_save_is_shown(
    preview: Preview, project: Path, save: Callable[[Path, str], None]
) -> None:
    word = f"word-{save.__name__.replace('_', '-')}"
    save(project / ROLE, role_text("Tech Lead", word, related="[backend-engineer]"))
    preview.wait_for(PAGE, word)
    (project / f"{ROLE}~").unlink(missing_ok=True)


def test_a_touch_is_no_reason_to_write_anything(preview: Preview, project: Path) -> None:
    page = project / "output/roles/tech-lead/index.html"
    before, heard = page.stat(), preview.said.count("nothing has changed")
    os.utime(project / ROLE)
    preview.wait_to_hear("nothing has changed", heard + 1)
    assert page.stat() == before


Edit = tuple[str, str, str, str, str]
"""A file, a text in it, what takes its place, the page that shows it, and how."""


@pytest.mark.parametrize(
    "change",
    [
        (
            "content/data/employers.yaml",
            "Acme Energy",
            "Acme Grids",
            "/jobs/acme-grid/",
            "Acme Grids",
        ),
        ("content/static/logo.txt", "A picture", "A drawing", "/logo.txt", "A drawing"),
        (
            "theme/templates/layouts/base.html",
            "<body",
            "<!-- tried --><body",
            PAGE,
            "<!-- tried -->",
        ),
        ("theme/static/css/base.css", "@layer", "/**/:root{--tried:1}@layer", PAGE, "--tried"),
        ("pelicanconf.py", '"Small"', '"Tall"', "/", "Tall"),
    ],
)
def test_whatever_a_site_is_made_of_is_followed(
    preview: Preview, project: Path, change: Edit
) -> None:
    name, old, new, page, shown = change
    edit(project / name, old, new)
    preview.wait_for(page, shown)


def test_a_script_is_followed(preview: Preview, project: Path) -> None:
    """Its name on the site says what is in it."""
    script = project / "theme/static/js/filter.js"
    script.write_text(f"{script.read_text()}\nlet tried;\n")
    wait_until(lambda: tried_scripts(preview), "a new script")


def tried_scripts(preview: Preview) -> list[Path]:
    """The scripts on the site that were edited."""
    found = []
    for path in (preview.project / "output/static").glob("*.js"):
        with suppress(FileNotFoundError):  # a build has just replaced it
            found += [path] if "let tried" in path.read_text() else []
    return found


def test_a_name_that_cannot_be_told_does_not_end_the_watch(preview: Preview, project: Path) -> None:
    wrong = os.fsencode(project) + b"/content/static/\xff.txt"
    Path(os.fsdecode(wrong)).touch()
    preview.wait_to_hear("the file's name is not UTF-8")
    Path(os.fsdecode(wrong)).unlink()
    (project / ROLE).write_text(role_text("Tech Lead", "told"))
    preview.wait_for(PAGE, "told")


def test_a_new_file_in_new_folders_is_found(preview: Preview, project: Path) -> None:
    deep = project / "content/static/one/two/three"
    deep.mkdir(parents=True)
    (deep / "new.txt").write_text("new")
    preview.wait_for("/one/two/three/new.txt", "new")
    (deep / "new.txt").write_text("newer")
    preview.wait_for("/one/two/three/new.txt", "newer")
    shutil.rmtree(project / "content/static/one")
    wait_until(lambda: preview.get("/one/two/three/new.txt").status == 404, "404")


@pytest.mark.parametrize("name", ["content", "theme", "content/roles"])
def test_a_folder_that_goes_and_comes_back_is_followed_as_before(
    preview: Preview, project: Path, name: str
) -> None:
    (project / name).rename(project / "away")
    (project / "away").rename(project / name)
    for number in (1, 2):
        word = f"{name.replace('/', '-')}-back-{number}"
        (project / ROLE).write_text(role_text("Tech Lead", word))
        preview.wait_for(PAGE, word)


@pytest.mark.exhaustive
def test_a_theme_that_is_removed_and_made_anew_is_followed(preview: Preview, project: Path) -> None:
    kept = shutil.copytree(project / "theme", project / "kept")
    shutil.rmtree(project / "theme")
    preview.wait_to_hear("Could not find the theme")
    assert preview.shows(PAGE, "Tech Lead"), "the last site stays"
    shutil.copytree(kept, project / "theme")
    edit(project / "theme/templates/layouts/base.html", "<body", "<!-- anew --><body")
    preview.wait_for(PAGE, "<!-- anew -->")


def test_another_branch_is_followed(preview: Preview, project: Path) -> None:
    def git(*arguments: str) -> None:
        who = ("-c", "user.name=A", "-c", "user.email=a@example.com", "-c", "commit.gpgsign=false")
        command = [shutil.which("git") or "git", *who, *arguments]
        subprocess.run(command, cwd=project, check=True, capture_output=True)

    git("init", "--initial-branch=main")
    git("add", "content")
    git("commit", "--message=One")
    git("checkout", "-b", "other")
    (project / "content/roles/new-role.md").write_text(role_text("New Role"))
    (project / ROLE).write_text(role_text("Tech Lead", "branched"))
    git("add", "content")
    git("commit", "--message=Two")
    preview.wait_for(PAGE, "branched")
    git("checkout", "main")
    wait_until(lambda: preview.get("/roles/new-role/").status == 404, "the role went")
    git("checkout", "other")
    preview.wait_for("/roles/new-role/", "New Role")
    preview.wait_for(PAGE, "branched")


def test_what_is_saved_while_the_first_build_writes_is_shown(tmp_path: Path) -> None:
    with Preview(write_project(tmp_path)) as preview:
        staging = tmp_path / "output" / STAGING
        while not staging.is_dir():
            pass
        (tmp_path / ROLE).write_text(role_text("Tech Lead", "early"))
        preview.wait_for(PAGE, "early")
