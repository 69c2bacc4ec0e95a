"""`make serve`, as somebody types it."""

import shutil
import signal
import subprocess
import sysconfig
from pathlib import Path

import pytest

from tests.conftest import ROOT
from tests.serving.running import Preview, write_project
from tests.serving.test_ending import check_all_end


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """A checkout of the project, with the content and settings of a small site."""
    for name in ("Makefile", "plugins", "requirements.txt", "requirements-dev.txt"):
        (tmp_path / name).symlink_to(ROOT / name)
    return write_project(tmp_path)


@pytest.fixture
def make(checkout: Path) -> tuple[str, ...]:
    """The command, which takes for granted that everything is installed, in this Python."""
    make, cksum = shutil.which("make"), shutil.which("cksum")
    if make is None or cksum is None:
        pytest.skip("there is no make here")
    lock = (checkout / "requirements.txt").read_bytes()
    number = subprocess.run([cksum], input=lock, check=True, capture_output=True).stdout.split()[0]
    command = Path(sysconfig.get_path("scripts"), "rolepress")
    return (make, f"--old-file=.venv/.site-{number.decode()}", f"rolepress={command}", "serve")


def test_make_serve_serves_until_it_is_told_to_end(checkout: Path, make: tuple[str, ...]) -> None:
    with Preview(checkout, "PORT=0", command=make) as preview:
        assert preview.greeting.startswith("Serving http://localhost:")
        preview.wait_for("/roles/tech-lead/", "Tech Lead")
        preview.end(signal.SIGTERM)
        check_all_end(preview)


def test_nothing_outlives_a_make_that_is_killed(checkout: Path, make: tuple[str, ...]) -> None:
    with Preview(checkout, "PORT=0", command=make) as preview:
        preview.end(signal.SIGKILL)
        check_all_end(preview)


@pytest.mark.parametrize("port", ["abc", "$(PATH)"])
def test_an_odd_port_is_refused(checkout: Path, make: tuple[str, ...], port: str) -> None:
    with Preview(checkout, f"PORT={port}", command=make) as preview:
        assert preview.process.wait(60) == 2
        assert "Invalid value for '-p' / '--port': " in preview.said
