"""What changed between two published states, told from sitemaps."""

import errno
import gzip
import json
from collections.abc import Mapping
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rolepress.cli.app import main
from rolepress.discovery.changes import Change, Kind, find_changes, read_changes
from rolepress.discovery.errors import InputError
from rolepress.discovery.sitemaps import Listed, read_sitemaps
from rolepress.pages.view import PageKind
from tests.sitemap.files import make_page, render

SITE = "https://rolepress.example"
NS = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'


def write(folder: Path, jobs: Mapping[str, str], roles: Mapping[str, str] | None = None) -> Path:
    """A folder with the sitemaps that a build makes of pages, given by slug and date."""
    pages = [
        make_page(f"/{kind}s/{slug}/", kind, date.fromisoformat(day) if day else None)
        for kind, found in ((PageKind.JOB, jobs), (PageKind.ROLE, roles or {}))
        for slug, day in found.items()
    ]
    for url, data in render(pages).items():
        path = folder / url.removeprefix("/")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
    return folder


def changes(old: Path, new: Path) -> list[tuple[str, str, str]]:
    return [
        (change.url.removeprefix(SITE), change.kind.value, change.bucket)
        for change in find_changes(read_sitemaps(old), read_sitemaps(new))
    ]


def test_new_changed_and_removed_pages_are_told_and_no_others(tmp_path: Path) -> None:
    before = {"same": "2026-11-01", "edited": "2026-11-01", "ended": "2026-11-01", "undated": ""}
    after = {"same": "2026-11-01", "edited": "2026-11-09", "fresh": "2026-11-20", "undated": ""}
    old = write(tmp_path / "old", before, {"lead": "2026-11-01"})
    new = write(tmp_path / "new", after, {"lead": "2026-11-20"})
    assert changes(old, new) == [
        ("/jobs/edited/", "changed", "jobs"),
        ("/jobs/ended/", "removed", "jobs"),
        ("/jobs/fresh/", "new", "jobs"),
        ("/roles/lead/", "changed", "roles"),
    ]


def test_a_build_without_changes_has_no_change_list(tmp_path: Path) -> None:
    site = write(tmp_path, {"a": "2026-11-01"})
    assert changes(site, site) == []


def test_a_page_that_lost_its_date_is_not_said_to_have_changed(tmp_path: Path) -> None:
    old, new = write(tmp_path / "old", {"a": "2026-11-01"}), write(tmp_path / "new", {"a": ""})
    assert changes(old, new) == []


def test_a_sitemap_file_and_a_compressed_one_do_as_well_as_a_folder(tmp_path: Path) -> None:
    old, new = write(tmp_path / "old", {"a": ""}), write(tmp_path / "new", {"a": "", "b": ""})
    expected = [("/jobs/b/", "new", "jobs")]
    assert changes(old / "sitemap.xml", new) == expected
    assert changes(old / "sitemap.xml.gz", new / "sitemap.xml.gz") == expected
    assert changes(old / "sitemaps" / "jobs-1.xml.gz", new) == expected
    (old / "sitemap.xml").unlink()
    assert changes(old, new) == expected


def test_a_sitemap_from_before_there_was_an_index_can_be_compared(tmp_path: Path) -> None:
    entries = "".join(f"<url><loc>{SITE}/jobs/{slug}/</loc></url>" for slug in ("a", "gone"))
    (tmp_path / "sitemap.xml").write_text(f"<urlset {NS}>{entries}</urlset>")
    new = write(tmp_path / "new", {"a": "", "b": ""})
    assert changes(tmp_path, new) == [("/jobs/b/", "new", "jobs"), ("/jobs/gone/", "removed", "")]


def test_a_list_of_changes_reads_back_as_it_was_written() -> None:
    change = Change(f"{SITE}/jobs/a/", Kind.CHANGED, "jobs", "2026-11-09")
    assert list(read_changes("list", [change.to_json(), "", "\n"])) == [change]


@pytest.mark.parametrize(
    "line",
    ["{", "[]", "{}", "null", '{"url": 1, "change": "new"}', '{"url": "x", "change": "moved"}'],
)
def test_a_line_that_is_no_change_is_refused_with_its_place(line: str) -> None:
    with pytest.raises(InputError, match=r"list\.jsonl:2: not a line of a change list"):
        list(read_changes("list.jsonl", ["", line]))


states = st.dictionaries(
    st.sampled_from("abcdef"), st.sampled_from(["", "2026-11-01", "2026-11-02"]), max_size=6
)


@given(states, states)
def test_changes_lead_from_one_state_to_the_next(old: dict[str, str], new: dict[str, str]) -> None:
    state = {url: Listed(url, lastmod) for url, lastmod in old.items()}
    for change in find_changes(state, {url: Listed(url, day) for url, day in new.items()}):
        assert (change.kind is Kind.NEW) == (change.url not in old)
        if change.kind is Kind.REMOVED:
            del state[change.url]
        else:
            assert state.get(change.url) != Listed(change.url, change.lastmod)
            state[change.url] = Listed(change.url, change.lastmod)
    assert state.keys() == new.keys()
    assert all(new[url] in {"", listed.lastmod} for url, listed in state.items())


def test_the_command_prints_a_list_and_a_summary(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    old = write(tmp_path / "old", {"a": "", "b": ""})
    new = write(tmp_path / "new", {"b": "2026-11-09", "c": ""})
    assert main(["discovery", "changes", str(old), str(new)]) == 0
    printed = capsys.readouterr()
    assert printed.out.splitlines() == [
        f"removed {SITE}/jobs/a/",
        f"changed {SITE}/jobs/b/",
        f"new     {SITE}/jobs/c/",
    ]
    assert printed.err == "1 new, 1 changed, 1 removed\n"
    assert main(["discovery", "changes", str(old), str(new), "--json"]) == 0
    first = json.loads(capsys.readouterr().out.splitlines()[0])
    assert first == {
        "url": f"{SITE}/jobs/a/",
        "change": "removed",
        "bucket": "jobs",
        "lastmod": "",
    }


def sitemap(folder: Path, text: str) -> Path:
    folder.mkdir(exist_ok=True)
    (folder / "sitemap.xml").write_text(text)
    return folder


ENTITY = '<!DOCTYPE urlset [<!ENTITY f SYSTEM "file:///etc/passwd">]>'
INDEX_OF = f"<sitemapindex {NS}><sitemap><loc>{{}}</loc></sitemap></sitemapindex>"


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (f"<urlset {NS}>\n<url></urlset>", r"sitemap\.xml:2: not XML: "),
        ("", r"sitemap\.xml:\d: not XML: "),
        ("<html/>", "not a sitemap; its first element must be `urlset` or `sitemapindex`"),
        (f"<urlset {NS}><url><lastmod>2026-11-01</lastmod></url></urlset>", "without an address"),
        (INDEX_OF.format(f"{SITE}/sitemaps/x-1.xml"), "there is no file .*x-1.xml; keep the"),
        (INDEX_OF.format(f"{SITE}/../../etc/passwd"), "leads out of the folder"),
        (INDEX_OF.format(f"{SITE}/sitemap.xml"), "this is another index"),
        (f"{ENTITY}<urlset {NS}><url><loc>&f;</loc></url></urlset>", "without an address"),
    ],
)
def test_a_broken_sitemap_is_refused_with_the_file_and_the_reason(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], text: str, message: str
) -> None:
    bad = sitemap(tmp_path / "old", text)
    with pytest.raises(InputError, match=message):
        read_sitemaps(bad)
    assert main(["discovery", "changes", str(bad), str(bad)]) == 2
    printed = capsys.readouterr()
    assert printed.err.startswith("Error: ")
    assert not printed.out


def test_a_folder_without_a_sitemap_is_named_with_the_remedy(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"there is no sitemap\.xml in this folder; name the"):
        read_sitemaps(tmp_path)
    with pytest.raises(InputError, match="there is no such folder or file; name the output"):
        read_sitemaps(tmp_path / "nowhere")


def test_a_sitemap_that_may_not_be_read_is_named_without_the_number_of_the_error(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "sitemap.xml"
    path.touch()

    def refuse(path: Path, *_: str) -> None:
        raise PermissionError(errno.EACCES, "Permission denied", str(path))

    monkeypatch.setattr(Path, "open", refuse)
    assert main(["discovery", "changes", str(tmp_path), str(tmp_path)]) == 2
    assert capsys.readouterr().err == f"Error: {path}: cannot be read: Permission denied\n"


def test_a_damaged_or_too_large_compressed_sitemap_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "sitemap.xml.gz"
    path.write_bytes(gzip.compress(b"<urlset/>")[:-6])
    with pytest.raises(InputError, match="cannot be read"):
        read_sitemaps(tmp_path)
    path.write_bytes(gzip.compress(b" " * 52_428_801, compresslevel=1))
    with pytest.raises(InputError, match="larger than the 50 MB"):
        read_sitemaps(tmp_path)


def test_sitemaps_of_a_site_below_a_path_are_found_beside_their_index(tmp_path: Path) -> None:
    site = write(tmp_path, {"a": "2026-11-01"})
    index = site / "sitemap.xml"
    index.write_text(index.read_text().replace(SITE, f"{SITE}/on/a"))
    assert list(read_sitemaps(site)) == [f"{SITE}/jobs/a/"]
