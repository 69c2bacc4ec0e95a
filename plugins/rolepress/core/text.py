"""Plain text: makes slugs of names and headings, and strips HTML down to its words."""

import html
import re
import unicodedata

from rolepress.core.urls import SLUG_MAX_CHARS
from rolepress_base.digests import digest

NOTE_REFERENCE = "note-ref"
"""The class of the number that refers to a footnote (`<sup>`)."""
MARK_DIGITS = 8
"""The number of hexadecimal digits at the end of a slug that cannot hold its whole name."""

_TAG = re.compile(r"""<(?:[^>"']|"[^"]*"|'[^']*')*>""")
_BLOCK_NAMES = """
    p li ul ol dl dt dd h[1-6] table caption thead tbody tfoot tr td th div pre blockquote
    details summary figure figcaption hr br
"""
_BLOCK = re.compile(rf"</?(?:{'|'.join(_BLOCK_NAMES.split())})\b")
"""The start or end tag of an element whose words are separate from the words around it."""
_NOTE_REFERENCE = re.compile(rf'<sup class="{NOTE_REFERENCE}">.*?</sup>')
_SPACE = re.compile(r"\s+")
_SENTENCE_END = re.compile(
    r"(?:(?<=\w\w)[.!?…][\"”’»)\]]?)(?=\s+[^\sa-zß-ÿ])|[。！？]"  # noqa: RUF001
)
"""The end of a sentence, but not the point after an abbreviation of one letter."""
_NOT_WORD = re.compile(r"[^a-z0-9]+")
_LATIN = str.maketrans(
    {"æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ħ": "h"}
    | {"\N{LATIN SMALL LETTER DOTLESS I}": "i"}
)
"""Latin letters that Unicode does not decompose into a plain letter and an accent."""
_APOSTROPHE = re.compile("['\u2019\u02bc\u0300-\u036f]")
"""Apostrophes, and accents that follow their letter."""


def folded(text: str) -> str:
    """Normalize a text for comparison: case, spaces and the form of characters do not count.

    Compatible characters in Unicode, such as full-width letters, are equal (NFKC).
    """
    cased = unicodedata.normalize("NFKC", text).casefold()
    return " ".join(unicodedata.normalize("NFKC", cased).split())


def slugify(text: str) -> str:
    """Lower-case ASCII words joined by hyphens, for anchors and addresses. It may be empty."""
    return _NOT_WORD.sub("-", _plain_letters(text).encode("ascii", "ignore").decode()).strip("-")


def name_slug(name: str) -> str:
    """A slug for a name of any length in any script, which is unique and never empty.

    Case, accents and punctuation do not make a difference: St. John's is St Johns. If a slug cannot
    hold all letters, it ends in a digest of them.
    """
    plain = _APOSTROPHE.sub("", _plain_letters(name))
    slug = slugify("".join(char if char.isalnum() else " " for char in plain))
    if 0 < len(slug) <= SLUG_MAX_CHARS and all(c.isascii() for c in plain if c.isalnum()):
        return slug
    mark = digest(" ".join(plain.split()).encode()).hex()[:MARK_DIGITS]
    return f"{slug[: SLUG_MAX_CHARS - MARK_DIGITS - 1].strip('-')}-{mark}".lstrip("-")


def _plain_letters(text: str) -> str:
    """Convert Latin letters to lower case, and separate their accents from them."""
    return unicodedata.normalize("NFKD", folded(text).translate(_LATIN))


def plain_text(markup: str) -> str:
    """The words of sanitized HTML on one line, without the numbers of footnotes.

    Do not use it on untrusted HTML.
    """
    if "<" not in markup and "&" not in markup:
        return " ".join(markup.split())
    spaced = _BLOCK.sub(r" \g<0>", _NOTE_REFERENCE.sub("", markup))
    return _SPACE.sub(" ", html.unescape(_TAG.sub("", spaced))).strip()


def shorten(text: str, max_chars: int) -> str:
    """Cut a text at a word, so that it has at most `max_chars` characters with its ellipsis."""
    if len(text) <= max_chars:
        return text
    cut = text[: max_chars - 1]
    return (cut.rsplit(" ", 1)[0] if " " in cut else cut).rstrip(" ,;:.") + "…"


def first_sentences(text: str, max_chars: int) -> str:
    """The first sentences of a text that fit. A long or a very short one is cut at a word."""
    if len(text) <= max_chars:
        return text
    ends = (found.end() for found in _SENTENCE_END.finditer(text, 0, max_chars + 1))
    end = max(ends, default=0)
    return text[:end] if end >= max_chars // 3 else shorten(text, max_chars)


def first_upper(text: str) -> str:
    """Capitalize the first letter, and change nothing else."""
    return text[:1].upper() + text[1:]
