"""What editors hear when they write something wrong: where it is, what it is, what to do.

The inputs stand in `tests/sites/bad_*.py`, by the room they are wrong in.
"""

import errno
import os
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest

from rolepress.core.problems import ContentError, Problem, Rule, format_problem, has_errors
from tests.conftest import QUICK, ROOT, run_pelican
from tests.sites import (
    EMPLOYERS,
    GUIDE,
    JOB,
    LEVELS,
    PAGE,
    ROLE,
    all_of,
    bad_files,
    bad_front_matter,
    bad_links,
    bad_names,
    bad_pictures,
    bad_redirects,
    bad_references,
    bad_repeats,
    bad_samples,
    bad_signs,
    bad_text,
    bad_translations,
    bad_words,
    bad_yaml,
    body,
    build_site,
    copy_site,
    files_of,
    problems_of,
    rename,
    swap,
    write,
)
from tests.sites.cases import BadInput

INPUTS: tuple[BadInput, ...] = (
    *bad_files.CASES,
    *bad_yaml.CASES,
    *bad_front_matter.CASES,
    *bad_names.CASES,
    *bad_references.CASES,
    *bad_repeats.CASES,
    *bad_text.CASES,
    *bad_samples.CASES,
    *bad_links.CASES,
    *bad_pictures.CASES,
    *bad_redirects.CASES,
    *bad_translations.CASES,
    *bad_signs.CASES,
    *bad_words.CASES,
)


@pytest.fixture(scope="session")
def valid_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The valid site, built once: content, output and memo."""
    folder = tmp_path_factory.mktemp("valid")
    copy_site(folder)
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(folder)
        assert build_site(folder).postings == 2
    return folder


@pytest.fixture
def site(valid_site: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the valid site, as the working folder."""
    folder = tmp_path / "site"
    shutil.copytree(valid_site, folder, copy_function=shutil.copy2)
    monkeypatch.chdir(folder)
    return folder


def first_line(problem: Problem) -> str:
    """What an editor reads first, below `content/`."""
    return format_problem(problem).split("\n")[0].removeprefix("content/")


@pytest.mark.parametrize("bad", INPUTS, ids=lambda bad: bad.name)
def test_bad_input_is_answered_with_its_place_and_remedy(bad: BadInput, site: Path) -> None:
    before = files_of(site / "output")
    bad.change(site / "content")
    problems = problems_of(site)
    assert [first_line(problem) for problem in problems] == [bad.problem, *bad.also]
    assert problems[0].fix == bad.fix
    assert has_errors(problems) == (files_of(site / "output") == before)


def test_the_inputs_break_every_rule() -> None:
    broken = {Rule(bad.problem.split(": ")[1].split(" ")[1]) for bad in INPUTS}
    assert broken == set(Rule)


def test_all_problems_of_all_files_come_in_one_sorted_list(site: Path) -> None:
    all_of(
        swap(ROLE, "level: lead\n", "level: boss\ncolour: red\n"),
        swap(ROLE, "employer: acme", "employer:"),
        body(LEVELS, "# Engineer\n\n## Perks\n"),
        swap(EMPLOYERS, "name: Acme Energy", f"name: {'x' * 301}"),
        swap(JOB, "role: engineer", "role: nobody"),
        body(GUIDE, "See [this](nothing.md).\n"),
        rename(PAGE, "pages/About.md"),
        write("notes.txt", "Words"),
    )(site / "content")
    assert [first_line(problem) for problem in problems_of(site)] == [
        "data/employers.yaml:3:9: error F08: `acme.name`: expected at most 300 characters, got 301",
        (
            "guides/titles.md:6:12: error R02: the link leads to `guides/nothing.md`, "
            "which is no page of this site"
        ),
        "jobs/engineer-acme.md:4:7: error R01: there is no role `nobody`",
        "notes.txt:1:1: error F12: the file is not in any folder that this site knows",
        "pages/About.md:1:1: error K01: the file name `About.md` cannot be a web address",
        "roles/engineer.md:20:1: error F11: the page has no text",
        (
            "roles/engineer.md:20:1: note S02: the page's heading is its `title`, so `Engineer` "
            "is left out here"
        ),
        (
            "roles/engineer.md:22:1: warning S01: nothing stands under the heading "
            "`Perks`, so it is left out"
        ),
        "roles/tech-lead.md:5:8: error F08: `level`: 'boss' is not one of the known values",
        "roles/tech-lead.md:6:1: error F06: unknown key `colour`",
        "roles/tech-lead.md:9:3: error F10: `job_posting.employer` has no value",
    ]


def test_a_file_that_cannot_be_read_leaves_the_others_as_they_are(site: Path) -> None:
    deep = "".join(f"{'    ' * level}- Words\n\n" for level in range(150))
    body(GUIDE, f"Words.\n\n{'- ' * 18}{deep}")(site / "content")
    assert {problem.path for problem in problems_of(site)} <= {f"content/{GUIDE}"}


def test_a_folder_that_cannot_be_read_is_not_an_empty_one(
    site: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Else its pages would be removed, as if their files were."""
    before = files_of(site / "output")
    listed = os.scandir

    def scandir(path: Any) -> Any:
        if str(path).endswith("content/jobs"):
            raise PermissionError(errno.EACCES, "Permission denied", path)
        return listed(path)

    monkeypatch.setattr(os, "scandir", scandir)
    problems = problems_of(site)
    monkeypatch.undo()
    first = "jobs:1:1: error F01: the folder cannot be read: Permission denied"
    assert first in [first_line(problem) for problem in problems]
    assert files_of(site / "output") == before


def test_a_problem_is_counted_in_the_error_itself(site: Path) -> None:
    swap(ROLE, "level: lead\n", "level: boss\ncolour: red\n")(site / "content")
    with pytest.raises(ContentError, match=r"2 problems in 1 file; nothing was written"):
        build_site(site)


def test_the_problem_is_gone_when_the_file_is_mended(site: Path) -> None:
    before = files_of(site / "output")
    source = site / "content" / ROLE
    text = source.read_bytes()
    swap(ROLE, "level: lead", "level: boss")(site / "content")
    assert problems_of(site)
    source.write_bytes(text)
    assert not problems_of(site)
    assert files_of(site / "output") == before


@pytest.mark.exhaustive
def test_the_pelican_command_ends_with_the_problem_and_no_traceback(tmp_path: Path) -> None:
    for name in ("content", "theme", "plugins", "pelicanconf.py"):
        copy = shutil.copytree if (ROOT / name).is_dir() else shutil.copy
        copy(ROOT / name, tmp_path / name)
    assert _pelican(tmp_path).returncode == 0
    before = files_of(tmp_path / "output")
    role = tmp_path / "content" / "roles" / "backend-tech-lead.md"
    text = role.read_text(encoding="utf-8")
    role.write_text(text.replace("country: DE", "country: UK", 1), encoding="utf-8")
    line = text[: text.index("country: DE")].count("\n") + 1

    run = _pelican(tmp_path)

    assert run.returncode == 1
    assert (
        f"content/roles/backend-tech-lead.md:{line}:16: error F08: "
        "`job_posting.locations[1].country`: expected an ISO 3166-1 country code, got 'UK'\n"
        f"{line:>4} |       country: UK\n"
        "     |                ^^\n"
        "     fix: did you mean `GB`?\n"
    ) in run.stderr
    assert "1 problem in 1 file; nothing was written" in run.stderr
    assert "Traceback" not in run.stdout + run.stderr
    assert files_of(tmp_path / "output") == before


def _pelican(root: Path) -> subprocess.CompletedProcess[str]:
    return run_pelican(root / "output", root / "cache", root=root, settings=QUICK)
