"""`python -m rolepress_audit`: what it takes, prints and ends with."""

import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures.process import BrokenProcessPool
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from rolepress_audit.cli import reading, run, runner
from rolepress_audit.cli.command import audit, main
from rolepress_audit.cli.rules import RULES
from rolepress_audit.findings.finding import Finding, Rule, Severity
from rolepress_audit.html.page import Page
from rolepress_audit.report.formats import FORMATS
from tests.audit.pages import write_files

ROOT = Path(__file__).parents[3]
TIMEOUT_SECONDS = 120
HTML = "<!doctype html><html lang='en'><title>A page</title><h1>A page</h1>"
FAULT = Rule("X901", Severity.ERROR, "A page has no faults")
FLAW = Rule("X902", Severity.WARNING, "A page has no flaws")


class Words:
    """A check that finds what a page's heading says."""

    RULES = (FAULT, FLAW)

    @staticmethod
    def check(page: Page) -> Iterator[Finding]:
        for rule, word in ((FAULT, "fault"), (FLAW, "flaw")):
            if word in page.visible_text:
                yield page.finding(rule, f"it has a {word}", "take it out", near=word)


@pytest.fixture(autouse=True)
def _one_check(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """No checks but one, and a folder of one's own to run in."""
    monkeypatch.setattr(reading, "PAGE_CHECKS", (Words,))
    monkeypatch.setattr(runner, "SITE_CHECKS", ())
    monkeypatch.setattr(run, "RULES", RULES | {rule.id: rule for rule in (FAULT, FLAW)})
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("BUILD_DATE", "2026-11-22")


def write_site(**pages: str) -> None:
    """Pages with these headings, in `site/`."""
    texts = {name: HTML.replace("<h1>A page", f"<h1>\n{text}") for name, text in pages.items()}
    write_files(Path("site"), {f"{name}.html": text for name, text in texts.items()})


def run_command(*arguments: str, **environ: str) -> subprocess.CompletedProcess[str]:
    """The real command, with every check, in a process of its own."""
    return subprocess.run(
        [sys.executable, "-m", "rolepress_audit", *arguments],
        env={**os.environ, "PYTHONPATH": str(ROOT / "plugins"), **environ},
        capture_output=True,
        text=True,
        check=False,
        timeout=TIMEOUT_SECONDS,
    )


def test_a_clean_site_ends_with_0_and_good_news(capsys: pytest.CaptureFixture[str]) -> None:
    write_site(a="Good", b="Good")
    assert main(["site"]) == 0
    printed = capsys.readouterr()
    assert printed.out.startswith("2 pages read in ")
    assert printed.out.endswith(" seconds: nothing found\n")
    assert printed.err == ""


def test_an_error_ends_with_1_and_says_where(capsys: pytest.CaptureFixture[str]) -> None:
    write_site(a="Good", b="A fault")
    assert main(["site"]) == 1
    assert capsys.readouterr().out.startswith(
        "site/b.html:2: error X901: it has a fault\n  fix: take it out\n  see docs/rules/X901.md\n"
    )


@pytest.mark.parametrize(
    ("level", "heading", "status"),
    [
        ("error", "A flaw", 0),
        ("warning", "A flaw", 1),
        ("warning", "A fault", 1),
        ("warning", "Good", 0),
    ],
)
def test_the_caller_says_what_makes_it_fail(level: str, heading: str, status: int) -> None:
    write_site(a=heading)
    assert main(["site", "--fail-on", level]) == status


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ([], "Missing argument 'FOLDER'."),
        (["gone"], "'FOLDER': Directory 'gone' does not exist."),
        (["site/a.html"], "'FOLDER': Directory 'site/a.html' is a file."),
        (["site", "--today", "22.11.2026"], "'--today': not a date of the form YYYY-MM-DD"),
        (["site", "--today", "2026-02-30"], "'--today': day is out of range for month"),
        (["site", "--site-url", "www.site.example"], "'--site-url': expected an address such as"),
        (["site", "--site-url", "https://"], "'--site-url': expected an address such as"),
        (["site", "--site-url", "https://[x"], "'--site-url': expected an address such as"),
        (["site", "--site-url", "ftp://site.example"], "'--site-url': expected an address such as"),
        (["site", "--site-url", "https://a.example/?q"], "'--site-url': expected an address such"),
        (["site", "--jobs", "0"], "'--jobs': 0 is not in the range 1<=x<=256."),
        (["site", "--jobs", "two"], "'--jobs': 'two' is not a valid integer range."),
        (["site", "--format", "txt"], "there is no format 'txt': did you mean `text`?"),
        (["site", "--format", "html="], "'html=' names no file"),
        (["site", "--format", "text", "--format", "json"], "two formats go to standard output"),
        (["site", "--format", "text=x", "--format", "json=x"], "two formats go to x"),
        (["site", "--format", "json=x", "--format", "json=y"], "each format can be given once"),
        (["site", "--format", "html=gone/x.html"], "gone/x.html cannot be written"),
        (["site", "--format", "html=site"], "site cannot be written"),
        (["site", "--suppressions", "gone.yaml"], "File 'gone.yaml' does not exist."),
        (["site", "--fail-on", "info"], "'--fail-on': 'info' is not one of 'error', 'warning'."),
        (["site", "--colour"], "No such option '--colour'."),
    ],
)
def test_wrong_use_ends_with_2_and_says_how_to_use_it(
    arguments: list[str], message: str, capsys: pytest.CaptureFixture[str]
) -> None:
    write_site(a="Good")
    assert main(arguments) == 2
    printed = capsys.readouterr()
    usage, *_, error = printed.err.splitlines()
    assert usage == "Usage: python -m rolepress_audit [OPTIONS] FOLDER"
    assert error.startswith("Error: ")
    assert message in error
    assert printed.out == ""


def test_a_folder_without_pages_ends_with_2(capsys: pytest.CaptureFixture[str]) -> None:
    Path("bare").mkdir()
    assert main(["bare"]) == 2
    assert capsys.readouterr() == ("", "Error: bare has no HTML files\n")


@click.group
def rolepress() -> None:
    """A group of another package."""


def test_a_group_of_another_package_can_have_the_command() -> None:
    write_site(a="A fault")
    rolepress.add_command(audit)
    assert rolepress.main(["audit", "site"], "rolepress", standalone_mode=False) == 1
    run = CliRunner().invoke(rolepress, ["audit", "gone"], prog_name="rolepress")
    assert run.exit_code == 2
    assert run.stderr.startswith("Usage: rolepress audit [OPTIONS] FOLDER\n")
    run = CliRunner().invoke(rolepress, ["audit", "--help"], prog_name="rolepress")
    assert "  rolepress audit output --format text" in run.stdout


def test_the_command_is_defined_without_what_reads_pages() -> None:
    code = "import sys, rolepress_audit.cli.command; print(*sys.modules, sep='\\n')"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert {"bs4", "lxml", "yaml", "babel", "jinja2"}.isdisjoint(run.stdout.split())


def test_a_wrong_day_in_the_environment_is_named(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    write_site(a="Good")
    monkeypatch.setenv("BUILD_DATE", "today")
    assert main(["site"]) == 2
    assert "Error: BUILD_DATE: expected YYYY-MM-DD, got 'today'\n" in capsys.readouterr().err
    assert main(["site", "--today", "2026-11-22"]) == 0


def test_several_forms_come_out_of_one_run(capsys: pytest.CaptureFixture[str]) -> None:
    write_site(a="A fault")
    forms = [f"--format={name}=report.{name}" for name in FORMATS if name != "json"]
    assert main(["site", "--format", "json", *forms]) == 1
    data = json.loads(capsys.readouterr().out)
    assert data["today"] == "2026-11-22"
    assert data["findings"][0]["file"] == "site/a.html"
    for name in set(FORMATS) - {"json"}:
        assert "X901" in Path(f"report.{name}").read_text(encoding="utf-8"), name


def test_the_outcome_is_printed_where_all_forms_go_to_files(
    capsys: pytest.CaptureFixture[str],
) -> None:
    write_site(a="A fault")
    assert main(["site", "--format", "sarif=report.sarif"]) == 1
    assert capsys.readouterr().out.endswith(" seconds: 1 error in 1 file\n")


def test_the_site_s_address_is_the_home_page_s_unless_it_is_given() -> None:
    write_files(
        Path("site"),
        {"index.html": f'{HTML}<link rel="canonical" href="https://home.example/">'},
    )
    for arguments, expected in (
        ([], "https://home.example"),
        (["--site-url", "https://given.example/blog/"], "https://given.example/blog"),
    ):
        main(["site", *arguments, "--format", "json=report.json"])
        assert json.loads(Path("report.json").read_text())["site_url"] == expected


def test_a_suppression_counts_until_its_day_and_is_a_warning_after(
    capsys: pytest.CaptureFixture[str],
) -> None:
    write_site(a="A fault")
    Path("audit.yaml").write_text(
        '- {rule: X901, path: "*.html", reason: it is being mended, until: 2026-11-22}\n'
    )
    assert main(["site", "--today", "2026-11-22"]) == 0
    assert capsys.readouterr().out.endswith(" seconds: nothing found; 1 suppressed\n")
    assert main(["site", "--today", "2026-11-23"]) == 1
    printed = capsys.readouterr().out
    assert printed.startswith(
        "audit.yaml:1: warning Y103: the suppression of X901 for *.html ended on"
    )
    assert printed.endswith(" seconds: 1 error and 1 warning in 2 files\n")


def test_a_wrong_suppression_stops_the_audit(capsys: pytest.CaptureFixture[str]) -> None:
    write_site(a="A fault")
    Path("other.yaml").write_text("- {rule: X901, path: a, until: 2026-11-22}\n")
    assert main(["site", "--suppressions", "other.yaml"]) == 2
    assert capsys.readouterr().err == "Error: other.yaml:1: the entry has no `reason`\n"


def test_the_rules_are_listed_with_severity_and_title(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--rules"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert [line.split()[0] for line in lines] == [*RULES]
    assert "Y101  error    A page can be read, and has something in it" in lines


def test_a_process_that_is_killed_is_told_in_plain_words(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def killed(*_: object) -> None:
        raise BrokenProcessPool("A process in the process pool was terminated abruptly")

    write_site(a="Good")
    monkeypatch.setattr(run, "audit", killed)
    assert main(["site"]) == 2
    assert capsys.readouterr().err == (
        "Error: a process ended before its work did, perhaps for lack of memory: try --jobs 1\n"
    )


def test_the_real_command_reads_our_own_site(built_site: Path) -> None:
    ran = run_command(str(built_site), "--format", "json")
    assert ran.returncode in {0, 1}, ran.stderr
    data = json.loads(ran.stdout)
    assert data["counts"]["pages"] == len(list(built_site.rglob("*.html")))
    assert "Y102" not in {finding["rule"] for finding in data["findings"]}
    assert any(page["job_postings"] for page in data["pages"])
    assert ran.stderr == ""


def test_a_terminal_without_utf_8_still_gets_the_list() -> None:
    write_files(Path("site"), {"a.html": HTML + 2 * "<p id='Größe'>"})
    run = run_command("site", LC_ALL="C", PYTHONUTF8="0", PYTHONCOERCECLOCALE="0")
    assert run.returncode == 1
    assert "Traceback" not in run.stderr
    assert "Größe" in run.stdout


def test_a_reader_that_has_seen_enough_is_no_fault() -> None:
    write_site(**{f"p{n}": "" for n in range(40)})
    with subprocess.Popen(
        [sys.executable, "-m", "rolepress_audit", "site"],
        env={**os.environ, "PYTHONPATH": str(ROOT / "plugins")},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        assert process.stderr.read() == b""
    assert process.returncode == 1


def test_a_terminal_sees_progress_and_ctrl_c_ends_it_quietly() -> None:
    write_site(**{f"p{n}": f"Page {n} " * 200 for n in range(2000)})
    ours, theirs = os.openpty()
    process = subprocess.Popen(
        [sys.executable, "-m", "rolepress_audit", "site", "--jobs", "2"],
        env={**os.environ, "PYTHONPATH": str(ROOT / "plugins")},
        stdout=subprocess.DEVNULL,
        stderr=theirs,
        start_new_session=True,
    )
    os.close(theirs)
    said = os.read(ours, 10_000)
    os.killpg(process.pid, signal.SIGINT)
    said += b"".join(_rest(ours))
    assert process.wait(TIMEOUT_SECONDS) == 130
    assert b" of 2,000 pages" in said
    assert said.endswith(b"stopped\r\n")
    assert b"Traceback" not in said


def _rest(terminal: int) -> Iterator[bytes]:
    """What a program says until it ends: Linux then answers with an error."""
    try:
        while data := os.read(terminal, 10_000):
            yield data
    except OSError:
        os.close(terminal)
