"""Converts documents and texts to bytes, for the memo and for other processes, and back."""

from collections.abc import Sequence
from functools import cache
from typing import Any, NamedTuple

import msgspec
from pydantic_core import SchemaValidator

from rolepress.content.documents import Reader, Reading
from rolepress.core.problems import Problem
from rolepress.domain.documents import Document
from rolepress.domain.sections import Body
from rolepress.domain.translated import kind_of
from rolepress_base.digests import DIGEST_BYTES

Serialized = tuple[bytes, bytes]
"""A pair: the file's facts, which `split_facts` takes apart, and its text."""
Outcome = tuple[Serialized | None, list[Problem]]
"""A file's reading unless there is an error, and its problems."""

_END = b"\0"
"""Ends a document. JSON never has this byte."""
_encoder = msgspec.json.Encoder()
_decoder = msgspec.json.Decoder(Body)
_problems_decoder = msgspec.json.Decoder(list[Problem])


def serialize(reading: Reading, problems: list[Problem]) -> Serialized:
    """Convert the content of one file, and the problems that do not stop a build, to bytes."""
    document = reading.document.model_dump_json().encode()
    facts = reading.fingerprint + document + _END + dump_problems(problems)
    return facts, _encoder.encode(reading.body)


def dump_problems(problems: list[Problem]) -> bytes:
    """Convert problems to bytes. No problems are no bytes."""
    return _encoder.encode(problems) if problems else b""


def load_problems(data: bytes) -> list[Problem]:
    """Load problems. Raises ValueError."""
    return _problems_decoder.decode(data) if data else []


class Facts(NamedTuple):
    """The parts of a file's serialized facts."""

    fingerprint: bytes
    document: bytes
    problems: bytes


def split_facts(data: bytes) -> Facts:
    """Take serialized facts apart."""
    document, _, problems = data[DIGEST_BYTES:].partition(_END)
    return Facts(data[:DIGEST_BYTES], document, problems)


def load_document(name: str, data: bytes) -> Document:
    """Load the document of the file `name` below `content/`. Raises ValueError."""
    document: Document = _loader(kind_of(name)).validate_json(data)
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
        outcomes.append((serialize(read, problems) if read else None, problems))
    return outcomes
