"""The setting `FEEDS`: which feeds the site has."""

from collections.abc import Mapping
from typing import Any

from rolepress.landing.settings import SettingsError
from rolepress_base.names import did_you_mean

NAMES = ("atom", "json", "indeed", "linkedin", "adzuna")
"""Every feed there is. `views` makes each."""
DEFAULT = ("atom", "json")
"""Feeds for anyone. The partners' are made once the owner has an agreement with the partner."""


def read_names(settings: Mapping[str, Any]) -> tuple[str, ...]:
    """The names in the setting `FEEDS`, each once. Raises SettingsError."""
    given = settings.get("FEEDS", DEFAULT)
    if not isinstance(given, list | tuple):
        raise SettingsError(f"FEEDS: expected a list of names such as {[*DEFAULT]}, got {given!r}")
    for name in given:
        if name not in NAMES:
            raise SettingsError(
                f"FEEDS: there is no feed {name!r}; {did_you_mean(str(name), NAMES)}"
            )
        if given.count(name) > 1:
            raise SettingsError(f"FEEDS: {name!r} is named twice; name each feed once")
    return tuple(given)
