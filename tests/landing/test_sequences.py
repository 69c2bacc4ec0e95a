"""Whatever happens during builds, the next one that nobody disturbs is a clean build."""

import ast
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest

from tests.small_site import ROOT

MORE = pytest.mark.exhaustive


def run(module: str, folder: Path, number: int, seed: int) -> Counter[str]:
    """Run a program that forks, in a process of its own; what it counted."""
    command = [sys.executable, "-m", f"tests.landing.{module}", str(folder), str(number), str(seed)]
    run = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stderr
    return Counter(ast.literal_eval(run.stdout))


@pytest.mark.parametrize(
    ("number", "seed"),
    [(5, 1), *(pytest.param(100, seed, marks=MORE) for seed in (11, 12, 13))],
)
def test_after_edits_and_builds_that_are_disturbed_a_build_is_a_clean_build(
    tmp_path: Path, number: int, seed: int
) -> None:
    """Disturbed by kills, by another build, by files that change while they are read."""
    assert run("sequences", tmp_path, number, seed)["sound"] > number // 2


@pytest.mark.parametrize(("number", "seed"), [pytest.param(200, 2, marks=MORE)])
def test_builds_and_audits_that_lose_a_process_end(tmp_path: Path, number: int, seed: int) -> None:
    """With all files of a build or with none, whichever process is killed at whatever moment."""
    assert run("worker_kills", tmp_path, number, seed)["killed"] == number
