"""Words that say that the job on a page is not done wholly from home."""

import re

from rolepress_audit.html.page import Page
from rolepress_audit.lexicon.languages import every
from rolepress_audit.signals.own_words import own_lines
from rolepress_audit.words.text import fold

_WHOLLY_ABSENT = re.compile(rf"(?<!\w)(?:{every('not_remote')})")
_IN_PART = re.compile(rf"(?<!\w)(?:{every('partly_remote')})")
_HYBRID = re.compile(every("hybrid_label"))
_PARTED_WEEK = re.compile(
    rf"(?:{every('hybrid_label')})\s?[:-]\s.*\b(?:{every('periods', 'DAY')})s?\b"
    rf"|{every('parted_week')}"
)
_LABEL_PARTS = re.compile(r"\s*[|·•/()\[\];]\s*|\s-\s")
_LABEL_MAX_CHARS = 60
_SPEAKS_OF_ELSE = re.compile(rf"(?<!\w)(?:{every('other_subject')})(?!\w)")
_LEAVES_CHOICE = re.compile(rf"(?<!\w)(?:{every('other_subject')}|{every('leaves_choice')})(?!\w)")
_WHOLLY_REMOTE = re.compile(every("wholly_remote"))


def office_notice(page: Page) -> str:
    """The words by which a page says that its job is done in an office, or an empty string.

    A page that also says that all of it may be done from home is given the benefit of the doubt.
    """
    lines = own_lines(page)
    if _WHOLLY_REMOTE.search(fold(" ".join(lines))):
        return ""
    for line in lines:
        if len(line) <= _LABEL_MAX_CHARS and _is_label(fold(line)):
            return line
        for sentence in re.split(r"(?<=[.!?])\s+", line):
            if _denies(fold(sentence)):
                return sentence
    return ""


def _denies(sentence: str) -> bool:
    if _WHOLLY_ABSENT.search(sentence) and not _SPEAKS_OF_ELSE.search(sentence):
        return True
    in_part = _IN_PART.search(sentence) or _PARTED_WEEK.match(sentence)
    return in_part is not None and not _LEAVES_CHOICE.search(sentence)


def _is_label(line: str) -> bool:
    """Whether a short line has `hybrid` as a fact of its own, as in `Dublin (hybrid)`."""
    if "remote" in line or _LEAVES_CHOICE.search(line):
        return False
    return any(_HYBRID.fullmatch(part.strip(" .")) for part in _LABEL_PARTS.split(line))
