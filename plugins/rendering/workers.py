"""Processes to read and render in. Anything that speaks `concurrent.futures.Executor` will do."""

import importlib
import multiprocessing
import os
from collections.abc import Callable, Iterator
from concurrent.futures import Executor, ProcessPoolExecutor
from contextlib import contextmanager

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
        context.set_forkserver_preload(["plugins.rendering.renderer", "plugins.content.documents"])
    return ProcessPoolExecutor(cores(), mp_context=context)


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

    def for_items(self, number: int) -> Executor | None:
        """The executor, or None where the work is too small for one."""
        if number < ITEMS_WORTH_A_POOL or (self._factory is process_pool and cores() == 1):
            return None
        if self._executor is None:
            self._executor = self._factory()
        return self._executor

    def close(self) -> None:
        """Stop the processes."""
        if self._executor is not None:
            self._executor.shutdown(cancel_futures=True)


@contextmanager
def workers(factory: ExecutorFactory = process_pool) -> Iterator[Workers]:
    """Workers for the length of a build."""
    found = Workers(factory)
    try:
        yield found
    finally:
        found.close()
