"""Makes pools of worker processes. Only the main process answers Ctrl-C, when it is ready."""

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
    """Make a pool of processes that ignore Ctrl-C, and that have imported these modules.

    A plain fork would copy locks that other threads hold. A fork server starts clean, imports the
    modules once, and forks from there.
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
    """Hold Ctrl-C back until the block ends, or until the yielded function is called.

    Otherwise it could interrupt an executor while it starts a process, which would be left behind,
    or a callback, in which Python drops the exception.
    """
    if threading.current_thread() is not threading.main_thread():
        yield lambda: None  # Python handles signals only in the main thread
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
    """Block Ctrl-C in processes that are started in this block, and in their children."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    resource_tracker.ensure_running()  # or it would unblock Ctrl-C when it is started later
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
