"""Finds the names in a record that refer to something else, by their mark `values.KeyOf`."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any, get_args

from rolepress.domain.model import Model
from rolepress.domain.values import KeyOf


@dataclass(frozen=True, slots=True)
class Reference:
    """A name in a file, and the kind of thing that it must name."""

    key: tuple[str | int, ...]
    """Its place in the file: keys, and numbers of entries."""
    name: str
    noun: str
    """What it names, as messages call it, such as "skill"."""


def references_of(record: Model, at: tuple[str | int, ...] = ()) -> Iterator[Reference]:
    """All references of a record and of the records in it. `at` is the place of the record."""
    for name, noun in pointing_fields(type(record)).items():
        yield from _references(getattr(record, name), noun, (*at, name))


def _references(value: object, noun: str, at: tuple[str | int, ...]) -> Iterator[Reference]:
    if isinstance(value, str):
        yield Reference(at, value, noun)
    elif isinstance(value, Model):
        yield from references_of(value, at)
    elif isinstance(value, tuple):
        for number, each in enumerate(value):
            yield from _references(each, noun, (*at, number))


@cache
def pointing_fields(model: type[Model]) -> Mapping[str, str]:
    """The fields that refer to something, each with the kind of thing that it names.

    A field that holds records with such fields is included, with an empty text.
    """
    found = {
        name: next(_nouns((field.annotation, *field.metadata)), None)
        for name, field in model.model_fields.items()
    }
    return {name: noun for name, noun in found.items() if noun is not None}


def _nouns(parts: tuple[Any, ...]) -> Iterator[str]:
    for part in parts:
        if isinstance(part, KeyOf):
            yield part.noun
        elif isinstance(part, type) and issubclass(part, Model):
            yield from ("" for _ in pointing_fields(part))
        else:
            yield from _nouns(get_args(part))
