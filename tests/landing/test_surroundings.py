"""What happens to be set in the terminal, and by whom, makes no difference to the site."""

import os
import subprocess
from pathlib import Path
from typing import Any

import pytest

from rolepress.core.surroundings import bare_surroundings
from tests.conftest import run_pelican
from tests.small_site import files_of

HOSTILE = {
    "PAGEFIND_ROOT_SELECTOR": "h1",
    "PAGEFIND_SITE": "/none",
    "PAGEFIND_EXCLUDE_SELECTORS": "main",
    "PAGEFIND_FORCE_LANGUAGE": "fr",
    "VIPS_BLOCK_UNTRUSTED": "1",
    "VIPS_NOVECTOR": "1",
    "HB_SHAPER_LIST": "fallback",
    "HB_OPTIONS": "uniscribe-bug-compatible",
    "FONTCONFIG_FILE": "/none",
    "FONTCONFIG_PATH": "/none",
    "FONTCONFIG_SYSROOT": "/none",
    "FREETYPE_PROPERTIES": "truetype:interpreter-version=35",
    "PANGO_LANGUAGE": "ar",
    "PANGOCAIRO_BACKEND": "none",
    "G_DEBUG": "fatal-warnings",
    "XML_CATALOG_FILES": "/none",
    "LANGUAGE": "de:ja",
    "HOME": "/none",
    "XDG_CACHE_HOME": "/none",
    "TZ": "Pacific/Kiritimati",
    "SOURCE_DATE_EPOCH": "1",
    "PYTHONHASHSEED": "7",
    "PYTHONOPTIMIZE": "2",
    "COLUMNS": "20",
    "GZIP": "-1",
}
"""Variables that a library or a tool of a build reads, with values that would change the site."""


@pytest.mark.exhaustive
def test_no_variable_of_the_environment_changes_the_site(built_site: Path, tmp_path: Path) -> None:
    locales = tmp_path / "locales"
    locales.mkdir()
    made = subprocess.run(
        ["localedef", "-i", "ro_RO", "-f", "UTF-8", str(locales / "ro_RO.UTF-8")],  # noqa: S607
        capture_output=True,
        check=False,
    )
    language = {"LC_ALL": "ro_RO.UTF-8", "LOCPATH": str(locales)} if not made.returncode else {}
    environ: dict[str, Any] = HOSTILE | language
    run = run_pelican(tmp_path / "output", tmp_path / "cache", **environ)
    assert run.returncode == 0, run.stderr
    assert files_of(tmp_path / "output") == files_of(built_site)


def test_a_library_sees_what_it_is_given_and_where_programs_are(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("PAGEFIND_SITE", "x")
    before = dict(os.environ)
    with bare_surroundings(GIVEN="y"):
        seen = dict(os.environ)
    assert (seen["GIVEN"], seen["PATH"]) == ("y", before["PATH"])
    assert "PAGEFIND_SITE" not in seen
    assert dict(os.environ) == before
