"""Explains validation errors of pydantic in an editor's words."""

from collections.abc import Iterator
from typing import Any

from rolepress.content.source import KeyPath
from rolepress.domain.model import Mark, Model
from rolepress.domain.translations import ORIGINALS
from rolepress_base.messages import join_words, one_line, quoted
from rolepress_base.names import Hints

_KEYS = ("keys of its own", "write `key: value` lines below it, indented")
_EXPECTED = {
    "string_type": ("text", "write plain text; put it in quotes if it has special characters"),
    "tuple_type": ("a list", "write it as `[one, two]`, or one a line after `- `"),
    "model_type": _KEYS,
    "model_attributes_type": _KEYS,
    "too_short": ("at least one entry", "add one, or remove the key"),
    "bool_type": ("true or false", "write `true` or `false`"),
    "date_type": ("a date", "write it as YYYY-MM-DD"),
    "int_type": ("a whole number", "write digits only"),
    "decimal_type": ("an amount of money", "write digits only, such as 60000"),
    "is_instance_of": ("one of the known values", "docs/front-matter.md lists them"),
    "enum": ("one of the known values", "docs/front-matter.md lists them"),
}
"""The expected value and the remedy for each type of pydantic error."""


def wrong_value(
    kind: str,
    value: object,
    context: dict[str, Any],
    message: str,
    record: type[Model] | None = None,
) -> tuple[str, str]:
    """What is wrong with a value, and the remedy. `record` is the model of a list's entries."""
    if kind == "rolepress":
        return str(context["message"]), str(context["fix"])
    if kind in {"string_too_long", "string_too_short"} and isinstance(value, str):
        return _wrong_length(kind, len(value.strip()), context)
    if kind not in _EXPECTED:
        return one_line(message), "docs/front-matter.md says what it takes"
    expected, fix = _EXPECTED[kind]
    got = "an empty list" if value in ((), []) else quoted(value)
    if kind == "tuple_type" and record:
        fix = _list_of_records(record, value)
    elif kind == "tuple_type" and isinstance(value, str) and len(got) <= len(value) + 2:
        fix = f"write it as a list: `[{one_line(value)}]`"
    return f"expected {expected}, got {got}", fix


def _wrong_length(kind: str, length: int, context: dict[str, Any]) -> tuple[str, str]:
    if kind == "string_too_long":
        return f"expected at most {context['max_length']} characters, got {length}", "shorten it"
    return f"expected at least {context['min_length']} characters, got {length}", "say more"


def _list_of_records(record: type[Model], value: object) -> str:
    if isinstance(value, dict):
        return "put `- ` before its first key, and indent the others as far as that key"
    needed = [f"`{key}: ...`" for key, field in record.model_fields.items() if field.is_required()]
    return f"start each entry with `- ` and write its keys below each other: {join_words(needed)}"


def record_at(model: type[Model], at: KeyPath) -> type[Model] | None:
    """The model of the entries of the list at a place; None if they are not records."""
    field = model_at(model, at[:-1]).model_fields.get(str(at[-1])) if at else None
    return _model_of(field.annotation) if field else None


def meant_key(model: type[Model], at: KeyPath, hints: Hints) -> str | None:
    """The known key that the unknown key `at` was most likely meant to be."""
    return hints.among(_known_keys(model_at(model, at[:-1]))).nearest(str(at[-1]))


def unknown_key_fix(model: type[Model], at: KeyPath, hints: Hints) -> str:
    """The remedy for an unknown key: the place where it belongs, or the key that was meant."""
    key, parents = str(at[-1]), at[:-1]
    here = model_at(model, parents)
    known = hints.among(_known_keys(here))
    if here in ORIGINALS and key in ORIGINALS[here].model_fields:
        return "remove the line: the original says it"
    if parents and key in _known_keys(model):
        return "remove it here; it belongs to the top level, not indented"
    for name, nested in _parts(model):
        if not parents and key in _known_keys(nested):
            return f"it belongs below `{name}:`, indented"
    fix = known.did_you_mean(key) if known.nearest(key) or parents else _below(model, key, hints)
    return f"remove the line, or {fix}" if fix.startswith("use one of") else fix


def _below(model: type[Model], key: str, hints: Hints) -> str:
    """Suggest the nearest key among the model's parts, or else in the model itself."""
    for name, nested in _parts(model):
        match = hints.among(_known_keys(nested)).nearest(key)
        if match:
            return f"did you mean `{match}`? It belongs below `{name}:`, indented"
    return hints.among(_known_keys(model)).did_you_mean(key)


def _parts(model: type[Model]) -> Iterator[tuple[str, type[Model]]]:
    """The fields of a model that are models themselves."""
    for name, field in model.model_fields.items():
        if nested := _model_of(field.annotation):
            yield name, nested


def model_at(model: type[Model], at: KeyPath) -> type[Model]:
    """The model of the record at a place."""
    current = model
    for step in at:
        if isinstance(step, str) and step in current.model_fields:
            current = _model_of(current.model_fields[step].annotation) or current
    return current


def _known_keys(model: type[Model]) -> list[str]:
    return [key for key in model.model_fields if key not in model.marked(Mark.DERIVED)]


def _model_of(annotation: Any) -> type[Model] | None:  # noqa: ANN401 - any type expression
    if isinstance(annotation, type) and issubclass(annotation, Model):
        return annotation
    arguments = getattr(annotation, "__args__", ())
    return next(filter(None, (_model_of(argument) for argument in arguments)), None)
