"""Adds to a line the fields that gave it parts: the country of a town, the currency of pay."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import TypeVar

from rolepress.foreign.keys import meanings_of
from rolepress.importing.exports.answers import LeftOut, OurKeys, OurLine
from rolepress.importing.exports.questions import Question
from rolepress.importing.source_document import Field

_PARTS: Mapping[str, frozenset[str]] = {
    "base_salary": frozenset(
        {"@salary_min", "@salary_max", "@salary_currency", "@salary_unit", "currency", "unit"}
    ),
    "locations": frozenset(
        {
            "locations",
            "locality",
            "region",
            "postal_code",
            "street_address",
            "country",
            "applicant_countries",
        }
    ),
}
Answer = TypeVar("Answer", OurLine, Question)

_REASONS = ("becomes `{key}`", "an entry of `{key}`")


def with_parts(keys: OurKeys) -> OurKeys:
    """The same answers, with fields that gave parts of pay or of a place beside those lines."""
    for key in _PARTS:
        said = " ".join(line.text for line in keys.lines if line.key == key)
        parts = [each for each in keys.left_out if _is_part(each, key, said)]
        fields = tuple(each.field for each in parts)
        if not parts or not _has_answer(keys, key):
            continue
        keys.lines = [_with_more(line, fields) if line.key == key else line for line in keys.lines]
        keys.questions = [
            _with_more(each, fields) if key in each.keys else each for each in keys.questions
        ]
        keys.left_out = _without(keys.left_out, parts)
    return keys


def _is_part(left: LeftOut, key: str, said: str) -> bool:
    """Whether a field is a part of the value of a key; `said` is that value."""
    last = left.field.key.rpartition(".")[2]
    names = {each for meaning in meanings_of(last) for each in meaning.keys}
    ends = tuple(reason.format(key=key) for reason in _REASONS)
    is_said = f": {left.field.value}" in said or left.reason.endswith(ends)
    return is_said and bool(names & _PARTS[key])


def _has_answer(keys: OurKeys, key: str) -> bool:
    return any(line.key == key for line in keys.lines) or any(key in q.keys for q in keys.questions)


def _with_more(answer: Answer, fields: tuple[Field, ...]) -> Answer:
    return replace(answer, fields=(*answer.fields, *fields))


def _without(left_out: Sequence[LeftOut], parts: Sequence[LeftOut]) -> list[LeftOut]:
    gone = set(map(id, parts))
    return [each for each in left_out if id(each) not in gone]
