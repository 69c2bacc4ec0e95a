"""Hostile sites of every shape: audit and build end well, in a time that grows with their size.

Times are those of the processor, and the limits are such that only another power of the size can
reach them: a busy machine makes no difference. `make bench-growth` measures the growth itself.
"""

import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.bench.growth import (
    EXPONENT_MAX,
    FLOOR_MB,
    FLOOR_SECONDS,
    TIMES,
    Effort,
    Shape,
    exponent,
    growth,
    line,
)
from tests.bench.growth.shapes import SHAPES

ROOT = Path(__file__).parents[1]
LIMIT_SECONDS = 60
WORST = {
    "audit: a description of open comments": 100_000,
    "audit: a description of open tags": 100_000,
    "audit: a title of parentheses": 20_000,
    "audit: accents of a letter": 50_000,
    "audit: days of opening": 50_000,
    "audit: digits of texts": 200_000,
    "audit: digits of hours": 100_000,
    "audit: placeholders that never end": 100_000,
    "audit: spaces of a refresh": 500_000,
    "audit: stars of a header": 40,
    "audit: stars of a redirect": 40,
    "audit: styles: words without braces": 200_000,
    "audit: texts that never end": 200_000,
    "audit: spans of nodes": 90,
}
"""Sizes at which these took minutes, or had no end, when patterns looked back."""


class _StoppedError(BaseException):
    """No check may take it for a failure of its own."""


@contextmanager
def limit_of_the_processor(seconds: int) -> Iterator[None]:
    """Fail where a block takes longer."""

    def stop(*_: object) -> None:
        raise _StoppedError

    before = signal.signal(signal.SIGPROF, stop)
    signal.setitimer(signal.ITIMER_PROF, seconds)
    try:
        yield
    except _StoppedError:
        pytest.fail(f"it took more than {seconds} seconds of the processor")
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, before)


@pytest.mark.parametrize("name", WORST)
def test_what_looks_back_in_most_programs_is_read_in_time(name: str, tmp_path: Path) -> None:
    (shape,) = [each for each in SHAPES if each.name == name]
    shape.make(tmp_path, WORST[name])
    with limit_of_the_processor(LIMIT_SECONDS):
        shape.run(tmp_path)


@pytest.mark.exhaustive
@pytest.mark.parametrize("shape", SHAPES, ids=lambda shape: shape.name)
def test_a_hostile_site_of_any_shape_is_read_in_time(shape: Shape, tmp_path: Path) -> None:
    shape.make(tmp_path, shape.size * TIMES[-1])
    with limit_of_the_processor(LIMIT_SECONDS):
        shape.run(tmp_path)


def test_each_shape_has_a_name_of_its_own() -> None:
    assert len({shape.name for shape in SHAPES}) == len(SHAPES)
    assert WORST.keys() <= {shape.name for shape in SHAPES}


@pytest.mark.parametrize(("power", "found"), [(1, 1.0), (2, 2.0), (0, 0.0), (1.5, 1.5)])
def test_the_exponent_is_the_power_with_which_values_grow(power: float, found: float) -> None:
    values = [3 * times**power for times in TIMES]
    assert exponent(values, FLOOR_SECONDS) == pytest.approx(found)


def test_what_takes_next_to_nothing_says_nothing_of_growth() -> None:
    assert exponent([FLOOR_SECONDS / each for each in (64, 16, 4, 1)], FLOOR_SECONDS) == 0
    assert growth([Effort(0.001 * times**2, FLOOR_MB / 2) for times in TIMES]) == (0, 0)


def test_a_line_says_what_grows_too_fast() -> None:
    shape = Shape("a shape", 10, lambda *_: None, lambda _: None)
    squared = [Effort(float(times**2), 1.0) for times in TIMES]
    assert growth(squared)[0] > EXPONENT_MAX
    assert line(shape, squared, too_fast=True).split()[2:] == [
        *("1.00", "4.00", "16.00", "64.00", "2.00", "1", "0.00", "TOO", "FAST"),
    ]


MEASURED = """\
from pathlib import Path
from tests.bench import growth
from tests.bench.growth import Shape, lines

def make(folder, n):
    (folder / "n").write_text(str(n))

def work(power):
    def run(folder):
        for _ in range(int((folder / "n").read_text()) ** power):
            pass
    return run

def fail(folder):
    raise ValueError("nobody thought of this")

growth.STOP_SECONDS = 2
shapes = [Shape("line", 2_000_000, make, work(1)), Shape("square", 800, make, work(2)),
          Shape("endless", 10_000, make, work(3)), Shape("failing", 1, make, fail)]
print([is_right for _, is_right in lines(shapes)])
"""


@pytest.mark.exhaustive
def test_growth_with_the_square_of_the_size_is_told_from_growth_in_a_line() -> None:
    run = subprocess.run(
        [sys.executable, "-c", MEASURED], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert run.stdout == "[True, True, False, False, False]\n"
    assert "nobody thought of this" in run.stderr
