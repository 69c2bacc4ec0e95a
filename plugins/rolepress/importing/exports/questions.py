"""Asks the editor about what an export says, and front matter cannot take as it is."""

from collections.abc import Sequence
from dataclasses import dataclass

from rolepress.foreign.given import Given, fix_of
from rolepress.importing.source_document import Field
from rolepress_base.messages import one_line

_SHOWN_MAX = 20
"""A question shows at most this many entries of a list. Long ones are cut anyway."""
_OR_NOT = ", or remove the line"


@dataclass(frozen=True, slots=True)
class Question:
    """What only the editor can decide."""

    text: str
    """The question in plain words, with the line to write."""
    fields: tuple[Field, ...]
    """The fields that it is about."""
    keys: tuple[str, ...] = ()
    """The keys of front matter that the answer is for, if they are known."""


def question_of(
    given: Given, fields: Sequence[Field], below: str = "", keys: tuple[str, ...] = ()
) -> Question:
    """The question about a value that is understood in part, or not at all.

    `keys` are the keys that the answer is for, unless the values have them.
    """
    said = "; ".join(f"`{each.key}`: “{one_line(_text(each.value))}”" for each in fields)
    where = fields[0].where if fields else ""
    fix = fix_of(given, below) if given.values else ", ".join([given.reason, *given.asks])
    fix = fix.strip(", ").replace(_OR_NOT, "")
    return Question(f"{where}, {said}: {fix}.", tuple(fields), tuple(given.values) or keys)


def _text(value: object) -> str:
    if isinstance(value, list):
        return ", ".join(map(str, value[:_SHOWN_MAX]))
    return str(value)
