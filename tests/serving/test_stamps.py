"""What counts as a change, and that none is overlooked."""

import os
import shutil
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from rolepress.serving.seen import Seen
from rolepress.serving.stamps import Places, outermost


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder of a few files."""
    for name in ("a.md", "below/b.md", "output/c.html"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text("text")
    return tmp_path


def changed(folder: Path, change: Callable[[Path], object]) -> list[str]:
    """The files below a folder that changed, by their names there; its output does not count."""
    seen = Seen(Places((str(folder),), (str(folder / "output"),)))
    change(folder)
    return [Path(path).relative_to(folder).as_posix() for path in seen.changed()]


def put_in_its_place(folder: Path) -> None:
    """Another file, as long and as old."""
    old, new = (folder / "a.md").stat(), folder / "new"
    new.write_text("TEXT")
    os.utime(new, ns=(old.st_atime_ns, old.st_mtime_ns))
    new.replace(folder / "a.md")


@pytest.mark.parametrize(
    ("change", "names"),
    [
        (lambda folder: (folder / "a.md").read_text(), []),
        (lambda folder: (folder / "a.md").write_text("longer"), ["a.md"]),
        (lambda folder: os.utime(folder / "a.md"), ["a.md"]),
        (lambda folder: (folder / "a.md").chmod(0o600), ["a.md"]),
        (put_in_its_place, ["a.md"]),
        (lambda folder: (folder / "a.md").unlink(), ["a.md"]),
        (lambda folder: (folder / "a.md").rename(folder / "d.md"), ["a.md", "d.md"]),
        (lambda folder: (folder / "new.md").touch(), ["new.md"]),
        (lambda folder: (folder / ".htaccess").touch(), [".htaccess"]),
        (lambda folder: (folder / "link").symlink_to("nowhere"), ["link"]),
        (lambda folder: shutil.rmtree(folder / "below"), ["below/b.md"]),
        (lambda folder: (folder / "below").rename(folder / "e"), ["below/b.md", "e/b.md"]),
        (lambda folder: shutil.copytree(folder / "below", folder / "f/g"), ["f/g/b.md"]),
    ],
)
def test_a_change_is_found(
    folder: Path, change: Callable[[Path], object], names: list[str]
) -> None:
    assert changed(folder, change) == names


def test_a_folder_that_is_not_there_may_come(folder: Path) -> None:
    (folder / "below").rename(folder.with_name("away"))
    seen = Seen(Places((str(folder / "below"),)))
    folder.with_name("away").rename(folder / "below")
    assert seen.changed() == [str(folder / "below/b.md")]


@pytest.mark.parametrize(
    "name", ["~a.md", "a.md~", ".a.md.swp", ".a.md.swx", ".#a.md", "#a.md#", "a.tmp"]
)
def test_what_editors_leave_while_somebody_types_is_no_change(folder: Path, name: str) -> None:
    assert not changed(folder, lambda folder: (folder / name).touch())
    assert not Places((str(folder),)).counts(str(folder / name))
    assert Places((str(folder),)).counts(str(folder / "a.md"))


def test_a_single_file_counts_as_well(folder: Path) -> None:
    settings = str(folder / "a.md")
    assert Places((settings,)).counts(settings)


def test_what_a_build_or_git_writes_is_no_change(folder: Path) -> None:
    def write(folder: Path) -> None:
        (folder / "output/c.html").write_text("new")
        (folder / "__pycache__").mkdir()
        (folder / "__pycache__/a.pyc").touch()
        (folder / ".git").mkdir()
        (folder / ".git/index").touch()

    assert not changed(folder, write)
    places = Places((str(folder),), (str(folder / "output"),))
    assert not places.counts(str(folder / "output/c.html"))
    assert not places.counts(str(folder / "__pycache__/a.pyc"))
    assert not places.counts(str(folder / ".git/index"))
    assert places.counts(str(folder / "output.md"))
    assert places.counts(str(folder / ".well-known/security.txt"))


def test_a_site_may_lie_in_a_hidden_folder(tmp_path: Path) -> None:
    folder = tmp_path / ".hidden/site"
    folder.mkdir(parents=True)
    assert changed(folder, lambda folder: (folder / "a.md").touch()) == ["a.md"]
    assert Places((str(folder),)).counts(str(folder / "a.md"))


def test_a_change_counts_until_somebody_looks(folder: Path) -> None:
    seen = Seen(Places((str(folder / "a.md"),)))
    (folder / "a.md").write_text("longer")
    assert seen.changed() == seen.changed() == seen.look() == [str(folder / "a.md")]
    assert seen.look() == seen.changed() == []


def test_a_file_that_changed_since_it_may_have_been_read_counts_as_changed(folder: Path) -> None:
    paths = [str(folder / "a.md")]
    long_ago, later = time.time_ns() - 10**9, time.time_ns() + 10**9
    seen = Seen(Places())
    assert seen.add(paths, long_ago)
    assert seen.changed() == paths
    assert not seen.add(paths, later), "it is known already"
    seen = Seen(Places())
    assert seen.add(paths, later)
    assert not seen.changed()


def test_a_place_inside_another_is_looked_at_once() -> None:
    assert outermost(["/a/b", "/a", "/a-b", "/c/d", "/a/b/c", "/c/d"]) == ("/a", "/a-b", "/c/d")
