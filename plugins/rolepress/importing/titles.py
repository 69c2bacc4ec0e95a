"""Finds the name of the job in a text that has no title of its own."""

import html
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from rolepress.content.headings import Headings
from rolepress.domain.level import Level
from rolepress.domain.sections import SectionKind
from rolepress.importing.blocks import Block, Shape
from rolepress.recognition.lists import (
    ENGLISH,
    PRAISE,
    SEEKING,
    TITLE_ENDS,
    list_languages,
    read_language,
)

TITLE_MAX_WORDS = 12
_ABOUT = re.compile(
    r"^(?:about|what is|what does) (?:the|an?)\s+(?P<title>.+?)(?:\s(?:role|position|job|do))?\??$",
    re.IGNORECASE,
)
_CAPITALS = re.compile(r"[A-Z][\w+#./]*(?:(?: - | / | )[A-Z][\w+#/]*){1,6}(?=\W|$)")
"""Words that all start with a capital letter. In German, nouns do anyway."""
_LINK = re.compile(r"!?\[([^\]]*)\]\((?P<address>[^)\s]*)[^)]*\)")
_TAG = re.compile(r"<[^>]*>")
_MARKS = re.compile(r"(?<!\\)[*_`]+")
_ESCAPE = re.compile(r"\\([!-/:-@\[-`{-~])")
_LEVELS = {
    Level.ENTRY: re.compile(r"\b(?:junior|jr|júnior)\b", re.IGNORECASE),
    Level.SENIOR: re.compile(r"\b(?:senior|sr|sénior|sênior)\b", re.IGNORECASE),
    Level.LEAD: re.compile(r"\b(?:lead|team ?lead|teamleit\w+)\b(?! generation)", re.IGNORECASE),
}
"""The levels whose names mean nothing else in a title. A product manager need not be a manager."""
_SMALL = frozenset({"the", "a", "an", "this", "these", "explore", "our", "their", "professionals"})


@dataclass(frozen=True, slots=True)
class Title:
    """The name of a job, and where it was found."""

    words: str
    source: str = ""
    """The words that it came from, if they are not a title in the source."""
    link: str = ""
    """The address that it leads to."""
    written: str = ""
    """How the source writes it, with links, tags and marks."""


def find_title(blocks: Sequence[Block], text: str, language: str) -> Title | None:
    """The name of the job that a text is about; None if none can be told."""
    return (
        _heading(blocks, language) or _about(blocks) or _first_line(blocks, language)
        or _sought(text, language) or (None if language == "de" else _repeated(text))
    )  # fmt: skip


def _heading(blocks: Sequence[Block], language: str) -> Title | None:
    """The first heading, if it is alone at its level and above all others."""
    levels = [block.level for block in blocks if block.shape is Shape.HEADING]
    first = next((block for block in blocks if block.shape is Shape.HEADING), None)
    if first is None or first.level > 1 or levels.count(first.level) > 1:
        return None
    return _if_title(first.words, language)


def _first_line(blocks: Sequence[Block], language: str) -> Title | None:
    """The first line of a text, if it is short and no sentence."""
    if not blocks or blocks[0].shape is not Shape.TEXT or len(blocks[0].lines) > 1:
        return None
    words = blocks[0].words
    joined = re.sub(r"(?<=[a-zà-ÿ])(?=[A-ZÀ-Þ][a-z]+(?: |$))", " ", words)
    if joined != words and len(joined.split()) <= TITLE_MAX_WORDS:
        return Title(joined)
    return _if_title(words.strip("*_ "), language)


def plain_title(words: str) -> str:
    """A title without links, tags and marks."""
    without = _MARKS.sub("", _TAG.sub(" ", _LINK.sub(r"\1", words)))
    return " ".join(html.unescape(_ESCAPE.sub(r"\1", without)).split())


def _if_title(written: str, language: str) -> Title | None:
    words = plain_title(written)
    is_sentence = words.endswith((".", "!", "?", ":", ";", ","))
    is_short = 0 < len(words.split()) <= TITLE_MAX_WORDS
    is_section = Headings("", language).kind(words) is not SectionKind.PROSE
    if not is_short or is_sentence or is_section:
        return None
    link = _LINK.fullmatch(written.strip())
    return Title(words, link=link["address"] if link else "", written=written)


def _about(blocks: Sequence[Block]) -> Title | None:
    """The name in a heading such as "About the Backend Tech Lead role"."""
    lines = (block.words for block in blocks if len(block.lines) == 1)
    for words in lines:
        found = _ABOUT.match(words)
        if found and len(found["title"].split()) > 1 and found["title"][0].isupper():
            return Title(found["title"], words)
    return None


def _sought(text: str, language: str) -> Title | None:
    """The name in a sentence such as "We are looking for a Sail Maker who ..."."""
    found = _sought_pattern(language).search(" ".join(text.replace("’", "'").split()))
    if not found or len(found["title"].split()) > TITLE_MAX_WORDS:
        return None
    return Title(_with_capital(found["title"].strip()), " ".join(found[0].split()))


@lru_cache(maxsize=8)
def _sought_pattern(language: str) -> re.Pattern[str]:
    lists = read_language(language if language in list_languages() else ENGLISH).lists
    before = "|".join(map(re.escape, sorted(lists[SEEKING], key=len, reverse=True)))
    praise = "|".join(map(re.escape, lists[PRAISE])) or "(?!)"
    ends = "|".join(map(re.escape, lists[TITLE_ENDS]))
    return re.compile(
        rf"(?<!\w)(?i:{before})\s+(?i:(?:{praise}),?\s+)*(?P<title>[^\W\d_][^.,;:!?()\n]{{1,80}}?)"
        rf"(?=\s+(?:{ends})\b|\s*[.,;:!?(]|\s*$)"
    )


def _with_capital(words: str) -> str:
    return words[0].upper() + words[1:]


def _repeated(text: str) -> Title | None:
    """The name in capitals that a text repeats most."""
    names: Counter[str] = Counter()
    for found in _CAPITALS.finditer(text):
        words = found[0].rstrip("./").split()
        while words and words[0].lower() in _SMALL:
            words = words[1:]
        if len(words) > 1:
            names[" ".join(words)] += 1
    best = max(names, key=lambda name: (names[name], len(name)), default="")
    return Title(best, best) if names[best] > 1 else None


def levels_in(title: str) -> list[Level]:
    """The levels that a title names for certain."""
    return [level for level, pattern in _LEVELS.items() if pattern.search(title)]
