"""What a command costs: wall time, processor time and memory, its worker processes included."""

import ctypes
import os
import subprocess
import threading
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from typing import Self

PR_SET_CHILD_SUBREAPER = 36
SAMPLE_SECONDS = 0.1
SETTLE_SECONDS = 1.0
"""After a server said that it is done, until it surely watches its files again."""
DONT_KEEP = "PYTHONDONTWRITEBYTECODE"
_PAGE_BYTES = os.sysconf("SC_PAGE_SIZE")


@dataclass(frozen=True, slots=True)
class Cost:
    """One run, or the medians of several."""

    wall_seconds: float
    cpu_seconds: float
    largest_bytes: int
    """Peak memory of the largest process, as the kernel counts it."""
    together_bytes: int
    """Peak of all processes together, sampled. What they share is counted in each."""


def medians(costs: Sequence[Cost]) -> Cost:
    """The middle of each figure on its own."""
    return Cost(
        median(cost.wall_seconds for cost in costs),
        median(cost.cpu_seconds for cost in costs),
        round(median(cost.largest_bytes for cost in costs)),
        round(median(cost.together_bytes for cost in costs)),
    )


def adopt_orphans() -> None:
    """Let processes that outlive their parent become ours, so that their cost can be read.

    A fork server ends a moment after the build that started it.
    """
    ctypes.CDLL(None, use_errno=True).prctl(PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0)


def measure(command: Sequence[str], cwd: Path, environ: Mapping[str, str]) -> tuple[Cost, str]:
    """Run a command; its cost, and what it wrote. Raises RuntimeError where it fails."""
    started = time.perf_counter()
    process = subprocess.Popen(
        command,
        cwd=cwd,
        env=_environ(environ),
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        start_new_session=True,
    )
    sampler = _Sampler(process.pid)
    sampler.start()
    assert process.stdout is not None
    said = process.stdout.read().decode()
    cpu, largest, status = 0.0, 0, 0
    while True:
        try:
            pid, ended, usage = os.wait4(-1, 0)
        except ChildProcessError:
            break
        if pid == process.pid:
            wall, status = time.perf_counter() - started, ended
        cpu += usage.ru_utime + usage.ru_stime
        largest = max(largest, usage.ru_maxrss * 1024)
    process.returncode = os.waitstatus_to_exitcode(status)
    sampler.stop()
    if status:
        raise RuntimeError(f"{' '.join(command)} failed:\n{said}")
    return Cost(wall, cpu, largest, max(sampler.peak_bytes, largest)), said


def _environ(more: Mapping[str, str]) -> dict[str, str]:
    """Ours, and more; but Python keeps what it compiled, even where a container forbids it."""
    kept = {name: value for name, value in os.environ.items() if name != DONT_KEEP}
    return {**kept, **more}


class Running:
    """A command that stays and works when something changes, such as a development server."""

    def __init__(self, command: Sequence[str], cwd: Path, environ: Mapping[str, str]) -> None:
        self._process = subprocess.Popen(
            command,
            cwd=cwd,
            env=_environ({**environ, "PYTHONUNBUFFERED": "1"}),
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._process.terminate()
        self._process.communicate()

    def measure(self, change: Callable[[], object], until: str) -> tuple[Cost, str]:
        """What it costs from a change to the line that ends the work, and what it wrote.

        Raises RuntimeError where the command ends before.
        """
        time.sleep(SETTLE_SECONDS)
        before, started = self._cpu_seconds(), time.perf_counter()
        change()
        said = ""
        assert self._process.stdout is not None
        for line in self._process.stdout:
            said += line
            if until in line:
                break
        else:
            raise RuntimeError(f"the command ended:\n{said}")
        wall, largest = time.perf_counter() - started, self._peak_bytes()
        return Cost(wall, self._cpu_seconds() - before, largest, largest), said

    def _cpu_seconds(self) -> float:
        """Of all its processes, with those of them that have ended."""
        return sum(_cpu_seconds(process) for process in self._processes())

    def _peak_bytes(self) -> int:
        return max(_peak_bytes(process) for process in self._processes())

    def _processes(self) -> Iterator[Path]:
        """It, and every process that it has started."""
        ours = {str(self._process.pid)}
        yield Path(f"/proc/{self._process.pid}")
        for process in sorted(Path("/proc").glob("[0-9]*"), key=lambda path: int(path.name)):
            with suppress(OSError):  # it has ended
                if _fields(process)[1] in ours:
                    ours.add(process.name)
                    yield process


def _fields(process: Path) -> list[str]:
    """What the kernel says of a process, from its state on."""
    return (process / "stat").read_text().rpartition(")")[2].split()


def _cpu_seconds(process: Path) -> float:
    return sum(map(int, _fields(process)[11:15])) / os.sysconf("SC_CLK_TCK")


def _peak_bytes(process: Path) -> int:
    status = (process / "status").read_text()
    return int(status.partition("VmHWM:")[2].split()[0]) * 1024


class _Sampler(threading.Thread):
    """Adds up the memory of all processes of a session, again and again."""

    def __init__(self, session: int) -> None:
        super().__init__(daemon=True)
        self.peak_bytes = 0
        self._session = str(session)
        self._stopped = threading.Event()

    def run(self) -> None:
        while not self._stopped.wait(SAMPLE_SECONDS):
            self.peak_bytes = max(self.peak_bytes, sum(map(self._bytes, Path("/proc").iterdir())))

    def stop(self) -> None:
        self._stopped.set()
        self.join()

    def _bytes(self, process: Path) -> int:
        if not process.name.isdigit():
            return 0
        try:
            fields = _fields(process)
        except OSError:  # it has ended
            return 0
        return int(fields[21]) * _PAGE_BYTES if fields[3] == self._session else 0
