"""The day that a build speaks for: today where the last day of a vacancy ends."""

from collections.abc import Mapping
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

from rolepress.core.settings import SettingsError
from rolepress_base.dates import read_build_date


def build_day(zone: ZoneInfo, environ: Mapping[str, str]) -> date:
    """`BUILD_DATE`, else today in the site's time zone. Raises SettingsError."""
    try:
        return read_build_date(environ, datetime.now(UTC), zone)
    except ValueError as error:
        raise SettingsError(str(error)) from error
