"""Dates, times, durations, numbers and addresses as standards write them."""

from datetime import date, datetime, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rolepress_audit.checks.json_ld.formats import (
    is_absolute,
    is_date,
    is_duration,
    is_number,
    is_time,
    looks_relative,
)


@given(st.dates())
def test_every_day_is_a_date(day: date) -> None:
    assert is_date(day.isoformat())
    assert is_date(day.strftime("%Y%m%d").zfill(8))


@given(st.datetimes(timezones=st.none() | st.timezones()))
def test_every_moment_is_a_date(moment: datetime) -> None:
    offset = moment.utcoffset()
    if offset is None or offset.total_seconds() % 60 == 0:  # ISO 8601 has no seconds there
        assert is_date(moment.isoformat())


@given(st.times())
def test_every_time_of_day_is_a_time(moment: time) -> None:
    assert is_time(moment.isoformat())
    assert is_time(moment.strftime("%H:%M"))


@given(st.integers() | st.floats(allow_nan=False, allow_infinity=False))
def test_every_number_is_a_number(number: float) -> None:
    assert is_number(str(number))


@pytest.mark.parametrize(
    "text",
    [
        "2026",
        "2026-11",
        "2026-W47",
        "2026-W47-7",
        "2026-326",
        "20261122",
        "-0044-03-15",
        "2024-02-29",
        "2026-11-22T10",
        "2026-11-22T24:00",
        "2026-11-22T10:00:00,5+0100",
    ],
)
def test_dates_of_iso_8601_pass(text: str) -> None:
    assert is_date(text)


@pytest.mark.parametrize(
    "text",
    [
        "22.11.2026",
        "11/22/2026",
        "2026-1-5",
        "2026-02-29",
        "2026-00-10",
        "20261345",
        "tomorrow",
        "2026-11-22 10:00",
        "2026-11-22T",
        "2026-11-22T25:00",
        "2026-11-22T10:60",
        "26-11-22",
        "",
        "2026-11-22T10:00:00 +0000",
        "2026-11-22T10:00:00 UTC",
        "\u0662\u0660\u0662\u0666-11-22",
    ],
)
def test_other_dates_do_not(text: str) -> None:
    assert not is_date(text)


@pytest.mark.parametrize("text", ["PT30M", "P1Y2M3DT4H5M6S", "P2W", "PT1.5H", "P0D", "-P1D"])
def test_durations_of_iso_8601_pass(text: str) -> None:
    assert is_duration(text)


@pytest.mark.parametrize("text", ["P", "PT", "1Y", "T30M", "30 minutes", "P30M2Y", "1:30", "P1DT"])
def test_other_durations_do_not(text: str) -> None:
    assert not is_duration(text)


@pytest.mark.parametrize(
    "text",
    ["https://x.example", "HTTP://x.example/a b", "mailto:a@x.example", "urn:isbn:0", "data:,"],
)
def test_addresses_with_a_scheme_are_absolute(text: str) -> None:
    assert is_absolute(text)


@pytest.mark.parametrize(
    "text", ["/a", "a.png", "//x.example", "https://", "http:/x", "Note: this"]
)
def test_other_addresses_are_not(text: str) -> None:
    assert not is_absolute(text)


@pytest.mark.parametrize("text", ["/a", "../a", "#a", "a/b", "a.png", "www.x.example", "https//x"])
def test_a_relative_address_is_told_from_words(text: str) -> None:
    assert looks_relative(text)


@pytest.mark.parametrize("text", ["MIT", "CC BY 4.0", "CC-BY-4.0", "Creative Commons", "A/B test"])
def test_words_are_told_from_a_relative_address(text: str) -> None:
    assert not looks_relative(text)


@pytest.mark.parametrize("text", ["1", "-1.5", "+.5", "1.", "1e5", " 1 "])
def test_a_number_is_one(text: str) -> None:
    assert is_number(text)


@pytest.mark.parametrize("text", ["", ".", "1x", "1e", "1.1.1", "1" * 20_000 + "x"])
def test_other_texts_are_no_numbers(text: str) -> None:
    assert not is_number(text)


@pytest.mark.parametrize("text", ["/a", "a/b", "a.html", "www.a", "a.b/c", "photo.jpg", "#a"])
def test_a_text_may_be_meant_as_an_address(text: str) -> None:
    assert looks_relative(text)


@pytest.mark.parametrize("text", ["a", "a b/c", "a. b", "1.25", "Dr. Who", "a/" * 9_000 + " x"])
def test_other_texts_are_no_addresses(text: str) -> None:
    assert not looks_relative(text)
