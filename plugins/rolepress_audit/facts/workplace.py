"""Work from home: what pages write for `TELECOMMUTE`."""

import re

from rolepress_audit.lexicon.languages import every
from rolepress_audit.words.text import Words

_REMOTE = re.compile(rf"(?<![a-z0-9])(?:{every('remote')})(?![a-z0-9])")


def shows_remote(words: Words) -> bool:
    """Whether a text says that the work is done from home or from anywhere."""
    return _REMOTE.search(words.folded) is not None
