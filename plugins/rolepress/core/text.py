"""Plain text: slugs of names and headings, and HTML brought down to its words."""

import html
import re
import unicodedata

from rolepress.core.urls import SLUG_MAX_CHARS
from rolepress_base.digests import digest

MARK_DIGITS = 8
"""Hexadecimal digits that stand for a name of which a slug can hold too little."""

_TAG = re.compile(r"""<(?:[^>"']|"[^"]*"|'[^']*')*>""")
_BLOCK_NAMES = """
    p li ul ol dl dt dd h[1-6] table caption thead tbody tfoot tr td th div pre blockquote
    details summary figure figcaption hr br
"""
_BLOCK = re.compile(rf"</?(?:{'|'.join(_BLOCK_NAMES.split())})\b")
"""Where an element starts or ends whose words stand apart from those around it."""
_SPACE = re.compile(r"\s+")
_NOT_WORD = re.compile(r"[^a-z0-9]+")
_LATIN = str.maketrans(
    {"æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ħ": "h"}
    | {"\N{LATIN SMALL LETTER DOTLESS I}": "i"}
)
"""Latin letters that are no plain letter with an accent, as Unicode sees them."""
_APOSTROPHE = re.compile("['\u2019\u02bc\u0300-\u036f]")
"""Signs inside a word; the last range are accents that stand behind their letter."""


def folded(text: str) -> str:
    """A text to compare with another: its case, its spaces and the form of its signs do not count.

    What Unicode calls compatible is the same (NFKC), such as letters of full width.
    """
    cased = unicodedata.normalize("NFKC", text).casefold()
    return " ".join(unicodedata.normalize("NFKC", cased).split())


def slugify(text: str) -> str:
    """Lower-case ASCII words joined by hyphens, for anchors and addresses; may be empty."""
    return _NOT_WORD.sub("-", _plain_letters(text).encode("ascii", "ignore").decode()).strip("-")


def name_slug(name: str) -> str:
    """A slug for a name of any length in any script: never empty, and of no other name.

    Case, accents and signs that are no letters do not tell two names apart: St. John's is St Johns.
    Where a slug cannot hold all letters, it ends in a digest of them.
    """
    plain = _APOSTROPHE.sub("", _plain_letters(name))
    slug = slugify("".join(char if char.isalnum() else " " for char in plain))
    if 0 < len(slug) <= SLUG_MAX_CHARS and all(c.isascii() for c in plain if c.isalnum()):
        return slug
    mark = digest(" ".join(plain.split()).encode()).hex()[:MARK_DIGITS]
    return f"{slug[: SLUG_MAX_CHARS - MARK_DIGITS - 1].strip('-')}-{mark}".lstrip("-")


def _plain_letters(text: str) -> str:
    """A text in small letters without accents, as far as each is a Latin letter."""
    return unicodedata.normalize("NFKD", folded(text).translate(_LATIN))


def plain_text(markup: str) -> str:
    """The words of sanitized HTML on one line. Untrusted HTML goes to the sanitizer instead."""
    if "<" not in markup and "&" not in markup:
        return " ".join(markup.split())
    spaced = _BLOCK.sub(r" \g<0>", markup)
    return _SPACE.sub(" ", html.unescape(_TAG.sub("", spaced))).strip()


def shorten(text: str, max_chars: int) -> str:
    """Cut at a word so that the result, ellipsis included, has at most `max_chars` characters."""
    if len(text) <= max_chars:
        return text
    cut = text[: max_chars - 1]
    return (cut.rsplit(" ", 1)[0] if " " in cut else cut).rstrip(" ,;:.") + "…"


def first_upper(text: str) -> str:
    """The text with its first letter as a capital, and nothing else changed."""
    return text[:1].upper() + text[1:]
