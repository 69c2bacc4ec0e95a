"""Two builds at once both end well, whatever memo they have: one of them waits for the other."""

import subprocess
from collections.abc import Mapping
from pathlib import Path

import pytest

from tests.conftest import QUICK, ROOT, environ_of_a_build, pelican_command
from tests.small_site import files_of, write_small_site


def start(
    folder: Path, output: str, cache: str, more: Mapping[str, object] = {}
) -> "subprocess.Popen[str]":
    """Build the site of a folder with the real command."""
    content = str(folder / "content")
    return subprocess.Popen(
        pelican_command(folder / output, folder / cache, {**QUICK, **more}, content),
        cwd=ROOT,
        env=environ_of_a_build(),
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )


@pytest.mark.parametrize(
    "caches",
    [
        ("cache", "cache"),
        pytest.param(("cache", "other"), marks=pytest.mark.exhaustive),
        pytest.param(("file/cache", "file/cache"), marks=pytest.mark.exhaustive),
    ],
    ids=["one memo", "two memos", "no memo"],
)
def test_two_builds_into_one_folder_both_end_well(tmp_path: Path, caches: tuple[str, str]) -> None:
    write_small_site(tmp_path)
    (tmp_path / "file").touch()
    builds = [start(tmp_path, "output", cache) for cache in caches]
    said = [build.communicate()[0] for build in builds]
    assert [build.returncode for build in builds] == [0, 0], said
    lone = start(tmp_path, "lone", "lone-cache")
    assert lone.communicate()[0]
    assert files_of(tmp_path / "output") == files_of(tmp_path / "lone")


def test_two_builds_into_two_folders_share_one_memo(tmp_path: Path) -> None:
    write_small_site(tmp_path)
    builds = [start(tmp_path, output, "cache") for output in ("one", "two")]
    said = [build.communicate()[0] for build in builds]
    assert [build.returncode for build in builds] == [0, 0], said
    assert not any("not remember" in each for each in said)
    assert files_of(tmp_path / "one") == files_of(tmp_path / "two")
