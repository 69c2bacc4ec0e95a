"""The key with which IndexNow tells a site's owner from others."""

import re

_KEY = re.compile(r"[A-Za-z0-9-]{8,128}")


def check_key(text: str) -> str:
    """Return a well-formed key (https://www.indexnow.org/documentation).

    Raises ValueError, which does not show the key.
    """
    if not _KEY.fullmatch(text):
        raise ValueError(
            "an IndexNow key has 8 to 128 characters, each a letter from a to z or A to Z, "
            f"a digit or a hyphen; this one has {len(text)} characters"
            + ("" if re.fullmatch(r"[A-Za-z0-9-]*", text) else ", some of them others")
        )
    return text
