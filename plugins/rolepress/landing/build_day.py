"""Finds the day that a build is for: today in the site's time zone, unless it is set."""

from collections.abc import Mapping
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

from rolepress.core.settings import SettingsError
from rolepress_base.dates import read_build_date


def build_day(zone: ZoneInfo, environ: Mapping[str, str]) -> date:
    """Return `BUILD_DATE`, or else today in the site's time zone. Raises SettingsError."""
    try:
        return read_build_date(environ, datetime.now(UTC), zone)
    except ValueError as error:
        raise SettingsError(str(error)) from error
