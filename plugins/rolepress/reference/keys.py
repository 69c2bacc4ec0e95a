"""The keys of a model, with all that the reference says of each."""

from dataclasses import dataclass
from typing import Any, get_type_hints

from rolepress.domain.documents import Document
from rolepress.domain.model import Model
from rolepress.reference.docstrings import attribute_docstrings
from rolepress.reference.examples import EXAMPLES
from rolepress.reference.kinds import Kind, ListOf, Record, kind_of


@dataclass(frozen=True, slots=True)
class Key:
    """One key that an editor may write."""

    name: str
    kind: Kind
    required: bool
    meaning: str
    example: str
    """What to write after the key's colon."""
    default: Any
    """The value of a key that is left out, where it is neither nothing nor an empty list."""


def keys_of(model: type[Model]) -> list[Key]:
    """All keys of a model: those that are required first, then in the order of the source."""
    hints = get_type_hints(model, include_extras=True)
    meanings = attribute_docstrings(model)
    names = [name for name in model.model_fields if name not in model.DERIVED]
    names.sort(key=lambda name: _rank(model, name))
    return [
        Key(
            name=name,
            kind=kind_of(hints[name]),
            required=model.model_fields[name].is_required(),
            meaning=meanings[name],
            example=EXAMPLES[_home(model, name).__name__][name],
            default=_default(model, name),
        )
        for name in names
    ]


def records_of(model: type[Model]) -> list[type[Model]]:
    """The models that a model's keys hold, and those that theirs hold; each once."""
    found: dict[type[Model], None] = {}
    for key in keys_of(model):
        inner = key.kind.item if isinstance(key.kind, ListOf) else key.kind
        if isinstance(inner, Record):
            found |= dict.fromkeys([inner.model, *records_of(inner.model)])
    return list(found)


def _rank(model: type[Model], name: str) -> tuple[bool, int]:
    """What every page has, then what this model adds, then what it takes from elsewhere."""
    home = _home(model, name)
    group = 0 if home is Document else 1 if home is model else 2
    return not model.model_fields[name].is_required(), group


def _home(model: type[Model], name: str) -> type:
    """The class that declares a key."""
    return next(each for each in model.__mro__ if name in vars(each).get("__annotations__", {}))


def _default(model: type[Model], name: str) -> bool | None:
    default = model.model_fields[name].default
    return default if isinstance(default, bool) else None
