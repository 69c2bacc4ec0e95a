"""What tests of several rooms share."""

import fcntl
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings

from tests.small_site import write_small_site

ROOT = Path(__file__).parent.parent
BUILD_DATE = "2026-11-22"

# One commit, one verdict: what `make test` generates is the same each time. `make fuzz` looks for
# inputs nobody has tried. Neither is timed: a machine may be busy.
settings.register_profile("repeatable", deadline=None, derandomize=True, database=None)
settings.register_profile("search", deadline=None, print_blob=True)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "repeatable"))
QUICK = {"PLUGINS": [f"rolepress.{n}" for n in ("landing", "sitemap", "feeds", "redirects")]}
"""For builds that are looked at for something else than pictures, documents and search: those take
as long as all the rest."""


def run_pelican(
    output: Path,
    cache: Path,
    *arguments: str,
    settings: Mapping[str, Any] | None = None,
    unprivileged: bool = False,
    root: Path = ROOT,
    **environ: str,
) -> subprocess.CompletedProcess[str]:
    """Build with the real command, and these settings of Pelican's in place of the site's own.

    `root` is the checkout or a copy of it; output and memo lie outside the checkout.
    """
    command = pelican_command(output, cache, settings or {})
    if unprivileged and os.geteuid() == 0:
        command = [*without_root_s_rights(), *command]
    return subprocess.run(
        [*command, *arguments],
        cwd=root,
        env=environ_of_a_build(root) | environ,
        capture_output=True,
        text=True,
        check=False,
    )


def pelican_command(
    output: Path, cache: Path, settings: Mapping[str, Any], content: str = "content"
) -> list[str]:
    """The command that builds, in a checkout, with these settings in place of the site's own."""
    command = [sys.executable, "-m", "pelican", content, "--settings", "pelicanconf.py"]
    command += ["--output", str(output), "--cache-path", str(cache)]
    command += ["--log-handler", "plain", "--fatal", "errors"]
    if settings:
        changes = (f"{name}={json.dumps(value)}" for name, value in settings.items())
        command += ["--extra-settings", *changes]
    return command


def environ_of_a_build(root: Path = ROOT) -> dict[str, str]:
    """What a build in a checkout is told: a day that never changes."""
    return {**os.environ, "BUILD_DATE": BUILD_DATE, "PYTHONPATH": str(root / "plugins")}


def pages_of(site: Path) -> list[Path]:
    """The HTML files of a built site that are pages: those at old addresses only lead to one."""
    files = sorted(site.rglob("*.html"))
    return [file for file in files if b'http-equiv="refresh"' not in file.read_bytes()]


def without_root_s_rights() -> list[str]:
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


@pytest.fixture
def small_build(tmp_path: Path) -> dict[str, Any]:
    """Settings for a build that takes a second: few pages, and nothing but pages."""
    write_small_site(tmp_path / "small")
    return QUICK | {"PATH": str(tmp_path / "small/content")}
