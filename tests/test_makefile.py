"""`make` does what it says in a checkout that was moved or copied."""

import os
import shutil
import subprocess
import sys
import sysconfig
import venv
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import BUILD_DATE, QUICK, ROOT
from tests.small_site import write_small_site

SCRIPT = "#!{python}\nfrom pelican import main\nmain()\n"


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """A checkout in which all is installed, with a script as pip writes it; and a small site."""
    folder = tmp_path / "first"
    write_small_site(folder)
    for name in ("Makefile", "requirements.txt"):
        shutil.copy(ROOT / name, folder)
    for name in ("plugins", "theme"):
        (folder / name).symlink_to(ROOT / name)
    settings = (ROOT / "pelicanconf.py").read_text()
    (folder / "pelicanconf.py").write_text(f"{settings}\nPLUGINS = {QUICK['PLUGINS']}\n")
    _install(folder / ".venv")
    summed = subprocess.run(
        ["cksum"],  # noqa: S607 - as the Makefile calls it
        input=(folder / "requirements.txt").read_bytes(),
        capture_output=True,
        check=True,
    )
    (folder / ".venv" / f".site-{summed.stdout.split()[0].decode()}").touch()
    return folder


def _install(folder: Path) -> None:
    venv.create(folder, symlinks=True)
    packages = sysconfig.get_path("purelib", vars={"base": str(folder)})
    installed = sysconfig.get_path("purelib")
    Path(packages, "shared.pth").write_text(installed)
    shutil.copy(Path(installed, "rolepress.pth"), packages)
    shutil.copy(Path(sysconfig.get_path("scripts"), "rolepress"), folder / "bin")
    script = folder / "bin/pelican"
    script.write_text(SCRIPT.format(python=folder / "bin/python"))
    script.chmod(0o755)


def make_site(folder: Path) -> str:
    """Run `make site`; what it said."""
    run = subprocess.run(
        ["make", f"PYTHON={sys.executable}", "site"],  # noqa: S607 - whichever make there is
        cwd=folder,
        env={**os.environ, "BUILD_DATE": BUILD_DATE},
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.returncode == 0, run.stdout + run.stderr
    assert "Installing" not in run.stderr
    return run.stderr


def moved(folder: Path) -> Path:
    return folder.rename(folder.with_name("second"))


def copied(folder: Path) -> Path:
    return Path(shutil.copytree(folder, folder.with_name("second"), symlinks=True))


@pytest.mark.parametrize("carry", [moved, pytest.param(copied, marks=pytest.mark.exhaustive)])
def test_a_checkout_builds_where_it_was_carried_to(
    checkout: Path, carry: Callable[[Path], Path]
) -> None:
    assert "files written" in make_site(checkout)
    elsewhere = carry(checkout)
    if carry is copied:
        shutil.rmtree(checkout)
    assert "nothing has changed" in make_site(elsewhere)
