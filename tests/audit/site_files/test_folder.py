"""The files of a site, whatever else has a name in its folder."""

import os
import socket
import sys
from pathlib import Path

import pytest

from rolepress_audit.checks.site import feeds, sitemaps, unread
from rolepress_audit.cli.command import main
from rolepress_audit.findings.finding import Finding
from rolepress_audit.site_files.files import TooLargeError, read_file, read_start
from rolepress_audit.site_files.folder import Folder, read_folder
from tests.audit.checks.page.html import make_page
from tests.audit.checks.site.pages import make_site, site_of
from tests.audit.pages import SITE_URL, ids, whole_audit, write_files

PAGE = make_page()


def make_chain(folder: Path, names: list[str]) -> None:
    """Folders in each other, with a page in the last. Their path may be longer than any can be."""
    start = Path.cwd()
    os.chdir(folder)
    for name in names:
        Path(name).mkdir()
        os.chdir(name)
    Path("index.html").write_text(PAGE)
    os.chdir(start)


def of_unread(folder: Path, files: dict[str, str | bytes]) -> list[tuple[str, str]]:
    """What a whole audit says of what it could not read; it has no other fault of its own."""
    found = whole_audit(folder, files).findings
    assert "Y102" not in ids(found)
    return [(each.path, each.message) for each in found if each.rule.id == "Y105"]


def test_folders_in_each_other_are_read_to_the_last(tmp_path: Path) -> None:
    make_chain(tmp_path, ["d"] * 300)
    limit = sys.getrecursionlimit()
    sys.setrecursionlimit(250)
    try:
        assert list(read_folder(tmp_path).files) == ["d/" * 300 + "index.html"]
    finally:
        sys.setrecursionlimit(limit)


def test_folders_too_deep_to_be_read_are_a_finding_and_the_rest_is_read(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    make_chain(tmp_path, ["d" * 250] * 20)
    ((path, message),) = of_unread(tmp_path, {"index.html": PAGE})
    assert set(path) == {"d", "/"}
    assert message == "the folder is not read: File name too long"
    assert main([str(tmp_path), "--jobs", "1"]) == 1
    assert "1 page read in" in capsys.readouterr().out


def test_a_folder_that_links_to_itself_is_read_once(tmp_path: Path) -> None:
    write_files(tmp_path, {"index.html": PAGE, "a/b.html": PAGE})
    (tmp_path / "a/up").symlink_to("..")
    (tmp_path / "a/self").symlink_to(".")
    (tmp_path / "a/none").symlink_to("nothing")
    found = read_folder(tmp_path)
    assert list(found.files) == ["a/b.html", "index.html"]
    assert found.file_at("/a/up/a/self/b.html") == "a/b.html"
    assert found.file_at("/a/self/up/") == "index.html"
    assert found.file_at("/a/self/c.html") is None
    assert not found.unread


def test_a_link_to_files_elsewhere_is_followed(tmp_path: Path) -> None:
    write_files(tmp_path, {"static/a.css": "", "other/x.css": "", "site/index.html": PAGE})
    (tmp_path / "site/static").symlink_to("../static")
    (tmp_path / "site/de").mkdir()
    (tmp_path / "site/de/static").symlink_to("../static")
    (tmp_path / "site/one.css").symlink_to("../other/x.css")
    found = read_folder(tmp_path / "site")
    assert list(found.files) == ["index.html", "one.css", "static/a.css"]
    assert found.file_at("/static/a.css") == "static/a.css"
    assert found.file_at("/de/static/a.css") == "static/a.css"


def test_links_that_multiply_folders_are_each_read_once(tmp_path: Path) -> None:
    for number in range(40):
        (tmp_path / f"f{number}").mkdir()
        for name in ("one", "two"):
            (tmp_path / f"f{number}/{name}").symlink_to(f"../f{number + 1}")
    write_files(tmp_path, {"f39/a.html": PAGE})
    found = read_folder(tmp_path)
    assert list(found.files) == ["f39/a.html"]
    assert found.file_at("/f0/" + "one/two/" * 19 + "one/a.html") == "f39/a.html"


def test_a_link_to_what_is_around_the_site_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "site").mkdir()
    (tmp_path / "site/all").symlink_to("/")
    assert of_unread(tmp_path / "site", {"index.html": PAGE}) == [
        ("all/", "the folder is not read: it is a link to a folder around the site")
    ]


def test_what_is_no_file_is_left_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_files(tmp_path, make_site())
    for name in ("_redirects", "_headers", "feed.xml", "a.html", "budgets.yaml"):
        os.mkfifo(tmp_path / name)
    monkeypatch.chdir(tmp_path)  # the address of a socket is short
    with socket.socket(socket.AF_UNIX) as listening:
        listening.bind("b.html")
        found = whole_audit(tmp_path, {})
    assert len(found.pages) == 4
    assert "Y102" not in ids(found.findings)


def test_nobody_waits_for_a_pipe_that_took_the_place_of_a_file(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a.html")
    with pytest.raises(OSError, match="it is not a file, but something else with that name"):
        read_file(tmp_path / "a.html")


def test_a_file_has_at_most_as_many_bytes_as_are_read(tmp_path: Path) -> None:
    write_files(tmp_path, {"a": b"123"})
    assert read_file(tmp_path / "a", 3) == b"123"
    assert read_start(tmp_path / "a", 2) == b"12"
    with pytest.raises(TooLargeError):
        read_file(tmp_path / "a", 2)


def test_a_page_of_more_bytes_than_are_read_is_a_finding(tmp_path: Path) -> None:
    write_files(tmp_path, {"index.html": PAGE})
    with (tmp_path / "large.html").open("wb") as file:
        file.truncate(10**12)
    (found,) = [each for each in whole_audit(tmp_path, {}).findings if each.path == "large.html"]
    assert found.message == "the page cannot be read: it has more than 10 MiB"


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read whatever it wants")
def test_a_folder_that_may_not_be_read_is_a_finding(tmp_path: Path) -> None:
    (tmp_path / "shut").mkdir(mode=0)
    assert of_unread(tmp_path, {"index.html": PAGE}) == [
        ("shut/", "the folder is not read: Permission denied")
    ]


FEED = '<link rel="alternate" type="application/atom+xml" href="/feed.xml">'


@pytest.mark.parametrize("name", ["feed.xml", "sitemap.xml", "robots.txt", "_redirects"])
def test_a_file_that_vanished_meanwhile_is_a_finding(name: str, tmp_path: Path) -> None:
    files = make_site(redirects="/a /b 301\n", **{"feed.xml": "<feed/>"})
    files["index.html"] = make_page(head=FEED, canonical=f'<link rel=canonical href="{SITE_URL}/">')
    site = site_of(tmp_path, files)
    (tmp_path / name).unlink()
    found: list[Finding] = []
    for check in (feeds, sitemaps, unread):
        found += check.check(site)
    site.redirects  # noqa: B018 - which reads them
    found += unread.check(site)
    assert (name, "the file is not read: No such file or directory") in [
        (each.path, each.message) for each in found
    ]


def test_names_that_are_no_text_stand_in_every_report(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    site = tmp_path / "site"
    site.mkdir()
    for name in (b"caf\xe9.html", b"a\nb.html", b"c\x1b[31m.html", "d\u202e.html".encode()):
        Path(os.fsdecode(os.fsencode(site) + b"/" + name)).write_text("<!doctype html>")
    formats = ["html", "json", "sarif", "junit", "github"]
    outputs = [f"--format={name}={tmp_path / name}" for name in formats]
    assert main([str(site), "--jobs", "1", "--format", "text", *outputs]) == 1
    said = capsys.readouterr()
    assert not said.err
    assert "site/a?b.html:1: error" in said.out
    assert "site/caf?.html:1: error" in said.out
    assert "\x1b" not in said.out + "".join((tmp_path / name).read_text() for name in formats)


def test_a_folder_s_files_are_in_the_same_order_everywhere(tmp_path: Path) -> None:
    write_files(tmp_path, dict.fromkeys(("b/a", "a", "b.c", "c/a"), b""))
    assert list(read_folder(tmp_path).files) == ["a", "b.c", "b/a", "c/a"]
    assert Folder(tmp_path).pages == []
