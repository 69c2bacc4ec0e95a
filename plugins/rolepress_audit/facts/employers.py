"""Employers: a company's name with or without its legal form."""

import re

from rolepress_audit.facts.joiners import without_joiners
from rolepress_audit.words.text import Words, tokens

_LEGAL_FORMS = """
    gmbh & co kg aa|gmbh & co kg|gmbh & co kgaa|gmbh|ggmbh|ag & co kg|ag|kg|kgaa|ohg|ug|gbr|se|ev
    e v
    inc|incorporated|corp|corporation|company|llc|llp|lp|ltd|limited|plc|pty ltd|pty|pbc|na|n a
    sa|s a|sas|s a s|sarl|s a r l|eurl|sasu|sl|s l|slu|srl|s r l|spa|s p a|bv|b v|nv|n v|cv|vof
    sp z o o|sp zoo|s k a|ab|asa|aps|oy|oyj|kft|zrt|sro|s r o|lda|ltda|kk|k k|pvt ltd|pvt
    private limited|co ltd|co
"""
LEGAL_FORMS = sorted(
    {" ".join(tokens(form)) for form in re.split(r"[|\n]", _LEGAL_FORMS) if form.strip()},
    key=len,
    reverse=True,
)
"""Legal forms as folded words, the longest first."""

_JOINED_MIN_CHARS = 4
"""Shorter names, written as one word, would occur in other texts by chance."""


def short_name(name: str) -> str:
    """The folded words of a company's name without its legal form, unless nothing else is left."""
    words = " ".join(tokens(name))
    for form in LEGAL_FORMS:
        if words.endswith(f" {form}"):
            return words.removesuffix(f" {form}")
    return words


def is_confidential(name: str) -> bool:
    """Whether a name is the word that Google accepts for an employer who is not named."""
    return name.strip().lower() == "confidential"


def shows_employer(name: str, words: Words) -> bool:
    """Whether a text names an employer, with or without the legal form."""
    short = short_name(name)
    if not short:
        return True
    if f" {short} " in words.tokens:
        return True
    if without_joiners(f" {short} ") in without_joiners(words.tokens):
        return True
    joined = short.replace(" ", "")
    return len(joined) >= _JOINED_MIN_CHARS and f" {joined} " in words.tokens
