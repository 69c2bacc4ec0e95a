"""JSON Schemas (draft 7) for editors' tools: for pages, tables, and the translations of both."""

from collections.abc import Iterator
from typing import Any

from pydantic_core import to_json

from rolepress.content.data import TABLES
from rolepress.core.urls import SLUG
from rolepress.domain.documents import KINDS, TRANSLATIONS
from rolepress.domain.model import Model
from rolepress.reference.docstrings import class_docstring
from rolepress.reference.keys import Key, keys_of, records_of
from rolepress.reference.kinds import Choice, Kind, ListOf, Record
from rolepress.reference.scalars import Schema

DIALECT = "http://json-schema.org/draft-07/schema#"


def schema_files() -> Iterator[tuple[str, bytes]]:
    """Each schema by its file name."""
    for folder, document in KINDS.items():
        yield f"{folder}.json", _json(document_schema(document))
    for folder, translation in TRANSLATIONS.items():
        yield f"{folder}-translation.json", _json(document_schema(translation))
    for table, model in TABLES.items():
        name = table.replace("_", "-")
        yield f"{name}.json", _json(table_schema(model))
        yield f"{name}-translation.json", _json(translation_schema(model))


def document_schema(model: type[Model]) -> Schema:
    """The schema of a Markdown file's front matter."""
    return {"$schema": DIALECT, **_object(model), **_definitions(records_of(model))}


def table_schema(model: type[Model]) -> Schema:
    """The schema of a table: any names, each with one model's keys."""
    return {
        "$schema": DIALECT,
        "title": f"Table of {model.__name__}",
        "type": "object",
        "propertyNames": {"pattern": f"^{SLUG.pattern}$"},
        "additionalProperties": _reference(model),
        **_definitions([model, *records_of(model)]),
    }


def translation_schema(model: type[Model]) -> Schema:
    """The schema of a table's translation: rows of words alone, none of them required."""
    row = _object(model)
    words = {key: value for key, value in row["properties"].items() if key in model.WORDS}
    row = {key: value for key, value in row.items() if key != "required"} | {"properties": words}
    return {
        "$schema": DIALECT,
        "title": f"Translation of a table of {model.__name__}",
        "type": "object",
        "additionalProperties": row,
    }


def _json(schema: Schema) -> bytes:
    return to_json(schema, indent=2) + b"\n"


def _definitions(models: list[type[Model]]) -> Schema:
    if not models:
        return {}
    found = {model.__name__: _object(model) for model in models}
    return {"definitions": dict(sorted(found.items()))}


def _object(model: type[Model]) -> Schema:
    keys = keys_of(model)
    required = [key.name for key in keys if key.required]
    return {
        "title": model.__name__,
        "description": class_docstring(model),
        "type": "object",
        "additionalProperties": False,
        **({"required": required} if required else {}),
        "properties": {key.name: _property(key) for key in keys},
    }


def _property(key: Key) -> Schema:
    default: dict[str, Any] = {} if key.default is None else {"default": key.default}
    schema = _value(key.kind)
    # In draft 7 nothing beside a `$ref` counts.
    inner = {"allOf": [schema]} if "$ref" in schema else schema
    return {"description": key.meaning, **inner, **default}


def _value(kind: Kind) -> Schema:
    if isinstance(kind, Choice):
        return {"enum": [choice.value for choice in kind.type]}
    if isinstance(kind, Record):
        return _reference(kind.model)
    if isinstance(kind, ListOf):
        item = _value(kind.item)
        several: Schema = {"type": "array", "items": item, "uniqueItems": True}
        return {"anyOf": [item, {**several, "minItems": 1}]} if kind.alone else several
    return dict(kind.schema)


def _reference(model: type[Model]) -> Schema:
    return {"$ref": f"#/definitions/{model.__name__}"}
