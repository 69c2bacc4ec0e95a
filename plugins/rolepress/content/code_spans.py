"""Blanks out inline code in a line of Markdown (CommonMark 0.31, section 6.1)."""

import re

_TICKS = re.compile(r"(?<!\\)`+")


def without_code(line: str) -> str:
    """The line with spaces in the place of each code span. All other columns stay the same."""
    if "`" not in line:
        return line
    runs = [(found.start(), found.end()) for found in _TICKS.finditer(line)]
    closing: dict[int, int] = {}
    """The number of the next run of the same length, by the number of a run."""
    latest: dict[int, int] = {}
    for number in reversed(range(len(runs))):
        length = runs[number][1] - runs[number][0]
        if length in latest:
            closing[number] = latest[length]
        latest[length] = number
    parts: list[str] = []
    at = number = 0
    while number < len(runs):
        if number in closing:
            start, end = runs[number][0], runs[closing[number]][1]
            parts += [line[at:start], " " * (end - start)]
            at, number = end, closing[number]
        number += 1
    return "".join([*parts, line[at:]])
