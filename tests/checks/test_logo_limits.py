"""A logo is large enough for search engines, of their shape, and small enough for a page."""

import pytest

from rolepress.checks.pictures import read_logos
from tests.builders import make_employer
from tests.pictures import pixels

URL = "/logo.png"


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (pixels(width=112, height=112), ""),
        (pixels(width=111, height=112), "the logo is 111 by 112 pixels large, but it must be at"),
        (pixels(width=300, height=120), ""),
        (
            pixels(width=303, height=120),
            "the logo's shape is 303 by 120, but it must be between 3:4 and",
        ),
        (pixels(width=120, height=160), ""),
        (
            pixels(width=119, height=160),
            "the logo's shape is 119 by 160, but it must be between 3:4 and",
        ),
        (pixels() + bytes(101_000), "the file has 101 kB, but a logo may have at most 100 kB"),
    ],
)
def test_a_logo_within_limits_is_taken_and_another_is_refused(data: bytes, message: str) -> None:
    logos = read_logos({"acme": make_employer(logo=URL)}, {URL: data})
    said = str(logos.errors.get(URL, ""))
    assert said.startswith(message)
    assert bool(logos.pictures) == (not message)
