"""The setting `INDEXNOW_KEY`: with it, the site carries the file that proves whose key it is."""

import re
from collections.abc import Mapping
from typing import Any

from plugins.landing.settings import SettingsError

_KEY = re.compile(r"[A-Za-z0-9-]{8,128}")


def read_key(settings: Mapping[str, Any]) -> str:
    """The key; empty where the owner has set none (https://www.indexnow.org/documentation).

    Raises SettingsError, which does not show the key.
    """
    key = settings.get("INDEXNOW_KEY") or ""
    if key and not (isinstance(key, str) and _KEY.fullmatch(key)):
        raise SettingsError(
            "INDEXNOW_KEY: expected 8 to 128 characters, each a letter from a to z or A to Z, "
            "a digit or a hyphen"
        )
    return key
