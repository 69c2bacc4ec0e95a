"""Finds the skills of the site's table in a text."""

import re
from collections.abc import Iterator, Mapping, Sequence

from rolepress.domain.sections import SectionKind
from rolepress.importing.cues import BEFORE_IN_LIST, BEHIND_IN_LIST
from rolepress.importing.facts import lines_of
from rolepress.importing.outline import Part

LOOSE_MIN_CHARS = 4
"""Shorter names, such as "Go", are usual words as well."""
_ASKS = frozenset(
    {
        *(SectionKind.REQUIREMENTS, SectionKind.QUALIFICATIONS, SectionKind.PREREQUISITES),
        *(SectionKind.MUST_HAVE, SectionKind.NICE_TO_HAVE, SectionKind.HARD_SKILLS),
        *(SectionKind.SOFT_SKILLS, SectionKind.TOOLS),
    }
)
_IN_BRACKETS = re.compile(r"\s*\(([^()]+)\)\s*$")
_USUAL_WORD = re.compile(r"[A-Z]?[a-z]+")
_NOT_BEFORE = r"(?<![\w+#.-])"
_NOT_BEHIND = r"(?![\w+#-]|\.\w)"
_IN_SENTENCE = r"(?<=[\w,;/(] )|(?<=[/(])"
"""A place at which no sentence starts, so that a capital letter there is part of a name."""


def skills_in(parts: Sequence[Part], rows: Mapping[str, str]) -> list[tuple[str, str]]:
    """The skills of a table that a text names, each with the words that name it.

    Usual words, such as "hiring", are skills where the text says what it asks for. A name such as
    "Python" is one wherever it stands, but not as the first word of a sentence.
    """
    everywhere = "\n".join(_lines(parts))
    asked = "\n".join(_lines([part for part in parts if part.kind in _ASKS]))
    found: list[tuple[int, str, str]] = []
    for key, named in rows.items():
        words = next(filter(None, (_find(name, everywhere, asked) for name in _names(named))), "")
        if words:
            found.append((everywhere.find(words), key, words))
    return [(key, words) for _, key, words in sorted(found)]


def _lines(parts: Sequence[Part]) -> Iterator[str]:
    """Yield lines, without those that only lead to what stands below them."""
    for part in parts:
        yield from (line for line in lines_of(part.blocks) if not line.rstrip().endswith(":"))


def _names(named: str) -> Iterator[str]:
    """Yield the names in one: "Go (Golang)" is "Go" and "Golang"."""
    yield _IN_BRACKETS.sub("", named)
    if found := _IN_BRACKETS.search(named):
        yield found[1]


def _find(name: str, everywhere: str, asked: str) -> str:
    """The words of a text that are the name of a skill; empty if there are none."""
    exact = f"{_NOT_BEFORE}{re.escape(name)}{_NOT_BEHIND}"
    if len(name) < LOOSE_MIN_CHARS and _USUAL_WORD.fullmatch(name):
        inside = f"(?:{_IN_SENTENCE}){exact}"
        patterns = [(f"{BEFORE_IN_LIST}{exact}|{inside}{BEHIND_IN_LIST}", everywhere, 0)]
    elif _USUAL_WORD.fullmatch(name):
        patterns = [(f"(?:{_IN_SENTENCE}){exact}", everywhere, 0), (exact, asked, re.IGNORECASE)]
    else:
        patterns = [(exact, everywhere, 0), (exact, asked, re.IGNORECASE)]
    if name == name.lower() and len(name) >= LOOSE_MIN_CHARS:
        patterns = [(exact, asked, re.IGNORECASE)]
    for pattern, text, flags in patterns:
        if found := re.search(pattern, text, flags):
            return found[0]
    return ""
