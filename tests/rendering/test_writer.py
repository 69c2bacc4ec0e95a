"""The output folder: all files or none, only those that changed, and nobody else's."""

import dataclasses
import errno
import re
import socket
import subprocess
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest

from rolepress.landing.settings import BuildSettings
from rolepress.rendering.claim import MARKER, STAGING, Claim
from rolepress.rendering.errors import ForeignFolderError, OutputError
from rolepress.rendering.record import Origin, Output
from rolepress.rendering.writer import Writer
from tests.conftest import QUICK, run_pelican
from tests.small_site import build_small, clean_build, files_of, marks_of, write_small_site

VIEW = Origin(view=b"view")


def write_all(folder: Path, files: dict[str, bytes], keep: tuple[str, ...] = ()) -> list[str]:
    """Write some files as one build; returns what was written."""
    with Claim(folder, keep) as claim, Writer(claim, {}) as writer:
        for path, data in files.items():
            writer.write(path, VIEW, data)
        return writer.commit().written


@pytest.fixture
def site(tmp_path: Path) -> BuildSettings:
    """A built site whose every page will change with the next build."""
    settings = write_small_site(tmp_path)
    build_small(settings)
    return dataclasses.replace(settings, site=dataclasses.replace(settings.site, name="New"))


def fail_at(
    monkeypatch: pytest.MonkeyPatch, name: str, call: int, *, and_later: bool = False
) -> None:
    """Let the given method of `Path` fail as a full disk makes it fail, half-way through a file."""
    original: Callable[..., object] = getattr(Path, name)
    calls = 0

    def method(path: Path, *arguments: bytes) -> object:
        nonlocal calls
        if STAGING in path.parts:
            calls += 1
            if calls == call or (and_later and calls > call):
                if name == "write_bytes":
                    original(path, arguments[0][: len(arguments[0]) // 2])
                raise OSError(errno.ENOSPC, "No space left on device", str(path))
        return original(path, *arguments)

    monkeypatch.setattr(Path, name, method)


@pytest.mark.parametrize("call", [1, 2, 7, 20])
def test_a_full_disk_leaves_the_site_as_it_was(
    site: BuildSettings, monkeypatch: pytest.MonkeyPatch, call: int
) -> None:
    before = files_of(site.output)
    with monkeypatch.context() as patch:
        fail_at(patch, "write_bytes", call)
        with pytest.raises(OutputError) as raised:
            build_small(site)
    assert re.fullmatch(
        rf"{site.output}/\S+ cannot be written: No space left on device; make room on the disk, "
        r"and build again\. Nothing was changed, the site is as it was",
        str(raised.value),
    )
    assert STAGING not in str(raised.value), "an editor knows the site's files, not ours"
    assert files_of(site.output) == before
    build_small(site)
    assert files_of(site.output) == clean_build(site)


@pytest.mark.parametrize("call", [1, 2, 7, 20])
def test_a_failed_move_is_undone_with_all_before_it(
    site: BuildSettings, monkeypatch: pytest.MonkeyPatch, call: int
) -> None:
    before, marks = files_of(site.output), marks_of(site.output)
    with monkeypatch.context() as patch:
        fail_at(patch, "replace", call)
        with pytest.raises(OutputError) as raised:
            build_small(site)
    assert str(raised.value).endswith(
        " cannot be written: No space left on device; make room on the disk, and build again. "
        "Nothing was changed, the site is as it was"
    )
    assert files_of(site.output) == before
    assert marks_of(site.output) == marks, "a file is there again, but as another one"
    build_small(site)
    assert files_of(site.output) == clean_build(site)


@pytest.mark.parametrize("call", [2, 7, 20])
def test_a_move_that_cannot_be_undone_leaves_whole_files_and_the_next_build_is_clean(
    site: BuildSettings, monkeypatch: pytest.MonkeyPatch, call: int
) -> None:
    before, after = files_of(site.output), clean_build(site)
    with monkeypatch.context() as patch:
        fail_at(patch, "replace", call, and_later=True)
        with pytest.raises(OutputError) as raised:
            build_small(site)
    assert str(raised.value).endswith(
        " cannot be written: No space left on device; make room on the disk, and build again. "
        "Until then old files stand beside new ones, each of them whole"
    )
    left = files_of(site.output)
    assert left.keys() == before.keys() | (left.keys() & after.keys())
    assert all(data in (before.get(path), after.get(path)) for path, data in left.items())
    build_small(site)
    assert files_of(site.output) == after


def test_a_folder_that_is_not_ours_is_refused_and_left_alone(tmp_path: Path) -> None:
    settings = write_small_site(tmp_path)
    settings.output.mkdir()
    for name in ("thesis.txt", "zoo.txt"):
        (settings.output / name).write_text("the only copy")
    before = files_of(settings.output)
    with pytest.raises(ForeignFolderError) as raised:
        build_small(settings)
    assert str(raised.value) == (
        f"{settings.output} has files that Rolepress did not make, such as 'thesis.txt'; "
        "empty it, or choose another folder with --output"
    )
    assert files_of(settings.output) == before


@pytest.mark.parametrize("name", [".git", "CNAME"])
def test_retained_names_neither_claim_a_folder_nor_leave_it(tmp_path: Path, name: str) -> None:
    output = tmp_path / "output"
    (output / name).mkdir(parents=True)
    (output / name / "config").write_text("kept")
    for _ in range(2):
        write_all(output, {"index.html": b"x"}, keep=("CNAME",))
    assert files_of(output).keys() == {f"{name}/config", MARKER, "index.html"}


def test_a_retained_name_is_kept_at_the_top_alone(tmp_path: Path) -> None:
    write_all(tmp_path, {"a/CNAME": b"x", "index.html": b"x"})
    write_all(tmp_path, {"index.html": b"x"}, keep=("CNAME",))
    assert files_of(tmp_path).keys() == {MARKER, "index.html"}


def test_an_empty_folder_and_a_missing_one_are_claimed(tmp_path: Path) -> None:
    for folder in (tmp_path / "empty", tmp_path / "not/there/yet"):
        (tmp_path / "empty").mkdir(exist_ok=True)
        assert write_all(folder, {"index.html": b"x"}) == ["index.html"]


def test_a_damaged_marker_is_mended(tmp_path: Path) -> None:
    write_all(tmp_path, {"index.html": b"x"})
    whole = (tmp_path / MARKER).read_bytes()
    (tmp_path / MARKER).write_bytes(whole[:10])
    write_all(tmp_path, {"index.html": b"x"})
    assert (tmp_path / MARKER).read_bytes() == whole


def test_a_file_makes_room_for_a_folder_and_a_folder_for_a_file(tmp_path: Path) -> None:
    one, two = {"a": b"file", "b/c/d": b"deep"}, {"a/b/c": b"deep", "b": b"file"}
    write_all(tmp_path, one)
    for files in (two, one):
        write_all(tmp_path, files)
        assert files_of(tmp_path).keys() == {MARKER, *files}


def test_what_a_link_leads_to_is_never_written_or_removed(tmp_path: Path) -> None:
    output, elsewhere = tmp_path / "output", tmp_path / "elsewhere"
    write_all(elsewhere, {"page/index.html": b"old", "more/x": b"theirs"})
    theirs = files_of(elsewhere)
    write_all(output, {"index.html": b"x"})
    (output / "page").symlink_to(elsewhere / "page")
    (output / "more").symlink_to(elsewhere / "more")
    (output / "file").symlink_to(elsewhere / "more/x")
    write_all(output, {"page/index.html": b"new", "file": b"ours"})
    assert files_of(elsewhere) == theirs
    assert files_of(output) == {
        MARKER: (output / MARKER).read_bytes(),
        "page/index.html": b"new",
        "file": b"ours",
    }
    assert not (output / "page").is_symlink()
    assert not (output / "file").is_symlink()


def test_a_file_behind_a_link_does_not_count_as_in_place(tmp_path: Path) -> None:
    """Equal bytes elsewhere are no page of ours: the link is replaced by a folder."""
    output, elsewhere = tmp_path / "output", tmp_path / "elsewhere"
    write_all(output, {"page/index.html": b"same"})
    (output / "page").rename(elsewhere)
    (output / "page").symlink_to(elsewhere)
    assert write_all(output, {"page/index.html": b"same"}) == ["page/index.html"]
    assert not (output / "page").is_symlink()


def test_sockets_and_broken_links_are_removed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_all(tmp_path, {"index.html": b"x"})
    monkeypatch.chdir(tmp_path)  # a socket's path has to be short
    with socket.socket(socket.AF_UNIX) as server:
        server.bind("socket")
    (tmp_path / "broken").symlink_to("nowhere")
    write_all(tmp_path, {"index.html": b"x"})
    assert {path.name for path in tmp_path.iterdir()} == {MARKER, "index.html"}


def test_empty_folders_do_not_stay(tmp_path: Path) -> None:
    write_all(tmp_path, {"a/b/c/index.html": b"x", "a/index.html": b"x"})
    (tmp_path / "strange/empty").mkdir(parents=True)
    write_all(tmp_path, {"a/index.html": b"x"})
    assert sorted(p.name for p in tmp_path.rglob("*") if p.is_dir()) == ["a"]


@pytest.fixture
def moved(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What is moved into place, by name and in order."""
    names: list[str] = []
    original = Path.replace

    def replace(path: Path, target: Path) -> Path:
        names.append(target.relative_to(tmp_path).as_posix())
        return original(path, target)

    monkeypatch.setattr(Path, "replace", replace)
    return names


def test_a_page_is_moved_after_the_stylesheet_it_asks_for_and_before_the_lists_that_name_it(
    tmp_path: Path, moved: list[str]
) -> None:
    names = ["sitemaps/roles-1.xml", "sitemap.xml", "robots.txt", "index.html", "site.css"]
    write_all(tmp_path, dict.fromkeys(names, b"x"))
    assert moved == [names[4], names[3], *names[:3]]


def test_no_index_is_moved_before_a_sitemap_nor_a_sitemap_before_a_page(
    tmp_path: Path, moved: list[str]
) -> None:
    build_small(write_small_site(tmp_path))
    at = {name.removeprefix("output/"): number for number, name in enumerate(moved)}
    sitemaps = [at[name] for name in at if name.startswith("sitemaps/")]
    assert sitemaps
    assert max(at[name] for name in at if name.endswith(".html")) < min(sitemaps)
    assert max(sitemaps) < min(at["sitemap.xml"], at["sitemap.xml.gz"])
    assert max(at["sitemap.xml"], at["sitemap.xml.gz"]) < at["robots.txt"]


@pytest.mark.parametrize("failing", range(1, 60, 4))
def test_after_a_failed_move_every_sitemap_names_files_that_are_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, failing: int
) -> None:
    site = write_small_site(tmp_path)
    with monkeypatch.context() as patch:
        fail_at(patch, "replace", failing)
        with suppress(OutputError):
            build_small(site)
    left = files_of(site.output)
    for name in left:
        if name.endswith((".xml", "robots.txt")) and not name.startswith("feeds/"):
            for path in re.findall(r"https://small\.example/([^<\s]*)", left[name].decode()):
                assert path in left or f"{path}index.html" in left, f"{name} names /{path}"


def test_a_file_that_cannot_be_removed_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_all(tmp_path, {"index.html": b"x", "old.html": b"x"})
    original = Path.replace

    def replace(path: Path, target: Path) -> Path:
        if path.name == "old.html":
            raise PermissionError(errno.EACCES, "Permission denied", str(path))
        return original(path, target)

    monkeypatch.setattr(Path, "replace", replace)
    with pytest.raises(OutputError) as raised:
        write_all(tmp_path, {"index.html": b"y"})
    assert str(raised.value) == (
        f"{tmp_path}/old.html cannot be removed: Permission denied; let the builder read and "
        "write there, and build again. Nothing was changed, the site is as it was"
    )
    assert (tmp_path / "index.html").read_bytes() == b"x"


def test_a_file_in_place_of_the_output_folder_is_named(tmp_path: Path) -> None:
    (tmp_path / "output").touch()
    with pytest.raises(OutputError) as raised:
        write_all(tmp_path / "output", {"index.html": b"x"})
    assert str(raised.value) == (
        f"{tmp_path}/output cannot be used: File exists; move away what stands in its place, and "
        "build again. Nothing was changed, the site is as it was"
    )


def test_the_same_bytes_from_another_view_are_not_written_again(tmp_path: Path) -> None:
    write_all(tmp_path, {"index.html": b"x"})
    assert not write_all(tmp_path, {"index.html": b"x"})


def test_a_file_is_kept_for_the_view_that_made_it_and_no_other(tmp_path: Path) -> None:
    with Claim(tmp_path) as claim, Writer(claim, {}) as writer:
        writer.write("index.html", VIEW, b"x")
        writer.commit()
        before: dict[str, Output] = writer.outputs
    with Claim(tmp_path) as claim, Writer(claim, before) as writer:
        assert writer.is_untouched()
        assert writer.keep("index.html", VIEW)
        assert not writer.keep("index.html", Origin(view=b"another view"))
        assert not writer.keep("other.html", VIEW)
    (tmp_path / "index.html").write_bytes(b"y")
    with Claim(tmp_path) as claim, Writer(claim, before) as writer:
        assert not writer.is_untouched()
        assert not writer.keep("index.html", VIEW)


def test_a_file_is_kept_for_its_inputs_without_its_view(tmp_path: Path) -> None:
    with Claim(tmp_path) as claim, Writer(claim, {}) as writer:
        writer.write("index.html", Origin(b"inputs", b"view"), b"x")
        writer.commit()
        before: dict[str, Output] = writer.outputs
    with Claim(tmp_path) as claim, Writer(claim, before) as writer:
        assert writer.keep("index.html", Origin(b"inputs"))
        assert writer.outputs["index.html"].origin == Origin(b"inputs", b"view")
        assert not writer.keep("index.html", Origin(b"others"))
        assert writer.keep("index.html", Origin(b"others", b"view"))
        assert writer.outputs["index.html"].origin == Origin(b"others", b"view")
        assert not writer.keep("index.html", Origin())


def test_the_command_names_a_foreign_folder_without_a_traceback(tmp_path: Path) -> None:
    (tmp_path / "output").mkdir()
    (tmp_path / "output/thesis.txt").write_text("the only copy")
    run = run_pelican(tmp_path / "output", tmp_path / "cache", settings=QUICK)
    assert run.returncode != 0
    assert "has files that Rolepress did not make, such as 'thesis.txt'" in run.stderr
    assert "Traceback" not in run.stderr + run.stdout
    assert files_of(tmp_path / "output") == {"thesis.txt": b"the only copy"}


def test_the_command_names_a_folder_it_may_not_write_without_a_traceback(tmp_path: Path) -> None:
    output = tmp_path / "output"
    output.mkdir(mode=0o555)
    run = run_pelican(output, tmp_path / "cache", settings=QUICK, unprivileged=True)
    assert run.returncode != 0
    assert f"{output}/.rolepress cannot be used: Permission denied; let the builder" in run.stderr
    assert "Traceback" not in run.stderr + run.stdout
    assert not list(output.iterdir())


@pytest.mark.exhaustive
def test_the_command_names_a_file_it_may_not_write_without_a_traceback_and_the_next_mends_it(
    tmp_path: Path, small_build: dict[str, Any]
) -> None:
    output = tmp_path / "output"
    assert run_pelican(output, tmp_path / "cache", settings=small_build).returncode == 0
    whole = files_of(output)
    (output / "index.html").unlink()
    (output / STAGING).touch()
    (output / STAGING).chmod(0o444)
    run = run_pelican(output, tmp_path / "cache", settings=small_build)
    assert run.returncode != 0
    assert f"{output}/index.html cannot be written: " in run.stderr
    assert "Traceback" not in run.stderr + run.stdout
    (output / STAGING).unlink()
    assert run_pelican(output, tmp_path / "cache", settings=small_build).returncode == 0
    assert files_of(output) == whole


def test_where_pelican_is_told_to_empty_the_folder_a_failed_build_leaves_the_site(
    tmp_path: Path, small_build: dict[str, Any]
) -> None:
    def build(**changes: object) -> subprocess.CompletedProcess[str]:
        places = tmp_path / "output", tmp_path / "cache"
        return run_pelican(*places, "--delete-output-directory", settings=small_build | changes)

    assert build().returncode == 0
    before = files_of(tmp_path / "output")
    assert build(SITEURL="nowhere").returncode != 0
    assert files_of(tmp_path / "output") == before
    (tmp_path / "output/stale.html").write_text("x")
    assert "0 files written, 1 removed" in build().stderr
    assert files_of(tmp_path / "output") == before
