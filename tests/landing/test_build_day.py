"""A build speaks for today where the site is: there, and nowhere else, a last day ends."""

from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from rolepress.landing.build_day import build_day
from rolepress.landing.settings import SettingsError
from tests.conftest import run_pelican
from tests.small_site import job_text


@pytest.mark.parametrize(
    ("zone", "moment", "day"),
    [
        ("America/Los_Angeles", "2026-11-30T15:30", date(2026, 11, 30)),
        ("America/Los_Angeles", "2026-11-30T16:30", date(2026, 11, 30)),  # December 1 in UTC
        ("Pacific/Auckland", "2026-12-01T00:30", date(2026, 12, 1)),  # November 30 in UTC
        ("Europe/Berlin", "2027-03-28T00:05", date(2027, 3, 28)),  # clocks go forward at 2
        ("Europe/Berlin", "2026-10-24T23:55", date(2026, 10, 24)),  # and go back the next day
    ],
)
def test_the_day_is_today_in_the_site_s_time_zone(zone: str, moment: str, day: date) -> None:
    epoch = int(datetime.fromisoformat(moment).replace(tzinfo=ZoneInfo(zone)).timestamp())
    assert build_day(ZoneInfo(zone), {"SOURCE_DATE_EPOCH": str(epoch)}) == day


@pytest.mark.parametrize("zone", ["Pacific/Kiritimati", "Etc/GMT+12"])
def test_without_a_word_from_outside_it_is_today(zone: str) -> None:
    days = {datetime.now(ZoneInfo(zone)).date()}
    found = build_day(ZoneInfo(zone), {})
    assert found in days | {datetime.now(ZoneInfo(zone)).date()}


@pytest.mark.parametrize(
    ("environ", "message"),
    [
        ({"BUILD_DATE": "soon"}, "BUILD_DATE: expected YYYY-MM-DD, got 'soon'"),
        ({"SOURCE_DATE_EPOCH": "x"}, "SOURCE_DATE_EPOCH: expected seconds since 1970, got 'x'"),
    ],
)
def test_what_names_no_day_is_refused(environ: dict[str, str], message: str) -> None:
    with pytest.raises(SettingsError, match=message):
        build_day(ZoneInfo("UTC"), environ)


@pytest.mark.parametrize(
    ("hour", "is_open"),
    [pytest.param(15, True, marks=pytest.mark.exhaustive), (23, True), (24, False)],
)
def test_a_vacancy_is_open_until_its_last_day_ends_in_the_site_s_zone(
    hour: int, *, is_open: bool, small_build: dict[str, Any], tmp_path: Path
) -> None:
    role = "backend-engineer"
    text = job_text(role, valid_through="2026-11-30")
    (tmp_path / "small/content/jobs/acme-grid.md").write_text(text, encoding="utf-8")
    midnight = datetime(2026, 11, 30, tzinfo=ZoneInfo("America/Los_Angeles")).astimezone(UTC)
    run = run_pelican(
        tmp_path / "output",
        tmp_path / "cache",
        settings=small_build | {"TIMEZONE": "America/Los_Angeles"},
        BUILD_DATE="",
        SOURCE_DATE_EPOCH=str(int(midnight.timestamp()) + hour * 3600),
    )
    assert run.returncode == 0, run.stderr
    page = (tmp_path / "output/jobs/acme-grid/index.html").read_text(encoding="utf-8")
    assert ("2026-11-30T23:59:59-08:00" in page) is is_open
    assert ("This vacancy is closed" in page) is not is_open
    assert (tmp_path / "output/jobs/acme-grid/apply-by.ics").exists() is is_open
