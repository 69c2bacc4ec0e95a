"""Charts of measured pay: the position of each amount on the axis, and the shapes to draw."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Self

from rolepress.pages.chart_parts import Bar, Distribution, LevelBar, Mark

_TICKS = 4
_STEPS = (1, 2, 2.5, 5, 10)
Written = Callable[[Decimal], str]
"""Writes an amount as people do."""
Span = Callable[[Sequence[Decimal]], str]
"""Writes one amount, or the lowest and the highest of several."""


@dataclass(frozen=True, slots=True)
class Axis:
    """The axis around some amounts: its start, its end and the step, all round numbers."""

    start: Decimal
    end: Decimal
    step: Decimal

    @classmethod
    def around(cls, amounts: Sequence[Decimal]) -> Self:
        """The shortest axis with about four steps that has room for all amounts."""
        low, high = min(amounts), max(amounts)
        rough = float(high - low or high) / _TICKS
        magnitude = 10.0 ** (len(str(int(rough))) - 1)
        step = Decimal(str(next(s for s in _STEPS if s * magnitude >= rough) * magnitude))
        start = (low // step) * step
        end = start + step
        while end < high:
            end += step
        return cls(start, end, step)

    def position(self, amount: Decimal) -> float:
        """The position of an amount, in percent of the axis's length."""
        return round(float((amount - self.start) / (self.end - self.start)) * 100, 2)

    def ticks(self, written: Written) -> Iterator[Mark]:
        """A mark at each step, both ends included."""
        for number in range(int((self.end - self.start) / self.step) + 1):
            tick = self.start + self.step * number
            yield Mark(self.position(tick), written(tick))

    def bar(self, low: Decimal, high: Decimal) -> Bar:
        """The distance between two amounts."""
        start = self.position(low)
        return Bar(start, round(self.position(high) - start, 2))


def distribution(
    points: Mapping[int, Decimal], labels: Mapping[int, str], axis: Axis, written: Written
) -> Distribution:
    """The chart of a survey: amounts and labels by percentile, including the median."""

    def mark(percentile: int) -> Mark:
        amount = points[percentile]
        return Mark(axis.position(amount), written(amount), labels[percentile])

    has_half = 25 in points and 75 in points  # noqa: PLR2004 - percentiles
    half = axis.bar(points[25], points[75]) if has_half else None
    return Distribution(mark(min(points)), mark(50), mark(max(points)), half)


def level_bar(label: str, amounts: Sequence[Decimal], axis: Axis, span: Span) -> LevelBar:
    """The chart of one level: a bar from its lowest amount to its highest, with marks between.

    A single amount is only a mark. The axis need not start at zero, so a bar from its start would
    be misleading.
    """
    low, *between = rising = sorted(amounts)
    if not between:
        return LevelBar(label, span([low]), None, (axis.position(low),))
    marks = tuple(axis.position(amount) for amount in between[:-1])
    return LevelBar(label, span([low, rising[-1]]), axis.bar(low, rising[-1]), marks)
