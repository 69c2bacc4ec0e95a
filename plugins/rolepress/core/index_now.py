"""The key that proves to IndexNow who owns a site."""

import re

KEY_FORM = "8 to 128 characters, each a letter from a to z or A to Z, a digit or a hyphen"

_KEY = re.compile(r"[A-Za-z0-9-]{8,128}")


def is_key(text: str) -> bool:
    """Whether a key is well-formed (https://www.indexnow.org/documentation)."""
    return _KEY.fullmatch(text) is not None
