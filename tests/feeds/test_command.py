"""`rolepress feeds` tells an editor what is in each feed, and what is not and why."""

import json
import sys
from pathlib import Path

import pytest

from rolepress.cli.app import main
from rolepress.feeds.setting import NAMES
from tests.conftest import BUILD_DATE
from tests.small_site import THEME, write_small_site

SETTINGS = f"""
SITENAME = "Small"
SITEURL = "https://small.example"
PATH = "content"
THEME = {str(THEME)!r}
PLUGINS = ["rolepress.landing", "rolepress.feeds"]
LANDING = {{"description": "A small site."}}
FEEDS = ["atom", "indeed", "adzuna"]
"""
REASON = "Indeed asks for the state or region of a place; add `region` to it"


@pytest.fixture
def settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The settings of a small site, whose one open job names neither a region nor an email."""
    monkeypatch.setenv("BUILD_DATE", BUILD_DATE)
    write_small_site(tmp_path)
    path = tmp_path / "pelicanconf.py"
    path.write_text(SETTINGS, encoding="utf-8")
    return path


def test_it_names_each_job_left_out_and_why(
    settings: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["feeds", "--settings", str(settings)]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[0] == "feed atom: 1 entry in /feeds/jobs.xml, /feeds/roles.xml"
    assert "feed indeed: 0 entries in /feeds/indeed.xml" in lines
    assert any(line.endswith(f"jobs/acme-grid.md: {REASON}") for line in lines)
    assert "feed adzuna: " in "\n".join(lines)


def test_as_json_it_is_for_programs(settings: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["feeds", "--settings", str(settings), "--json", "--feed", "indeed"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert {each["reason"] for each in found} >= {REASON}
    assert {each["partner"] for each in found} == {"indeed"}
    assert {each["url"] for each in found} == {"/jobs/acme-grid/"}


def test_a_feed_that_the_site_has_not_can_be_tried(
    settings: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["feeds", "--settings", str(settings), "--feed", "linkedin"]) == 0
    assert capsys.readouterr().out.startswith("feed linkedin: 0 entries")


def test_every_feed_there_is_can_be_tried(
    settings: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in NAMES:
        assert main(["feeds", "--settings", str(settings), "--feed", name]) == 0
        assert capsys.readouterr().out.startswith(f"feed {name}: ")


def test_it_writes_no_file(settings: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", True)  # of the settings, which are Python
    before = sorted(settings.parent.rglob("*"))
    main(["feeds", "--settings", str(settings)])
    assert sorted(settings.parent.rglob("*")) == before


def test_a_problem_of_the_content_is_said_with_its_place(
    settings: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    job = settings.parent / "content/jobs/acme-grid.md"
    job.write_text(job.read_text(encoding="utf-8").replace("country: DE", "country: Germany"))
    assert main(["feeds", "--settings", str(settings)]) == 2
    assert "expected an ISO 3166-1 country code" in capsys.readouterr().err


def test_a_wrong_setting_is_said_in_a_line(
    settings: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    settings.write_text(SETTINGS.replace('"adzuna"', '"adzuma"'), encoding="utf-8")
    assert main(["feeds", "--settings", str(settings)]) == 2
    assert capsys.readouterr().err == (
        "Error: FEEDS: there is no feed 'adzuma'; did you mean `adzuna`?\n"
    )


@pytest.mark.parametrize("name", ["nowhere.py", "content", "content/static/logo.txt"])
def test_settings_that_are_no_python_file_are_named(
    settings: Path, capsys: pytest.CaptureFixture[str], name: str
) -> None:
    path = settings.parent / name
    assert main(["feeds", "--settings", str(path)]) == 2
    assert capsys.readouterr().err == (
        f"Error: {path}: there is no such Python file; name Pelican's settings with --settings\n"
    )


@pytest.mark.parametrize(
    ("code", "message"),
    [
        ("SITENAME = ", "SyntaxError: invalid syntax (pelicanconf.py, line 1)"),
        ("SITENAME = NAME", "NameError: name 'NAME' is not defined"),
    ],
)
def test_settings_that_do_not_run_are_named_with_their_error(
    settings: Path, capsys: pytest.CaptureFixture[str], code: str, message: str
) -> None:
    settings.write_text(code, encoding="utf-8")
    assert main(["feeds", "--settings", str(settings)]) == 2
    assert capsys.readouterr().err == f"Error: {settings}: {message}\n"


@pytest.mark.parametrize(
    ("there", "missing", "message"),
    [
        ('"content"', '"nowhere"', "ValueError: You need to specify a path containing the content"),
        (repr(str(THEME)), '"/nowhere"', "Could not find the theme /nowhere"),
    ],
)
def test_a_folder_that_is_not_there_is_said_in_a_line(
    settings: Path, capsys: pytest.CaptureFixture[str], there: str, missing: str, message: str
) -> None:
    settings.write_text(SETTINGS.replace(there, missing), encoding="utf-8")
    assert main(["feeds", "--settings", str(settings)]) == 2
    said = capsys.readouterr().err
    assert said.startswith(f"Error: {settings}: ")
    assert message in said
    assert said.count("\n") == 1
