"""Budgets: what they count, what breaks them, and which files of budgets are refused."""

import hashlib
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import pytest

from rolepress_audit.checks.page import budget
from rolepress_audit.cli.command import main
from rolepress_audit.findings.finding import Finding
from rolepress_audit.html.page import Page
from rolepress_audit.settings.budgets import Budget, budget_for, read_budgets
from rolepress_audit.settings.yaml_entries import SettingsFileError
from rolepress_audit.site_files.folder import url_of
from tests.audit.checks.page.html import make_page, told
from tests.audit.pages import options, write_files

ROOT = Path(__file__).parents[3]
NOISE = "".join(hashlib.sha256(bytes([n])).hexdigest() for n in range(140))
"""Text that compresses badly."""
SCRIPT = f"// {NOISE}"
ROOMY = Budget("*", page_kb=25, requests=3, script_kb=6)


def findings(
    folder: Path, limits: Budget | None, files: Mapping[str, str], **changes: str
) -> list[Finding]:
    """What the check finds on a page that stands in a folder among other files."""
    write_files(folder, dict(files))
    given = replace(options(folder), budgets=(limits,) if limits else ())
    path = "jobs/x/index.html"
    return list(budget.check(Page(path, url_of(path), make_page(**changes).encode(), given)))


def test_without_a_budget_nothing_is_too_much(tmp_path: Path) -> None:
    files = {"a.js": SCRIPT * 9, "a.css": NOISE * 9}
    head = '<link rel="stylesheet" href="/a.css"><script src="/a.js"></script>' * 5
    assert not findings(tmp_path, None, files, head=head)


def test_a_page_within_its_budget_is_left_in_peace(tmp_path: Path) -> None:
    files = {"a.js": "go()", "a.css": "p{}"}
    head = '<link rel="stylesheet" href="/a.css"><script src="/a.js"></script>'
    assert not findings(tmp_path, ROOMY, files, head=head)


def test_html_styles_and_scripts_count_together_and_the_heaviest_is_named(tmp_path: Path) -> None:
    files = {"a.js": SCRIPT[:3000], "b.css": f"/*{NOISE}*/"}
    head = '<script src="/a.js" defer></script><link rel="stylesheet" href="/b.css" media="print">'
    limits = replace(ROOMY, page_kb=2)
    (found,) = findings(tmp_path, limits, files, head=head)
    assert found.rule is budget.WEIGHT
    assert found.message.endswith(" kB of HTML, styles and scripts, compressed; its budget is 2 kB")
    assert "/b.css has the most" in found.fix
    assert not findings(tmp_path, replace(ROOMY, page_kb=20), files, head=head)


def test_a_page_of_text_alone_can_be_too_much(tmp_path: Path) -> None:
    (found,) = findings(tmp_path, replace(ROOMY, page_kb=1), {}, body=f"<pre>{NOISE[:4000]}</pre>")
    assert found.rule is budget.WEIGHT
    assert found.fix == "split the page, or say less in it"


def test_pictures_and_files_of_other_sites_are_not_weighed(tmp_path: Path) -> None:
    files = {"a.png": NOISE, "jobs.js": SCRIPT}
    head = '<script src="https://other.example/jobs.js" defer></script>'
    body = '<img src="/a.png" alt="" width="1" height="1">'
    assert not findings(tmp_path, replace(ROOMY, page_kb=1), files, head=head, body=body)


def test_scripts_have_a_budget_of_their_own(tmp_path: Path) -> None:
    head = '<script type="module" src="/a.js"></script>'
    limits = replace(ROOMY, script_kb=1)
    (found,) = findings(tmp_path, limits, {"a.js": SCRIPT[:3000]}, head=head)
    assert found.rule is budget.SCRIPTS
    assert found.message.startswith("the page asks for ")
    assert found.message.endswith(" kB of scripts, compressed; its budget is 1 kB")


@pytest.mark.parametrize(
    ("head", "requests"),
    [
        ("", 1),
        ('<link rel="stylesheet" href="/a.css">', 2),
        ('<link rel="stylesheet" href="/a.css" media="(min-width: 40em)">', 2),
        ('<link rel="stylesheet" href="/a.css" media="print">', 1),
        ('<link rel="alternate stylesheet" title="Dark" href="/a.css">', 1),
        ('<link rel="stylesheet" href="/imports.css">', 3),
        ('<style>@import "/a.css";</style>', 2),
        ('<script src="/a.js"></script>', 2),
        ('<script src="/a.js" defer></script>', 1),
        ('<script src="/a.js" async></script>', 1),
        ('<script src="/a.js" type="module"></script>', 1),
        ('<link rel="icon" href="/a.svg">', 1),
    ],
)
def test_only_what_a_browser_waits_for_counts_as_a_request(
    head: str, requests: int, tmp_path: Path
) -> None:
    files = {"a.css": "p{}", "imports.css": '@import "/a.css";', "a.js": "go()"}
    assert not findings(tmp_path, replace(ROOMY, requests=requests), files, head=head)
    found = findings(tmp_path, replace(ROOMY, requests=requests - 1), files, head=head)
    said = f"a browser waits for {requests} requests before it draws the page"
    assert told(found) == [("B102", f"{said}; its budget is {requests - 1}")]


def test_the_first_budget_that_names_a_page_holds() -> None:
    search = replace(ROOMY, path="*search/*", script_kb=50)
    assert budget_for("de/search/index.html", (search, ROOMY)) is search
    assert budget_for("jobs/index.html", (search, ROOMY)) is ROOMY
    assert budget_for("jobs/index.html", (search,)) is None


def test_the_project_s_own_budgets_are_those_that_were_promised() -> None:
    found = read_budgets(ROOT / "budgets.yaml")
    assert budget_for("roles/x/index.html", found) == Budget("*", 25, 3, 6)


GOOD = "- path: '*'\n  page_kb: 25\n  requests: 3\n  script_kb: 6\n"


def test_an_empty_file_limits_nothing(tmp_path: Path) -> None:
    path = tmp_path / "budgets.yaml"
    path.write_text("# nothing yet\n", "utf-8")
    assert read_budgets(path) == ()


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("path: x", "1: expected a list of entries"),
        ("- path: [", "this is not YAML"),
        ("- path: " + "[" * 20_000, "1: expected a list of entries"),
        (GOOD.replace("25", "9" * 5000), "2: page_kb: expected a whole number, got '9999"),
        ("- a", "1: expected an entry with `path`, `page_kb`, `requests`, `script_kb`"),
        (GOOD.replace("  script_kb: 6\n", ""), "1: the entry has no `script_kb`"),
        (GOOD.replace("25", "25.5"), "2: page_kb: expected a whole number, got '25.5'"),
        (GOOD.replace("25", "[1]"), "2: page_kb: expected text, got a list"),
        (GOOD.replace("requests", "request"), "3: unknown key 'request': did you mean"),
        (f"{GOOD}  requests: 4\n", "5: requests occurs twice in one entry"),
    ],
)
def test_a_file_that_makes_no_sense_is_refused(text: str, message: str, tmp_path: Path) -> None:
    path = tmp_path / "budgets.yaml"
    path.write_text(text, "utf-8")
    with pytest.raises(SettingsFileError) as refused:
        read_budgets(path)
    assert message in str(refused.value)


def test_the_command_reads_the_file_that_lies_beside_it_and_only_then(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    write_files(tmp_path / "site", {"index.html": make_page(body=f"<pre>{NOISE}</pre>")})
    main(["site", "--today", "2026-11-22"])
    assert "B101" not in capsys.readouterr().out
    (tmp_path / "budgets.yaml").write_text(GOOD.replace("25", "1"), "utf-8")
    assert main(["site", "--today", "2026-11-22"]) == 1
    assert "its budget is 1 kB" in capsys.readouterr().out
    (tmp_path / "budgets.yaml").write_text("- x", "utf-8")
    assert main(["site"]) == 2
    assert "Error: budgets.yaml:1: expected an entry" in capsys.readouterr().err
