"""One build at a time writes into an output folder, and none ends another."""

import errno
import fcntl
import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import pytest

from rolepress.landing.settings import BuildSettings
from rolepress.rendering import claim as claim_module
from rolepress.rendering.claim import MARKER, STAGING, Claim
from rolepress.rendering.errors import BuildInProgressError, OutputError
from rolepress.rendering.record import Origin
from rolepress.rendering.writer import Writer
from tests.small_site import (
    ROOT,
    build_small,
    clean_build,
    files_of,
    role_text,
    write_small_site,
)

VIEW = Origin(view=b"view")
HOLD = """\
import os, sys, time
from pathlib import Path
from rolepress.rendering.claim import Claim
with Claim(Path(sys.argv[1])):
    child = os.fork() if sys.argv[3] == "fork" else 1
    if child:
        print(child, flush=True)
        time.sleep(float(sys.argv[2]))
    else:
        time.sleep(1000)
"""


@contextmanager
def held(folder: Path, seconds: float, how: str = "alone") -> Iterator["subprocess.Popen[str]"]:
    """Another process that has the folder for a while, and a child that it forked."""
    command = [sys.executable, "-c", HOLD, str(folder), str(seconds), how]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        child = int(process.stdout.readline())
        yield process
        process.kill()
        if child > 1:
            os.kill(child, signal.SIGKILL)


@pytest.fixture
def site(tmp_path: Path) -> BuildSettings:
    settings = write_small_site(tmp_path)
    build_small(settings)
    return replace(settings, site=replace(settings.site, name="New"))


def test_a_second_build_waits_for_the_first_and_says_so_once(
    site: BuildSettings, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(claim_module, "QUIET_SECONDS", 0.1)
    with held(site.output, 1) as other:
        build_small(site)
        assert other.wait() == 0
    assert caplog.messages == ["another build is running; waiting for it to end"]
    assert files_of(site.output) == clean_build(site)


def test_a_build_that_never_ends_is_named_and_nothing_is_written(
    site: BuildSettings, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(claim_module, "TIMEOUT_SECONDS", 0.2)
    before = files_of(site.output)
    with held(site.output, 60), pytest.raises(BuildInProgressError) as raised:
        build_small(site)
    assert str(raised.value) == (
        f"gave up after 0 seconds: another build is still writing into {site.output}; build again "
        "when it has ended"
    )
    assert files_of(site.output) == before


def test_a_build_that_waited_builds_what_the_files_say_then(site: BuildSettings) -> None:
    """And not what they said when it began to wait."""
    about = site.content / "pages/about.md"
    later = ["sh", "-c", f"sleep 0.2; echo More. >> {about}"]
    with held(site.output, 0.5), subprocess.Popen(later):
        build_small(site)
    assert "More." in about.read_text()
    assert files_of(site.output) == clean_build(site)


@pytest.mark.parametrize("how", ["alone", "fork"])
def test_a_killed_build_holds_nothing(site: BuildSettings, how: str) -> None:
    """Nor does a process that it has forked, which has inherited all that was open."""
    with held(site.output, 1000, how) as other:
        other.kill()
        other.wait()
        build_small(site)
    assert files_of(site.output) == clean_build(site)


@pytest.mark.parametrize("number", [errno.ENOLCK, errno.EOPNOTSUPP, errno.EBADF])
def test_a_disk_without_locks_is_built_on_with_a_warning(
    site: BuildSettings,
    caplog: pytest.LogCaptureFixture,
    monkeypatch: pytest.MonkeyPatch,
    number: int,
) -> None:
    def flock(_descriptor: int, _operation: int) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(fcntl, "flock", flock)
    build_small(site)
    assert files_of(site.output) == clean_build(replace(site))
    assert caplog.messages[0] == (
        f"{site.output} cannot be locked ({os.strerror(number)}): take care that no other build "
        "writes there meanwhile"
    )


def test_a_marker_that_another_user_made_can_be_locked(tmp_path: Path) -> None:
    with Claim(tmp_path):
        pass
    (tmp_path / MARKER).chmod(0o444)
    with Claim(tmp_path) as claim:
        assert claim.is_held()


def remove(output: Path) -> None:
    shutil.rmtree(output)


def empty(output: Path) -> None:
    for path in output.iterdir():
        shutil.rmtree(path) if path.is_dir() else path.unlink()


def move_away(output: Path) -> None:
    output.rename(output.with_name("moved"))


def build_anew(output: Path) -> None:
    """As `make clean site` in another terminal."""
    shutil.rmtree(output)
    with Claim(output) as claim, Writer(claim, {}) as writer:
        writer.write("index.html", VIEW, b"other")
        writer.write("other.html", VIEW, b"other")
        writer.commit()


@pytest.mark.parametrize("how", [remove, empty, move_away, build_anew])
@pytest.mark.parametrize("when", ["before writing", "before moving"])
def test_a_folder_that_is_removed_during_a_build_is_left_to_who_did_it(
    tmp_path: Path, how: Callable[[Path], None], when: str
) -> None:
    output = tmp_path / "output"

    def build() -> None:
        with Claim(output) as claim, Writer(claim, {}) as writer:
            if when == "before writing":
                how(output)
            writer.write("index.html", VIEW, b"ours")
            if when == "before moving":
                how(output)
            writer.commit()

    with pytest.raises(OutputError) as raised:
        build()
    assert str(raised.value) == (
        f"{output} was removed or emptied while the site was built; build again. "
        "Its files are as whoever did that left them"
    )
    left = {path: data for path, data in files_of(output).items() if path != MARKER}
    assert left == ({"index.html": b"other", "other.html": b"other"} if how is build_anew else {})
    assert not (output / STAGING).exists()


@pytest.mark.parametrize("name", [MARKER, STAGING])
@pytest.mark.parametrize("kind", ["file", "folder", "nothing"])
def test_what_a_link_in_place_of_a_file_of_ours_leads_to_is_left_alone(
    tmp_path: Path, name: str, kind: str
) -> None:
    settings, outside = write_small_site(tmp_path), tmp_path / "outside"
    if kind == "file":
        outside.write_text("somebody's")
    elif kind == "folder":
        outside.mkdir()
        (outside / "a.txt").write_text("somebody's")
    build_small(settings)
    (settings.output / name).unlink(missing_ok=True)
    (settings.output / name).symlink_to(outside)
    (settings.content / "roles/tech-lead.md").write_text(role_text("Tech Lead", "another"))
    build_small(settings)
    assert files_of(settings.output) == clean_build(settings)
    assert not (settings.output / name).is_symlink()
    assert outside.is_dir() or kind == "nothing" or outside.read_text() == "somebody's"
    assert kind != "folder" or [path.name for path in outside.iterdir()] == ["a.txt"]
