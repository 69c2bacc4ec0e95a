"""The base of everything an editor writes: frozen, typed, and closed to unknown keys."""

from typing import ClassVar

from pydantic import BaseModel, ConfigDict


class Model(BaseModel):
    """A frozen record. A field's docstring is its entry in the front-matter reference."""

    # Built when first used: a build after one edit has no use for most models.
    model_config = ConfigDict(
        frozen=True, extra="forbid", str_strip_whitespace=True, defer_build=True
    )

    DERIVED: ClassVar[frozenset[str]] = frozenset()
    """Fields the reader fills in: no editor writes them, so no key has their names."""
    WORDS: ClassVar[frozenset[str]] = frozenset()
    """Of a table's row: the fields that a translation of the table may say again."""
