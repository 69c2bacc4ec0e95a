"""A site is judged for a day of its own, or for this moment, whatever the zone it is in."""

from datetime import UTC, date, datetime

import pytest

from rolepress_audit.settings.now import Now, read_now
from rolepress_audit.values.moments import Moment, moment_or_none

DAY = Now(date(2026, 11, 30))
MOMENT = Now(date(2026, 12, 1), datetime(2026, 12, 1, 0, 30))  # noqa: DTZ001 - in UTC, as `Moment` is
"""Half past four in the afternoon of November 30 in Los Angeles, noon of December 1 in Auckland."""


def read(text: str) -> Moment:
    found = moment_or_none(text)
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("end", "is_over"),
    [
        ("2026-11-30T23:59:59-08:00", False),
        ("2026-11-30T23:59:59+13:00", True),
        ("2026-12-01T00:29:59Z", True),
        ("2026-12-01T00:30:00Z", False),
        ("2026-11-29", True),
        ("2026-11-30", False),  # it is November 30 still in Los Angeles
    ],
)
def test_at_a_moment_a_job_is_over_when_its_last_moment_is_past(end: str, *, is_over: bool) -> None:
    assert MOMENT.is_after(read(end)) is is_over


@pytest.mark.parametrize(
    ("start", "is_to_come"),
    [
        ("2026-12-01T00:30:01Z", True),
        ("2026-12-01T12:00:00+13:00", False),
        ("2026-12-01", False),
        ("2026-12-02", True),
    ],
)
def test_at_a_moment_something_is_to_come_that_has_come_nowhere(
    start: str, *, is_to_come: bool
) -> None:
    assert MOMENT.is_before(read(start)) is is_to_come


@pytest.mark.parametrize(
    ("text", "is_over", "is_to_come"),
    [
        ("2026-11-29", True, False),
        ("2026-11-29T23:59:59-08:00", True, False),
        ("2026-11-30", False, False),
        ("2026-11-30T00:00:00+13:00", False, False),
        ("2026-11-30T23:59:59-08:00", False, False),
        ("2026-12-01", False, True),
    ],
)
def test_a_day_is_one_in_the_zone_of_what_is_judged(
    text: str, *, is_over: bool, is_to_come: bool
) -> None:
    assert (DAY.is_after(read(text)), DAY.is_before(read(text))) == (is_over, is_to_come)


CLOCK = datetime(2026, 12, 1, 9, tzinfo=UTC)


def test_without_a_variable_the_clock_tells_the_moment() -> None:
    assert read_now({}, CLOCK).utc == CLOCK.replace(tzinfo=None)


def test_a_day_in_the_environment_comes_before_a_moment() -> None:
    environ = {"BUILD_DATE": "2026-11-30", "SOURCE_DATE_EPOCH": "0"}
    assert read_now(environ, CLOCK) == DAY


def test_source_date_epoch_is_a_moment() -> None:
    assert read_now({"SOURCE_DATE_EPOCH": "1796085000"}, CLOCK).utc == MOMENT.utc
