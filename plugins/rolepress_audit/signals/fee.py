"""Words that ask applicants for money."""

import re

from rolepress_audit.html.page import Page
from rolepress_audit.lexicon.languages import every
from rolepress_audit.signals.own_words import own_lines
from rolepress_audit.words.text import fold

_ASKED = re.compile(rf"(?<!\w)(?:{every('fee')})")
_DENIED = re.compile(rf"\b(?:{every('fee_denied')})\b")


def fee_asked(page: Page) -> str:
    """The sentence in which a page asks applicants to pay, or an empty string."""
    for line in own_lines(page):
        for sentence in re.split(r"(?<=[.!?])\s+", line):
            folded = fold(sentence)
            if _ASKED.search(folded) and not _DENIED.search(folded):
                return sentence
    return ""
