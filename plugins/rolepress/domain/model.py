"""The base of everything an editor writes: frozen, typed, and closed to unknown keys."""

from functools import cache
from typing import Annotated, Any, ClassVar, Never, TypeVar

from pydantic import BaseModel, ConfigDict, field_validator
from pydantic_core import PydanticCustomError, PydanticOmit

from rolepress.core.text import folded

REPEATED = "rolepress_repeated"
"""The type of the error for a list that names something twice; `repeats` of its context says what:
of each entry that stands there already, its number, its words, and those of the one above."""


class _NoKey:
    def __get_pydantic_json_schema__(self, *_: object) -> Never:
        raise PydanticOmit


T = TypeVar("T")
Derived = Annotated[T, _NoKey()]
"""A field that the reader of a file fills in. No editor writes it, so there is no such key."""


class Model(BaseModel):
    """A frozen record. A field is a key, and all that is said of the key stands beside it.

    The docstring of the field is the key's meaning, and `Field(examples=[...])` has what an editor
    may write. The reference and the JSON Schemas are made of these.
    """

    # Built when first used: a build after one edit has no use for most models.
    model_config = ConfigDict(
        frozen=True, extra="forbid", str_strip_whitespace=True, defer_build=True
    )

    WORDS: ClassVar[frozenset[str]] = frozenset()
    """Of a table's row: the fields that a translation of the table may say again."""
    NAMED_BY: ClassVar[tuple[str, ...]] = ()
    """Of a table's row: the fields that readers know it by; no two rows have all in common."""

    @classmethod
    @cache
    def derived(cls) -> frozenset[str]:
        """The fields that are no keys."""
        marks = {name: field.metadata for name, field in cls.model_fields.items()}
        return frozenset(name for name in marks if any(isinstance(m, _NoKey) for m in marks[name]))

    @property
    def identity(self) -> tuple[object, ...]:
        """What no two entries of a list have in common: all that is said, unless a model knows."""
        return tuple(_identity(getattr(self, name)) for name in type(self).model_fields)

    @field_validator("*")
    @classmethod
    def _each_entry_once(cls, value: Any) -> Any:  # noqa: ANN401 - of any field
        """Every list of every record, so that none that is added can be forgotten."""
        if isinstance(value, tuple) and (repeats := _repeats(value)):
            raise PydanticCustomError(REPEATED, "an entry stands twice", {"repeats": repeats})
        return value


def _repeats(entries: tuple[object, ...]) -> list[tuple[int, str, str]]:
    first: dict[object, int] = {}
    at = [first.setdefault(_identity(entry), number) for number, entry in enumerate(entries)]
    return [
        (number, _words(entries[number]), _words(entries[above]))
        for number, above in enumerate(at)
        if above != number
    ]


def _identity(value: object) -> object:
    if isinstance(value, Model):
        return value.identity
    return folded(value) if isinstance(value, str) else value


def _words(entry: object) -> str:
    if not isinstance(entry, Model):
        return str(entry)
    said = (getattr(entry, name) for name in type(entry).model_fields)
    return ", ".join(str(value) for value in said if value is not None)
