"""The setting `INDEXNOW_KEY`: with it, the site serves the file that proves the key is its own."""

from rolepress.core.index_now import KEY_FORM, is_key
from rolepress.core.settings import Setting, SettingsError


def read_key(value: object) -> str:
    """Read the key; empty if the owner has no key (https://www.indexnow.org/documentation).

    Raises SettingsError, which does not show the key.
    """
    if value and not (isinstance(value, str) and is_key(value)):
        raise SettingsError(f"expected {KEY_FORM}")
    return str(value or "")


INDEXNOW_KEY = Setting("INDEXNOW_KEY", read_key, "")
