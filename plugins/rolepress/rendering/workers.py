"""Processes that read and render. Any `concurrent.futures.Executor` will do."""

import importlib
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import BrokenExecutor, Executor, Future
from contextlib import contextmanager
from itertools import chain, islice
from typing import TypeVar

from rolepress.rendering.errors import WorkersError
from rolepress_base.processes import cores, ctrl_c_held_back, pool_of

T = TypeVar("T")
R = TypeVar("R")

BATCH = 32
"""Items sent to a worker at once: many enough to send cheaply, few enough to share evenly."""
BATCHES_AHEAD = 32
"""Batches in progress or waiting at a time. More would only fill the memory."""

ITEMS_WORTH_A_POOL = 96
"""Below this, starting processes takes longer than they save."""

ExecutorFactory = Callable[[], Executor]


def process_pool() -> Executor:
    """An executor with one process for each core."""
    return pool_of(
        cores(), preload=["rolepress.rendering.renderer", "rolepress.content.serialized"]
    )


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
    """An executor, started when the first large piece of work comes, and then shared."""

    def __init__(self, factory: ExecutorFactory) -> None:
        self._factory = factory
        self._executor: Executor | None = None

    def expect(self, number: int) -> None:
        """Prepare for a number of items: processes start while this one is still importing."""
        if self._is_worth_it(number):
            self._started()

    def in_batches(
        self, work: Callable[[Sequence[T]], R], items: Iterable[T]
    ) -> Iterator[tuple[Sequence[T], R]]:
        """Each batch of items with the result of `work`, in order. Raises WorkersError.

        Work on a batch starts as soon as it is full, while further items are still being made. If
        there are too few items for an executor, this process does the work.
        """
        source = iter(items)
        first = list(islice(source, ITEMS_WORTH_A_POOL))
        batches = _batches(chain(first, source))
        if not self._is_worth_it(len(first)):
            yield from ((batch, work(batch)) for batch in batches)
            return
        try:
            yield from _ahead(self._started(), work, batches)
        except BrokenExecutor as error:
            raise WorkersError(
                "a worker process was killed, perhaps because memory ran out; nothing was written"
            ) from error

    def _is_worth_it(self, number: int) -> bool:
        """Whether this many items are worth starting processes. A single core gains nothing."""
        return number >= ITEMS_WORTH_A_POOL and (self._factory is not process_pool or cores() > 1)

    def _started(self) -> Executor:
        if self._executor is None:
            self._executor = self._factory()
        return self._executor

    def close(self) -> None:
        """Stop the processes at once. Other executors may let them finish a batch."""
        if self._executor is None:
            return
        with ctrl_c_held_back():  # a second Ctrl-C would leave both sides waiting for each other
            self._executor.shutdown(cancel_futures=True)


def _batches(items: Iterator[T]) -> Iterator[Sequence[T]]:
    return iter(lambda: list(islice(items, BATCH)), [])


def _ahead(
    executor: Executor, work: Callable[[Sequence[T]], R], batches: Iterable[Sequence[T]]
) -> Iterator[tuple[Sequence[T], R]]:
    waiting: deque[tuple[Sequence[T], Future[R]]] = deque()
    for batch in batches:
        with ctrl_c_held_back():  # otherwise a process that is just starting could be left behind
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
