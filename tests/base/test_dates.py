"""One form of dates, and one build date."""

from collections.abc import Mapping
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from rolepress_base.dates import parse_date, read_build_date, start_of_day

TODAY = date(2026, 11, 22)
NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)


@pytest.mark.parametrize(
    ("environ", "day"),
    [
        ({}, TODAY),
        ({"BUILD_DATE": ""}, TODAY),
        ({"BUILD_DATE": "2024-02-29"}, date(2024, 2, 29)),
        ({"SOURCE_DATE_EPOCH": "0"}, date(1970, 1, 1)),
        ({"SOURCE_DATE_EPOCH": "1767225599"}, date(2025, 12, 31)),
        ({"SOURCE_DATE_EPOCH": "1767225600"}, date(2026, 1, 1)),
        ({"BUILD_DATE": "2024-02-29", "SOURCE_DATE_EPOCH": "0"}, date(2024, 2, 29)),
        ({"BUILD_DATE": "2024-02-29", "SOURCE_DATE_EPOCH": "never"}, date(2024, 2, 29)),
    ],
)
def test_the_build_date_is_the_first_that_is_given(environ: Mapping[str, str], day: date) -> None:
    assert read_build_date(environ, NOON, UTC) == day


@pytest.mark.parametrize(
    ("environ", "message"),
    [
        ({"BUILD_DATE": "today"}, "BUILD_DATE: expected YYYY-MM-DD, got 'today'"),
        ({"BUILD_DATE": "2026-02-30"}, "BUILD_DATE: expected YYYY-MM-DD, got '2026-02-30'"),
        ({"BUILD_DATE": "20261122"}, "BUILD_DATE: expected YYYY-MM-DD, got '20261122'"),
        ({"BUILD_DATE": "0001-01-01"}, "BUILD_DATE: expected a day in the years 1900 to 2199"),
        ({"BUILD_DATE": "2200-01-01"}, "BUILD_DATE: expected a day in the years 1900 to 2199"),
        ({"SOURCE_DATE_EPOCH": "99999999999"}, "SOURCE_DATE_EPOCH: expected a day in the years"),
        ({"SOURCE_DATE_EPOCH": "never"}, "SOURCE_DATE_EPOCH: .* got 'never'"),
        ({"SOURCE_DATE_EPOCH": "1_000"}, "SOURCE_DATE_EPOCH: .* got '1_000'"),
        ({"SOURCE_DATE_EPOCH": "-1"}, "SOURCE_DATE_EPOCH: .* got '-1'"),
        ({"SOURCE_DATE_EPOCH": "9" * 12}, "SOURCE_DATE_EPOCH: .* got '9"),
        ({"SOURCE_DATE_EPOCH": "9" * 40}, "SOURCE_DATE_EPOCH: .* got '9"),
    ],
)
def test_a_build_date_that_is_none_is_named(environ: Mapping[str, str], message: str) -> None:
    with pytest.raises(ValueError, match=message):
        read_build_date(environ, NOON, UTC)


@pytest.mark.parametrize(
    ("zone", "first", "last"),
    [
        ("UTC", 0, 24),
        ("Pacific/Auckland", -13, 11),
        ("Pacific/Kiritimati", -14, 10),
        ("Asia/Kolkata", -5.5, 18.5),
        ("America/Los_Angeles", 8, 32),
        ("Etc/GMT+12", 12, 36),
    ],
)
def test_a_day_lasts_from_midnight_to_midnight_in_its_zone(
    zone: str, first: float, last: float
) -> None:
    """`first` and `last` are hours from the start of the day in UTC."""
    midnight, second = datetime(2026, 11, 22, tzinfo=UTC), timedelta(seconds=1)
    start, end = midnight + timedelta(hours=first), midnight + timedelta(hours=last)
    days = {
        start - second: TODAY - timedelta(1),
        start: TODAY,
        end - second: TODAY,
        end: TODAY + timedelta(1),
    }
    for moment, day in days.items():
        epoch = {"SOURCE_DATE_EPOCH": str(int(moment.timestamp()))}
        assert read_build_date({}, moment, ZoneInfo(zone)) == day
        assert read_build_date(epoch, NOON, ZoneInfo(zone)) == day
    assert start_of_day(TODAY, ZoneInfo(zone)) == start


def test_a_day_without_a_midnight_starts_at_its_first_moment() -> None:
    """In Beirut, clocks went from 23:59:59 on March 28 to 1:00:00 on March 29, 2026."""
    start = start_of_day(date(2026, 3, 29), ZoneInfo("Asia/Beirut"))
    assert start.astimezone(UTC) == datetime(2026, 3, 28, 22, tzinfo=UTC)


@pytest.mark.parametrize("text", ["2026-1-2", "2026-11-02T10:00", " 2026-11-02", "٢٠٢٦-١١-٠٢", ""])  # noqa: RUF001 - digits, but not ours
def test_a_date_has_one_form(text: str) -> None:
    with pytest.raises(ValueError, match="YYYY-MM-DD"):
        parse_date(text)
