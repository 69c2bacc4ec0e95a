"""How wide a text is in Arial, the font that Google lays its results out with."""

import re
from functools import cache
from pathlib import Path

from wcwidth import wcwidth

TABLE = Path(__file__).with_name("arial_widths.txt")
UNITS_PER_EM = 2048
USUAL = 1139
"""The width of a digit. It also stands for letters that are not in the table."""

_RANGE = re.compile(r"([0-9a-f]+)(?:-([0-9a-f]+))?")


def text_width(text: str, font_size: float) -> float:
    """The width in pixels of one line of text, without kerning, at a font size in pixels."""
    widths = _widths()
    units = sum(widths.get(char) or _width_of_other(char) for char in text)
    return units * font_size / UNITS_PER_EM


def _width_of_other(char: str) -> int:
    return {1: USUAL, 2: UNITS_PER_EM}.get(wcwidth(char), 0)


@cache
def _widths() -> dict[str, int]:
    found = {}
    for line in TABLE.read_text(encoding="ascii").splitlines():
        if line.startswith("#"):
            continue
        width, _, ranges = line.partition(" ")
        for first, last in _RANGE.findall(ranges):
            for code in range(int(first, 16), int(last or first, 16) + 1):
                found[chr(code)] = int(width)
    return found


def cells(text: str) -> int:
    """The length of a text where a wide letter, such as a Chinese one, counts as two."""
    return sum(max(0, wcwidth(char)) for char in text)
