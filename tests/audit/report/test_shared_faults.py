"""A fault that many pages share is one finding, in every form of the report."""

import json
from collections.abc import Callable
from datetime import date
from itertools import pairwise
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import fromstring

import pytest
from bs4 import BeautifulSoup

from rolepress_audit.checks.page import images
from rolepress_audit.cli.command import main
from rolepress_audit.findings.finding import Finding
from rolepress_audit.report.formats import FORMATS, format_report
from rolepress_audit.report.shared_faults import MANY, suppressed_once, told_once
from rolepress_audit.report.suppressions import Suppressed, Suppression, apply_suppressions
from tests.audit.checks.page.html import make_page
from tests.audit.pages import TODAY, on_page, write_files
from tests.audit.report.formats.samples import WARNING, make_finding, make_report

FILES = tuple(f"p/{number}.html" for number in range(MANY))


def on_each(*files: str, **changes: Any) -> list[Finding]:
    """The same fault on some files."""
    return [make_finding(path=path, **changes) for path in files]


def frame(number: int, depth: int = 0) -> str:
    """A page whose header has a picture without alt text."""
    logo = f'<header><img src="{"../" * depth}logo.png" width="9" height="9"></header>'
    return (
        f"<!doctype html>\n<html lang='en'>\n<head>\n<title>A page about net {number}</title>\n"
        f"</head>\n<body>\n{logo}\n<h1>Net {number}</h1>\n<p>Words on net {number}.</p>\n</body>"
    )


def test_a_fault_of_many_pages_is_one_finding_on_the_first() -> None:
    other = make_finding(path="q.html", message="something else")
    first, last = told_once([*on_each(*reversed(FILES), line=3), other])
    assert (first.path, first.line, first.also) == ("p/0.html", 3, FILES[1:])
    assert last == other


def test_a_fault_of_few_pages_is_told_on_each() -> None:
    assert len(told_once(on_each(*FILES[1:]))) == MANY - 1


def test_a_fault_that_stands_often_on_one_page_is_told_each_time() -> None:
    same = [make_finding(line=line) for line in range(1, 2 * MANY)]
    assert len(told_once(same)) == len(same)


@pytest.mark.parametrize("change", ["rule", "message", "surroundings"])
def test_other_faults_are_kept_apart(change: str) -> None:
    found = on_each(*FILES)
    other = {
        "rule": make_finding(WARNING, path=FILES[0]),
        "message": make_finding(path=FILES[0], message="something is wrong here"),
        "surroundings": make_finding(path=FILES[0], surroundings="<footer>"),
    }[change]
    assert len(told_once([*found[1:], other])) == MANY


def test_a_relative_address_is_the_same_at_any_depth() -> None:
    said = ["<img> logo.png", "<img> ../logo.png", "<img> ./logo.png", "<img> ../../logo.png"]
    pages = [make_finding(path=path, message=m) for path, m in zip(FILES, said, strict=False)]
    assert len(told_once([*pages, make_finding(path="q.html", message="<img> ../logo.png")])) == 1
    ends = [make_finding(path=path, message=f"{path[2]}../x") for path in FILES]
    assert len(told_once(ends)) == MANY


@pytest.mark.parametrize(
    "address",
    [
        lambda path: f"file:///srv/docs/{path}",
        lambda path: f"https://old.example/{path.removesuffix('index.html')}",
        lambda path: f"https://old.example/{path.removesuffix('.html')}",
        lambda path: f"https://old.example/{path.replace(' ', '%20')}",
    ],
    ids=["whole", "without index.html", "without .html", "with escapes"],
)
def test_the_page_s_own_path_in_the_words_is_no_difference(address: Callable[[str], str]) -> None:
    paths = ["index.html", "a.html", "b c.html", "d/e.html", "d/index.html"]
    said = {path: f"the address {address(path)} is wrong" for path in paths}
    [once] = told_once([make_finding(path=path, message=text) for path, text in said.items()])
    assert (once.files, once.message) == (tuple(sorted(paths)), said["a.html"])


def test_another_page_s_path_in_the_words_is_a_difference() -> None:
    paths = [f"{name}.html" for name in "abcdef"]
    found = [
        make_finding(path=path, message=f"the title is that of /{other}")
        for path, other in pairwise(paths)
    ]
    assert len(told_once(found)) == MANY


def test_tags_on_the_line_surround_a_finding() -> None:
    page = make_page(body='<footer class="x"><a href="/"><img src="/a.png"></a> Words</footer>\n')
    found = on_page(images, page)
    assert {each.surroundings for each in found} == {"<footer <a <img </a </footer"}


def test_an_audit_tells_a_fault_of_the_layout_once(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    depths = {"index.html": 0, **{f"a/b{n}.html": 1 for n in range(3)}, "a/c/d.html": 2}
    pages = {path: frame(n, depth) for n, (path, depth) in enumerate(depths.items())}
    write_files(tmp_path, {**pages, "logo.png": b"."})
    assert main([str(tmp_path)]) == 1
    lines = capsys.readouterr().out.splitlines()
    assert [line.partition(": ")[2] for line in lines if " error A" in line] == [
        (
            "error A101: <img> ../logo.png has no alt text; the same on 4 other pages, such as "
            "a/b1.html, a/b2.html, a/c/d.html"
        )
    ]
    assert ": 1 error and " in lines[-1]
    assert lines[-1].endswith(" in 5 files")


def test_faults_of_single_pages_stay_on_their_pages(tmp_path: Path) -> None:
    pages: dict[str, str | bytes] = {
        f"{n}.html": frame(n).replace("<p>", f'<img src="{n}.png"><p>') for n in range(MANY)
    }
    write_files(tmp_path / "site", pages)
    report = tmp_path / "r.json"
    main([str(tmp_path / "site"), "--format", f"json={report}"])
    found = json.loads(report.read_bytes())["findings"]
    assert len([each for each in found if "png has no alt" in each["message"]]) == MANY + 1


SHARED = make_report(make_finding(path=FILES[0], also=FILES[1:]), make_finding(path="q.html"))
SAID = f"something is wrong; the same on {MANY - 1} other pages, such as " + ", ".join(FILES[1:4])


@pytest.mark.parametrize("form", FORMATS)
def test_every_form_says_it_once_with_the_number_and_examples(form: str) -> None:
    text = format_report(form, SHARED)
    assert text.count(f"on {MANY - 1} other pages") == {"junit": 2, "json": 0}.get(form, 1)
    assert FILES[1] in text


def test_counts_are_of_faults_and_of_all_their_files() -> None:
    assert SHARED.outcome == f"2 errors in {MANY + 1} files"
    data = json.loads(format_report("json", SHARED))
    assert data["counts"]["errors"] == 2
    assert data["findings"][0]["also"] == [f"output/{path}" for path in FILES[1:]]
    suite = fromstring(format_report("junit", SHARED))[0]  # noqa: S314 - our own
    assert suite.get("failures") == "2"


def test_code_scanning_is_told_of_the_other_files() -> None:
    (run,) = json.loads(format_report("sarif", SHARED))["runs"]
    shared, single = run["results"]
    assert shared["message"]["text"].startswith(SAID)
    uris = [
        each["physicalLocation"]["artifactLocation"]["uri"] for each in shared["relatedLocations"]
    ]
    assert uris == [f"output/{path}" for path in FILES[1:]]
    assert "relatedLocations" not in single
    moved = make_report(make_finding(path="a.html", also=FILES))
    (again,) = json.loads(format_report("sarif", moved))["runs"][0]["results"]
    assert again["partialFingerprints"] == shared["partialFingerprints"]


def test_the_html_report_lists_all_files_of_a_shared_fault_in_one_place() -> None:
    soup = BeautifulSoup(format_report("html", SHARED), "lxml")
    section = soup.select_one("section[aria-labelledby=shared]")
    assert section is not None
    assert [item.text for item in section.select("details li")] == list(FILES[1:])
    of_files = [each.text for each in soup.select(".pages .finding__message")]
    assert of_files == ["something is wrong"]
    notes = soup.select(".pages a[href='#shared']")
    assert [note.text for note in notes] == ["1 finding on several pages"] * MANY


def entry(path: str) -> Suppression:
    return Suppression("X901", path, "the layout is being rewritten", date(2027, 1, 31), line=1)


def test_a_suppression_of_some_files_leaves_the_others() -> None:
    found = [make_finding(path=FILES[0], also=FILES[1:])]
    kept, suppressed = apply_suppressions(
        found, [entry("p/0.html"), entry("p/3.html")], TODAY, "audit.yaml"
    )
    assert [each.files for each in kept] == [(FILES[1], FILES[2], FILES[4])]
    assert [each.finding.files for each in suppressed] == [(FILES[0],), (FILES[3],)]


def test_a_suppression_of_all_files_leaves_nothing() -> None:
    found = [make_finding(path=FILES[0], also=FILES[1:])]
    kept, suppressed = apply_suppressions(
        found, [entry("*"), entry("p/3.html")], TODAY, "audit.yaml"
    )
    assert kept == ()
    assert [each.finding.files for each in suppressed] == [FILES]


def test_suppressed_faults_of_many_pages_are_told_once_too() -> None:
    suppressed = [Suppressed(found, entry("*")) for found in on_each(*FILES)]
    [once] = suppressed_once(suppressed)
    assert once.finding.files == FILES


def test_a_suppression_holds_before_faults_are_told_once(tmp_path: Path) -> None:
    pages: dict[str, str | bytes] = {f"site/{n}.html": frame(n) for n in range(MANY + 1)}
    suppressions = (
        "- {rule: A101, path: 0.html, reason: the logo is being redrawn, until: 2027-01-31}\n"
    )
    write_files(tmp_path, pages | {"audit.yaml": suppressions, "site/logo.png": b"."})
    report = tmp_path / "r.json"
    main([str(tmp_path / "site"), "--today", "2026-11-22", "--format", f"json={report}"])
    data = json.loads(report.read_bytes())
    (found,) = [each for each in data["findings"] if each["rule"] == "A101"]
    assert [found["file"][-6:], *(each[-6:] for each in found["also"])] == [
        f"{n}.html" for n in range(1, MANY + 1)
    ]
    assert data["counts"]["suppressed"] == 1
