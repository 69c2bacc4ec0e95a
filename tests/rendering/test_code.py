"""What counts as the code of a site: where that changes, every page is made again."""

from dataclasses import replace
from pathlib import Path

import pytest

from rolepress.landing.build import MEMO_FILE
from rolepress.rendering.templates import read_templates
from tests.small_site import build_small, files_of, write_small_site


@pytest.fixture
def theme(tmp_path: Path) -> Path:
    """A theme of two files."""
    (tmp_path / "templates").mkdir()
    (tmp_path / "templates/role.html").write_text("<h1>")
    (tmp_path / "style.css").write_text("h1 {}")
    return tmp_path


def test_a_file_counts_by_its_name_and_by_its_bytes(theme: Path) -> None:
    before = read_templates([theme]).digest
    (theme / "style.css").write_text("h2 {}")
    edited = read_templates([theme]).digest
    (theme / "style.css").write_text("h1 {}")
    assert read_templates([theme]).digest == before
    (theme / "style.css").rename(theme / "styles.css")
    renamed = read_templates([theme]).digest
    (theme / "templates/styles.css").write_text("")
    assert len({before, edited, renamed, read_templates([theme]).digest}) == 4


def test_of_two_folders_the_order_counts(theme: Path, tmp_path: Path) -> None:
    folders = [theme / "templates", tmp_path]
    assert read_templates(folders).digest != read_templates(folders[::-1]).digest


def test_what_is_no_file_does_not_count(theme: Path) -> None:
    """Emacs marks a file that it is editing with a link that leads nowhere."""
    before = read_templates([theme]).digest
    (theme / ".#style.css").symlink_to("ada@desk.4711:1770000000")
    (theme / "empty").mkdir()
    assert read_templates([theme]).digest == before


def test_a_template_can_be_open_in_an_editor_while_the_site_is_built(tmp_path: Path) -> None:
    settings = replace(write_small_site(tmp_path, own_theme=True), preview=True)
    build_small(settings)
    before = files_of(settings.output)
    names = ("templates/.#role.html", "static/css/.#base.css", "static/js/.#filter.js")
    for name in (*names, "examples/.#entries.example.html"):
        (settings.theme / name).symlink_to("ada@desk.4711:1770000000")
    (settings.content / "roles/.#tech-lead.md").symlink_to("ada@desk.4711:1770000000")
    settings.cache.joinpath(MEMO_FILE).unlink()
    assert not build_small(settings).changes.written
    assert files_of(settings.output) == before
