"""Sources into documents, each remembered by the digest of its bytes."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial

from plugins.content.documents import read_document
from plugins.content.links import document_url
from plugins.content.markdown import Dialect
from plugins.core.digests import digest
from plugins.core.problems import Problem
from plugins.domain.documents import KINDS, Document
from plugins.landing.files import SourceFile
from plugins.rendering.renderer import in_batches
from plugins.rendering.workers import Workers

Outcome = tuple[bytes | None, list[Problem]]
"""A document as JSON, or the problems that kept it from being one."""


@dataclass(slots=True)
class ReadResult:
    """The documents read, and what the memo should learn of it."""

    documents: list[Document] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    new: dict[bytes, bytes] = field(default_factory=dict)
    used: list[bytes] = field(default_factory=list)


def read_documents(
    files: Sequence[SourceFile], known: Mapping[bytes, bytes], dialect: Dialect, workers: Workers
) -> ReadResult:
    """Read the files that are not known yet, and load those that are."""
    result = ReadResult()
    keys = [digest(dialect.encode(), file.path.encode(), file.data) for file in files]
    loaded: dict[bytes, Document] = {}
    fresh = [
        (key, file)
        for key, file in zip(keys, files, strict=True)
        if not _load(file, key, known, loaded)
    ]
    outcomes = _read_all([file for _, file in fresh], dialect, workers)
    for (key, file), (data, problems) in zip(fresh, outcomes, strict=True):
        result.problems += problems
        if data is not None:
            result.new[key] = data
            loaded[key] = _model(file).model_validate_json(data)
    for key in keys:
        if key in loaded:
            result.documents.append(loaded[key])
            result.used.append(key)
    return result


def _load(
    file: SourceFile, key: bytes, known: Mapping[bytes, bytes], loaded: dict[bytes, Document]
) -> bool:
    data = known.get(key)
    if data is None:
        return False
    try:
        document = _model(file).model_validate_json(data)
    except ValueError:
        return False
    if document.path != file.path or document.url != document_url(file.name):
        return False
    loaded[key] = document
    return True


def _model(file: SourceFile) -> type[Document]:
    return KINDS[file.name.partition("/")[0]]


def _read_all(files: Sequence[SourceFile], dialect: Dialect, workers: Workers) -> Iterator[Outcome]:
    executor = workers.for_items(len(files))
    if executor is None:
        yield from read_batch(files, dialect)
        return
    for _, outcomes in in_batches(executor, partial(read_batch, dialect=dialect), files):
        yield from outcomes


def read_batch(files: Sequence[SourceFile], dialect: Dialect) -> list[Outcome]:
    """The unit of work of an executor: JSON crosses to another process as it goes into the memo."""
    outcomes: list[Outcome] = []
    for file in files:
        document, problems = read_document(file.path, file.name, file.data, dialect)
        data = document.model_dump_json().encode() if document is not None else None
        outcomes.append((data, problems))
    return outcomes
