"""Addresses, dates and character references of any form are read, and refused, in little time."""

import html

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rolepress_audit.values.addresses import join_address, normal, split_address
from rolepress_audit.values.character_references import unescaped
from rolepress_audit.values.mail_dates import mail_date


@given(st.text("a&#;x0169lt", max_size=20))
def test_references_are_those_of_html(text: str) -> None:
    assert unescaped(text) == html.unescape(text)


@pytest.mark.parametrize("number", ["9" * 5_000, "x" + "f" * 5_000, "0" * 5_000 + "99999999"])
def test_a_reference_to_no_character_is_a_box(number: str) -> None:
    assert unescaped(f"a&#{number};b") == "a\ufffdb"


def test_a_reference_with_many_zeros_is_read() -> None:
    assert unescaped("&#0000000065;") == "A"


def test_a_host_that_is_too_long_is_none() -> None:
    accents = "\u0301" * 600
    for address in (f"https://{accents}/", f"//{accents}", f"/\n/{accents}"):
        with pytest.raises(ValueError, match="no host is so long"):
            split_address(address)
        assert join_address("https://a.example/", address) == address
        assert not normal(address)
    assert split_address(f"https://a.example/{accents}").hostname == "a.example"


@pytest.mark.parametrize("text", ["1 Jan 99999999999 00:00:00", ",", "", "1 Jan 2026" * 20])
def test_a_date_of_a_mail_that_is_none_is_none(text: str) -> None:
    assert mail_date(text) is None
