"""How wide a title is in Arial."""

import pytest

from rolepress_audit.values.pixels import cells, text_width


@pytest.mark.parametrize(
    ("text", "width"),
    [
        ("", 0),
        ("0" * 10, 111.2),  # Arial's digits are 0.556 of the size wide
        ("i" * 10, 44.4),
        ("W" * 10, 188.8),
        ("資" * 10, 200),
        ("e\u0301" * 10, 111.2),
    ],
)
def test_a_text_is_as_wide_as_in_arial(text: str, width: float) -> None:
    assert text_width(text, 20) == pytest.approx(width, abs=0.1)


def test_a_wide_letter_counts_as_two() -> None:
    assert cells("ab資") == 4
