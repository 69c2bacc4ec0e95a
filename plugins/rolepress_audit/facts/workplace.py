"""Work from home: what pages write for `TELECOMMUTE`."""

from rolepress_audit.lexicon.languages import whole
from rolepress_audit.words.text import Words


def shows_remote(words: Words) -> bool:
    """Whether a text says that the work is done from home or from anywhere."""
    return whole("remote").search(words.folded) is not None
