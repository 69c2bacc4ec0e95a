"""Ctrl-C where other processes work for this one: it is answered here, and at a moment of ours."""

import signal
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager


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
def ctrl_c_kept_from_children() -> Iterator[None]:
    """Processes that are started meanwhile never see Ctrl-C, nor do those that they start."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
