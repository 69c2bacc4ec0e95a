"""Settings are those of the project that a site's folder lies in, wherever the audit is started."""

from pathlib import Path

import pytest

from rolepress_audit.cli.command import main
from rolepress_audit.settings.settings_file import settings_file

ROOT = Path(__file__).parents[3]
NAME = "budgets.yaml"
TIGHT = '- {path: "*", page_kb: 0, requests: 0, script_kb: 0}\n'
PAGE = "<!doctype html><html lang='en'><title>A page about nets</title><h1>Nets</h1>"


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The working folder: a project with a budget and a built site."""
    root = tmp_path / "project"
    make_site(root / "output")
    (root / NAME).write_text(TIGHT, "utf-8")
    monkeypatch.chdir(root)
    return root


def make_site(folder: Path) -> Path:
    folder.mkdir(parents=True)
    (folder / "index.html").write_text(PAGE, "utf-8")
    return folder


@pytest.mark.parametrize("folder", ["output", "./output/", "output/../output", "build/html"])
def test_a_site_in_the_working_folder_has_its_settings(project: Path, folder: str) -> None:
    (project / folder).mkdir(parents=True, exist_ok=True)
    assert settings_file(Path(folder), NAME) == Path(NAME)


def test_a_site_elsewhere_is_not_judged_by_the_working_folder_s_settings(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    other = make_site(project.parent / "other" / "site")
    assert settings_file(other, NAME) is None
    main([str(other)])
    assert "B101" not in capsys.readouterr().out
    main(["output"])
    assert "B101" in capsys.readouterr().out


def test_a_site_s_own_project_is_found_from_anywhere(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(project.parent)
    assert settings_file(project / "output", NAME) == Path("project") / NAME
    monkeypatch.chdir(project / "output")
    assert settings_file(Path(), NAME) == project / NAME


def test_the_nearest_settings_hold(project: Path) -> None:
    inner = make_site(project / "shop" / "site")
    (project / "shop" / NAME).write_text(TIGHT, "utf-8")
    assert settings_file(inner, NAME) == Path("shop") / NAME


def test_settings_above_a_repository_are_not_its_own(project: Path) -> None:
    inner = make_site(project / "checkout" / "site")
    (project / "checkout" / ".git").mkdir()
    assert settings_file(inner, NAME) is None


def test_a_stranger_s_site_brings_no_settings_of_its_own(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = make_site(project.parent / "other")
    (other / NAME).write_text(TIGHT, "utf-8")
    assert settings_file(other, NAME) is None
    monkeypatch.chdir(other)
    assert settings_file(Path(), NAME) == Path(NAME)


def test_settings_that_are_named_hold_for_any_site(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    other = make_site(project.parent / "other")
    main([str(other), "--budgets", str(project / NAME)])
    assert "B101" in capsys.readouterr().out


def test_the_audit_of_this_project_keeps_its_budgets(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert settings_file(ROOT / "output", NAME) == ROOT / NAME
