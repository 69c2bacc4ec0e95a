"""One mistake is one problem, however many files it touches."""

from pathlib import Path

import pytest

from rolepress.core.problems import format_problem
from tests.sites import (
    EMPLOYERS,
    GUIDE,
    LEVELS,
    SKILLS,
    Change,
    body,
    copy_site,
    problems_of,
    rename,
    swap,
    write,
)


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    copy_site(tmp_path)
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize(
    "change",
    [
        swap(LEVELS, "title: Engineer", "title: E: E"),
        swap(LEVELS, "level: senior", "level: boss"),
        body(LEVELS, ""),
        write(LEVELS, b"\xff"),
        swap(EMPLOYERS, "acme:", "acme"),
        swap(EMPLOYERS, "  name: Acme Energy\n", ""),
        write(EMPLOYERS, "acme: \xe9\n".encode("latin-1")),
        write(EMPLOYERS, "x" * 300_000),
        swap(SKILLS, "go:\n  name: Go\n", "go:\n  name: Go\n  nmae: Go\n"),
    ],
    ids=[
        "a role that is not YAML",
        "a role with a wrong value",
        "a role without text",
        "a role that is not UTF-8",
        "a table that is not YAML",
        "a row without a name",
        "a table that is not UTF-8",
        "a table that is too large",
        "a row with an unknown key",
    ],
)
def test_what_refers_to_a_broken_thing_is_not_broken_itself(change: Change, site: Path) -> None:
    change(site / "content")
    assert len(problems_of(site)) == 1


def test_a_table_that_is_not_there_is_missed_once(site: Path) -> None:
    (site / "content" / SKILLS).unlink()
    (problem,) = problems_of(site)
    assert format_problem(problem).split("\n")[0] == (
        "content/roles/engineer.md:7:10: error R01: there is no skill `go`: "
        "there is no file content/data/skills.yaml"
    )


def test_a_page_that_was_renamed_is_found_by_the_links_to_it(site: Path) -> None:
    rename(LEVELS, "roles/engineers.md")(site / "content")
    found = {problem.path: problem.fix for problem in problems_of(site)}
    assert found[f"content/{GUIDE}"] == "did you mean `../roles/engineers.md`?"
    assert set(found) == {
        "content/guides/titles.md",
        "content/job-descriptions/engineer.md",
        "content/jobs/engineer-acme.md",
    }
