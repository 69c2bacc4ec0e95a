"""One form of dates, and one build date."""

from collections.abc import Mapping
from datetime import date

import pytest

from plugins.core.dates import parse_date, read_build_date

TODAY = date(2026, 11, 22)


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
    assert read_build_date(environ, TODAY) == day


@pytest.mark.parametrize(
    ("environ", "message"),
    [
        ({"BUILD_DATE": "today"}, "BUILD_DATE: expected YYYY-MM-DD, got 'today'"),
        ({"BUILD_DATE": "2026-02-30"}, "BUILD_DATE: expected YYYY-MM-DD, got '2026-02-30'"),
        ({"BUILD_DATE": "20261122"}, "BUILD_DATE: expected YYYY-MM-DD, got '20261122'"),
        ({"SOURCE_DATE_EPOCH": "never"}, "SOURCE_DATE_EPOCH: .* got 'never'"),
        ({"SOURCE_DATE_EPOCH": "1_000"}, "SOURCE_DATE_EPOCH: .* got '1_000'"),
        ({"SOURCE_DATE_EPOCH": "-1"}, "SOURCE_DATE_EPOCH: .* got '-1'"),
        ({"SOURCE_DATE_EPOCH": "9" * 12}, "SOURCE_DATE_EPOCH: .* got '9"),
        ({"SOURCE_DATE_EPOCH": "9" * 40}, "SOURCE_DATE_EPOCH: .* got '9"),
    ],
)
def test_a_build_date_that_is_none_is_named(environ: Mapping[str, str], message: str) -> None:
    with pytest.raises(ValueError, match=message):
        read_build_date(environ, TODAY)


@pytest.mark.parametrize("text", ["2026-1-2", "2026-11-02T10:00", " 2026-11-02", "٢٠٢٦-١١-٠٢", ""])  # noqa: RUF001 - digits, but not ours
def test_a_date_has_one_form(text: str) -> None:
    with pytest.raises(ValueError, match="YYYY-MM-DD"):
        parse_date(text)
