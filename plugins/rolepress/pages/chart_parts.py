"""The parts of a chart of pay: plain frozen data, as in `pages.parts`."""

from msgspec import Struct


class Mark(Struct, frozen=True):
    """One amount on a chart's axis."""

    at: float
    """Its position: 0.0 is the left end of the axis, 100.0 its right end."""
    amount: str
    label: str = ""
    """What it is, such as "Median"; empty for a tick of the axis."""


class Bar(Struct, frozen=True):
    """The distance between two amounts, in the axis's unit."""

    start: float
    width: float


class Distribution(Struct, frozen=True):
    """One distribution of pay, from the lowest measured percentile to the highest."""

    low: Mark
    median: Mark
    high: Mark
    half: Bar | None
    """The pay of the middle half, if both of its ends were measured."""


class LevelBar(Struct, frozen=True):
    """Pay of one level: a bar for a range, with marks on it, or a mark alone."""

    label: str
    text: str
    """The pay in words, such as "$80,000 to $95,000"."""
    bar: Bar | None
    marks: tuple[float, ...]
