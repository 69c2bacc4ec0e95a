"""Converts documents and texts to bytes, for the memo and for other processes, and back."""

from collections.abc import Sequence
from functools import cache
from typing import Any

import msgspec
from pydantic_core import SchemaValidator

from rolepress.content.documents import Reader, Reading
from rolepress.core.problems import Problem
from rolepress.domain.documents import Document, kind_of
from rolepress.domain.sections import Body
from rolepress_base.digests import DIGEST_BYTES

Serialized = tuple[bytes, bytes]
"""A pair: the fingerprint of a file followed by its document, and the file's text."""
Outcome = tuple[Serialized | None, list[Problem]]
"""A file's reading, or the problems that prevent one."""

_encoder = msgspec.json.Encoder()
_decoder = msgspec.json.Decoder(Body)


def serialize(reading: Reading) -> Serialized:
    """Convert the content of one file to bytes."""
    document = reading.document.model_dump_json().encode()
    return reading.fingerprint + document, _encoder.encode(reading.body)


def load_document(name: str, data: bytes) -> Document:
    """Load the document of the file `name` below `content/`. Raises ValueError."""
    document: Document = _loader(kind_of(name)).validate_json(data[DIGEST_BYTES:])
    return document


@cache
def _loader(kind: type[Document]) -> SchemaValidator:
    """The validator of a kind of document, without the checks that are written in Python.

    A serialized document has passed them before. To run them again takes four times as long as
    everything else.
    """
    kind.model_rebuild()
    return SchemaValidator(_without_functions(kind.__pydantic_core_schema__))


def _without_functions(schema: Any) -> Any:  # noqa: ANN401 - a core schema, or a part of one
    if isinstance(schema, dict):
        if schema.get("type") in {"function-before", "function-after"}:
            return _without_functions(schema["schema"])
        return {key: _without_functions(part) for key, part in schema.items()}
    if isinstance(schema, list):
        return [_without_functions(part) for part in schema]
    return schema


def load_text(data: bytes) -> Body:
    """Load a text. Raises ValueError."""
    return _decoder.decode(data)


def read_batch(files: Sequence[tuple[str, str, bytes]], reader: Reader) -> list[Outcome]:
    """Read a batch of files in an executor. Each file is a tuple of arguments of `Reader.read`."""
    outcomes: list[Outcome] = []
    for file in files:
        read, problems = reader.read(*file)
        outcomes.append((serialize(read) if read else None, problems))
    return outcomes
