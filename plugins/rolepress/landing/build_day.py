"""The day that a build speaks for: today where the last day of a vacancy ends."""

from collections.abc import Mapping
from datetime import UTC, date, datetime
from typing import Any
from zoneinfo import ZoneInfo

from rolepress.landing.setting_values import SettingsError, timezone
from rolepress_base.dates import read_build_date


def build_day(settings: Mapping[str, Any], environ: Mapping[str, str]) -> date:
    """`BUILD_DATE`, else today in `TIMEZONE`, given Pelican's settings. Raises SettingsError."""
    zone = ZoneInfo(timezone(settings.get("TIMEZONE") or "UTC"))
    try:
        return read_build_date(environ, datetime.now(UTC), zone)
    except ValueError as error:
        raise SettingsError(str(error)) from error
