"""The setting `INDEXNOW_KEY`: with it, the site carries the file that proves whose key it is."""

from rolepress.core.index_now import KEY_FORM, is_key
from rolepress.core.settings import Setting, SettingsError


def read_key(value: object) -> str:
    """The key; empty where the owner has none (https://www.indexnow.org/documentation).

    Raises SettingsError, which does not show the key.
    """
    if value and not (isinstance(value, str) and is_key(value)):
        raise SettingsError(f"expected {KEY_FORM}")
    return str(value or "")


INDEXNOW_KEY = Setting("INDEXNOW_KEY", read_key, "")
