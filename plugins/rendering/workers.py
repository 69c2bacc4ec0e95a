"""Processes to read and render in. Anything that speaks `concurrent.futures.Executor` will do."""

import importlib
import multiprocessing
import os
import signal
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import BrokenExecutor, Executor, Future, ProcessPoolExecutor
from contextlib import contextmanager
from itertools import chain, islice
from multiprocessing import forkserver, resource_tracker
from typing import TypeVar

from plugins.core.ctrl_c import ctrl_c_held_back, ctrl_c_kept_from_children
from plugins.rendering.errors import WorkersError

T = TypeVar("T")
R = TypeVar("R")

BATCH = 32
"""Items sent to a worker at once: enough that sending costs little, few enough to share evenly."""
BATCHES_AHEAD = 32
"""Batches that wait or are worked on at a time. More would only fill the memory."""

ITEMS_WORTH_A_POOL = 96
"""Below this, starting processes takes longer than they save."""

ExecutorFactory = Callable[[], Executor]


def process_pool() -> Executor:
    """One process a core.

    Not by plain fork, which copies locks that other threads of Pelican hold; a fork server is
    started clean, imports once, and forks from there.
    """
    methods = multiprocessing.get_all_start_methods()
    context = multiprocessing.get_context("forkserver" if "forkserver" in methods else "spawn")
    if context.get_start_method() == "forkserver":
        context.set_forkserver_preload(["plugins.rendering.renderer", "plugins.content.packed"])
        resource_tracker.ensure_running()  # else the next line does, and lets Ctrl-C through again
        with ctrl_c_held_back(), ctrl_c_kept_from_children():
            forkserver.ensure_running()
    return ProcessPoolExecutor(cores(), mp_context=context, initializer=_leave_ctrl_c_alone)


def _leave_ctrl_c_alone() -> None:
    """Ctrl-C is for the process that gives out the work, and ends the others."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)


def cores() -> int:
    """The cores this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def load_factory(name: str) -> ExecutorFactory:
    """An executor factory by its name, `package.module:function`. Raises ValueError."""
    module, _, function = name.partition(":")
    try:
        found = getattr(importlib.import_module(module), function)
    except (ImportError, AttributeError, ValueError) as error:
        raise ValueError(f"cannot load {name!r}: {error}") from error
    if not callable(found):
        raise ValueError(f"cannot load {name!r}: it is no function")  # noqa: TRY004 - as documented
    return found  # type: ignore[no-any-return]


class Workers:
    """An executor that is started when the first large piece of work comes, and shared."""

    def __init__(self, factory: ExecutorFactory) -> None:
        self._factory = factory
        self._executor: Executor | None = None

    def start(self) -> None:
        """Start the processes: they import what they need while this one does."""
        if self._are_any():
            self._started()

    def in_batches(
        self, work: Callable[[Sequence[T]], R], items: Iterable[T]
    ) -> Iterator[tuple[Sequence[T], R]]:
        """Each batch of items with what `work` made of it, in order. Raises WorkersError.

        A batch is worked on as soon as it is full, while further items are still being made. Too
        few to be worth an executor are worked on here.
        """
        source = iter(items)
        first = list(islice(source, ITEMS_WORTH_A_POOL))
        batches = _batches(chain(first, source))
        if len(first) < ITEMS_WORTH_A_POOL or not self._are_any():
            yield from ((batch, work(batch)) for batch in batches)
            return
        try:
            yield from _ahead(self._started(), work, batches)
        except BrokenExecutor as error:
            raise WorkersError(
                "a worker process was killed, perhaps because memory ran out; nothing was written"
            ) from error

    def _are_any(self) -> bool:
        """Whether somebody beside this process can work: a single core gains nothing."""
        return self._factory is not process_pool or cores() > 1

    def _started(self) -> Executor:
        if self._executor is None:
            self._executor = self._factory()
        return self._executor

    def close(self) -> None:
        """Stop the processes."""
        if self._executor is not None:
            self._executor.shutdown(cancel_futures=True)


def _batches(items: Iterator[T]) -> Iterator[Sequence[T]]:
    return iter(lambda: list(islice(items, BATCH)), [])


def _ahead(
    executor: Executor, work: Callable[[Sequence[T]], R], batches: Iterable[Sequence[T]]
) -> Iterator[tuple[Sequence[T], R]]:
    waiting: deque[tuple[Sequence[T], Future[R]]] = deque()
    for batch in batches:
        with ctrl_c_held_back():  # else it may leave behind a process that is being started
            waiting.append((batch, executor.submit(work, batch)))
        if len(waiting) > BATCHES_AHEAD:
            yield _first(waiting)
    while waiting:
        yield _first(waiting)


def _first(waiting: deque[tuple[Sequence[T], Future[R]]]) -> tuple[Sequence[T], R]:
    batch, result = waiting.popleft()
    return batch, result.result()


@contextmanager
def workers(factory: ExecutorFactory = process_pool) -> Iterator[Workers]:
    """Workers for the length of a build."""
    found = Workers(factory)
    try:
        yield found
    finally:
        found.close()
