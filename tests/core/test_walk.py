"""The files below a folder: what is found, what is passed over, and what is at fault."""

import os
import socket
import sys
from pathlib import Path

import pytest

from rolepress.core.litter import PUBLISHED, is_hidden, is_litter
from rolepress.core.problems import Rule
from rolepress.core.walk import walk

LEAVES = "the link leads out of the folder, to "


def write(folder: Path, *names: str) -> None:
    """Write a file of each name, and the folders that it is in."""
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("x")


def files(folder: Path, *, published: bool = True) -> list[str]:
    """The names of the files that are found and can be used."""
    found = walk(str(folder), published=published)
    return [each.name for each in found if not (each.fault or each.is_folder)]


def faults(folder: Path, *, published: bool = True) -> dict[str, str]:
    """What is said of each file that cannot be used."""
    found = walk(str(folder), published=published)
    return {each.name: each.fault.message for each in found if each.fault}


def test_files_come_sorted_and_before_folders(tmp_path: Path) -> None:
    write(tmp_path, "b/x", "a/z", "a/b/y", "c", "B")
    assert files(tmp_path) == ["B", "c", "a/z", "a/b/y", "b/x"]


@pytest.mark.parametrize(
    "name",
    [
        *(".DS_Store", "._photo.jpg", "Thumbs.db", "thumbs.DB", "ehthumbs.db", "desktop.ini"),
        *("Desktop.ini", "page.md~", "#page.md#", ".#page.md", ".page.md.swp", ".page.md.swo"),
        *("~$report.docx", ".~lock.report.odt#", "~WRL0001.tmp", ".directory", ".nfs000000001"),
        *(".git", ".gitkeep", ".gitignore", ".svn", "__MACOSX", ".idea", ".vscode", "__pycache__"),
        *("@eaDir", ".obsidian", ".stfolder", ".dropbox", "Icon\r", "film.mp4.part"),
    ],
)
def test_what_programs_leave_behind_is_passed_over(name: str, tmp_path: Path) -> None:
    write(tmp_path, name, f"folder/{name}/inside", "kept")
    assert is_litter(name)
    assert (files(tmp_path), faults(tmp_path)) == (["kept"], {})


@pytest.mark.parametrize(
    "name",
    ["x.bak", "#1.html", "~home", "a#b#c.txt", "tmp", "swp.txt", "git", "Icon", "thumbs.dbx"],
)
def test_an_editor_s_own_files_are_no_litter(name: str) -> None:
    assert not is_litter(name)


@pytest.mark.parametrize("name", PUBLISHED)
def test_hidden_files_that_a_site_needs_are_found(name: str, tmp_path: Path) -> None:
    write(tmp_path, f"file/{name}", f"folder/{name}/security.txt")
    assert files(tmp_path) == [f"file/{name}", f"folder/{name}/security.txt"]


@pytest.mark.parametrize("name", [".env", ".htpasswd", ".npmrc", ".ssh", ".x", "..x", ".rolepress"])
def test_any_other_hidden_file_is_at_fault_and_what_is_in_a_hidden_folder_is_not_read(
    name: str, tmp_path: Path
) -> None:
    assert is_hidden(name)
    write(tmp_path, f"file/{name}", f"folder/{name}/id_rsa")
    assert not files(tmp_path)
    assert set(faults(tmp_path)) == {f"file/{name}", f"folder/{name}"}
    (first, *_) = (each.fault for each in walk(str(tmp_path)) if each.fault)
    assert first.rule is Rule.MISPLACED
    assert "a site needs .well-known, .nojekyll, .htaccess and .domains" in first.fix
    assert files(tmp_path, published=False) == [f"file/{name}", f"folder/{name}/id_rsa"]


def test_links_that_stay_inside_are_followed(tmp_path: Path) -> None:
    write(tmp_path, "a/file", "b/c/other")
    (tmp_path / "near").symlink_to("a/file")
    (tmp_path / "whole").symlink_to(tmp_path / "a" / "file")
    (tmp_path / "chain").symlink_to("near")
    (tmp_path / "a" / "up").symlink_to("../b/c/other")
    (tmp_path / "folder").symlink_to("b")
    (tmp_path / "folders").symlink_to("folder")
    assert not faults(tmp_path)
    assert files(tmp_path) == [
        *("chain", "near", "whole", "a/file", "a/up", "b/c/other"),
        *("folder/c/other", "folders/c/other"),
    ]


def test_the_folder_itself_may_be_a_link(tmp_path: Path) -> None:
    write(tmp_path, "real/file")
    (tmp_path / "real" / "link").symlink_to(tmp_path / "real" / "file")
    (tmp_path / "top").symlink_to("real")
    assert files(tmp_path / "top") == ["file", "link"]


def test_a_link_that_leaves_is_at_fault_whatever_way_it_takes(tmp_path: Path) -> None:
    write(tmp_path, "secret", "private/key", "top/kept", "top-secret")
    top = tmp_path / "top"
    (top / "absolute").symlink_to(tmp_path / "secret")
    (top / "relative").symlink_to("../secret")
    (top / "first").symlink_to("second")
    (top / "second").symlink_to("../secret")
    (top / "folder").symlink_to("../private")
    (top / "likeness").symlink_to("../top-secret")
    (top / "parent").symlink_to("..")
    (top / "environ").symlink_to("/proc/self/environ")
    (top / "by-folder").symlink_to("folder/key")
    assert files(top) == ["kept"]
    found = faults(top)
    assert found.pop("environ").startswith(LEAVES)
    assert found.pop("parent") == f"{LEAVES}{tmp_path}"
    assert found.pop("likeness") == f"{LEAVES}{tmp_path}/top-secret"
    assert found.pop("folder") == f"{LEAVES}{tmp_path}/private"
    assert found.pop("by-folder") == f"{LEAVES}{tmp_path}/private/key"
    assert set(found) == {"absolute", "relative", "first", "second"}
    assert set(found.values()) == {f"{LEAVES}{tmp_path}/secret"}


def test_templates_may_be_links_that_leave(tmp_path: Path) -> None:
    write(tmp_path, "shared/a.html", "top/b.html")
    (tmp_path / "top" / "a.html").symlink_to("../shared/a.html")
    (tmp_path / "top" / "more").symlink_to("../shared")
    assert files(tmp_path / "top", published=False) == ["a.html", "b.html", "more/a.html"]


def test_a_link_to_litter_is_at_fault(tmp_path: Path) -> None:
    write(tmp_path, ".git/config", "kept")
    (tmp_path / "config.txt").symlink_to(".git/config")
    assert faults(tmp_path) == {
        "config.txt": "the link leads to `.git/config`, which is not part of the site"
    }


def test_links_in_circles_end(tmp_path: Path) -> None:
    write(tmp_path, "a/file", "b/file")
    (tmp_path / "a" / "here").symlink_to(".")
    (tmp_path / "a" / "top").symlink_to("..")
    (tmp_path / "a" / "other").symlink_to("../b")
    (tmp_path / "b" / "back").symlink_to("../a")
    (tmp_path / "itself").symlink_to("itself")
    in_itself = "the link leads to a folder that contains the link"
    twice = "the link leads to a folder, and is in a folder that another link leads to"
    found = faults(tmp_path)
    assert found.pop("itself").startswith("the file cannot be read: ")
    assert found == {
        "a/here": in_itself,
        "a/top": in_itself,
        "a/other/back": twice,
        "b/back/here": in_itself,
        "b/back/top": in_itself,
        "b/back/other": twice,
    }
    assert files(tmp_path) == ["a/file", "a/other/file", "b/file", "b/back/file"]


def test_a_link_to_nowhere_is_at_fault(tmp_path: Path) -> None:
    (tmp_path / "gone").symlink_to("nowhere")
    assert faults(tmp_path) == {"gone": "the file cannot be read: No such file or directory"}


def test_a_hard_link_is_a_file(tmp_path: Path) -> None:
    write(tmp_path, "elsewhere", "top/kept")
    (tmp_path / "top" / "hard").hardlink_to(tmp_path / "elsewhere")
    assert files(tmp_path / "top") == ["hard", "kept"]


def test_pipes_sockets_and_devices_are_at_fault(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    with socket.socket(socket.AF_UNIX) as server:
        server.bind(str(tmp_path / "socket"))
        found = faults(tmp_path)
    assert found == dict.fromkeys(
        ("pipe", "socket"), "this is a device, a pipe or a socket, not a file"
    )


@pytest.mark.parametrize(
    ("name", "message"),
    [
        (b"caf\xe9.txt", "the file's name is not UTF-8"),
        ("a\u202eb.txt".encode(), "character 2 of the file's name is U+202E (right-to-left ov"),
        (b"a\nb.txt", "character 2 of the file's name is U+000A (line end)"),
        (b"a\x1b[1m", "character 2 of the file's name is control character U+001B"),
        ("\ufeffx".encode(), "character 1 of the file's name is U+FEFF (byte-order mark)"),
    ],
)
def test_a_name_that_no_address_can_have_is_at_fault(
    name: bytes, message: str, tmp_path: Path
) -> None:
    (tmp_path / os.fsdecode(name)).write_text("x")
    ((shown, said),) = faults(tmp_path).items()
    assert os.fsencode(shown) == name
    assert said.startswith(message)


def test_a_folder_with_such_a_name_is_at_fault_once(tmp_path: Path) -> None:
    write(tmp_path, "a\u2066b/one", "a\u2066b/two")
    assert faults(tmp_path) == {
        "a\u2066b": "character 2 of the folder's name is U+2066 (left-to-right isolate)"
    }


@pytest.mark.parametrize("name", ["über.txt", "日本.txt", "نص.txt", "a\u200db.txt", "é x.txt"])
def test_letters_of_all_scripts_are_fine_in_a_name(name: str, tmp_path: Path) -> None:
    write(tmp_path, name)
    assert files(tmp_path) == [name]


def test_folders_may_nest_deeper_than_python_calls_itself(tmp_path: Path) -> None:
    levels = [str(tmp_path)]
    for _ in range(sys.getrecursionlimit() + 100):
        levels.append(f"{levels[-1]}/a")
        os.mkdir(levels[-1])  # noqa: PTH102 - `Path` takes the square of the depth
    try:
        found = list(walk(str(tmp_path)))
        assert len(found) == len(levels) - 1
        assert not any(each.fault for each in found)
    finally:
        for folder in reversed(levels[1:]):
            os.rmdir(folder)  # noqa: PTH106 - as above
