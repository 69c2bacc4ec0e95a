"""What a key takes: one value, one of some words, a record, or a list of these."""

from dataclasses import dataclass
from enum import StrEnum
from types import UnionType
from typing import Annotated, Any, Union, get_args, get_origin

from pydantic import BeforeValidator

from rolepress.domain.model import Model
from rolepress.domain.values import Many
from rolepress.reference.scalars import SCALARS, Scalar


@dataclass(frozen=True, slots=True)
class Choice:
    """One of a few words."""

    type: type[StrEnum]


@dataclass(frozen=True, slots=True)
class Record:
    """Keys of its own."""

    model: type[Model]


@dataclass(frozen=True, slots=True)
class ListOf:
    """A list; with `alone`, a single entry may be written without one."""

    item: "Kind"
    alone: bool


Kind = Scalar | Choice | Record | ListOf


def kind_of(hint: Any) -> Kind:  # noqa: ANN401 - any type expression
    """The kind of value that an annotation stands for. Raises TypeError for one of no kind."""
    for scalar in SCALARS:
        if hint == scalar.hint:
            return scalar
    origin, arguments = get_origin(hint), get_args(hint)
    if origin in {Union, UnionType}:
        (inner,) = (each for each in arguments if each is not type(None))
        return kind_of(inner)
    if origin is tuple:
        return ListOf(kind_of(arguments[0]), alone=False)
    if origin is Annotated:
        inner = kind_of(arguments[0])
        return ListOf(inner.item, _may_stand_alone(hint)) if isinstance(inner, ListOf) else inner
    if isinstance(hint, type) and issubclass(hint, StrEnum):
        return Choice(hint)
    if isinstance(hint, type) and issubclass(hint, Model):
        return Record(hint)
    raise TypeError(f"no kind of front-matter value: {hint!r}")


def _may_stand_alone(hint: Any) -> bool:  # noqa: ANN401 - as above
    wrap = next(each for each in get_args(Many) if isinstance(each, BeforeValidator))
    return wrap in get_args(hint)
