"""A schema.org node as plain data: JSON values, one `@type`, and no empty property."""

from collections.abc import Iterable, Mapping, Sequence
from typing import TypeAlias

JsonValue: TypeAlias = (
    "str | int | float | bool | Sequence[JsonValue] | Mapping[str, JsonValue] | None"
)
Node: TypeAlias = dict[str, JsonValue]
"""A JSON-LD object. A full node has a `@type`; a reference has an `@id` and nothing else."""


def is_empty(value: JsonValue) -> bool:
    """Whether a value says nothing. `False` and 0 say something."""
    return not value and not isinstance(value, int | float)


def drop_empty(properties: Mapping[str, JsonValue]) -> Node:
    """The properties that say something, in the order they came."""
    return {
        name: value
        for name, value in properties.items()
        if value or isinstance(value, int | float)  # `is_empty`, without a call for each value
    }


def node(type_: str, /, id_: str = "", **properties: JsonValue) -> Node:
    """A full node. Properties without a value are left out."""
    return drop_empty({"@type": type_, "@id": id_, **properties})


def reference(id_: str) -> Node:
    """A pointer to a full node of the same graph."""
    return {"@id": id_}


def one_or_many(values: Iterable[JsonValue]) -> JsonValue:
    """A single value alone, several values as a list, and None if there is no value.

    JSON-LD reads a value and a list of one alike, but not every reader of job postings does, and
    the single value is the shape that schema.org and Google document.
    """
    found = list(values)
    if len(found) == 1:
        return found[0]
    return found or None
