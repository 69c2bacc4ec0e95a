"""How time and memory grow with the size of an input.

Each shape is made in four sizes, each twice the one before, and run in a process of its own. Time
is that of the processor, so a busy machine changes little. A shape whose time or memory grows
clearly faster than its size is measured again before it is called too fast.
"""

import math
import os
import resource
import tempfile
import traceback
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

TIMES = (1, 2, 4, 8)
EXPONENT_MAX = 1.35
"""Of the size: 1 is in a line, 2 is with its square."""
FLOOR_SECONDS, FLOOR_MB = 0.1, 24.0
"""Less than this says nothing about growth."""
STOP_SECONDS = 60
ROUNDS = 3
"""Measurements before a shape is called too fast."""


@dataclass(frozen=True, slots=True)
class Shape:
    """An input that can have any size, and the work that is done on it."""

    name: str
    size: int
    """The smallest of the four sizes; chosen so that eight times as much takes some seconds."""
    make: Callable[[Path, int], None]
    """Writes the input into an empty folder."""
    run: Callable[[Path], object]
    """Works on that folder. Raises an exception where it does not end as it should."""


@dataclass(frozen=True, slots=True)
class Effort:
    """What a run took: seconds of the processor, and megabytes above what the parent had."""

    seconds: float
    megabytes: float


class RunError(Exception):
    """The work failed, or did not end in time."""


def efforts(shape: Shape) -> list[Effort]:
    """The effort for each size. Raises RunError."""
    return [_effort(shape, shape.size * times) for times in TIMES]


def _warm_up(shape: Shape) -> None:
    """Have the parent load what each run would load again, whatever its size."""
    with tempfile.TemporaryDirectory() as folder, suppress(Exception):  # the runs say what fails
        shape.make(Path(folder), 1)
        shape.run(Path(folder))


def _effort(shape: Shape, size: int) -> Effort:
    with tempfile.TemporaryDirectory() as folder:
        shape.make(Path(folder), size)
        before = _resident_megabytes()
        process = os.fork()
        if process == 0:
            os._exit(_run(shape, Path(folder)))
        _, status, usage = os.wait4(process, 0)
    if os.WIFSIGNALED(status):
        raise RunError(f"was stopped after {STOP_SECONDS} seconds of the processor")
    if status:
        raise RunError("failed, see above")
    return Effort(usage.ru_utime + usage.ru_stime, max(0.0, usage.ru_maxrss / 1024 - before))


def _run(shape: Shape, folder: Path) -> int:
    resource.setrlimit(resource.RLIMIT_CPU, (STOP_SECONDS, STOP_SECONDS))
    try:
        shape.run(folder)
    except Exception:  # noqa: BLE001 - whatever it is, the parent must hear of it
        traceback.print_exc()
        return 1
    return 0


def _resident_megabytes() -> float:
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 1024 / 1024


def exponent(values: Sequence[float], floor: float) -> float:
    """The power of the size with which values grow, by those of the three largest sizes.

    That is the slope of the line through their logarithms (least squares). Values below the floor
    count as the floor.
    """
    points = [
        (math.log(times), math.log(max(value, floor)))
        for times, value in list(zip(TIMES, values, strict=True))[1:]
    ]
    x_mean = sum(x for x, _ in points) / len(points)
    y_mean = sum(y for _, y in points) / len(points)
    over = sum((x - x_mean) * (y - y_mean) for x, y in points)
    return over / sum((x - x_mean) ** 2 for x, _ in points)


def growth(found: Sequence[Effort]) -> tuple[float, float]:
    """The exponents of time and of memory."""
    return (
        exponent([each.seconds for each in found], FLOOR_SECONDS),
        exponent([each.megabytes for each in found], FLOOR_MB),
    )


def judged(shape: Shape) -> tuple[list[Effort], bool]:
    """The least effort for each size, and whether it grows too fast. Raises RunError."""
    _warm_up(shape)
    best = efforts(shape)
    for _ in range(ROUNDS - 1):
        if max(growth(best)) <= EXPONENT_MAX:
            return best, False
        best = [
            Effort(min(a.seconds, b.seconds), min(a.megabytes, b.megabytes))
            for a, b in zip(best, efforts(shape), strict=True)
        ]
    return best, max(growth(best)) > EXPONENT_MAX


HEAD = (
    f"{'seconds for a size of':42}"
    + "".join(f"{times:8}" for times in TIMES)
    + f"{'growth':>8}{'MB':>8}{'growth':>8}"
)


def line(shape: Shape, found: Sequence[Effort], *, too_fast: bool) -> str:
    """A line of the table."""
    time_growth, memory_growth = growth(found)
    seconds = "".join(f"{each.seconds:8.2f}" for each in found)
    largest = found[-1].megabytes
    mark = "  TOO FAST" if too_fast else ""
    return f"{shape.name:42}{seconds}{time_growth:8.2f}{largest:8.0f}{memory_growth:8.2f}{mark}"


def lines(shapes: Sequence[Shape]) -> Iterator[tuple[str, bool]]:
    """The table, line by line, each with whether it is as it should be."""
    yield HEAD, True
    for shape in shapes:
        try:
            found, too_fast = judged(shape)
        except RunError as error:
            yield f"{shape.name:42}  {error}", False
        else:
            yield line(shape, found, too_fast=too_fast), not too_fast
