"""A build that is stopped by Ctrl-C says so, leaves the site as it was, and no process behind."""

import os
import signal
import subprocess
import time
from pathlib import Path

import pytest

from rolepress.landing.build import MEMO_FILE
from rolepress.rendering.claim import STAGING
from rolepress.rendering.workers import ITEMS_WORTH_A_POOL
from tests.conftest import QUICK, ROOT, environ_of_a_build, pelican_command
from tests.small_site import files_of, role_text, write_small_site

STOPPED = "the build was stopped; the next one finishes what is half done"


def start(folder: Path) -> "subprocess.Popen[str]":
    """Build the site below a folder with the real command, as a terminal would start it."""
    content = str(folder / "content")
    return subprocess.Popen(
        pelican_command(folder / "output", folder / "cache", QUICK, content),
        cwd=ROOT,
        env=environ_of_a_build(),
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        start_new_session=True,
    )


def stop(build: "subprocess.Popen[str]") -> str:
    """Press Ctrl-C, which all processes of the terminal get; returns what they said."""
    os.killpg(build.pid, signal.SIGINT)
    said, _ = build.communicate(timeout=60)
    return said


def all_gone(build: "subprocess.Popen[str]") -> bool:
    """Whether no process of a build is left: some end when they find that nobody listens."""
    for _ in range(500):
        try:
            os.killpg(build.pid, 0)
        except ProcessLookupError:
            return True
        time.sleep(0.02)
    return False


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A site that is large enough for several processes."""
    settings = write_small_site(tmp_path)
    for number in range(ITEMS_WORTH_A_POOL):
        (settings.content / f"roles/role-{number}.md").write_text(role_text(f"Role {number}"))
    return tmp_path


def wait_for_pages(build: "subprocess.Popen[str]", site: Path) -> None:
    """Until they come back from other processes."""
    staging = site / "output" / STAGING
    while build.poll() is None and not (staging.is_dir() and any(staging.iterdir())):
        time.sleep(0.001)


def test_ctrl_c_ends_a_build_with_a_word_and_a_status(site: Path) -> None:
    build = start(site)
    wait_for_pages(build, site)
    said = stop(build)
    assert build.returncode == 130
    assert said.strip() == STOPPED
    assert set(files_of(site / "output")) == {".rolepress"}
    assert all_gone(build)


@pytest.mark.parametrize(
    "seconds",
    [pytest.param(n / 50, marks=pytest.mark.exhaustive) for n in range(20)],
)
def test_who_presses_it_again_does_not_wait_for_ever(site: Path, seconds: float) -> None:
    build = start(site)
    wait_for_pages(build, site)
    os.killpg(build.pid, signal.SIGINT)
    time.sleep(seconds)
    said = stop(build)
    assert "Traceback" not in said
    assert build.returncode in {130, -signal.SIGINT}
    assert all_gone(build)


@pytest.mark.parametrize(
    "seconds", [0.0, *(pytest.param(n / 10, marks=pytest.mark.exhaustive) for n in range(1, 25))]
)
def test_no_moment_of_a_build_shows_a_traceback(site: Path, seconds: float) -> None:
    """Before it begins, Pelican or Python itself answers."""
    build = start(site)
    while build.poll() is None and not (site / "cache" / MEMO_FILE).exists():
        time.sleep(0.001)
    time.sleep(seconds)
    said = stop(build)
    assert "Traceback" not in said
    # Where Ctrl-C hits code that is being made, as `dataclass` makes some, Python ends by the
    # signal, which shells show as 130 too. A build that ended before says what it built.
    assert build.returncode in {130, -signal.SIGINT} or said.startswith("1")
