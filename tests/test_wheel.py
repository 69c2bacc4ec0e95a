"""What `make dist` builds is the whole product: it works where there is no checkout."""

import os
import re
import subprocess
import sys
import sysconfig
import venv
from email.parser import Parser
from pathlib import Path
from zipfile import ZipFile

import pytest

from rolepress import __version__
from tests.conftest import BUILD_DATE, ROOT
from tests.small_site import write_small_site

SETTINGS = """\
from rolepress.core.package import theme_folder
from rolepress.landing.host import Host

PELICAN_CLASS = Host
SITENAME, SITEURL, TIMEZONE, PATH = "Small", "https://small.example", "Europe/Berlin", "content"
THEME = str(theme_folder())
PLUGINS = ["rolepress.landing", "rolepress.sitemap"]
LANDING = {"description": "A small site."}
ARTICLE_PATHS = PAGE_PATHS = STATIC_PATHS = THEME_STATIC_PATHS = DIRECT_TEMPLATES = []
FEED_ALL_ATOM = CATEGORY_FEED_ATOM = TRANSLATION_FEED_ATOM = None
AUTHOR_FEED_ATOM = AUTHOR_FEED_RSS = None
"""
RULE = ROOT / "docs/rules/D103.md"
"""The page about a rule that the small site breaks. The HTML report quotes it."""


def run(*command: str | Path, cwd: Path) -> str:
    done = subprocess.run(
        command,
        cwd=cwd,
        env={"PATH": os.environ["PATH"], "BUILD_DATE": BUILD_DATE},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("dist")
    build = ["-m", "build", "--no-isolation", "--wheel", "--outdir", str(folder)]
    run(sys.executable, *build, cwd=ROOT)
    (found,) = folder.iterdir()
    return found


@pytest.fixture(scope="module")
def bin_folder(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Programs of an environment that has the wheel and the libraries, and no checkout."""
    folder = tmp_path_factory.mktemp("environment")
    venv.create(folder, symlinks=True)
    purelib = Path(sysconfig.get_path("purelib", vars={"base": str(folder)}))
    (purelib / "libraries.pth").write_text(sysconfig.get_path("purelib"))
    pip = ["-m", "pip", "install", "--no-deps", "--no-index", "--quiet", "--ignore-installed"]
    run(folder / "bin/python", *pip, wheel, cwd=folder)
    return folder / "bin"


@pytest.mark.exhaustive
def test_the_wheel_builds_a_site_and_audits_it(bin_folder: Path, tmp_path: Path) -> None:
    write_small_site(tmp_path)
    (tmp_path / "pelicanconf.py").write_text(SETTINGS)
    where = "import rolepress, rolepress_audit as a; print(rolepress.__file__, a.__file__)"
    assert str(ROOT) not in run(bin_folder / "python", "-c", where, cwd=tmp_path)
    assert run(bin_folder / "rolepress", "--version", cwd=tmp_path) == f"rolepress {__version__}\n"
    run(bin_folder / "python", "-m", "pelican", "--fatal", "warnings", cwd=tmp_path)
    assert "Tech Lead" in (tmp_path / "output/roles/tech-lead/index.html").read_text()
    audit = ["-m", "rolepress_audit", "output", "--format", "html"]
    report = run(bin_folder / "python", *audit, cwd=tmp_path)
    (why,) = re.findall(r"^Warning\. ([^.]+)\.", RULE.read_text(encoding="utf-8"), re.MULTILINE)
    assert why in report


def test_the_wheel_has_what_the_packages_bring_along(wheel: Path) -> None:
    with ZipFile(wheel) as archive:
        names = set(archive.namelist())
        (metadata,) = (name for name in names if name.endswith("/METADATA"))
        said = Parser().parsestr(archive.read(metadata).decode())
    for folder, inside in (
        ("theme", "rolepress/theme"),
        ("docs/schema", "rolepress/schema"),
        ("docs/rules", "rolepress_audit/docs/rules"),
        *((f"plugins/{each}", each) for each in ("rolepress", "rolepress_audit", "rolepress_base")),
    ):
        files = (path for path in (ROOT / folder).rglob("*") if path.is_file())
        expected = {
            f"{inside}/{path.relative_to(ROOT / folder).as_posix()}"
            for path in files
            if "__pycache__" not in path.parts
        }
        assert expected <= names
    assert said["Version"] == __version__
    assert {name.split("/")[0] for name in names} == {
        *("rolepress", "rolepress_audit", "rolepress_base", metadata.split("/")[0])
    }
