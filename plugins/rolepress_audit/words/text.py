"""Text in a form that can be compared.

It has no case and no accents, and one kind of dash, space and quote.
"""

import re
import unicodedata
from collections.abc import Iterator
from functools import cached_property, lru_cache
from typing import Literal

from rolepress_audit.html.visible import INLINE
from rolepress_audit.values.character_references import unescaped

_DASH = re.compile("[\u2010-\u2015\u2212\ufe58\ufe63\uff0d]")
_QUOTE = re.compile("[\u2018-\u201b\u2032\u02bc\u00b4`]")
_ARABIC = {0x066B: ".", 0x066C: ","}
"""Separators between the digits of an Arabic number."""
_NO_WIDTH = re.compile("[\u00ad\u200b-\u200d\u2060\ufeff]+")
"""Soft hyphens and other characters that nobody sees."""

_UNDECOMPOSED = {"ł": "l", "ø": "o", "đ": "d", "\u0131": "i", "æ": "ae", "œ": "oe"}
"""Letters that Unicode does not decompose into a plain letter and an accent."""

_OWN_LETTER = re.compile(f"[{''.join(_UNDECOMPOSED)}]")
_SPACE = re.compile(r"\s+")
_ACCENTS = re.compile("[\u0300-\u036f\u064b-\u0655]+")
"""Accents of Latin, Greek and Cyrillic letters, and the vowel signs of Arabic."""
_FOREIGN_DIGIT = re.compile(r"(?![0-9])\d")
_UNSPACED = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff"
_TOKEN = re.compile(rf"[{_UNSPACED}]|[^\W_{_UNSPACED}]+[+#]*")
"""A word. Thai, Lao, Burmese, Khmer, Chinese and Japanese have no spaces, so each of their signs is
one. `C++` and `C#` are words too."""
_WORD_MIN_CHARS = 4
"""Shorter words occur inside others by chance."""

_AROUND = 40
"""How many characters of a longer word are shown before and after a name in it."""
_WORD_BEFORE, _WORD_AFTER = re.compile(r"\w+\Z"), re.compile(rf"\w{{1,{_AROUND}}}")

_TAG = re.compile(
    r"""<(/?)([A-Za-z][A-Za-z0-9]*+)(?:[^<>"']++|"[^"]*+"|'[^']*+')*+>|<!--.*?(?:-->|\Z)""",
    re.DOTALL,
)
"""A tag or a comment. A tag ends before the next `<`, and a comment may never end. So no part of a
text is read again and again."""
_PIECE = re.compile(r"[\s\S]{0,999}(?:\s|\Z)|[\s\S]{1000}")
"""Up to a thousand characters, ending after a word if possible."""


class Words:
    """A text in which words and phrases can be looked up."""

    def __init__(self, text: str) -> None:
        self._runs: dict[int, frozenset[tuple[str, ...]]] = {}
        self.raw = _unified(text)
        """The text on one line, with its case and accents."""

    @cached_property
    def folded(self) -> str:
        """The text without case and accents, with ASCII digits."""
        return _folded(self.raw)

    @cached_property
    def tokens(self) -> str:
        """The folded words, each between two spaces."""
        return f" {' '.join(_TOKEN.findall(self.folded))} "

    def runs(self, size: int) -> frozenset[tuple[str, ...]]:
        """All runs of this many folded words."""
        if size not in self._runs:
            found = self.tokens.split()
            parts = (found[at:] for at in range(size))
            self._runs[size] = frozenset(zip(*parts, strict=False))
        return self._runs[size]

    @cached_property
    def token_set(self) -> frozenset[str]:
        """The folded words, each once."""
        return frozenset(self.tokens.split())

    def has(self, phrase: str) -> bool:
        """Whether the words of a phrase follow each other in the text, whatever is between them."""
        wanted = " ".join(tokens(phrase))
        return bool(wanted) and f" {wanted} " in self.tokens

    def word_around(self, phrase: str) -> str:
        """A longer word that contains a name of at least four letters, or an empty string.

        This happens if nothing separates several facts: `<span>Leeds</span><span>England</span>`.
        """
        if len(phrase) < _WORD_MIN_CHARS or not phrase[0].isupper():
            return ""
        for found in re.finditer(re.escape(_unified(phrase)), self.raw):
            before = _WORD_BEFORE.search(self.raw, max(0, found.start() - _AROUND), found.start())
            after = _WORD_AFTER.match(self.raw, found.end())
            if before or (after and re.match(r"[A-Z\d]", after[0])):
                return f"{before[0] if before else ''}{found[0]}{after[0] if after else ''}"
        return ""


def fold(text: str) -> str:
    """A text without case and accents, on one line."""
    return _folded(_unified(text))


def tokens(text: str) -> list[str]:
    """The folded words of a text."""
    return _TOKEN.findall(fold(text))


@lru_cache(maxsize=32)  # several checks ask for the words of the same description
def plain_tokens(markup: str) -> tuple[str, ...]:
    """The folded words of an HTML text."""
    return tuple(tokens(plain(markup)))


def plain_blocks(markup: str) -> Iterator[list[str]]:
    """The folded words of each paragraph, heading and entry of an HTML text."""
    return filter(None, map(tokens, _without_tags(markup, "\n").split("\n")))


@lru_cache(maxsize=32)
def plain(markup: str) -> str:
    """The words of an HTML text, even if somebody escaped it once too often."""
    return _without_tags(markup, " ")


def _without_tags(markup: str, gap: str) -> str:
    """An HTML text without its tags. A gap marks where a block begins or ends."""

    def in_place_of(tag: re.Match[str]) -> str:
        return "" if (tag[2] or "").lower() in INLINE else gap

    text = unescaped(_TAG.sub(in_place_of, markup))
    escaped = "<" in text or "&" in text
    return unescaped(_TAG.sub(in_place_of, text)) if escaped else text


def _unified(text: str) -> str:
    if not text.isascii():
        text = _normalized("NFKC", _NO_WIDTH.sub("", text))
        text = _QUOTE.sub("'", _DASH.sub("-", text)).translate(_ARABIC)
    return _SPACE.sub(" ", text).strip()


def _folded(text: str) -> str:
    if text.isascii():
        return text.lower()
    text = _OWN_LETTER.sub(_plain_letter, text.casefold())
    text = _normalized("NFKD", text)
    return _FOREIGN_DIGIT.sub(_digit, _ACCENTS.sub("", text))


def _normalized(form: Literal["NFKC", "NFKD"], text: str) -> str:
    """Normalize a text piece by piece, because sorting accents takes quadratic time."""
    return "".join(unicodedata.normalize(form, piece) for piece in _PIECE.findall(text))


def _plain_letter(match: re.Match[str]) -> str:
    return _UNDECOMPOSED[match[0]]


def _digit(match: re.Match[str]) -> str:
    return str(unicodedata.digit(match[0]))


def choices(written: str) -> str:
    r"""Alternatives of a pattern from a list separated by white space. `_` is a space or a hyphen.

    `\w*` and `\w+` are the rest of a word, which is never very long.
    """
    pattern = "|".join(written.split()).replace("_", "[ -]")
    return pattern.replace(r"\w*", r"\w{0,40}").replace(r"\w+", r"\w{1,40}")
