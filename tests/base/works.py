"""Work for the processes of `test_pool.py`. They import this, and nothing that takes a while."""

import os
import signal
import sys
import threading
import time


def square(number: int) -> int:
    return number * number


def fail(kind: str) -> object:
    if kind == "plain":
        raise ValueError("too plain")
    if kind == "exit":
        sys.exit("gone")
    if kind == "odd":
        raise OddError("one", "two")
    return threading.Lock()


class OddError(Exception):
    """Cannot be made again of what it says, as pickle tries to."""

    def __init__(self, one: str, two: str) -> None:
        super().__init__(f"{one} and {two}")


def die(_number: int) -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def die_while_sending(_number: int) -> bytes:
    threading.Timer(0.05, die, [0]).start()
    return bytes(200_000_000)


def kill_the_fork_server(_number: int) -> int:
    os.kill(os.getppid(), signal.SIGKILL)
    return os.getpid()


def work(_number: int) -> int:
    time.sleep(0.01)
    return os.getpid()


def stop(_number: int) -> None:
    os.kill(os.getpid(), signal.SIGSTOP)


def tell_and_sleep() -> None:
    os.write(1, f"{os.getpid()}\n".encode())
    time.sleep(1000)
