"""Plain text: nearest names, slugs of headings, and HTML brought down to its words."""

import difflib
import html
import re
import unicodedata
from collections.abc import Iterable, Sequence
from functools import cached_property

from rolepress.core.digests import digest
from rolepress.core.signs import to_the_eye, with_signs
from rolepress.core.urls import SLUG_MAX_CHARS

NAME_MAX_CHARS = 60
CHOICES_SHOWN = 12
MARK_DIGITS = 8
"""Hexadecimal digits that stand for a name of which a slug can hold too little."""
MESSAGE_MAX_CHARS = 1000
"""As much of a long text is looked at for the start that a message shows."""
NEAREST_MAX = 100
CLOSE_ENOUGH = 0.6
"""How alike two names are of which one is a slip: 1 is the same name."""
NFC_AND_NFD = "Unicode NFC and NFD"
COMPOSED_OTHERWISE = f"It has the same letters, composed otherwise ({NFC_AND_NFD})"

_TAG = re.compile(r"""<(?:[^>"']|"[^"]*"|'[^']*')*>""")
_BLOCK_NAMES = """
    p li ul ol dl dt dd h[1-6] table caption thead tbody tfoot tr td th div pre blockquote
    details summary figure figcaption hr br
"""
_BLOCK = re.compile(rf"</?(?:{'|'.join(_BLOCK_NAMES.split())})\b")
"""Where an element starts or ends whose words stand apart from those around it."""
_SPACE = re.compile(r"\s+")
_ODD_SPACE = re.compile(r"[^\S\u00a0\u2000-\u200a\u202f\u205f\u3000]+")
"""White space that ends lines or is typed with the space bar. Of other space, messages tell."""
_NOT_WORD = re.compile(r"[^a-z0-9]+")
_LATIN = str.maketrans(
    {"æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ħ": "h"}
    | {"\N{LATIN SMALL LETTER DOTLESS I}": "i"}
)
"""Latin letters that are no plain letter with an accent, as Unicode sees them."""
_APOSTROPHE = re.compile("['\u2019\u02bc\u0300-\u036f]")
"""Signs inside a word; the last range are accents that stand behind their letter."""


class Names:
    """Known names. Of an unknown one, they tell which of them was most likely meant.

    To look through all of them takes a while, so it is done for the first hundred names alone: who
    sees as many problems looks for what they have in common.
    """

    def __init__(self, names: Iterable[str], alike: float = CLOSE_ENOUGH) -> None:
        self._choices = sorted(names)
        self._alike = alike
        self._lookups = NEAREST_MAX

    @cached_property
    def _by_lower(self) -> dict[str, str]:
        return {choice.lower(): choice for choice in self._choices}

    @cached_property
    def _by_looks(self) -> dict[str, str]:
        return {to_the_eye(choice): choice for choice in self._choices}

    def nearest(self, name: str) -> str | None:
        """The known name that `name` was most likely meant to be, or None if none is close."""
        if not name.isascii() and (twin := self._by_looks.get(to_the_eye(name))):
            return twin
        if self._lookups == 0:
            return None
        self._lookups -= 1
        start = name[:NAME_MAX_CHARS].lower()
        near = difflib.get_close_matches(start, self._by_lower, 1, self._alike)
        return self._by_lower[near[0]] if near else None

    def did_you_mean(self, name: str) -> str:
        """A remedy for a name that is not known: the nearest one, or the whole (short) list."""
        match = self.nearest(name)
        if match:
            return meant(name, match)
        if not self._choices:
            return "none is defined yet"
        shown = ", ".join(f"`{choice}`" for choice in self._choices[:CHOICES_SHOWN])
        return f"use one of {shown}" + (", ..." if len(self._choices) > CHOICES_SHOWN else "")


class Hints:
    """Guesses for the names of one file, which are looked for among the keys of many records."""

    def __init__(self) -> None:
        self._names: dict[tuple[str, ...], Names] = {}

    def among(self, known: Iterable[str]) -> Names:
        """The known names, with what is left of the guesses that a file gets for them."""
        key = tuple(known)
        if key not in self._names:
            self._names[key] = Names(key)
        return self._names[key]


def nearest(name: str, known: Iterable[str]) -> str | None:
    """The known name that `name` was most likely meant to be, or None if none is close."""
    return Names(known).nearest(name)


def did_you_mean(name: str, known: Iterable[str]) -> str:
    """A remedy for a name that is not known: the nearest one, or the whole (short) list."""
    return Names(known).did_you_mean(name)


def meant(name: str, match: str) -> str:
    """A remedy that names what was meant, and says why where both look the same."""
    looks_equal = with_signs(name) == name and to_the_eye(name) == to_the_eye(match)
    return f"did you mean `{match}`?" + (f" {COMPOSED_OTHERWISE}" if looks_equal else "")


def first_of(names: Sequence[str], total: int) -> str:
    """Some names in a row, and how many more there are of this total: `a, b, 3 more`."""
    more = total - len(names)
    return ", ".join([*names, f"{more:,} more"] if more else names)


def one_line(text: str) -> str:
    """An editor's words as a message shows them: on one line, and cut where they run on."""
    line = _ODD_SPACE.sub(" ", text[:MESSAGE_MAX_CHARS]).strip(" ")
    return line if len(line) <= NAME_MAX_CHARS else f"{line[: NAME_MAX_CHARS - 1]}…"


def quoted(value: object) -> str:
    """An editor's value as a message shows it: one short line, never a whole structure."""
    if isinstance(value, str):
        return f"'{one_line(value)}'"
    return "a list" if isinstance(value, list | tuple) else "a mapping"


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
    """The words of sanitised HTML on one line. Untrusted HTML goes to the sanitiser instead."""
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


def join_words(words: Iterable[str], last: str = "and") -> str:
    """`join_words(["a", "b", "c"])` is "a, b and c"."""
    *head, tail = list(words) or [""]
    return f"{', '.join(head)} {last} {tail}" if head else tail


def first_upper(text: str) -> str:
    """The text with its first letter as a capital, and nothing else changed."""
    return text[:1].upper() + text[1:]
