"""A memo that is damaged, foreign, locked or lying costs time and a warning, never a wrong site."""

import dataclasses
import os
import random
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

import pytest

from rolepress.landing.build import MEMO_FILE
from rolepress.landing.settings import BuildSettings
from rolepress.rendering import memo as memo_module
from rolepress.rendering.code import code_digest
from rolepress.rendering.memo import APPLICATION_ID, DOCUMENT, Memo
from rolepress.rendering.templates import read_templates
from rolepress_base.digests import digest
from tests.conftest import run_pelican
from tests.small_site import ROOT, build_small, clean_build, files_of, role_text, write_small_site

CODE = b"code"


def few(first: object, *others: object) -> list[object]:
    """Parameters of which each test run takes the first, and an exhaustive one all."""
    return [first, *(pytest.param(other, marks=pytest.mark.exhaustive) for other in others)]


@pytest.fixture
def site(tmp_path: Path) -> BuildSettings:
    """A built site with one edit that is not built yet."""
    settings = write_small_site(tmp_path)
    build_small(settings)
    (settings.content / "roles/tech-lead.md").write_text(role_text("Tech Lead", "edited"))
    return settings


def memo_of(settings: BuildSettings) -> Path:
    return settings.cache / MEMO_FILE


@contextmanager
def opened(path: Path) -> Iterator[sqlite3.Connection]:
    with closing(sqlite3.connect(path)) as connection, connection:
        yield connection


def check(settings: BuildSettings) -> None:
    """The site that is built now is the right one, and so is the next."""
    for _ in range(2):
        build_small(settings)
        assert files_of(settings.output) == clean_build(settings)


def truncate(path: Path) -> None:
    os.truncate(path, path.stat().st_size // 2)


def cut_to_the_header(path: Path) -> None:
    os.truncate(path, 100)


def write_zeros(path: Path) -> None:
    path.write_bytes(bytes(path.stat().st_size))


def write_text(path: Path) -> None:
    path.write_text("this is no database, whatever its name says\n" * 50)


def write_another_program_s_file(path: Path) -> None:
    path.unlink()
    with opened(path) as connection:
        connection.execute("CREATE TABLE bookmark (address TEXT)")
        connection.execute("PRAGMA application_id = 0")


def change_the_owner(path: Path) -> None:
    with opened(path) as connection:
        connection.execute("PRAGMA application_id = 7")


@pytest.mark.parametrize(
    "damage",
    [
        truncate,
        cut_to_the_header,
        write_zeros,
        write_text,
        write_another_program_s_file,
        change_the_owner,
    ],
    ids=lambda function: function.__name__,
)
def test_a_file_that_is_damaged_or_foreign_is_replaced_with_one_warning(
    site: BuildSettings, caplog: pytest.LogCaptureFixture, damage: Callable[[Path], None]
) -> None:
    damage(memo_of(site))
    check(site)
    assert len(caplog.messages) == 1
    assert caplog.messages[0].startswith(
        f"discarded {memo_of(site)}, which is damaged or not ours ("
    )


@pytest.mark.parametrize(
    "seed", [*range(5), *(pytest.param(n, marks=pytest.mark.exhaustive) for n in range(5, 20))]
)
def test_flipped_bytes_never_make_a_wrong_site(
    site: BuildSettings, caplog: pytest.LogCaptureFixture, seed: int
) -> None:
    pick = random.Random(seed)  # noqa: S311 - bytes, not secrets
    data = bytearray(memo_of(site).read_bytes())
    for _ in range(pick.choice([1, 10, 500])):
        data[pick.randrange(len(data))] ^= pick.randrange(1, 256)
    memo_of(site).write_bytes(data)
    check(site)
    assert len(caplog.messages) <= 1


@pytest.mark.parametrize("column", ["value", pytest.param("seal", marks=pytest.mark.exhaustive)])
@pytest.mark.parametrize("change", ["zeroblob(16)", "'text'", "7", "NULL", "substr(value, 2)"])
def test_a_row_whose_values_changed_counts_for_nothing(
    site: BuildSettings, caplog: pytest.LogCaptureFixture, column: str, change: str
) -> None:
    with opened(memo_of(site)) as connection:
        connection.execute(f"UPDATE entry SET {column} = {change}")  # noqa: S608 - two fixed names
    check(site)
    assert not caplog.messages


@pytest.mark.parametrize("change", ["key = key || x'00'", "kind = kind || 'x'"])
def test_a_row_under_another_name_counts_for_nothing(site: BuildSettings, change: str) -> None:
    with opened(memo_of(site)) as connection:
        connection.execute(f"UPDATE entry SET {change}")  # noqa: S608 - one of two fixed texts
    check(site)


def test_an_empty_file_is_filled(site: BuildSettings, caplog: pytest.LogCaptureFixture) -> None:
    memo_of(site).write_bytes(b"")
    check(site)
    assert not caplog.messages


def test_an_earlier_layout_is_replaced_in_silence(
    site: BuildSettings, caplog: pytest.LogCaptureFixture
) -> None:
    memo_of(site).unlink()
    with opened(memo_of(site)) as connection:
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        connection.execute("CREATE TABLE entry (name TEXT)")
        connection.execute("CREATE TABLE document (key BLOB, value BLOB)")
    check(site)
    build_small(site)
    assert not caplog.messages


def test_what_other_code_remembered_is_forgotten(tmp_path: Path) -> None:
    path = tmp_path / MEMO_FILE
    with Memo(path, CODE) as memo:
        memo.remember_documents({b"key": (b"document", b"text")}, [])
    with Memo(path, b"newer code") as memo:
        assert not memo.documents()
        memo.remember_checked(b"facts", b"")
    with Memo(path, CODE) as memo:
        assert not memo.documents()


def test_what_the_same_code_remembered_is_there(tmp_path: Path) -> None:
    path = tmp_path / MEMO_FILE
    with Memo(path, CODE) as memo:
        memo.remember_documents({b"one": (b"1", b"text 1"), b"two": (b"2", b"text 2")}, [])
        memo.remember_build(b"record")
    with Memo(path, CODE) as memo:
        memo.remember_documents({}, [b"one"])
        assert memo.documents() == {b"two": b"2"}
        assert (memo.text(b"one"), memo.text(b"two")) == (None, b"text 2")
        assert memo.last_build() == b"record"


def test_a_path_that_cannot_be_written_is_done_without(
    site: BuildSettings, caplog: pytest.LogCaptureFixture, tmp_path: Path
) -> None:
    (tmp_path / "file").write_text("in the way")
    build_small(dataclasses.replace(site, cache=tmp_path / "file/cache"))
    assert files_of(site.output) == clean_build(site)
    assert len(caplog.messages) == 1
    assert "this build is not remembered" in caplog.messages[0]


@pytest.mark.exhaustive
def test_a_read_only_folder_is_done_without(tmp_path: Path, small_build: dict[str, Any]) -> None:
    cache = tmp_path / "cache"
    assert run_pelican(tmp_path / "first", cache, settings=small_build).returncode == 0
    for path in (cache / MEMO_FILE, cache):
        path.chmod(0o555)
    run = run_pelican(tmp_path / "output", cache, settings=small_build, unprivileged=True)
    assert run.returncode == 0, run.stderr
    assert run.stderr.count("could not remember this build") == 1
    assert "Traceback" not in run.stderr
    assert files_of(tmp_path / "output") == files_of(tmp_path / "first")


def hold(path: Path, seconds: float) -> subprocess.Popen[str]:
    """Another process that has the memo for a while."""
    program = (
        "import sqlite3, sys, time\n"
        "connection = sqlite3.connect(sys.argv[1], isolation_level=None)\n"
        "connection.execute('BEGIN EXCLUSIVE')\n"
        "print('held', flush=True)\n"
        "time.sleep(float(sys.argv[2]))\n"
    )
    command = [sys.executable, "-c", program, str(path), str(seconds)]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None
    assert process.stdout.readline() == "held\n"
    return process


def test_a_build_that_finds_the_memo_busy_for_good_goes_on_without_it(
    site: BuildSettings, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(memo_module, "BUSY_SECONDS", 0.1)
    with hold(memo_of(site), 60) as other:
        build_small(site)
        other.kill()
    assert files_of(site.output) == clean_build(site)
    assert caplog.messages == [
        f"this build is not remembered: {memo_of(site)} (database is locked)"
    ]
    check(site)
    assert len(caplog.messages) == 1, "the file of the other build is damaged, or gone"


def test_a_build_waits_while_another_one_writes_its_memo(
    site: BuildSettings, caplog: pytest.LogCaptureFixture
) -> None:
    with hold(memo_of(site), 0.5) as other:
        check(site)
        assert other.wait() == 0
    assert not caplog.messages


REMEMBER = """\
import sys
from pathlib import Path
from rolepress.rendering.memo import Memo
name = sys.argv[2].encode()
for number in range(25):
    with Memo(Path(sys.argv[1]), b"code") as memo:
        memo.remember_documents({name + bytes([number]): (b"document", b"text")}, [])
"""


def test_builds_that_open_a_memo_at_one_moment_all_get_it(tmp_path: Path) -> None:
    """A memo that is not there yet, and then one that is."""
    command = [sys.executable, "-c", REMEMBER, str(tmp_path / MEMO_FILE)]
    builds = [
        subprocess.Popen([*command, name], cwd=ROOT, stderr=subprocess.PIPE) for name in "abcd"
    ]
    for build in builds:
        assert build.communicate()[1] == b""
    with Memo(tmp_path / MEMO_FILE, CODE) as memo:
        assert len(memo.documents()) == 100


@pytest.mark.parametrize("is_made_anew", [False, True])
def test_a_memo_that_is_deleted_during_a_build_is_written_all_the_same(
    tmp_path: Path, caplog: pytest.LogCaptureFixture, *, is_made_anew: bool
) -> None:
    path = tmp_path / MEMO_FILE
    with Memo(path, CODE) as memo:
        memo.remember_build(b"first")
    with Memo(path, CODE) as memo:
        memo.remember_build(b"second")
        path.rename(tmp_path / "gone")
        if is_made_anew:
            with Memo(path, CODE) as other:
                other.remember_build(b"third")
    with Memo(path, CODE) as memo:
        assert memo.last_build() == b"second"
    assert not caplog.messages


def test_what_is_forgotten_is_not_written(tmp_path: Path) -> None:
    path = tmp_path / MEMO_FILE
    with Memo(path, CODE) as memo:
        memo.remember_build(b"first")
    with Memo(path, CODE) as memo:
        memo.remember_build(b"second")
        assert memo.last_build() == b"second"
        memo.forget()
    with Memo(path, CODE) as memo:
        assert memo.last_build() == b"first"


def code_of(settings: BuildSettings) -> bytes:
    return digest(code_digest(), read_templates(settings.template_folders).digest)


@pytest.mark.parametrize("evil", few(b"null", b"{}", b"[]", b"\xff", b'{"slug": "x"}'))
def test_a_sealed_document_that_is_none_is_read_again(site: BuildSettings, evil: bytes) -> None:
    with Memo(memo_of(site), code_of(site)) as memo:
        memo.remember_documents(dict.fromkeys(memo.documents(), (evil, evil)), [])
    check(site)


@pytest.mark.parametrize("evil", few(b"null", b"{}", b"\xff", b""))
def test_a_sealed_text_that_is_none_is_read_again(site: BuildSettings, evil: bytes) -> None:
    """The pages are gone, so that their texts are asked for."""
    with Memo(memo_of(site), code_of(site)) as memo:
        memo.remember_documents({k: (v, evil) for k, v in memo.documents().items()}, [])
    shutil.rmtree(site.output)
    check(site)


def test_a_sealed_document_of_another_page_is_read_again(site: BuildSettings) -> None:
    """Such as rows swapped by a merge of two files: each still is what its seal says."""
    with Memo(memo_of(site), code_of(site)) as memo:
        found = {key: (data, memo.text(key) or b"") for key, data in memo.documents().items()}
        memo.remember_documents(dict(zip(found, reversed(found.values()), strict=True)), [])
    check(site)


@pytest.mark.parametrize(
    "evil",
    few(b"", b"null", b"[1, 2, 3]", b'["zz", {}, {}]', b'["", {"x": [1]}, {}]', b'["", [], 1]'),
)
def test_a_sealed_record_that_makes_no_sense_is_passed_over(
    site: BuildSettings, evil: bytes
) -> None:
    with Memo(memo_of(site), code_of(site)) as memo:
        memo.remember_build(evil)
    check(site)


def test_a_row_under_another_kind_counts_for_nothing(tmp_path: Path) -> None:
    path = tmp_path / MEMO_FILE
    with Memo(path, CODE) as memo:
        memo.remember_documents({b"last": (b"evil", b"evil")}, [])
    with opened(path) as connection:
        connection.execute("UPDATE entry SET kind = 'build' WHERE kind = ?", (DOCUMENT,))
    with Memo(path, CODE) as memo:
        assert memo.last_build() == b""


def test_the_memo_may_be_deleted_at_any_time(
    site: BuildSettings, caplog: pytest.LogCaptureFixture
) -> None:
    shutil.rmtree(site.cache)
    check(site)
    assert not caplog.messages
