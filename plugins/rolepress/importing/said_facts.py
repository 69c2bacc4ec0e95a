"""Reads facts from the sentences of a text: only what they say, each with the words that say it."""

import re
from collections.abc import Iterable, Iterator, Sequence

from rolepress.domain.sections import SectionKind
from rolepress.foreign import dates, terms
from rolepress.foreign.letters import letters_of
from rolepress.foreign.pay import read_currency, read_pay
from rolepress.importing.blocks import Block, Shape
from rolepress.importing.cues import (
    APPLYING,
    BENEFIT,
    DEADLINE,
    DEGREE,
    EXPERIENCE,
    HOURS_A_WEEK,
    LEAST,
    OR_EXPERIENCE,
    PAY,
    RANGE_OF_YEARS,
)
from rolepress.importing.facts import Doubt, lines_of, plain
from rolepress.importing.outline import Part
from rolepress.importing.sentences import sentences_of
from rolepress.importing.source_document import Field

_MAIL = re.compile(r"[\w.+-]{1,64}@[\w-]+\.[\w.-]*\w")
_ADDRESS = re.compile(r"https?://[^\s<>()\]\"'`]+[^\s<>()\]\"'`.,;:!?]")
_DAY = re.compile(
    r"\d{4}-\d{2}-\d{2}|\d{1,2}[./-]\d{1,2}[./-]\d{2,4}"
    r"|\d{1,2}(?:\.|st|nd|rd|th|º|er)?\s(?:(?:de|of)\s)?[^\W\d_]{3,10}\.?,?(?:\sde)?\s\d{4}"
    r"|[^\W\d_]{3,10}\.?\s\d{1,2}(?:st|nd|rd|th)?,?\s\d{4}"
)
_ASKS = frozenset(
    {
        *(SectionKind.REQUIREMENTS, SectionKind.QUALIFICATIONS, SectionKind.PREREQUISITES),
        SectionKind.MUST_HAVE,
    }
)
HOURS_MIN = 8
"""Fewer hours a week are for a part of the work, such as meetings."""
WORDS_MAX_CHARS = 190
"""Readers of values take longer texts for prose."""

Found = Iterator[Field | Doubt]


def said_facts(parts: Sequence[Part]) -> Found:
    """Yield the facts of sentences: experience, degrees, pay, hours, deadlines, ways to apply."""
    yield from _experience(parts)
    degrees = dict(reversed(list(_degrees(parts))))
    if len(degrees) == 1:
        yield Field("education requirements", next(iter(degrees.values())), "the text")
    yield from _one_of("base_salary", "salary", list(_pay(parts)))
    yield from _one_of("work_hours", "work hours", list(_hours(parts)))
    yield from _one_of("valid_through", "deadline", list(_deadlines(parts)))
    yield from _ways_to_apply(parts)


def in_place_of_degree(parts: Sequence[Part]) -> str:
    """The words that take experience in place of a degree; empty if there are none."""
    said = (each for each in _sentences(parts) if DEGREE.search(each))
    return next((each for each in said if OR_EXPERIENCE.search(each)), "")


def _sentences(parts: Iterable[Part]) -> Iterator[str]:
    for part in parts:
        for block in part.blocks:
            yield from _sentences_of(block)


def _sentences_of(block: Block) -> Iterator[str]:
    if block.shape in {Shape.TEXT, Shape.ENTRY}:
        yield from (plain(each) for each in sentences_of(block.words))


def _one_of(ours: str, key: str, words: Sequence[str]) -> Found:
    """Yield what all sentences agree on. If they do not, the editor decides."""
    different = list({letters_of(each): each for each in reversed(words)}.values())[::-1]
    if len(different) == 1:
        yield Field(key, different[0], "the text")
    elif different:
        yield Doubt(ours, tuple(different))


def _clauses(sentence: str) -> Iterator[str]:
    """Yield a sentence, or the parts of a long one."""
    if len(sentence) <= WORDS_MAX_CHARS:
        yield sentence
    else:
        yield from (part.strip() for part in re.split(r"[,;](?=\s)", sentence))


def _experience(parts: Sequence[Part]) -> Found:
    by_months: dict[int, str] = {}
    unclear: dict[str, None] = {}
    for clause, is_asked in _asking_clauses(parts):
        months = terms.read_months(clause)
        if months and (EXPERIENCE.search(clause) or (is_asked and LEAST.match(clause))):
            by_months.setdefault(months, clause)
        elif EXPERIENCE.search(clause) and RANGE_OF_YEARS.search(clause):
            unclear[clause] = None
    if len(by_months) == 1 and not unclear:
        yield Field("experience requirements", next(iter(by_months.values())), "the text")
    elif by_months or unclear:
        yield Doubt("months_of_experience", (*by_months.values(), *unclear))


def _asking_clauses(parts: Sequence[Part]) -> Iterator[tuple[str, bool]]:
    """Yield all clauses, each with whether it is an entry of what a text asks for."""
    for part in parts:
        for block in part.blocks:
            is_asked = part.kind in _ASKS and block.shape is Shape.ENTRY
            for sentence in _sentences_of(block):
                yield from ((clause, is_asked) for clause in _clauses(sentence))


def _degrees(parts: Sequence[Part]) -> Iterator[tuple[object, str]]:
    for sentence in _sentences(parts):
        for clause in _clauses(sentence):
            if found := DEGREE.search(clause):
                degrees = terms.read_credentials(clause[found.start() :])
                if degrees:
                    yield degrees, clause[found.start() :]


def _pay(parts: Sequence[Part]) -> Iterator[str]:
    """Yield pay under a heading about pay, or else where a sentence says that it is pay."""
    of_pay = [part for part in parts if part.kind is SectionKind.SALARY]
    below = [clause for each in _sentences(of_pay) for clause in _clauses(each) if read_pay(clause)]
    if below:
        yield from below
        return
    for sentence in _sentences(parts):
        for clause in _clauses(sentence):
            said = PAY.search(clause) and not BENEFIT.search(clause)
            if said and read_currency(clause) and read_pay(clause):
                yield clause


def _hours(parts: Sequence[Part]) -> Iterator[str]:
    """Yield hours that are said to be for a week."""
    for sentence in _sentences(parts):
        for found in HOURS_A_WEEK.finditer(sentence):
            if int(found["hours"]) >= HOURS_MIN:
                yield found[0]


def _deadlines(parts: Sequence[Part]) -> Iterator[str]:
    for sentence in _sentences(parts):
        days = _DAY.findall(sentence) if APPLYING.search(sentence) else []
        if len(days) == 1 and DEADLINE.search(sentence) and dates.possible_days(days[0]):
            yield days[0]


def _ways_to_apply(parts: Sequence[Part]) -> Found:
    """Yield the only address in a section or in sentences on how to apply."""
    section = "\n".join(
        line for part in parts if part.kind is SectionKind.HOW_TO_APPLY
        for line in lines_of(part.blocks)
    )  # fmt: skip
    text = "\n".join(line for part in parts for line in lines_of(part.blocks))
    near = section or "\n".join(line for line in text.split("\n") if APPLYING.search(line))
    mails, addresses = _unique(_MAIL, near), _unique(_ADDRESS, section)
    if len(addresses) == 1:
        yield Field("apply_url", addresses[0], "the text")
    elif len(mails) == 1 and not addresses:
        yield Field("apply_email", mails[0], "the text")
    elif len(anywhere := _unique(_MAIL, text)) == 1 and not addresses:
        yield Doubt("apply_email", tuple(anywhere))


def _unique(pattern: re.Pattern[str], text: str) -> list[str]:
    return list(dict.fromkeys(pattern.findall(text)))
