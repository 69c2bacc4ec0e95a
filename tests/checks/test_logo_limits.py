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
        (pixels(width=111, height=112), "the logo is 111 by 112 pixels large, and has to be at"),
        (pixels(width=300, height=120), ""),
        (pixels(width=303, height=120), "the logo is 303 by 120 in shape, and may be from 3:4 to"),
        (pixels(width=120, height=160), ""),
        (pixels(width=119, height=160), "the logo is 119 by 160 in shape, and may be from 3:4 to"),
        (pixels() + bytes(101_000), "the file has 101 kB, and a logo may have 100"),
    ],
)
def test_a_logo_within_limits_is_taken_and_another_is_refused(data: bytes, message: str) -> None:
    logos = read_logos({"acme": make_employer(logo=URL)}, {URL: data})
    said = str(logos.errors.get(URL, ""))
    assert said.startswith(message)
    assert bool(logos.pictures) == (not message)
