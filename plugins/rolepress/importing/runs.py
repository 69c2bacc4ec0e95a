"""Turns a run-in list into entries, where it is certain: "Duties include: a, b, and c."."""

import re
from dataclasses import dataclass

ENTRIES_MIN = 3
ENTRY_MAX_WORDS = 16
_LIST = re.compile(r"(?P<lead>[^:\n]{3,160}:)\s+(?P<entries>[^:\n]{20,900}?)(?P<end>[.;]?)\s*")
_LEADS = re.compile(
    r"(?:\b(?:include|includes|including|involve|involves|are|comprise|comprises|following|umfassen|"
    r"sind|gehören|folgende\w*|sont|incluent|comprennent|suivant\w*|incluyen|son|siguientes|incluem|"
    r"são|seguintes|includono|sono|comprendono|seguenti|omvatten|zijn|volgende)|^(?:\S+\s){0,2}\S+)\s*:$",
    re.IGNORECASE,
)
"""The end of a sentence that a list follows. After others, its words may belong to each entry."""
_AND = re.compile(
    r"(?:and/or|and|or|as well as|und|oder|sowie|et|ou|ainsi que|y|e|o|u|así como|bem como|ed|"
    r"en|of|evenals)\s+",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class RunIn:
    """A list that stood in a sentence."""

    lead: str
    entries: tuple[str, ...]
    left_out: str
    """The word before the last entry, such as "and"."""


def find_run_in(sentence: str) -> RunIn | None:
    """The list of a sentence; None if where an entry ends is not certain."""
    found = _LIST.fullmatch(sentence)
    if not found or not _LEADS.search(found["lead"].strip()):
        return None
    parts = [part.strip() for part in _split(found["entries"])]
    if len(parts) < ENTRIES_MIN or not all(parts):
        return None
    and_ = _AND.match(parts[-1])
    if not and_:
        return None
    entries = (*parts[:-1], parts[-1][and_.end() :])
    if any(len(entry.split()) > ENTRY_MAX_WORDS or "." in entry[:-1] for entry in entries):
        return None
    if any(_AND.match(entry) for entry in entries):
        return None
    return RunIn(found["lead"].strip(), entries, and_[0].strip())


def _split(text: str) -> list[str]:
    """Split at semicolons, or else at commas, but not inside brackets."""
    sign = ";" if text.count(";") >= ENTRIES_MIN - 1 else ","
    parts, depth, start = list[str](), 0, 0
    for at, char in enumerate(text):
        depth += (char in "([") - (char in ")]")
        if char == sign and depth <= 0 and not _is_in_number(text, at):
            parts.append(text[start:at])
            start = at + 1
    return [*parts, text[start:]]


def _is_in_number(text: str, at: int) -> bool:
    return text[at - 1 : at].isdigit() and text[at + 1 : at + 2].isdigit()
