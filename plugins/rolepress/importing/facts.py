"""Reads facts from the words of a text: only what it says, each with the words that say it."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from rolepress.domain.sections import SectionKind
from rolepress.foreign import terms
from rolepress.foreign.dates import possible_days
from rolepress.foreign.keys import meanings_of
from rolepress.foreign.pay import read_pay
from rolepress.importing.blocks import Block, Shape
from rolepress.importing.outline import Part
from rolepress.importing.sentences import sentences_of
from rolepress.importing.source_document import Field

_LABELED = re.compile(
    r"[*_`]*(?P<name>[^\W\d_][^:*_`.!?|]{1,40}?)[*_`]*\s?:[*_`]*\s+(?P<value>[^\s].{0,160})"
)
LABEL_KEYS = frozenset(
    {
        *("title", "locations", "workplace", "@remote", "applicant_countries", "employment_type"),
        *("base_salary", "valid_through", "date_posted", "employer", "apply_url", "apply_email"),
        *("application_contact", "identifier", "job_start_date", "work_hours", "@experience"),
        *("months_of_experience", "education_requirements", "employment_unit"),
    }
)
"""What a line such as `Place: Hamburg` may say. Others, such as `Languages: English`, are text."""
_EXPERIENCE = re.compile(
    r"experience|erfahrung|expérience|experiencia|experiência|esperienza|ervaring", re.IGNORECASE
)
_DEGREE = re.compile(
    r"\b(?:degree|bachelor\w*|master['’]?s|master (?:of|in|degree)|m\.?sc|ph\.?d|diploma|"
    r"hochschulabschluss|studium|berufsausbildung|\w*ausbildung|abitur|diplôme|bac ?\+ ?\d|cap|bts|"
    r"licence|titulación|licenciatura|grado en|formación profesional|graduação|mestrado|"
    r"ensino superior|ensino médio|laurea|diploma di|hbo|mbo|wo-\w+)\b",
    re.IGNORECASE,
)
_OR_EXPERIENCE = re.compile(
    r"(?:equivalent|comparable|similar)\s+(?:\w+\s+){0,2}experience|or\s+experience\b"
    r"|vergleichbare\s+(?:\w+\s+){0,2}erfahrung|expérience\s+équivalente|experiencia\s+equivalente"
    r"|experiência\s+equivalente|esperienza\s+equivalente|vergelijkbare\s+ervaring",
    re.IGNORECASE,
)
_MAIL = re.compile(r"[\w.+-]+@[\w-]+\.[\w.-]*\w")
_ADDRESS = re.compile(r"https?://[^\s<>()\]\"'`]+[^\s<>()\]\"'`.,;:!?]")
_APPLY = re.compile(
    r"\b(?:appl(?:y|ications?|ied)|bewerb\w*|bewirb|postul\w*|candidat\w*|aplica\w*|solicit\w*|"
    r"inscri\w*|candidar\w*|sollicit\w*|unterlagen|curriculum)\b",
    re.IGNORECASE,
)
_UNTIL = re.compile(
    r"\b(?:by|before|until|deadline|closes|closing|bis|spätestens|\w*frist|\w*schluss|avant|"
    r"jusqu|limite|antes|hasta|plazo|até|prazo|entro|scadenza|voor|uiterlijk|tot)\b",
    re.IGNORECASE,
)
_DAY = re.compile(
    r"\b(?:\d{4}-\d{2}-\d{2}|\d{1,2}[./]\d{1,2}[./]\d{4}"
    r"|\d{1,2}(?:\.|st|nd|rd|th|er|º)? (?:de )?[^\W\d_]{3,12}\.? (?:de )?\d{4}"
    r"|[^\W\d_]{3,12} \d{1,2}(?:st|nd|rd|th)?, \d{4})\b"
)
_HIGHLIGHT = re.compile(r"[*_`\\]+")
_ASKS = frozenset(
    {
        *(SectionKind.REQUIREMENTS, SectionKind.QUALIFICATIONS, SectionKind.PREREQUISITES),
        *(SectionKind.MUST_HAVE, SectionKind.NICE_TO_HAVE, SectionKind.HARD_SKILLS),
        *(SectionKind.SOFT_SKILLS, SectionKind.TOOLS),
    }
)
LOOSE_MIN_CHARS = 4
"""Shorter names, such as "Go", are found only as they are written in the table."""
WORDS_MAX_CHARS = 190
"""Readers of values take longer texts for prose."""


def labeled_facts(parts: Sequence[Part]) -> Iterator[Field]:
    """Yield the facts of lines such as `Place: Hamburg`."""
    for part in parts:
        for line in _lines(part.blocks):
            found = _LABELED.fullmatch(line.strip())
            if not found or len(found["name"].split()) > 4:  # noqa: PLR2004 - a label is short
                continue
            keys = {key for each in meanings_of(found["name"]) for key in each.keys}
            if keys & LABEL_KEYS:
                yield Field(found["name"].strip(), _plain(found["value"]), "the text")


def _lines(blocks: Iterable[Block]) -> Iterator[str]:
    for block in blocks:
        if block.shape in {Shape.TEXT, Shape.ENTRY}:
            yield from block.lines


def _plain(words: str) -> str:
    return _HIGHLIGHT.sub("", words).strip()


def said_facts(parts: Sequence[Part]) -> Iterator[Field]:
    """Yield the facts of sentences: experience, degrees, pay, and where to apply."""
    yield from _only(_experience(parts), "experience requirements")
    yield from _only(_degrees(parts), "education requirements")
    yield from _pay(parts)
    yield from _only(_deadlines(parts), "deadline")
    yield from _ways_to_apply(parts)


def in_place_of_degree(parts: Sequence[Part]) -> str:
    """The words that take experience in place of a degree; empty if there are none."""
    said = (each for each in _sentences(parts) if _DEGREE.search(each))
    return next((each for each in said if _OR_EXPERIENCE.search(each)), "")


def _sentences(parts: Sequence[Part]) -> Iterator[str]:
    for part in parts:
        for block in part.blocks:
            if block.shape in {Shape.TEXT, Shape.ENTRY}:
                yield from (_plain(each) for each in sentences_of(block.words))


def _only(found: Iterator[tuple[object, str]], key: str) -> Iterator[Field]:
    """Yield what all sentences agree on. If they do not, the editor decides."""
    by_value = dict(reversed(list(found)))
    if len(by_value) == 1:
        yield Field(key, next(iter(by_value.values())), "the text")


def _experience(parts: Sequence[Part]) -> Iterator[tuple[object, str]]:
    for sentence in _sentences(parts):
        for clause in _clauses(sentence):
            months = terms.read_months(clause) if _EXPERIENCE.search(clause) else None
            if months:
                yield months, clause


def _deadlines(parts: Sequence[Part]) -> Iterator[tuple[object, str]]:
    """Yield the days until which one may apply."""
    for sentence in _sentences(parts):
        if _APPLY.search(sentence) and _UNTIL.search(sentence):
            days = [day for day in _DAY.findall(sentence) if possible_days(day)]
            if len(days) == 1:
                yield days[0], days[0]


def _clauses(sentence: str) -> Iterator[str]:
    """Yield a sentence, or the parts of a long one."""
    if len(sentence) <= WORDS_MAX_CHARS:
        yield sentence
    else:
        yield from (part.strip() for part in re.split(r"[,;](?=\s)", sentence))


def _degrees(parts: Sequence[Part]) -> Iterator[tuple[object, str]]:
    for sentence in _sentences(parts):
        for clause in _clauses(sentence):
            if found := _DEGREE.search(clause):
                degrees = terms.read_credentials(clause[found.start() :])
                if degrees:
                    yield degrees, clause[found.start() :]


def _pay(parts: Sequence[Part]) -> Iterator[Field]:
    """Yield pay that stands under a heading about pay, if it is the only one there."""
    of_pay = [part for part in parts if part.kind is SectionKind.SALARY]
    said = [clause for each in _sentences(of_pay) for clause in _clauses(each) if read_pay(clause)]
    if len(said) == 1:
        yield Field("salary", said[0], "the text")


def _ways_to_apply(parts: Sequence[Part]) -> Iterator[Field]:
    """Yield the only address in a section on how to apply."""
    text = "\n".join(
        _lines(b for p in parts if p.kind is SectionKind.HOW_TO_APPLY for b in p.blocks)
    )
    mails, addresses = set(_MAIL.findall(text)), set(_ADDRESS.findall(text))
    if len(addresses) == 1:
        yield Field("apply_url", addresses.pop(), "the text")
    elif len(mails) == 1 and not addresses:
        yield Field("apply_email", mails.pop(), "the text")


def skills_in(parts: Sequence[Part], rows: Mapping[str, str]) -> list[tuple[str, str]]:
    """The skills of a table that a text names, each with the words that name it.

    Names in small letters, such as "hiring", are usual words: they count where the text says what
    it asks for.
    """
    everywhere = "\n".join(_lines(block for part in parts for block in part.blocks))
    asked = "\n".join(_lines(b for part in parts if part.kind in _ASKS for b in part.blocks))
    found: list[tuple[int, str, str]] = []
    for key, name in rows.items():
        pattern = rf"(?<![\w+#.-]){re.escape(name)}(?![\w+#-]|\.\w)"
        exact = re.search(pattern, everywhere) if name != name.lower() else None
        loose = re.search(pattern, asked, re.IGNORECASE) if len(name) >= LOOSE_MIN_CHARS else None
        if match := exact or loose:
            start = everywhere.find(match[0])
            found.append((start, key, match[0]))
    return [(key, words) for _, key, words in sorted(found)]
