"""JSON Schemas (draft 7) for editors' tools: for pages, tables, and the translations of both."""

from collections.abc import Iterator
from functools import cache

from pydantic.json_schema import GenerateJsonSchema
from pydantic_core import core_schema, to_json

from rolepress.content.data import TABLES
from rolepress.core.urls import SLUG
from rolepress.domain.documents import KINDS, Document
from rolepress.domain.model import Model
from rolepress.domain.translated import TRANSLATIONS
from rolepress.domain.values import Schema
from rolepress.reference.docstrings import attribute_docstrings, class_docstring

DIALECT = {"$schema": "http://json-schema.org/draft-07/schema#"}
DEFINITIONS = "#/definitions/"


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
    found = model.model_json_schema(
        ref_template=f"{DEFINITIONS}{{model}}", schema_generator=_AsWritten
    )
    definitions = found.pop("$defs", None)  # as later drafts call them
    return (
        DIALECT
        | found
        | ({"definitions": dict(sorted(definitions.items()))} if definitions else {})
    )


@cache
def records() -> dict[str, Schema]:
    """The schema of each record that some key holds, by its name."""
    found: dict[str, Schema] = {}
    for model in (*KINDS.values(), *TRANSLATIONS.values(), *TABLES.values()):
        found |= document_schema(model).get("definitions", {})
    return dict(sorted(found.items()))


def table_schema(model: type[Model]) -> Schema:
    """The schema of a table: any names, each with one model's keys."""
    row = document_schema(model)
    del row["$schema"]
    definitions = {model.__name__: row} | row.pop("definitions", {})
    return DIALECT | {
        "title": f"Table of {model.__name__}",
        "type": "object",
        "propertyNames": {"pattern": f"^{SLUG.pattern}$"},
        "additionalProperties": {"$ref": f"{DEFINITIONS}{model.__name__}"},
        "definitions": dict(sorted(definitions.items())),
    }


def translation_schema(model: type[Model]) -> Schema:
    """The schema of a table's translation: rows with words alone, and no key is required."""
    row = document_schema(model)
    words = {key: value for key, value in row["properties"].items() if key in model.WORDS}
    kept = {key: row[key] for key in ("title", "description", "type", "additionalProperties")}
    return DIALECT | {
        "title": f"Translation of a table of {model.__name__}",
        "type": "object",
        "additionalProperties": kept | {"properties": words},
    }


def _json(schema: Schema) -> bytes:
    return to_json(schema, indent=2) + b"\n"


class _AsWritten(GenerateJsonSchema):
    """A model as editors write it: a key is left out, and never null."""

    def model_schema(self, schema: core_schema.ModelSchema) -> Schema:
        """A model with what its source says of it and of its keys."""
        model = schema["cls"]
        meanings, found = attribute_docstrings(model), super().model_schema(schema)
        keys: dict[str, Schema] = found.pop("properties")
        properties = {
            key: {"description": meanings[key], **_beside(keys[key])}
            for key in sorted(keys, key=lambda key: _rank(model, key))
        }
        head = {"title": model.__name__, "description": class_docstring(model)}
        return {**head, **found, **head, "properties": properties}

    def nullable_schema(self, schema: core_schema.NullableSchema) -> Schema:
        """A value that is there."""
        return self.generate_inner(schema["schema"])

    def default_schema(self, schema: core_schema.WithDefaultSchema) -> Schema:
        """A default that says something; an empty list or nothing says that the key is left out."""
        default = {"default": schema["default"]} if schema.get("default") in (True, False) else {}
        return self.generate_inner(schema["schema"]) | default

    def tuple_schema(self, schema: core_schema.TupleSchema) -> Schema:
        """A list, which names each thing once. It has examples of its own."""
        found = super().tuple_schema(schema)
        found["items"].pop("examples", None)
        return found | {"uniqueItems": True}

    def field_title_should_be_set(self, schema: object) -> bool:  # noqa: ARG002 - pydantic's own
        """A key's title is what its type is called."""
        return False

    def sort(self, value: Schema, parent_key: str | None = None) -> Schema:  # noqa: ARG002 - as above
        """Keep the order of the source."""
        return value


def _beside(schema: Schema) -> Schema:
    """A schema beside which something else may stand: in draft 7 nothing beside a `$ref` counts."""
    if "$ref" not in schema:
        return schema
    rest = {key: value for key, value in schema.items() if key != "$ref"}
    return {"allOf": [{"$ref": schema["$ref"]}], **rest}


def _rank(model: type[Model], key: str) -> tuple[bool, int]:
    """Required keys first; then what every page has, what this model adds, and the others."""
    home = next(each for each in model.__mro__ if key in vars(each).get("__annotations__", {}))
    group = 0 if home is Document else 1 if home is model else 2
    return not model.model_fields[key].is_required(), group
