"""The setting `COMPRESSION`: in which ways text files are compressed ahead."""

from collections.abc import Mapping
from typing import Any

from rolepress.landing.settings import SettingsError
from rolepress_base.names import did_you_mean

NAMES = ("br", "gzip")
"""By the names that browsers ask for (RFC 9110, section 8.4.1; RFC 7932)."""


def read_names(settings: Mapping[str, Any]) -> tuple[str, ...]:
    """The names in the setting, each once; all where it is not set. Raises SettingsError."""
    given = settings.get("COMPRESSION", NAMES)
    if not isinstance(given, list | tuple):
        raise SettingsError(f"COMPRESSION: expected a list such as {[*NAMES]}, got {given!r}")
    for name in given:
        if name not in NAMES:
            raise SettingsError(f"COMPRESSION: no way {name!r}; {did_you_mean(str(name), NAMES)}")
        if given.count(name) > 1:
            raise SettingsError(f"COMPRESSION: {name!r} is named twice; name each way once")
    return tuple(given)
