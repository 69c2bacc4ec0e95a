"""What a disk cannot take is said before any file of the site changes."""

import errno
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import pytest

from rolepress.compression.codecs import compressor
from rolepress.core.problems import ContentError
from rolepress.rendering.claim import MARKER, Claim
from rolepress.rendering.errors import OutputError
from rolepress.rendering.record import Origin
from rolepress.rendering.writer import Writer
from tests.conftest import ROOT, without_root_s_rights
from tests.small_site import build_small, files_of, marks_of, write_small_site

VIEW = Origin(view=b"view")
NAME_MAX = 255
OLD = {"index.html": b"old", "a/index.html": b"old", "b/c/index.html": b"old", "gone.html": b"old"}
NEW = {"index.html": b"new", "a/index.html": b"new", "b/c/index.html": b"new"}
"""Every file changes, and one goes."""


def write(folder: Path, files: dict[str, bytes]) -> None:
    with Claim(folder) as claim, Writer(claim, {}) as writer:
        for path, data in files.items():
            writer.write(path, VIEW, data)
        writer.commit()


def said_by(work: Callable[..., object], *arguments: object) -> str:
    """What is wrong, as work that may fail says it."""
    try:
        work(*arguments)
    except OutputError as error:
        return str(error)
    return ""


@contextmanager
def leaves_the_site_as_it_was(folder: Path, fault: str) -> Iterator[None]:
    """Whatever is done meanwhile fails with this fault, and changes nothing."""
    before, marks = files_of(folder), marks_of(folder)
    folders = {path for path in folder.rglob("*") if path.is_dir()}
    with pytest.raises(OutputError) as raised:
        yield
    assert str(raised.value) == f"{fault}. Nothing was changed, the site is as it was"
    assert files_of(folder) == before
    assert marks_of(folder) == marks
    assert {path for path in folder.rglob("*") if path.is_dir()} == folders


@pytest.mark.parametrize(
    "path",
    [
        "n" * (NAME_MAX + 1),
        f"{'n' * (NAME_MAX + 1)}/index.html",
        f"{'ü' * (NAME_MAX // 2 + 1)}/index.html",
        "/".join(["deep"] * 900),
        "zzz/" + "n" * (NAME_MAX + 1),
    ],
    ids=["file", "folder", "counted in bytes", "path", "in a new folder"],
)
def test_a_name_that_is_too_long_is_named(tmp_path: Path, path: str) -> None:
    write(tmp_path, OLD)
    fault = (
        f"{tmp_path}/{path} cannot be written: File name too long; give its source a shorter name, "
        "and build again"
    )
    with leaves_the_site_as_it_was(tmp_path, fault):
        write(tmp_path, {**NEW, path: b"x"})


def test_a_name_whose_compressed_copy_is_too_long_is_named(tmp_path: Path) -> None:
    settings = replace(write_small_site(tmp_path), compressors=(compressor("br"),))
    build_small(settings)
    name = f"{'n' * (NAME_MAX - len('.txt'))}.txt"
    (settings.content / "static" / name).write_text("long " * 500)
    before = files_of(settings.output)
    with pytest.raises(ContentError) as raised:
        build_small(settings)
    (problem,) = raised.value.problems
    assert problem.path.endswith(f"content/static/{name}")
    assert problem.message.endswith("has a part of 258 bytes, but file systems allow 255")
    assert files_of(settings.output) == before


def mount(*arguments: str) -> None:
    """Or skip the test, where nobody can."""
    command = ["mount", *arguments]
    if os.geteuid() or subprocess.run(command, capture_output=True, check=False).returncode:
        pytest.skip("only root can mount a disk, and not everywhere")


@pytest.fixture
def place(tmp_path: Path) -> Iterator[Path]:
    """Where something can be mounted."""
    place = tmp_path / "disk"
    yield place
    subprocess.run(["umount", str(place)], capture_output=True, check=False)  # noqa: S607


@pytest.mark.parametrize(
    ("limit", "used"),
    [
        ("nr_inodes", lambda f: f.f_files - f.f_ffree),
        ("nr_blocks", lambda f: f.f_blocks - f.f_bfree),
    ],
)
def test_a_disk_that_is_full_at_any_moment_leaves_the_site_as_it_was(
    place: Path, limit: str, used: Callable[[os.statvfs_result], int]
) -> None:
    place.mkdir()
    mount("-t", "tmpfs", "-o", "size=1m", "tmpfs", str(place))
    output = place / "output"
    write(output, OLD)
    new = NEW | {f"new/{number}/index.html": b"new" for number in range(5)}
    at_first = used(os.statvfs(place))
    for more in range(100):
        mount("-o", f"remount,{limit}={at_first + more}", str(place))
        before, marks = files_of(output), marks_of(output)
        said = said_by(write, output, new)
        if not said:
            break
        assert "No space left on device; make room on the disk, and build again" in said
        assert said.endswith("Nothing was changed, the site is as it was")
        assert (files_of(output), marks_of(output)) == (before, marks)
    assert more >= len(new)
    assert {path: data for path, data in files_of(output).items() if path != MARKER} == new


def test_another_disk_inside_the_output_folder_is_named(place: Path) -> None:
    write(place.parent, {**OLD, "disk/index.html": b"old"})
    mount("-t", "tmpfs", "tmpfs", str(place))
    (place / "index.html").write_bytes(b"old")
    fault = (
        f"{place}/index.html cannot be written: {os.strerror(errno.EXDEV)}; see that no other disk "
        "is mounted inside the output folder, and build again"
    )
    with leaves_the_site_as_it_was(place.parent, fault):
        write(place.parent, {**NEW, "disk/index.html": b"new"})


def test_what_nobody_can_foresee_is_undone(place: Path) -> None:
    """A file on which another one is mounted is a file like others, until it is to be moved."""
    output = place.parent
    write(output, {**OLD, "disk": b"old"})
    mount("--bind", str(output / MARKER), str(place))
    with leaves_the_site_as_it_was(
        output, f"{place} cannot be written: {os.strerror(errno.EBUSY)}; mend that, and build again"
    ):
        write(output, {**NEW, "disk": b"new"})


WRITE = """\
import sys
from pathlib import Path
from tests.rendering.test_limits import NEW, write
write(Path(sys.argv[1]), NEW)
"""


@pytest.mark.parametrize("name", ["a", "b/c", "."])
def test_a_folder_that_may_not_be_written_is_named(tmp_path: Path, name: str) -> None:
    write(tmp_path, OLD)
    before = files_of(tmp_path)
    (tmp_path / name).chmod(0o555)
    rights = without_root_s_rights() if os.geteuid() == 0 else []
    command = [*rights, sys.executable, "-c", WRITE, str(tmp_path)]
    run = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    (tmp_path / name).chmod(0o755)
    assert (
        "cannot be written: Permission denied; let the builder read and write there" in run.stderr
    )
    assert f"{tmp_path / name}/".replace("/./", "/") in run.stderr
    assert files_of(tmp_path) == before


def test_a_folder_makes_room_for_a_file_and_comes_back_where_another_file_fails(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(tmp_path, {**OLD, "gone.html": b"old"})
    original = Path.replace

    def replace_all_but_the_last(path: Path, target: Path) -> Path:
        if path.name == "gone.html":
            raise OSError(errno.EIO, os.strerror(errno.EIO), str(path))
        return original(path, target)

    monkeypatch.setattr(Path, "replace", replace_all_but_the_last)
    fault = f"{tmp_path}/gone.html cannot be removed: {os.strerror(errno.EIO)}; mend that"
    with leaves_the_site_as_it_was(tmp_path, f"{fault}, and build again"):
        write(tmp_path, {"a": b"a file", "index.html/index.html": b"in a folder", "b/c": b"a file"})
