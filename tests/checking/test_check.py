"""`rolepress check` says how a file was understood, in the words of an editor and of programs."""

import json
import shutil
from pathlib import Path
from typing import Any

import pytest

from rolepress.checking.formats.json import schema
from rolepress.cli.app import main
from tests.conftest import ROOT
from tests.json_schema import faults
from tests.sites import BASE

SETTINGS = """import os
PATH = "content"
DEFAULT_LANG = "en"
TIMEZONE = "Europe/Berlin"
LANDING = {"description": "Roles.", "preview": os.environ.get("PREVIEW", "")}
"""
VACANCY = """---
title: Crane Dispatcher
description: Acme looks for somebody who sends cranes to where ships are.
employer: acme
role: engineer
date_posted: 2026-11-20
workplace: hybrid
skills: [flying]
---

We look for somebody who sends cranes to where ships are.

### Duties

- Send cranes.
- Call captains.

### Our harbor

It is large.
"""


@pytest.fixture(autouse=True)
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The valid site with settings, as the working folder."""
    shutil.copytree(BASE, tmp_path / "content")
    (tmp_path / "pelicanconf.py").write_text(SETTINGS)
    (tmp_path / "content/jobs/crane.md").write_text(VACANCY)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("BUILD_DATE", "2026-11-22")
    return tmp_path


def checked(capsys: pytest.CaptureFixture[str], *arguments: str) -> Any:
    """What the command says about one file, as JSON."""
    main(["check", *arguments, "--format", "json"])
    data = json.loads(capsys.readouterr().out)
    assert not faults(data, schema())
    (file,) = data["files"]
    return file


def test_says_what_was_understood(capsys: pytest.CaptureFixture[str]) -> None:
    file = checked(capsys, "content/jobs/crane.md")
    assert (file["path"], file["kind"], file["language"], file["title"]) == (
        "content/jobs/crane.md",
        "jobs",
        "en",
        "Crane Dispatcher",
    )
    assert file["sections"] == [
        {"line": 13, "heading": "Duties", "kind": "responsibilities", "near": None, "entries": 2},
        {"line": 18, "heading": "Our harbor", "kind": None, "near": None, "entries": 0},
    ]
    assert file["facts"]["employer"] == "acme"
    assert file["decision"] == {
        "job_posting": False,
        "reasons": [
            "the vacancy names no place of work and is not remote",
            "the vacancy gives no way to apply",
        ],
    }
    assert {
        "key": "locations",
        "why": f"job search requires it: {file['decision']['reasons'][0]}",
    } in (file["missing"])
    assert [(each["rule"], each["severity"], each["line"]) for each in file["problems"]] == [
        ("J06", "error", 1),
        ("J04", "error", 7),
        ("R01", "error", 8),
    ]


def test_says_it_to_people_and_ends_with_the_status_of_the_worst(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["check", "content/jobs/crane.md"]) == 1
    said = capsys.readouterr().out
    assert said.startswith("content/jobs/crane.md: a vacancy, in `en`: “Crane Dispatcher”\n")
    assert "    13  Duties      responsibilities with 2 facts\n" in said
    assert "    18  Our harbor  plain text\n" in said
    assert "  job search cannot show it: the vacancy names no place of work" in said
    assert "error J06: the vacancy gives no way to apply" in said
    assert said.endswith("1 file checked: 3 errors\n")
    assert main(["check", "content/roles/tech-lead.md"]) == 0
    assert capsys.readouterr().out.endswith("1 file checked: nothing found\n")


def test_a_warning_is_an_error_when_asked(site: Path) -> None:
    path = site / "content/roles/tech-lead.md"
    path.write_text(path.read_text() + "\n**Our team**\n\nIt is small.\n")
    assert main(["check", str(path)]) == 0
    assert main(["check", "--strict", str(path)]) == 1


def test_the_whole_site_is_checked_as_a_build_does(
    site: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    shutil.copy(ROOT / "pelicanconf.py", site / "pelicanconf.py")
    (site / "theme").symlink_to(ROOT / "theme")
    assert main(["check"]) == 1
    said = capsys.readouterr().out
    assert "content/jobs/crane.md:8:10: error R01: there is no skill `flying`" in said
    assert said.endswith(" files checked: 1 error\n")


def test_annotations_name_file_line_and_column(capsys: pytest.CaptureFixture[str]) -> None:
    main(["check", "content/jobs/crane.md", "--format", "github"])
    lines = capsys.readouterr().out.splitlines()
    assert (
        "::error file=content/jobs/crane.md,line=7,col=12,title=J04::the vacancy names no place of "
        "work and is not remote%0Afix: add `locations:` with a `locality` and a `country`; or "
        "`workplace: remote` and `applicant_countries`"
    ) in lines


def test_sarif_is_sarif(capsys: pytest.CaptureFixture[str]) -> None:
    main(["check", "content/jobs/crane.md", "--format", "sarif"])
    data = json.loads(capsys.readouterr().out)
    (run,) = data["runs"]
    rules = run["tool"]["driver"]["rules"]
    assert {rules[each["ruleIndex"]]["id"] for each in run["results"]} == {"J04", "J06", "R01"}
    place = run["results"][0]["locations"][0]["physicalLocation"]
    assert place["artifactLocation"]["uri"] == "content/jobs/crane.md"


def test_a_file_from_elsewhere_is_taken_for_what_one_says(
    site: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (site / "crane.md").write_text(VACANCY)
    assert checked(capsys, "crane.md", "--as", "jobs")["kind"] == "jobs"
    assert checked(capsys, "crane.md")["kind"] == "roles"


def test_a_file_that_cannot_be_read_says_why_and_what_else_is_known(
    site: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (site / "content/jobs/crane.md").write_text(VACANCY.replace("title:", "titel:"))
    file = checked(capsys, "content/jobs/crane.md")
    assert file["title"] is None
    assert file["decision"] is None
    assert file["facts"]["employer"] == "acme"
    assert [each["kind"] for each in file["sections"]] == ["responsibilities", None]
    assert [each["rule"] for each in file["problems"]] == ["F06"]


def test_settings_that_compute_what_a_check_needs_are_run(
    site: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    settings = SETTINGS.replace('"en"', '"".join(["d", "e"])')
    (site / "pelicanconf.py").write_text(settings)
    assert checked(capsys, "content/jobs/crane.md")["language"] == "de"


GERMAN = """---
title: Krandisponentin
description: Acme sucht jemanden, der Kräne dorthin schickt, wo Schiffe liegen.
{key}role: engineer
employer: acme
date_posted: 2026-11-20
workplace: hybrid
locations: [{{locality: Hamburg, country: DE}}]
apply_url: https://acme.example/apply
---

Wir suchen jemanden, der Kräne dorthin schickt, wo Schiffe liegen.

## Deine Aufgaben

- Kräne schicken.

## Dein Profil

- Ruhige Nerven.

## Das bieten wir

- Einen Blick auf die Elbe.
"""


def test_a_page_in_another_language_is_understood_as_one(
    site: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (site / "content/jobs/kran.md").write_text(GERMAN.format(key="language: de\n"), "utf-8")
    file = checked(capsys, "content/jobs/kran.md")
    assert (file["language"], file["facts"]["language"], file["problems"]) == ("de", "de", [])
    kinds = ["responsibilities", "requirements", "perks"]
    assert [each["kind"] for each in file["sections"]] == kinds
    assert file["decision"]["job_posting"]
    main(["check", "content/jobs/kran.md"])
    assert "a vacancy, in `de`" in capsys.readouterr().out


def test_a_page_that_does_not_say_its_language_is_asked_for_it(
    site: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (site / "content/jobs/kran.md").write_text(GERMAN.format(key=""), "utf-8")
    file = checked(capsys, "content/jobs/kran.md")
    assert (file["language"], "language" in file["facts"]) == ("en", False)
    (problem,) = file["problems"]
    assert (problem["rule"], problem["severity"]) == ("L03", "warning")
    assert problem["fix"] == "write `language: de`"


@pytest.mark.parametrize(
    "written", ["lang: de", "locale: de_DE", "Sprache: Deutsch", "idioma: alemán"]
)
def test_the_remedy_for_a_key_of_others_is_right_at_once(
    site: Path, capsys: pytest.CaptureFixture[str], written: str
) -> None:
    path = site / "content/jobs/kran.md"
    path.write_text(GERMAN.format(key=f"{written}\n"), "utf-8")
    (problem,) = (each for each in checked(capsys, str(path))["problems"] if each["rule"] == "F06")
    assert problem["fix"] == "write `language: de`"


def test_the_sites_own_language_may_be_said(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = site / "content/jobs/crane.md"
    path.write_text(VACANCY.replace("title:", "language: en-US\ntitle:"), "utf-8")
    file = checked(capsys, "content/jobs/crane.md")
    assert file["language"] == file["facts"]["language"] == "en"


def test_a_file_that_is_missing_is_a_wrong_use() -> None:
    assert main(["check", "content/jobs/none.md"]) == 2
