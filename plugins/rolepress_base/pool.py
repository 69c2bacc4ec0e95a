"""A process pool that never waits for a process that is gone.

Each process has its own connection, a pair of sockets, and shares no lock and no queue with others.
When a process ends, for whatever reason, the system closes its end of the connection, and the other
end reads an end of file. In `concurrent.futures.ProcessPoolExecutor`, all processes send results
through one pipe, and a process that is killed while it holds the lock of that pipe blocks them all.
"""

import os
import pickle
import signal
import socket
import threading
import traceback
from collections.abc import Callable, Iterator
from concurrent.futures import Executor, Future, InvalidStateError
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager, suppress
from multiprocessing.connection import Connection, Pipe
from multiprocessing.context import ForkServerContext, SpawnContext
from multiprocessing.process import BaseProcess
from queue import Empty, SimpleQueue
from typing import Any, NamedTuple, ParamSpec, TypeVar

P = ParamSpec("P")
T = TypeVar("T")

END_SECONDS = 5.0
"""How long a process may take to end before it is killed."""


class _Task(NamedTuple):
    """Pickled work, and the future of its result."""

    work: bytes
    future: "Future[Any]"


class ProcessPool(Executor):
    """A pool of processes that are started when there is work for them.

    The death of a process breaks the pool: each future that is not done raises BrokenProcessPool.
    """

    def __init__(self, processes: int, context: ForkServerContext | SpawnContext) -> None:
        self._context = context
        self._tasks: SimpleQueue[_Task | None] = SimpleQueue()
        self._lock = threading.Lock()
        self._lines: set[Connection] = set()
        self._refusal: RuntimeError | None = None
        """Why the pool takes no more work."""
        self._is_stopped = False
        attend = (threading.Thread(target=self._attend, daemon=True) for _ in range(processes))
        self._threads = list(attend)
        for thread in self._threads:
            thread.start()

    def submit(self, fn: Callable[P, T], /, *args: P.args, **kwargs: P.kwargs) -> "Future[T]":
        """Have a process call a function. Raises RuntimeError if the pool is broken or closed."""
        task = _Task(pickle.dumps((fn, args, kwargs), pickle.HIGHEST_PROTOCOL), Future())
        with self._lock:
            if self._refusal:
                raise self._refusal
            self._tasks.put(task)
        return task.future

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:  # noqa: FBT001, FBT002 - as in `Executor`
        """Take no more work. With `cancel_futures`, end all processes, even busy ones."""
        self._refuse(RuntimeError("the pool was shut down"), stop=cancel_futures)
        if wait:
            for thread in self._threads:
                thread.join()

    def _refuse(self, why: RuntimeError, *, stop: bool) -> None:
        """Take no more work, and let each thread end: now with `stop`, or when all work is done."""
        waiting: list[_Task | None] = []
        with self._lock:
            self._refusal = self._refusal or why
            if stop:
                self._is_stopped = True
                for line in self._lines:
                    _hang_up(line)
                with suppress(Empty):
                    while True:
                        waiting.append(self._tasks.get_nowait())
            for _ in self._threads:
                self._tasks.put(None)
        for task in filter(None, waiting):
            _fail(task.future, why)

    def _attend(self) -> None:
        """Give tasks to one process until there are no more. Each thread runs this."""
        signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})  # the new process inherits this
        task = self._tasks.get()
        if task is None:
            return
        try:
            with self._line() as line:
                while task:
                    if task.future.set_running_or_notify_cancel():
                        line.send_bytes(task.work)
                        _settle(task.future, line.recv_bytes())
                    task = self._tasks.get()
        except Exception as error:  # noqa: BLE001 - callers that wait must learn of any error
            broken = BrokenProcessPool(f"a process ended before its work did: {error!r}")
            self._refuse(broken, stop=True)
            if task:
                _fail(task.future, broken)

    @contextmanager
    def _line(self) -> Iterator[Connection]:
        """Start a process, and open a connection to it."""
        ours, theirs = Pipe()
        process = self._context.Process(target=serve, args=(theirs,), daemon=True)
        try:
            with self._lock:
                if self._is_stopped:
                    raise EOFError
                self._lines.add(ours)
            process.start()
            theirs.close()
            yield ours
        finally:
            with self._lock:
                self._lines.discard(ours)
            ours.close()
            theirs.close()
            _end(process)


def _hang_up(line: Connection) -> None:
    """Close a connection for both sides, even while a thread reads or writes."""
    with suppress(OSError), socket.socket(fileno=os.dup(line.fileno())) as end:
        end.shutdown(socket.SHUT_RDWR)


def _end(process: BaseProcess) -> None:
    """Wait for a process whose connection was closed, and kill it if it does not end."""
    if process.pid is None:
        return
    process.join(END_SECONDS)
    if process.exitcode is None:
        process.kill()
        process.join()


def _fail(future: "Future[Any]", error: Exception) -> None:
    with suppress(InvalidStateError):  # it was canceled
        future.set_exception(error)


def _settle(future: "Future[Any]", outcome: bytes) -> None:
    """Set the result or the error that a process sent on a future."""
    try:
        error, result = pickle.loads(outcome)  # noqa: S301 - by our own process
    except Exception as unreadable:  # noqa: BLE001 - it runs code of the result's class
        error, result = unreadable, None
    if error is None:
        future.set_result(result)
    else:
        future.set_exception(error)


def serve(line: Connection) -> None:
    """Work on tasks from a connection until it is closed. Each process runs this."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    tasks: SimpleQueue[bytes] = SimpleQueue()
    threading.Thread(target=_listen, args=(line, tasks), daemon=True).start()
    with suppress(OSError):
        while True:
            line.send_bytes(_outcome(tasks.get()))
    os._exit(0)


def _listen(line: Connection, tasks: "SimpleQueue[bytes]") -> None:
    """Receive tasks, and end the process when the connection closes."""
    with suppress(EOFError, OSError):
        while True:
            tasks.put(line.recv_bytes())
    os._exit(0)


def _outcome(work: bytes) -> bytes:
    """Do the work, and return the pickled pair of error and result."""
    try:
        function, args, kwargs = pickle.loads(work)  # noqa: S301 - by the process that started us
        return pickle.dumps((None, function(*args, **kwargs)), pickle.HIGHEST_PROTOCOL)
    except BaseException as error:  # noqa: BLE001 - as a future holds any
        error.add_note(traceback.format_exc())
        return pickle.dumps((_as_sent(error), None), pickle.HIGHEST_PROTOCOL)


def _as_sent(error: BaseException) -> BaseException:
    """The error, or a RuntimeError with its message if it cannot be unpickled."""
    try:
        pickle.loads(pickle.dumps(error))  # noqa: S301 - our own
    except Exception:  # noqa: BLE001 - it runs code of the error's class
        return RuntimeError(f"{type(error).__name__}: {error}")
    return error
