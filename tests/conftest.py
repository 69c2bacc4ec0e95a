"""What tests of several rooms share."""

import fcntl
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import settings

ROOT = Path(__file__).parent.parent
BUILD_DATE = "2026-11-22"

# One commit, one verdict: what `make test` generates is the same each time. `make fuzz` looks for
# inputs nobody has tried. Neither is timed: a machine may be busy.
settings.register_profile("repeatable", deadline=None, derandomize=True, database=None)
settings.register_profile("search", deadline=None, print_blob=True)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "repeatable"))


def run_pelican(
    output: Path, cache: Path, *arguments: str, unprivileged: bool = False, **environ: str
) -> subprocess.CompletedProcess[str]:
    """Build with the real command. Output and memo lie outside the checkout."""
    command = [sys.executable, "-m", "pelican", "content", "--settings", "pelicanconf.py"]
    command += ["--output", str(output), "--cache-path", str(cache), "--log-handler", "plain"]
    if unprivileged and os.geteuid() == 0:
        command = [*_without_root_s_rights(), *command]
    return subprocess.run(
        [*command, "--fatal", "errors", *arguments],
        cwd=ROOT,
        env={**os.environ, "BUILD_DATE": BUILD_DATE, "PYTHONPATH": str(ROOT), **environ},
        capture_output=True,
        text=True,
        check=False,
    )


def _without_root_s_rights() -> list[str]:
    """As root, permissions of files say nothing: `setpriv` of util-linux makes them count."""
    setpriv = shutil.which("setpriv")
    if setpriv is None:
        pytest.skip("run as root, and there is no setpriv to give up root's rights with")
    return [setpriv, "--bounding-set=-dac_override,-dac_read_search", "--"]


@pytest.fixture(scope="session")
def built_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The project's own site, built once for all workers of a test run."""
    base = tmp_path_factory.getbasetemp()
    shared = base.parent if "PYTEST_XDIST_WORKER" in os.environ else base
    output, done = shared / "built-site", shared / "built-site.done"
    with (shared / "built-site.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not done.exists():
            run = run_pelican(output, shared / "built-site-cache")
            assert run.returncode == 0, run.stderr
            assert "WARNING" not in run.stderr, run.stderr
            done.touch()
    return output
