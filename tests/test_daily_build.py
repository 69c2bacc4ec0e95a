"""The daily build runs soon after midnight where the site is: in the workflow, and in the docs."""

import re
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

import pelicanconf
from rolepress_base.dates import start_of_day
from tests.conftest import ROOT

ZONE = ZoneInfo(pelicanconf.TIMEZONE)
DOCS = ROOT / "docs/deploy.md"
FILES = (ROOT / ".github/workflows/pages.yml", DOCS)
SOON = timedelta(hours=1, minutes=30)
FIRST, LAST = date(2026, 11, 30), date(2029, 12, 31)

IN_ZONE = re.compile(r'cron: "(\d+) ([\d,]+) \* \* \*"\n +timezone: (\S+)')
WITH_SYSTEMD = re.compile(r"OnCalendar=\*-\*-\* 00:(\d\d):00 (\S+)")
ON_MACHINE = re.compile(r"^(\d+) ([\d,]+) \* \* \* ", re.MULTILINE)
IN_UTC = re.compile(r"`(\d+) (\d+,\d+) \* \* \*`")


def test_each_schedule_names_the_zone_of_the_site_and_a_time_after_its_midnight() -> None:
    for path in FILES:
        text = path.read_text(encoding="utf-8")
        found = IN_ZONE.findall(text)
        assert len(found) == len(re.findall(r"- cron:", text)) > 0, path
        assert {(hour, zone) for _, hour, zone in found} == {("0", pelicanconf.TIMEZONE)}, path


def test_timers_and_lines_for_cron_do_too() -> None:
    text = DOCS.read_text(encoding="utf-8")
    assert [zone for _, zone in WITH_SYSTEMD.findall(text)] == [pelicanconf.TIMEZONE]
    assert {hour for _, hour in ON_MACHINE.findall(text)} == {"0"}


def runs_in_utc(minute: str, hours: str) -> Iterator[datetime]:
    """When a schedule in UTC builds, from the day before the first to the day after the last."""
    for number in range(-1, (LAST - FIRST).days + 2):
        for hour in hours.split(","):
            start = datetime.combine(FIRST + timedelta(number), datetime.min.time(), UTC)
            yield start + timedelta(hours=int(hour), minutes=int(minute))


def test_two_hours_in_utc_are_soon_after_midnight_in_summer_and_winter() -> None:
    (found,) = IN_UTC.findall(DOCS.read_text(encoding="utf-8"))
    runs = sorted(runs_in_utc(*found))
    for number in range((LAST - FIRST).days + 1):
        midnight = start_of_day(FIRST + timedelta(number), ZONE).astimezone(UTC)
        assert any(midnight <= run < midnight + SOON for run in runs), midnight


@pytest.mark.parametrize("hours", ["22", "23"])
def test_one_hour_in_utc_is_not(hours: str) -> None:
    runs = list(runs_in_utc("20", hours))
    days = [start_of_day(FIRST + timedelta(n), ZONE) for n in range((LAST - FIRST).days + 1)]
    late = [day for day in days if not any(day <= run < day + timedelta(hours=1) for run in runs)]
    assert late
