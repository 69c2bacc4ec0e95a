"""The key that an owner gives on the command line."""

import re

from rolepress.core.index_now import KEY_FORM, is_key


def check_key(text: str) -> str:
    """Return a well-formed key (https://www.indexnow.org/documentation).

    Raises ValueError, which does not show the key.
    """
    if not is_key(text):
        raise ValueError(
            f"an IndexNow key has {KEY_FORM}; this one has {len(text)} characters"
            + ("" if re.fullmatch(r"[A-Za-z0-9-]*", text) else ", some of them others")
        )
    return text
