"""The run of an audit: no page and no check can bring it down."""

import gc
import os
import signal
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest

from rolepress_audit.cli import reading, runner
from rolepress_audit.cli.runner import PAGES_WORTH_A_POOL, audit
from rolepress_audit.findings.finding import Finding, Rule, Severity
from rolepress_audit.html.page import Page
from rolepress_audit.site.site import Site
from rolepress_audit.site_files.folder import Folder
from tests.audit.pages import ids, options, write_files

RULE = Rule("X901", Severity.ERROR, "A page has no faults")
HTML = "<!doctype html><title>A page</title><h1>A page</h1>"


class Broken(ModuleType):
    """A check that finds something, then fails."""

    RULES = (RULE,)

    @staticmethod
    def check(subject: Page | Site) -> Iterator[Finding]:
        yield Finding(RULE, getattr(subject, "path", "."), "found", "mend it")
        raise KeyError("nobody thought of this")


class Sound(ModuleType):
    """A check that finds one thing on each page."""

    RULES = (RULE,)

    @staticmethod
    def check(page: Page) -> Iterator[Finding]:
        yield Finding(RULE, page.path, "also found", "mend it")


@pytest.fixture
def only(monkeypatch: pytest.MonkeyPatch) -> pytest.MonkeyPatch:
    """No checks but those that a test puts in."""
    monkeypatch.setattr(reading, "PAGE_CHECKS", ())
    monkeypatch.setattr(runner, "SITE_CHECKS", ())
    return monkeypatch


@pytest.mark.usefixtures("only")
@pytest.mark.parametrize("content", [b"", b" \n\t "])
def test_an_empty_page_is_a_finding(tmp_path: Path, content: bytes) -> None:
    write_files(tmp_path, {"a.html": HTML, "b.html": content})
    found = audit(options(tmp_path))
    assert [(f.rule.id, f.path, f.message) for f in found.findings] == [
        ("Y101", "b.html", "the page is empty")
    ]
    assert [page.path for page in found.pages] == ["a.html"]


@pytest.mark.usefixtures("only")
def test_a_page_that_vanished_meanwhile_is_a_finding(tmp_path: Path) -> None:
    write_files(tmp_path, {"a.html": HTML})
    folder = Folder(tmp_path, {"a.html": len(HTML), "gone.html": 3})
    (finding,) = audit(options(tmp_path), folder=folder).findings
    assert (finding.rule.id, finding.path) == ("Y101", "gone.html")
    assert finding.message == "the page cannot be read: No such file or directory"


@pytest.mark.usefixtures("only")
@pytest.mark.parametrize(
    "content",
    [b"\xff\xfe\x00", b"\x00" * 50, "<title>Größe".encode("latin-1"), b"<div>" * 5000, b"<![x"],
    ids=["no text", "zeros", "Latin-1", "deep", "unclosed"],
)
def test_a_page_of_any_bytes_ends_in_findings_at_worst(tmp_path: Path, content: bytes) -> None:
    write_files(tmp_path, {"a.html": content})
    found = audit(options(tmp_path))
    assert len(found.pages) + len(found.findings) == 1


def test_a_check_that_fails_does_not_hide_the_others(
    tmp_path: Path, only: pytest.MonkeyPatch
) -> None:
    only.setattr(reading, "PAGE_CHECKS", (Broken("b"), Sound("s")))
    write_files(tmp_path, {"a.html": HTML})
    found = audit(options(tmp_path))
    assert sorted(f.message for f in found.findings if f.rule is RULE) == ["also found", "found"]
    (failure,) = [f for f in found.findings if f.rule is not RULE]
    assert (failure.rule.id, failure.path, failure.rule.severity) == ("Y102", "a.html", "error")
    assert failure.message.startswith(
        "the check tests.audit.cli.test_runner failed here: KeyError: 'nobody thought of this' "
        "(test_runner.py:"
    )
    assert [page.path for page in found.pages] == ["a.html"]


def test_a_check_of_the_site_that_fails_is_a_finding_in_the_folder(
    tmp_path: Path, only: pytest.MonkeyPatch
) -> None:
    only.setattr(runner, "SITE_CHECKS", (Broken("b"),))
    write_files(tmp_path, {"a.html": HTML})
    found = audit(options(tmp_path))
    assert sorted(ids(found.findings)) == ["X901", "Y102"]
    assert {f.path for f in found.findings} == {"."}


def test_several_processes_find_what_one_finds(tmp_path: Path) -> None:
    pages: dict[str, str | bytes] = {
        f"p/{n}.html": HTML.replace("A page", f"Page {n}") for n in range(PAGES_WORTH_A_POOL + 1)
    }
    write_files(tmp_path, pages | {"p/1.html": "", "index.html": HTML})
    told: list[tuple[int, int]] = []
    many = audit(options(tmp_path), lambda done, total: told.append((done, total)), jobs=2)
    one = audit(options(tmp_path), jobs=1)
    assert many == one
    assert "Y101" in ids(many.findings)
    assert told == sorted(told)
    assert told[-1] == (len(pages) + 1, len(pages) + 1)


class PressesCtrlC:
    """Where it is thrown away, an exception cannot leave: Python drops it."""

    def __del__(self) -> None:
        os.kill(os.getpid(), signal.SIGINT)


def test_ctrl_c_is_answered_wherever_it_comes(tmp_path: Path) -> None:
    write_files(tmp_path, {f"{n}.html": HTML for n in range(PAGES_WORTH_A_POOL)})
    seen = []

    def progress(done: int, _of: int) -> None:
        seen.append(done)
        PressesCtrlC()

    with pytest.raises(KeyboardInterrupt):
        audit(options(tmp_path), progress, jobs=2)
    assert len(seen) == 1
    assert signal.getsignal(signal.SIGINT) is signal.default_int_handler


def test_the_collector_is_left_as_it_was(tmp_path: Path) -> None:
    write_files(tmp_path, {"a.html": HTML})
    assert gc.isenabled()
    audit(options(tmp_path))
    assert gc.isenabled()
