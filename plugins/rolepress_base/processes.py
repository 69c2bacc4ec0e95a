"""Processes to work in. Ctrl-C is answered by the one that gives out the work, when it is ready."""

import multiprocessing
import os
import signal
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from multiprocessing import forkserver, resource_tracker

from rolepress_base.pool import ProcessPool


def cores() -> int:
    """The cores this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def pool_of(processes: int, preload: Sequence[str]) -> ProcessPool:
    """A pool of processes that know nothing of Ctrl-C, and have imported these modules.

    Not by plain fork, which copies locks that other threads hold; a fork server is started clean,
    imports once, and forks from there.
    """
    if "forkserver" not in multiprocessing.get_all_start_methods():
        return ProcessPool(processes, multiprocessing.get_context("spawn"))
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(list(preload))
    with ctrl_c_held_back(), _ctrl_c_kept_from_children():
        forkserver.ensure_running()
    return ProcessPool(processes, context)


@contextmanager
def ctrl_c_held_back() -> Iterator[Callable[[], None]]:
    """Hold Ctrl-C back until the block ends, or until what it gives is called.

    Answered at any moment it can hit an executor that is starting a process, which then stays
    behind, or a callback, where Python drops the exception.
    """
    if threading.current_thread() is not threading.main_thread():
        yield lambda: None  # Python answers signals in the main thread
        return
    came: list[int] = []
    answer = signal.signal(signal.SIGINT, lambda number, _: came.append(number))

    def let_through() -> None:
        if came and callable(answer):
            came.clear()
            answer(signal.SIGINT, None)

    try:
        yield let_through
    finally:
        signal.signal(signal.SIGINT, answer)
        let_through()


@contextmanager
def _ctrl_c_kept_from_children() -> Iterator[None]:
    """Processes that are started meanwhile never see Ctrl-C, nor do those that they start."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    resource_tracker.ensure_running()  # started by another process, it lets Ctrl-C through again
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
