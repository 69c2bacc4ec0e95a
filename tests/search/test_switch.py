"""Sites that have no search: because somebody said so, or because Pagefind cannot run."""

import re
import subprocess
from pathlib import Path
from typing import Any

import pytest

from rolepress.search.reproducible import make_reproducible
from tests.conftest import QUICK, run_pelican
from tests.small_site import files_of

DESCRIPTION = "Overviews of jobs in software, and the vacancies that are open today."
SEARCHED = {"PLUGINS": [*QUICK["PLUGINS"], "rolepress.search"]}


def has_search(output: Path) -> bool:
    """Whether anything at all is left of a search."""
    files = files_of(output)
    pages = b"".join(data for path, data in files.items() if path.endswith(".html"))
    return (
        any(path.startswith(("search/", "de/search/", "pagefind/")) for path in files)
        or b'role="search"' in pages
        or b'action="/search/"' in pages
        or b"wasm-unsafe-eval" in pages
    )


def build_with(pagefind: str, folder: Path) -> subprocess.CompletedProcess[str]:
    """Build the project's own site with another program in Pagefind's place."""
    return run_pelican(
        folder / "output", folder / "cache", settings=SEARCHED, PAGEFIND_BINARY_PATH=pagefind
    )


@pytest.mark.exhaustive
@pytest.mark.parametrize(
    "settings",
    [
        SEARCHED | {"LANDING": {"description": DESCRIPTION, "search": False}},
        QUICK,
    ],
    ids=["setting", "plugin"],
)
def test_a_search_can_be_turned_off_wholly(settings: dict[str, Any], tmp_path: Path) -> None:
    run = run_pelican(tmp_path / "output", tmp_path / "cache", settings=settings)
    assert run.returncode == 0, run.stderr
    assert "no search" not in run.stderr
    assert not has_search(tmp_path / "output")


def test_the_project_s_own_site_has_a_search(built_site: Path) -> None:
    assert has_search(built_site)


def test_a_search_that_is_neither_on_nor_off_is_refused(tmp_path: Path) -> None:
    settings = {"LANDING": {"description": DESCRIPTION, "search": "yes"}}
    run = run_pelican(tmp_path / "output", tmp_path / "cache", settings=settings)
    assert run.returncode
    assert "LANDING: `search`: expected True or False, got 'yes'" in run.stderr


@pytest.mark.exhaustive
def test_where_pagefind_cannot_run_a_line_says_so_and_the_site_is_whole(tmp_path: Path) -> None:
    run = build_with("/nowhere/pagefind", tmp_path)
    assert run.returncode == 0, run.stderr
    said = [line for line in run.stderr.splitlines() if "no search" in line]
    assert len(said) == 1
    assert "/nowhere/pagefind cannot run here (No such file or directory)" in said[0]
    assert "install it with: pip install 'pagefind[bin]'" in said[0]
    assert not has_search(tmp_path / "output")


def test_a_pagefind_that_fails_stops_the_build_in_a_line(tmp_path: Path) -> None:
    program = tmp_path / "pagefind"
    program.write_text(
        '#!/bin/sh\n[ "$1" = --version ] && echo "pagefind 9.9.9" && exit\n'
        "echo out of memory >&2\nexit 3\n"
    )
    program.chmod(0o755)
    run = build_with(str(program), tmp_path)
    assert run.returncode
    assert "pagefind 9.9.9 made no index: out of memory" in run.stderr
    assert "Traceback" not in run.stderr
    assert [path.name for path in (tmp_path / "output").iterdir()] == [".rolepress"]


def test_the_form_of_an_index_that_nobody_knows_is_refused(tmp_path: Path) -> None:
    entry = tmp_path / "pagefind-entry.json"
    entry.write_text('{"version": "2.0", "languages": {"en": {"hash": "x"}}}')
    with pytest.raises(ValueError, match=re.escape("unknown form of an index")):
        make_reproducible(tmp_path)
