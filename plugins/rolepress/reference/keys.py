"""The keys of a model, read from its JSON Schema: what the reference says of each."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from rolepress.content.data import TABLES, table_file
from rolepress.domain.model import in_words
from rolepress.domain.values import Schema
from rolepress.reference.schema import DEFINITIONS, records


@dataclass(frozen=True, slots=True)
class Key:
    """One key that an editor may write."""

    name: str
    required: bool
    takes: str
    """What kind of value it takes, as Markdown."""
    meaning: str
    example: str
    """What to write after the key's colon."""


def keys_of(schema: Schema) -> Iterator[Key]:
    """The keys of a record, with the required ones first."""
    required = schema.get("required", ())
    for name, key in schema["properties"].items():
        yield Key(name, name in required, takes(key), key["description"], written(example_of(key)))


def takes(schema: Schema) -> str:
    """What a key takes, in an editor's words."""
    match schema:
        case {"allOf": [{"$ref": address}]} | {"$ref": address}:
            return link(_name(address))
        case {"anyOf": [item, _]}:
            return f"{takes(item)}, or a list of them"
        case {"items": item}:
            return f"list of: {takes(item)}"
        case {"title": noun} if noun in _named():
            return f"name of {'an' if noun[0] in 'aeiou' else 'a'} {_named()[noun]}"
        case {"title": name}:
            return str(name)
    return "one of " + ", ".join(f"`{choice}`" for choice in schema["enum"])


@cache
def _named() -> dict[str, str]:
    """Links to what a key may name, by what a `KeyOf` calls it."""
    rows = {in_words(model.__name__): table_file(table) for table, model in TABLES.items()}
    files = {noun: f"[{noun}](#{file.replace('.', '')})" for noun, file in rows.items()}
    return {"role": link("Role"), **files}


def heading(name: str) -> str:
    """A model's name in words, such as "Salary source"."""
    return in_words(name).capitalize()


def link(name: str) -> str:
    """A link to a model's own section of the reference."""
    words = in_words(name)
    return f"[{words}](#{words.replace(' ', '-')})"


def written(value: object) -> str:
    """A value as an editor writes it on one line."""
    if isinstance(value, dict):
        return f"{{{', '.join(f'{key}: {written(each)}' for key, each in value.items())}}}"
    if isinstance(value, list):
        return f"[{', '.join(map(written, value))}]"
    return str(value).lower() if isinstance(value, bool) else str(value)


def example_of(schema: Schema) -> object:
    """A key's first example; of a record without one, all that it requires."""
    match schema:
        case {"examples": [example, *_]}:
            return example
        case {"items": item}:
            return [example_of(item)]
        case {"allOf": [{"$ref": address}]} | {"$ref": address}:
            record = records()[_name(address)]
            keys = record["properties"]
            return {key: example_of(keys[key]) for key in record["required"]}
    raise ValueError(f"no example: {schema}")


def _name(address: str) -> str:
    return address.removeprefix(DEFINITIONS)
