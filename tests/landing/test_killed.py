"""A build that is killed at any moment leaves whole files, and the next one is a clean build."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

from tests.small_site import ROOT

BUILDS = 12


@pytest.mark.parametrize("seed", [1, pytest.param(2, marks=pytest.mark.exhaustive)])
def test_a_killed_build_leaves_whole_files_and_the_next_is_clean(tmp_path: Path, seed: int) -> None:
    """Half of the builds die after any part of their time, half before any step on a file."""
    run = subprocess.run(
        [sys.executable, "-m", "tests.landing.killing", str(tmp_path), str(BUILDS), str(seed)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.returncode == 0, run.stderr
    counts = ast.literal_eval(run.stdout)
    assert counts["killed"] >= BUILDS // 2
    assert counts["half-way"] >= 1, "no build was killed while it moved files"
