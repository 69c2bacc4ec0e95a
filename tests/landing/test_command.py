"""What the real command says, and with which status it ends, when a build cannot be."""

import shutil
import subprocess
from pathlib import Path

import pytest

from tests.conftest import QUICK, ROOT, run_pelican
from tests.small_site import files_of


def failed(run: subprocess.CompletedProcess[str]) -> str:
    """What a failed build said; never a traceback."""
    assert run.returncode != 0
    said = run.stdout + run.stderr
    assert "Traceback" not in said
    return said


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """A copy of the project's content, to spoil."""
    shutil.copytree(ROOT / "content", tmp_path / "content")
    return tmp_path


def run_on_copy(copy: Path) -> subprocess.CompletedProcess[str]:
    settings = QUICK | {"PATH": str(copy / "content")}
    return run_pelican(copy / "output", copy / "cache", settings=settings)


def test_problems_are_listed_and_nothing_is_written(copy: Path) -> None:
    (copy / "content/roles/broken.md").write_text("---\ntitel: X\n---\n\nText.\n")
    (copy / "content/roles/notes.txt").write_text("not here")
    said = failed(run_on_copy(copy))
    assert "content/roles/broken.md:2:1: error F06: unknown key `titel`" in said
    assert "fix: write `title: X`" in said
    assert "content/roles/notes.txt:1:1: error F12: only `.md` files make pages" in said
    assert "nothing was written, the site is as it was" in said
    assert files_of(copy / "output").keys() == {".rolepress"}


@pytest.mark.exhaustive
def test_a_file_cannot_take_the_place_of_a_folder(copy: Path) -> None:
    static = copy / "content/static"
    static.mkdir()
    (static / "roles").write_text("in the way of /roles/")
    said = failed(run_on_copy(copy))
    assert "static/roles:1:1: error K02: the address /roles is a folder" in said


def test_a_malformed_build_date_is_named(tmp_path: Path) -> None:
    said = failed(run_pelican(tmp_path / "output", tmp_path / "cache", BUILD_DATE="tomorrow"))
    assert "BUILD_DATE: expected YYYY-MM-DD, got 'tomorrow'" in said


def test_a_wrong_setting_is_named(tmp_path: Path) -> None:
    run = run_pelican(tmp_path / "output", tmp_path / "cache", settings={"SITEURL": "nowhere"})
    assert "SITEURL: expected the address of a site" in failed(run)


@pytest.mark.exhaustive
def test_a_fault_of_the_theme_is_named(tmp_path: Path) -> None:
    shutil.copytree(ROOT / "theme", tmp_path / "theme")
    (tmp_path / "theme/templates/role.html").write_text("{{ page.nothing }}")
    own_theme = ("--theme", f"{tmp_path}/theme")
    run = run_pelican(tmp_path / "output", tmp_path / "cache", *own_theme, settings=QUICK)
    said = " ".join(failed(run).split())
    assert "role.html for /roles/" in said
    assert "has no attribute 'nothing'" in said
    assert files_of(tmp_path / "output").keys() == {".rolepress"}


def test_faults_of_vacancies_and_links_stand_in_the_same_list_as_all_others(copy: Path) -> None:
    (copy / "content/roles/broken.md").write_text("---\ntitel: X\n---\n\nText.\n")
    job = copy / "content/jobs/senior-backend-engineer-larkfield.md"
    lines = [line for line in job.read_text().splitlines() if not line.startswith("applicant_")]
    job.write_text("\n".join(lines))
    about = copy / "content/pages/about.md"
    about.write_text(f"{about.read_text()}\nSee [this](/jobs/gone/).\n")
    said = failed(run_on_copy(copy))
    assert "error F06: unknown key `titel`" in said
    assert "error R03: the link leads to `/jobs/gone/`, which is no page or file here" in said
    assert "error J05: the vacancy is remote and names no country to live in" in said


def test_a_folder_where_a_page_should_be_is_named(copy: Path) -> None:
    (copy / "content/roles/folder.md").mkdir()
    said = failed(run_on_copy(copy))
    assert (
        "content/roles/folder.md:1:1: error F01: this is a folder, where a file should be" in said
    )
