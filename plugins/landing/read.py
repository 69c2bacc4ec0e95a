"""Sources into documents and texts, each remembered by the digest of its bytes."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import partial

from pydantic import TypeAdapter
from pydantic_core import to_json

from plugins.content.documents import Reader, Reading
from plugins.content.links import document_url
from plugins.core.digests import DIGEST_BYTES, digest
from plugins.core.problems import Problem
from plugins.domain.documents import Document, kind_of
from plugins.domain.sections import Body
from plugins.landing.files import SourceFile
from plugins.rendering.memo import Memo
from plugins.rendering.renderer import in_batches
from plugins.rendering.workers import Workers

Outcome = tuple[tuple[bytes, bytes] | None, list[Problem]]
"""A document and its text as JSON, or the problems that kept it from being one.

Before the document stands the digest of what its file says.
"""

_BODY = TypeAdapter(Body)


@dataclass(frozen=True, slots=True)
class Library:
    """The documents of a site, and where their texts are."""

    reader: Reader
    memo: Memo
    documents: list[Document] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    sources: dict[str, SourceFile] = field(default_factory=dict)
    """The file of each document, by its path."""
    keys: dict[str, bytes] = field(default_factory=dict)
    """The digest of each document's source, by its path."""
    shapes: dict[str, bytes] = field(default_factory=dict)
    """The digest of each document without its text, by its path."""
    says: dict[str, str] = field(default_factory=dict)
    """The digest of what each file says, by its name below `content/`, for the ledger."""
    _new: dict[bytes, bytes] = field(default_factory=dict)

    def text(self, document: Document) -> Body:
        """The text of a document; read again where it is remembered no more."""
        key = self.keys[document.path]
        data = self._new.get(key) or self.memo.text(key)
        try:
            return _BODY.validate_json(data or b"")
        except ValueError:
            file = self.sources[document.path]
            found, _ = self.reader.read(file.path, file.name, file.data)
            return found.body if found else Body("")

    def add(self, file: SourceFile, key: bytes, data: bytes, text: bytes | None = None) -> bool:
        """Take in a document as JSON; false where it is not that of the file."""
        said, facts = data[:DIGEST_BYTES], data[DIGEST_BYTES:]
        try:
            document = kind_of(file.name).model_validate_json(facts)
        except ValueError:
            return False
        if document.path != file.path or document.url != document_url(file.name):
            return False
        self.documents.append(document)
        self.sources[file.path], self.keys[file.path] = file, key
        self.shapes[file.path] = digest(facts)
        self.says[file.name] = said.hex()
        if text is not None:
            self._new[key] = text
        return True


def read_documents(
    files: Sequence[SourceFile], reader: Reader, memo: Memo, workers: Workers
) -> Library:
    """Read the files that the memo does not know yet, and load those that it does."""
    known = memo.documents()
    manner = repr(reader).encode()
    library = Library(reader, memo)
    new: dict[bytes, tuple[bytes, bytes]] = {}
    fresh: list[tuple[bytes, SourceFile]] = []
    for file in files:
        key = digest(manner, file.path.encode(), file.data)
        if key not in known or not library.add(file, key, known[key]):
            fresh.append((key, file))
    outcomes = _read_all([file for _, file in fresh], reader, workers)
    for (key, file), (read, problems) in zip(fresh, outcomes, strict=True):
        library.problems.extend(problems)
        if read is not None:
            new[key] = read
            library.add(file, key, *read)
    gone = known.keys() - set(library.keys.values())
    if new or gone:
        memo.remember_documents(new, gone)
    return library


def _read_all(files: Sequence[SourceFile], reader: Reader, workers: Workers) -> Iterator[Outcome]:
    executor = workers.for_items(len(files))
    if executor is None:
        yield from read_batch(files, reader)
        return
    for _, outcomes in in_batches(executor, partial(read_batch, reader=reader), files):
        yield from outcomes


def read_batch(files: Sequence[SourceFile], reader: Reader) -> list[Outcome]:
    """The unit of work of an executor: JSON crosses to another process as it goes into the memo."""
    outcomes: list[Outcome] = []
    for file in files:
        read, problems = reader.read(file.path, file.name, file.data)
        outcomes.append((_as_bytes(read) if read else None, problems))
    return outcomes


def _as_bytes(read: Reading) -> tuple[bytes, bytes]:
    return read.says + read.document.model_dump_json().encode(), to_json(read.body)
