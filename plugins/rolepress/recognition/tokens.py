"""Takes a heading apart into words, without what hides them: case, accents, numbers, emoji."""

import re
import unicodedata
from functools import lru_cache

_CONTRACTED = {
    "you'll": "you will", "you'd": "you would", "you're": "you are", "you've": "you have",
    "we'll": "we will", "we'd": "we would", "we're": "we are", "we've": "we have",
    "what's": "what is", "who's": "who is", "it's": "it is", "let's": "let us",
    "geht's": "geht es", "gibt's": "gibt es",
}  # fmt: skip
_APOSTROPHE = re.compile("[\u2019\u2018\u02bc`\u00b4]")
_GENDERS = re.compile(r"\((?:[mwdfxhaoeru]|in|nen)(?:\s*[/|,:*-]\s*(?:[mwdfxhaoe]|in|nen))*\)")
"""What says that everyone may apply, such as "(m/w/d)" and "(e)"."""
_ENDINGS = re.compile(r"(?<=[a-z])(?:[*:_·./]-?(?:innen|in|e|a|o|se|trice|ne|s)(?:[·.]s)?)\b")
"""Endings for other genders, as in "Entwickler*innen" and "candidat·e"."""
_NUMBER = re.compile(
    r"^\W*(?:(?:[0-9]{1,2}|[ivx]{1,4}|[a-z])[.):]"
    r"|(?:section|part|teil|abschnitt|partie|seccion|parte|secao|sezione|deel)"
    r"\s+(?:[0-9]{1,2}|[ivx]{1,4}|[a-z])\b\W*)\s"
)
_POSSESSIVE = re.compile(r"(?<=[a-z])'s\b")
_WORD = re.compile(r"[a-z]+")
_SHARP_S = str.maketrans({"ß": "ss", "&": " ", "+": " plus "})
_STRIPPED = ((("ing",), 3), (("s",), 3), (("en", "em", "er", "st", "ez", "on"), 3), (("t",), 4))
"""Endings, each with how many letters must stay before it."""
SHORT = 3
"""Words of this many letters have no ending."""


@lru_cache(maxsize=4096)
def words_of(heading: str) -> tuple[str, ...]:
    """The words of a heading in plain small letters."""
    text = _APOSTROPHE.sub("'", heading).casefold()
    for short, full in _CONTRACTED.items():
        if short in text:
            text = text.replace(short, full)
    text = _GENDERS.sub("", text.translate(_SHARP_S))
    if not text.isascii():
        decomposed = unicodedata.normalize("NFKD", text)
        text = "".join(char for char in decomposed if not unicodedata.combining(char))
    return tuple(_WORD.findall(_POSSESSIVE.sub("", _ENDINGS.sub("", _NUMBER.sub("", text)))))


def stem(word: str) -> str:
    """A word without its endings, roughly, in all seven languages alike."""
    if len(word) <= SHORT:
        return word
    for ends, kept in _STRIPPED:
        if len(word) > kept + len(ends[0]) and word.endswith(ends):
            word = word[: -len(ends[0])]
    return word[: SHORT + 1] + word[SHORT + 1 :].rstrip("aeiouy")


def without(words: tuple[str, ...], title: tuple[str, ...]) -> tuple[str, ...]:
    """Words without the words of the page's title, if they stand there in a row."""
    stems = [stem(word) for word in words]
    wanted = [stem(word) for word in title]
    size = len(wanted)
    for start in range(len(stems) - size + 1) if size else ():
        if stems[start : start + size] == wanted:
            return words[:start] + words[start + size :]
    return words
