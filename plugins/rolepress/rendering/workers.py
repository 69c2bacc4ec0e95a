"""Processes to read and render in. Anything that speaks `concurrent.futures.Executor` will do."""

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
"""Items sent to a worker at once: enough that sending costs little, few enough to share evenly."""
BATCHES_AHEAD = 32
"""Batches that wait or are worked on at a time. More would only fill the memory."""

ITEMS_WORTH_A_POOL = 96
"""Below this, starting processes takes longer than they save."""

ExecutorFactory = Callable[[], Executor]


def process_pool() -> Executor:
    """One process a core."""
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
    """An executor that is started when the first large piece of work comes, and shared."""

    def __init__(self, factory: ExecutorFactory) -> None:
        self._factory = factory
        self._executor: Executor | None = None

    def expect(self, number: int) -> None:
        """Get ready for so many items: the processes import what they need while this one does."""
        if self._is_worth_it(number):
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
        """Whether to start processes for so many items: a single core gains nothing."""
        return number >= ITEMS_WORTH_A_POOL and (self._factory is not process_pool or cores() > 1)

    def _started(self) -> Executor:
        if self._executor is None:
            self._executor = self._factory()
        return self._executor

    def close(self) -> None:
        """Stop the processes, whatever they do. Others' executors may let them end a batch."""
        if self._executor is None:
            return
        with ctrl_c_held_back():  # pressed again, it would leave them waiting, and us for them
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
