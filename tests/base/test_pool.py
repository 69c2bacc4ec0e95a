"""Work in a pool of processes ends with a result or an error, whatever happens to a process."""

import multiprocessing
import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from concurrent.futures import Future, wait
from concurrent.futures.process import BrokenProcessPool
from contextlib import suppress
from multiprocessing import forkserver
from pathlib import Path

import pytest

from rolepress_base import pool as pool_module
from rolepress_base.pool import ProcessPool
from tests.base.works import (
    die,
    die_while_sending,
    fail,
    kill_the_fork_server,
    square,
    stop,
    work,
)
from tests.conftest import ROOT

PATIENCE = 60.0
"""Seconds after which a test says that somebody waits for ever."""


METHODS = ["forkserver", pytest.param("spawn", marks=pytest.mark.exhaustive)]


@pytest.fixture(params=METHODS)
def pool(request: pytest.FixtureRequest) -> Iterator[ProcessPool]:
    found = ProcessPool(2, multiprocessing.get_context(request.param))
    yield found
    found.shutdown(cancel_futures=True)


def test_every_task_is_done_once_and_has_its_own_result(pool: ProcessPool) -> None:
    assert list(pool.map(square, range(50))) == [number * number for number in range(50)]


def test_a_pool_that_is_shut_down_finishes_what_it_was_given(pool: ProcessPool) -> None:
    futures = [pool.submit(square, number) for number in range(20)]
    pool.shutdown()
    assert [future.result(0) for future in futures] == [number * number for number in range(20)]
    with pytest.raises(RuntimeError, match="the pool was shut down"):
        pool.submit(square, 1)


def test_an_error_comes_back_and_the_process_goes_on(pool: ProcessPool) -> None:
    for kind, error, message in (
        ("plain", ValueError, "too plain"),
        ("exit", SystemExit, "gone"),
        ("odd", RuntimeError, "OddError: one and two"),
        ("result", TypeError, "cannot pickle"),
    ):
        with pytest.raises(error, match=message):
            pool.submit(fail, kind).result(PATIENCE)
    assert pool.submit(square, 3).result(PATIENCE) == 9


@pytest.mark.parametrize("death", [die, die_while_sending])
def test_a_killed_process_fails_all_that_is_not_done(
    pool: ProcessPool, death: Callable[[int], object]
) -> None:
    dying: Future[object] = pool.submit(death, 0)
    working: list[Future[object]] = [pool.submit(work, number) for number in range(99)]
    assert not wait([dying, *working], PATIENCE).not_done
    for future in (dying, *(each for each in working if each.exception())):
        assert isinstance(future.exception(), BrokenProcessPool)
    with pytest.raises(BrokenProcessPool):
        pool.submit(square, 1)


@pytest.mark.parametrize("kills", [10, pytest.param(300, marks=pytest.mark.exhaustive)])
def test_no_moment_of_a_kill_leaves_anybody_waiting(kills: int) -> None:
    """Results are large, so that many processes are killed while they send one."""
    pick = random.Random(kills)  # noqa: S311 - moments, not secrets
    for _ in range(kills):
        pool = ProcessPool(2, multiprocessing.get_context("forkserver"))
        futures = [pool.submit(bytes, pick.randrange(10**6)) for _ in range(300)]
        wait(futures[:1])
        time.sleep(pick.uniform(0, 0.1))
        for process in pick.sample(multiprocessing.active_children(), 1):
            process.kill()
        assert not wait(futures, PATIENCE).not_done
        pool.shutdown(cancel_futures=True)


def test_a_killed_fork_server_stops_nobody_who_works() -> None:
    pool = ProcessPool(2, multiprocessing.get_context("forkserver"))
    assert len(set(pool.map(work, range(20)))) == 2
    list(pool.map(kill_the_fork_server, range(1)))
    assert len(list(pool.map(work, range(20)))) == 20
    pool.shutdown(cancel_futures=True)


def test_a_fork_server_that_is_killed_before_it_works_leaves_nobody_waiting() -> None:
    pool = ProcessPool(2, multiprocessing.get_context("forkserver"))
    forkserver.ensure_running()
    os.kill(forkserver._forkserver._forkserver_pid, signal.SIGKILL)  # type: ignore[attr-defined]
    future = pool.submit(square, 3)
    with suppress(BrokenProcessPool):
        assert future.result(PATIENCE) == 9
    pool.shutdown(cancel_futures=True)


def test_a_stopped_process_does_not_keep_the_pool_open(
    pool: ProcessPool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pool_module, "END_SECONDS", 0.1)
    future = pool.submit(stop, 1)
    while not future.running():
        time.sleep(0.001)
    pool.shutdown(cancel_futures=True)
    assert isinstance(future.exception(0), BrokenProcessPool)


PARENT = """\
import multiprocessing, sys, time
from rolepress_base.pool import ProcessPool
from tests.base.works import tell_and_sleep
if __name__ == "__main__":
    pool = ProcessPool(2, multiprocessing.get_context(sys.argv[1]))
    for _ in range(2):
        pool.submit(tell_and_sleep)
    time.sleep(1000)
"""


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP, signal.SIGKILL])
@pytest.mark.parametrize("method", METHODS)
def test_processes_end_with_the_one_that_started_them(
    tmp_path: Path, method: str, number: signal.Signals
) -> None:
    script = tmp_path / "parent.py"
    script.write_text(PARENT)
    environ = {**os.environ, "PYTHONPATH": str(ROOT)}
    command = [sys.executable, str(script), method]
    with subprocess.Popen(command, env=environ, stdout=subprocess.PIPE, text=True) as parent:
        assert parent.stdout is not None
        workers = [int(parent.stdout.readline()) for _ in range(2)]
        parent.send_signal(number)
    for _ in range(int(PATIENCE / 0.02)):
        if not any(is_alive(worker) for worker in workers):
            return
        time.sleep(0.02)
    raise AssertionError(f"{workers} outlive {number.name}")


def is_alive(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    return "Z" not in Path(f"/proc/{process}/stat").read_text().rpartition(")")[2][:3]
