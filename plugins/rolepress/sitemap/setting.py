"""The setting `INDEXNOW_KEY`: with it, the site carries the file that proves whose key it is."""

from collections.abc import Mapping
from typing import Any

from rolepress.core.index_now import KEY_FORM, is_key
from rolepress.landing.settings import SettingsError


def read_key(settings: Mapping[str, Any]) -> str:
    """The key; empty where the owner has set none (https://www.indexnow.org/documentation).

    Raises SettingsError, which does not show the key.
    """
    key = settings.get("INDEXNOW_KEY") or ""
    if key and not (isinstance(key, str) and is_key(key)):
        raise SettingsError(f"INDEXNOW_KEY: expected {KEY_FORM}")
    return key
