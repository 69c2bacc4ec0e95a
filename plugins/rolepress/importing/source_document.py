"""What a source says, before anything of it is put into our words."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class Field:
    """A fact that the source names by a key."""

    key: str
    """The key as the source names it, such as `datePosted` or `location.city`."""
    value: object
    """Text, a number, true or false, a list or a mapping, as it was read."""
    where: str
    """Where it stood, for people: "JSON-LD", "column Location", "front matter, line 3"."""


@dataclass(frozen=True, slots=True)
class SourceDocument:
    """One text with the facts that stand beside it."""

    name: str
    """The file's name without its ending, or what the export calls it."""
    fields: tuple[Field, ...]
    body: str
    form: Literal["text", "markdown", "html"]


def said(value: object) -> str:
    """A value as text, for people: the parts of a list or a mapping in a row."""
    if isinstance(value, Mapping):
        return "; ".join(f"{key}: {said(each)}" for key, each in value.items())
    if isinstance(value, list | tuple):
        return ", ".join(map(said, value))
    return str(value).lower() if isinstance(value, bool) else str(value)
