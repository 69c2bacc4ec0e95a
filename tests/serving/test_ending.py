"""However a preview ends, no process of it is left, and its port is free."""

import os
import pty
import signal
import socket
import sys
from pathlib import Path

import pytest

from rolepress.rendering.claim import STAGING
from rolepress.rendering.workers import ITEMS_WORTH_A_POOL
from tests.serving.running import COMMAND, Preview, wait_until, write_project
from tests.small_site import role_text

SIGNALS = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)
PARENT = "import os, subprocess, sys; subprocess.run([*sys.argv[1:], '--parent', str(os.getpid())])"
"""A program that starts another, as `make` does, and waits for it."""
WITH_TERMINAL = (
    "import fcntl, os, sys, termios; fcntl.ioctl(0, termios.TIOCSCTTY, 0); "
    "os.execv(sys.argv[1], sys.argv[1:])"
)
"""A program that becomes another, with its input as the terminal that it belongs to."""


def is_free(address: str) -> bool:
    """Whether the next preview can serve at an address."""
    port = int(address.rstrip("/").rpartition(":")[2])
    try:
        socket.create_server(("127.0.0.1", port)).close()
    except OSError:
        return False
    return True


def check_all_end(preview: Preview) -> None:
    """Processes that nobody waits for need a moment to find that they are alone."""
    wait_until(lambda: not preview.processes(), "all processes ended")
    assert is_free(preview.address)


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A small site."""
    return write_project(tmp_path)


@pytest.fixture
def large(project: Path) -> Path:
    """A site that takes several processes to build."""
    for number in range(2 * ITEMS_WORTH_A_POOL):
        (project / f"content/roles/role-{number}.md").write_text(role_text(f"Role {number}"))
    return project


def wait_for_workers(preview: Preview) -> None:
    """Until pages of the first build come back from other processes."""
    staging = preview.project / "output" / STAGING
    wait_until(lambda: staging.is_dir() and any(staging.iterdir()), "pages were rendered")


@pytest.mark.parametrize(
    "number", [SIGNALS[0], *(pytest.param(s, marks=pytest.mark.exhaustive) for s in SIGNALS[1:])]
)
def test_a_signal_ends_a_preview_that_builds(large: Path, number: signal.Signals) -> None:
    with Preview(large) as preview:
        wait_for_workers(preview)
        assert preview.end(number) == 0
        assert not preview.processes(), "it waits until all have ended"
        assert is_free(preview.address)
        assert preview.said == ""


@pytest.mark.parametrize("number", SIGNALS)
def test_a_signal_ends_a_preview_that_begins(project: Path, number: signal.Signals) -> None:
    with Preview(project) as preview:
        assert preview.end(number) == 0
        assert not preview.processes()
        assert is_free(preview.address)
        assert preview.said == ""


@pytest.mark.exhaustive
def test_who_presses_ctrl_c_twice_does_not_wait(large: Path) -> None:
    with Preview(large) as preview:
        wait_for_workers(preview)
        preview.process.send_signal(signal.SIGINT)
        assert preview.end(signal.SIGINT) in {0, -signal.SIGINT}
        check_all_end(preview)
        assert "Traceback" not in preview.said


def test_a_preview_that_is_killed_leaves_nothing(large: Path) -> None:
    with Preview(large) as preview:
        wait_for_workers(preview)
        preview.end(signal.SIGKILL)
        check_all_end(preview)


def test_a_preview_ends_with_its_parent(project: Path) -> None:
    with Preview(project, command=(sys.executable, "-c", PARENT, *COMMAND)) as preview:
        preview.end(signal.SIGKILL)
        check_all_end(preview)
        assert preview.said == ""


def test_a_preview_ends_with_its_terminal(project: Path) -> None:
    ours, its = pty.openpty()
    command = (sys.executable, "-c", WITH_TERMINAL, *COMMAND)
    with Preview(project, command=command, stdin=its) as preview:
        os.close(its)
        os.close(ours)
        assert preview.process.wait(60) == 0
        check_all_end(preview)


@pytest.mark.exhaustive
def test_a_preview_outlives_its_terminal_where_it_is_told_to(project: Path) -> None:
    with Preview(project, command=("nohup", *COMMAND)) as preview:
        preview.process.send_signal(signal.SIGHUP)
        preview.wait_for("/", "Small")
        assert preview.end(signal.SIGTERM) == 0
        assert not preview.processes()
        assert is_free(preview.address)


@pytest.mark.exhaustive
def test_an_engine_that_is_killed_is_said_and_replaced(large: Path) -> None:
    """As the system does when memory runs out."""
    with Preview(large) as preview:
        wait_for_workers(preview)
        engine = min(set(preview.processes()) - {preview.process.pid})
        os.kill(engine, signal.SIGKILL)
        preview.wait_to_hear("The process that builds was killed (SIGKILL), perhaps")
        preview.wait_for("/roles/role-1/", "Role 1")
        assert preview.end(signal.SIGTERM) == 0
        assert not preview.processes()


def test_a_taken_port_is_said_with_a_remedy(project: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        with Preview(project, "--port", str(port)) as preview:
            assert preview.process.wait(60) == 1
            assert preview.greeting == ""
            assert preview.said == (
                f"port {port} is taken, perhaps by another preview: end that, or choose another "
                f"port, such as: make serve PORT={port + 1}\n"
            )
