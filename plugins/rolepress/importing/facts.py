"""Reads facts that a text says by a label: `Place: Hamburg`, or a heading over one short line."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from rolepress.foreign import terms
from rolepress.foreign.keys import meanings_of
from rolepress.foreign.letters import letters_of
from rolepress.foreign.pay import read_currency, read_pay
from rolepress.foreign.places import read_places
from rolepress.importing.blocks import Block, Shape
from rolepress.importing.cues import HOURS
from rolepress.importing.outline import Part
from rolepress.importing.source_document import Field

_LABELED = re.compile(
    r"[*_`]*(?P<name>[^\W\d_][^:*_`.!?|]{1,40}?)[*_`]*\s?:[*_`]*\s+(?P<value>[^\s].{0,160})"
)
_LABEL_WORDS_MAX = 4
LABEL_KEYS = frozenset(
    {
        *("title", "locations", "workplace", "@remote", "applicant_countries", "employment_type"),
        *("base_salary", "valid_through", "date_posted", "employer", "apply_url", "apply_email"),
        *("application_contact", "identifier", "job_start_date", "work_hours", "@experience"),
        *("months_of_experience", "education_requirements", "employment_unit"),
    }
)
"""What a line such as `Place: Hamburg` may say. Others, such as `Languages: English`, are text."""
_HEADING_KEYS = frozenset(
    {"locations", "workplace", "employment_type", "base_salary", "valid_through", "work_hours"}
)
"""What a heading over one short line may say."""
_VALUE_WORDS_MAX = 8
"""A longer line below a heading is a text about the fact, and not the fact."""
_STRIP = re.compile(r"\s+[|·•]\s+|`\s*`")
"""What stands between facts in a row, such as "Deventer | 24 hours | Temporary"."""
_HIGHLIGHT = re.compile(r"[*_`\\]+")
_NO_WORD_AT_START = re.compile(r"^[^\w€$£]+")


@dataclass(frozen=True, slots=True)
class Doubt:
    """A fact that a text says in two ways."""

    key: str
    """Our key."""
    words: tuple[str, ...]
    """What the text says, in its own words."""


def labeled_facts(parts: Sequence[Part]) -> Iterator[Field | Doubt]:
    """Yield the facts that stand behind labels, below headings, and in rows at the top."""
    found: defaultdict[str, dict[str, Field]] = defaultdict(dict)
    for each in (*_behind_labels(parts), *_below_headings(parts), *_in_rows(parts)):
        key = next(key for meaning in meanings_of(each.key) for key in meaning.keys)
        found[key].setdefault(letters_of(str(each.value)), each)
    for key, fields in found.items():
        if len(fields) == 1 or key not in _ONE_VALUE:
            yield from fields.values()
        else:
            yield Doubt(key, tuple(str(each.value) for each in fields.values()))


_ONE_VALUE = frozenset({"employment_type", "base_salary", "work_hours", "valid_through"})
"""Keys that have one value in a vacancy. Two different ones may be about two vacancies."""


def _behind_labels(parts: Sequence[Part]) -> Iterator[Field]:
    for part in parts:
        for line in (part.heading, *lines_of(part.blocks)):
            found = _LABELED.fullmatch(line.strip())
            if not found or len(found["name"].split()) > _LABEL_WORDS_MAX:
                continue
            if _keys(found["name"]) & LABEL_KEYS:
                yield Field(found["name"].strip(), plain(found["value"]), "the text")


def _below_headings(parts: Sequence[Part]) -> Iterator[Field]:
    """Yield facts such as the heading "Location" over the line "Hamburg"."""
    for part in parts:
        if not part.heading or not _keys(part.heading) & _HEADING_KEYS:
            continue
        said = [plain(line) for line in lines_of(part.blocks) if line.strip()]
        if (
            len(said) == 1
            and len(said[0].split()) <= _VALUE_WORDS_MAX
            and said[0][-1] not in ".:!?"
        ):
            yield Field(plain(part.heading), said[0], "the text")


def _in_rows(parts: Sequence[Part]) -> Iterator[Field]:
    """Yield the facts of lines such as "Deventer | 24 hours | Temporary" above the text."""
    for line in _lines_at_top(parts):
        pieces = [_NO_WORD_AT_START.sub("", plain(each)).strip() for each in _STRIP.split(line)]
        pieces = [each for each in pieces if each]
        if len(pieces) < 2 or any(len(each.split()) > _VALUE_WORDS_MAX for each in pieces):  # noqa: PLR2004 - a row
            continue
        facts = [fact for fact in map(_fact, pieces) if fact]
        if any(fact.key != "location" for fact in facts):
            yield from facts


def _lines_at_top(parts: Sequence[Part]) -> Iterator[str]:
    """Yield the first lines of a text, and the headings above them."""
    for part in parts:
        yield part.heading
        if part.blocks:
            yield from lines_of(part.blocks[:2])
            return


def _fact(piece: str) -> Field | None:
    """What a piece of a row says; None if that is not certain."""
    if read_currency(piece) and read_pay(piece):
        return Field("salary", piece, "the text")
    if HOURS.fullmatch(piece):
        return Field("work hours", piece, "the text")
    if terms.read_contracts(piece):
        return Field("employment type", piece, "the text")
    where = read_places(piece)
    if where.workplace or (where.towns and piece[0].isupper()):
        return Field("location", piece, "the text")
    return None


def _keys(name: str) -> set[str]:
    return {key for each in meanings_of(plain(name)) for key in each.keys}


def lines_of(blocks: Iterable[Block]) -> Iterator[str]:
    """Yield the lines of paragraphs and entries."""
    for block in blocks:
        if block.shape in {Shape.TEXT, Shape.ENTRY}:
            yield from block.lines


def plain(words: str) -> str:
    """Words without the marks of Markdown's highlights."""
    return _HIGHLIGHT.sub("", words).strip()
