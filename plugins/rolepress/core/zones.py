"""Digests of the rules of time zones, which change with laws."""

import zoneinfo
from importlib.resources import files
from pathlib import Path

from rolepress_base.digests import digest

PACKAGE = "tzdata.zoneinfo"
"""The package in which Python looks for a zone that the system does not have."""


def rules_digest(zone: str) -> bytes:
    """A digest of the rules that `zoneinfo.ZoneInfo` finds for a zone, such as `Europe/Berlin`."""
    for folder in zoneinfo.TZPATH:
        path = Path(folder, zone)
        if path.is_file():
            return digest(path.read_bytes())
    return digest(files(PACKAGE).joinpath(zone).read_bytes())
