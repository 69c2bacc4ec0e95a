"""The base of everything an editor writes: frozen, typed, and closed to unknown keys."""

import re
from enum import Enum, auto
from functools import cache
from typing import Annotated, Any, ClassVar, TypeVar

from pydantic import BaseModel, ConfigDict, GetJsonSchemaHandler, field_validator
from pydantic_core import CoreSchema, PydanticCustomError, PydanticOmit

from rolepress.core.text import folded

REPEATED = "rolepress_repeated"
"""The type of the error for a list that names something twice. `repeats` in its context has, for
each repeated entry, its number, its words and the words of the entry that it repeats."""


_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")


class Mark(Enum):
    """What a field is, if it is no fact that a page shows."""

    DERIVED = auto()
    ASIDE = auto()

    def __get_pydantic_json_schema__(
        self, core: CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        """A schema has keys alone."""
        if self is Mark.DERIVED:
            raise PydanticOmit
        return handler(core)


T = TypeVar("T")
Derived = Annotated[T, Mark.DERIVED]
"""A field that the reader of a file fills in. No editor writes it, so there is no such key."""
Aside = Annotated[T, Mark.ASIDE]
"""A key about the page, which is not part of its content.

If somebody checks a page or a vacancy and finds nothing to correct, its content has not changed.
"""


class Model(BaseModel):
    """A frozen record. Each field is a key, and everything about the key is beside the field.

    The docstring of the field is the key's meaning, and `Field(examples=[...])` has examples of
    what an editor may write. The reference and the JSON Schemas are made from these.
    """

    # Built when first used: a build after one edit has no use for most models.
    model_config = ConfigDict(
        frozen=True, extra="forbid", str_strip_whitespace=True, defer_build=True
    )

    WORDS: ClassVar[frozenset[str]] = frozenset()
    """For a row of a table: the fields that can be translated."""
    NAMED_BY: ClassVar[tuple[str, ...]] = ()
    """For a row of a table: the fields that identify it to readers. No two rows share them all."""

    @classmethod
    @cache
    def marked(cls, mark: Mark) -> frozenset[str]:
        """The names of the fields that have a mark."""
        fields = cls.model_fields.items()
        return frozenset(name for name, field in fields if mark in field.metadata)

    @property
    def identity(self) -> tuple[object, ...]:
        """What two entries of a list must not share: all fields, unless a model says otherwise."""
        return tuple(_identity(getattr(self, name)) for name in type(self).model_fields)

    @field_validator("*")
    @classmethod
    def _each_entry_once(cls, value: Any) -> Any:  # noqa: ANN401 - of any field
        """Check every list of every record, so that a new list cannot be forgotten."""
        if isinstance(value, tuple) and (repeats := _repeats(value)):
            raise PydanticCustomError(REPEATED, "an entry stands twice", {"repeats": repeats})
        return value


def in_words(name: str) -> str:
    """A model's name in words: `SalarySource` is a salary source."""
    return _CAMEL.sub(" ", name).lower()


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
