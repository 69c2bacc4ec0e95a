"""A change of our own code is followed too, by a new engine."""

import shutil
from pathlib import Path

import pytest

from tests.conftest import ROOT
from tests.serving.running import Preview, edit, write_project

RESTART = "This is part of the preview itself: end it and start it again"


@pytest.mark.exhaustive
def test_a_change_of_our_code_is_followed(tmp_path: Path) -> None:
    without = shutil.ignore_patterns("__pycache__", "rolepress_audit")
    ours = (
        shutil.copytree(ROOT / "plugins", tmp_path / "code/plugins", ignore=without) / "rolepress"
    )
    robots = ours / "sitemap/views.py"
    with Preview(write_project(tmp_path), code=tmp_path / "code") as preview:
        preview.wait_for("/robots.txt", "/sitemap.xml")
        edit(robots, '"/robots.txt"', '"/robots-two.txt"')
        preview.wait_for("/robots-two.txt", "/sitemap.xml")
        assert (
            "plugins/rolepress/sitemap/views.py changed; reading everything again" in preview.said
        )
        assert RESTART not in preview.said
        edit(robots, '"/robots-two.txt"', '"/robots-three.txt"]')
        preview.wait_to_hear("closing parenthesis")
        assert preview.shows("/robots-two.txt", "/sitemap.xml"), "the last site stays"
        edit(robots, '"/robots-three.txt"]', '"/robots-four.txt"')
        preview.wait_for("/robots-four.txt", "/sitemap.xml")
        edit(ours / "serving/website.py", "METHODS = ", "METHODS  = ")
        preview.wait_to_hear(RESTART)
