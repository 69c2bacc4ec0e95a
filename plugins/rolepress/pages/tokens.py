"""The tokens in the theme's stylesheet, for the page that shows them."""

import math
import re
from collections.abc import Iterator
from dataclasses import dataclass

_DEFINITION = re.compile(r"^ {4}--([a-z0-9]+)-([a-z0-9-]+): (.+);$", re.MULTILINE)
_OKLCH = r"oklch\({0} {0} {0}\)".format(r"([0-9]{1,3}(?:\.[0-9]{1,6})?)")
_LIGHT_DARK = re.compile(rf"light-dark\({_OKLCH}, {_OKLCH}\)")
_PAGE = "page"
"""The color behind all others."""


@dataclass(frozen=True, slots=True)
class Token:
    """A custom property of the stylesheet, such as `--color-text`."""

    group: str
    """The purpose of the token, such as `color`, `text` (sizes of type) or `space`."""
    name: str
    """The whole name, including the dashes."""
    value: str
    contrast: tuple[str, ...] = ()
    """The contrast of a color with the page, light and dark, from "1.0" to "21.0"."""


def read_tokens(css: str) -> tuple[Token, ...]:
    """The tokens of a stylesheet, in its order. Media queries are ignored."""
    found = list(_DEFINITION.findall(css))
    colors = {name: _luminances(value) for group, name, value in found if group == "color"}
    return tuple(
        Token(
            group,
            f"--{group}-{name}",
            value,
            tuple(_contrasts(colors[name], colors.get(_PAGE, ()))) if group == "color" else (),
        )
        for group, name, value in found
    )


def _luminances(value: str) -> tuple[float, ...]:
    """The relative luminance, light and dark, or nothing for a color in another notation."""
    found = _LIGHT_DARK.fullmatch(value)
    if found is None:
        return ()
    numbers = [float(number) for number in found.groups()]
    return (luminance(*numbers[:3]), luminance(*numbers[3:]))


def _contrasts(color: tuple[float, ...], page: tuple[float, ...]) -> Iterator[str]:
    """The contrast ratio (WCAG 2.2), rounded down: 4.49 is not enough if 4.5 is required."""
    for one, other in zip(color, page, strict=False):
        low, high = sorted((one, other))
        tenths = round((high + 0.05) / (low + 0.05) * 10, 6)  # so that 20.999999999 is 21
        yield f"{math.floor(tenths) / 10:.1f}"


def luminance(lightness: float, chroma: float, hue: float) -> float:
    """The relative luminance (WCAG 2.2) of `oklch()`, whose hue is in degrees, from 0.0 to 1.0.

    The matrices come from CSS Color 4: https://www.w3.org/TR/css-color-4/#color-conversion-code
    """
    a, b = chroma * math.cos(math.radians(hue)), chroma * math.sin(math.radians(hue))
    long = (lightness + 0.3963377773761749 * a + 0.2158037573099136 * b) ** 3
    medium = (lightness - 0.1055613458156586 * a - 0.0638541728258133 * b) ** 3
    short = (lightness - 0.0894841775298119 * a - 1.2914855480194092 * b) ** 3
    y = -0.0405757452148008 * long + 1.112286803280317 * medium - 0.0717110580655164 * short
    return min(max(y, 0.0), 1.0)
