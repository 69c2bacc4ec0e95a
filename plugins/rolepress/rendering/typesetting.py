"""Breaks text into lines that fit into a picture, because SVG does not break lines."""

import re
import unicodedata
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import accumulate, pairwise, takewhile

from rolepress.rendering.fonts import Fonts

SIZE_STEP = 4
"""By how many pixels letters shrink until their lines fit."""
LEADING = 1.16
"""From line to line, in ems."""
BALANCE_STEP = 0.25
"""Lines become narrower in steps of this many ems, until they are about equally long."""
ELLIPSIS = "…"
ISOLATE, END_ISOLATE = "\u2067", "\u2069"
"""Around words that are written from right to left, wherever they stand (Unicode, UAX #9)."""
BREAKING = " -–—/"
"""A line may end after these."""
_CLOSING, _OPENING = frozenset({"Pe", "Pf", "Po", "Lm"}), frozenset({"Ps", "Pi"})
"""Categories of characters that start no line, and that end none."""
_SPACES = re.compile(r"[ \t\r\n]+")  # not those that keep an amount beside its unit

Measure = Callable[[str], float]
"""Gives the width of a text in ems."""


@dataclass(frozen=True, slots=True)
class Block:
    """Text set in lines."""

    lines: tuple[str, ...]
    size: int
    """Of its letters, in pixels."""

    @property
    def leading(self) -> int:
        """From line to line, in pixels."""
        return round(self.size * LEADING)

    @property
    def height(self) -> int:
        """Of all lines, in pixels."""
        return len(self.lines) * self.leading


def set_text(  # noqa: PLR0913 - what a template says of a text
    fonts: Fonts,
    text: str,
    *,
    family: str,
    width: int,
    size: int,
    smallest: int,
    lines: int = 1,
    height: int = 0,
) -> Block:
    """Set a text in at most this many lines, in a width and a height in pixels; 0 for any height.

    If needed, its letters shrink from `size` to `smallest`. Text that does not fit then is cut.
    """
    measure = partial(fonts.width, family=family)
    words = list(_words(_SPACES.sub(" ", text).strip()))
    widest = max((measure(word.rstrip()) for word in words), default=0.0)
    for each in range(size, smallest - 1, -SIZE_STEP):
        found = _fill(words, width / each, measure)
        if len(found) <= _most(lines, height, each) and widest <= width / each:
            return Block(_directed(_balanced(words, found, width / each, widest, measure)), each)
    found, most = _fill(words, width / smallest, measure), _most(lines, height, smallest)
    if len(found) > most:
        found[most - 1 :] = [_cut("".join(found[most - 1 :]), width / smallest, measure)]
    return Block(_directed(found), smallest)


def _most(lines: int, height: int, size: int) -> int:
    """How many lines of letters of a size there may be; at least one."""
    return max(min(lines, int(height / (size * LEADING))), 1) if height else lines


def _words(text: str) -> Iterator[str]:
    """The text in pieces. A line may end after each of them (some rules of Unicode, UAX #14)."""
    start = 0
    for at, (one, other) in enumerate(pairwise(text), 1):
        if (one in BREAKING and other not in BREAKING) or _may_part(one, other):
            yield text[start:at]
            start = at
    yield text[start:]


def _may_part(one: str, other: str) -> bool:
    """Whether a line may end between two Chinese or Japanese characters, which need no space."""
    if not (_is_wide(one) and _is_wide(other)) or "SMALL" in unicodedata.name(other, ""):
        return False
    is_open, is_closed = unicodedata.category(one), unicodedata.category(other)
    return is_open not in _OPENING and is_closed not in _CLOSING


def _is_wide(char: str) -> bool:
    is_korean = unicodedata.name(char, "").startswith("HANGUL")  # which has spaces
    return unicodedata.east_asian_width(char) in {"W", "F"} and not is_korean


def _fill(words: Sequence[str], width: float, measure: Measure) -> list[str]:
    """The words in lines, as many in each as fit. A word that is wider than a line is broken."""
    lines = [""]
    for word in words:
        for piece in _pieces(word, width, measure):
            if lines[-1] and measure(f"{lines[-1]}{piece}".rstrip()) > width:
                lines.append("")
            lines[-1] += piece
    return lines


def _pieces(word: str, width: float, measure: Measure) -> Iterator[str]:
    while measure(word.rstrip()) > width:
        start = _longest_start(word, width, measure)
        yield start
        word = word[len(start) :]
    yield word


def _longest_start(text: str, width: float, measure: Measure) -> str:
    """The longest start of a text that fits in a line: one letter with its marks, or more."""
    fitting = takewhile(lambda start: measure(start) <= width, accumulate(text))
    length = max(sum(1 for _ in fitting), 1)
    while length < len(text) and unicodedata.combining(text[length]):
        length += 1
    return text[:length]


def _balanced(
    words: Sequence[str], lines: list[str], width: float, widest: float, measure: Measure
) -> list[str]:
    """The same words in the same number of lines of similar length (CSS `text-wrap: balance`).

    No line is narrower than the widest word, which would be broken.
    """
    narrower = width - BALANCE_STEP
    while len(lines) > 1 and narrower > widest:
        found = _fill(words, narrower, measure)
        if len(found) > len(lines):
            break
        lines, narrower = found, narrower - BALANCE_STEP
    return lines


def _cut(text: str, width: float, measure: Measure) -> str:
    """A start of the text that fits in a line with the ellipsis at its end."""
    start = _longest_start(text, width - measure(ELLIPSIS), measure)
    whole = start.rpartition(" ")[0] or start
    return f"{whole.rstrip(' ,;:.-–')}{ELLIPSIS}"


def _directed(lines: Sequence[str]) -> tuple[str, ...]:
    """The lines. If the text is written from right to left, each has marks around it.

    Not every program that draws an SVG heeds its `direction`.
    """
    strong = (unicodedata.bidirectional(char) for line in lines for char in line)
    first = next((each for each in strong if each in {"L", "R", "AL"}), "L")
    shown = [line.strip() for line in lines]
    return tuple(shown if first == "L" else (f"{ISOLATE}{line}{END_ISOLATE}" for line in shown))
