"""Reads sources into documents and texts, and remembers each by the digest of its bytes."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from itertools import chain

from rolepress.content.documents import Reader
from rolepress.content.links import document_url
from rolepress.content.serialized import (
    load_document,
    load_problems,
    load_text,
    read_batch,
    split_facts,
)
from rolepress.core.problems import Problem
from rolepress.domain.documents import Document
from rolepress.domain.sections import Body
from rolepress.landing.files import SourceFile
from rolepress.rendering.memo import Memo
from rolepress.rendering.workers import Workers
from rolepress_base.digests import digest

_last: dict[bytes, Document] = {}
"""The documents of this process's last build, by the digest of their source. It is for previews,
which build again and again with nearly the same sources."""


@dataclass(frozen=True, slots=True)
class Library:
    """The documents of a site, and access to their texts."""

    reader: Reader
    memo: Memo
    at_hand: Mapping[bytes, Document] = field(default_factory=dict)
    """Documents that need not be loaded from JSON, by the digest of their source."""
    documents: list[Document] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    sources: dict[str, SourceFile] = field(default_factory=dict)
    """The file of each document, by the document's path."""
    keys: dict[str, bytes] = field(default_factory=dict)
    """The digest of each document's source, by its path."""
    shapes: dict[str, bytes] = field(default_factory=dict)
    """The digest of each document without its text, by its path."""
    fingerprints: dict[str, str] = field(default_factory=dict)
    """The fingerprint of each file, by its path below `content/`, for the ledger."""
    _new: dict[bytes, bytes] = field(default_factory=dict)

    def text(self, document: Document) -> Body:
        """The text of a document. It is read again if it is not remembered."""
        key = self.keys[document.path]
        data = self._new.get(key) or self.memo.text(key)
        try:
            return load_text(data or b"")
        except ValueError:
            file = self.sources[document.path]
            found, _ = self.reader.read(file.path, file.name, file.data)
            return found.body if found else Body("")

    def add(self, file: SourceFile, key: bytes, data: bytes, text: bytes | None = None) -> bool:
        """Add a document from its facts. Returns False if they do not belong to the file."""
        facts = split_facts(data)
        try:
            document = self.at_hand.get(key) or load_document(file.name, facts.document)
            problems = load_problems(facts.problems)
        except ValueError:
            return False
        if document.path != file.path or document.url != document_url(file.name):
            return False
        self.documents.append(document)
        self.problems.extend(problems)
        self.sources[file.path], self.keys[file.path] = file, key
        self.shapes[file.path] = digest(facts.document)
        self.fingerprints[file.name] = facts.fingerprint.hex()
        if text is not None:
            self._new[key] = text
        return True


def read_documents(
    files: Sequence[SourceFile],
    reader: Reader,
    memo: Memo,
    workers: Workers,
    *,
    is_preview: bool = False,
) -> Library:
    """Load the files that the memo knows, and read the others."""
    known = memo.documents()
    manner = repr(reader).encode()
    library = Library(reader, memo, dict(_last) if is_preview else {})
    new: dict[bytes, tuple[bytes, bytes]] = {}
    fresh: list[tuple[bytes, SourceFile]] = []
    for file in files:
        key = digest(manner, file.path.encode(), file.data)
        if key not in known or not library.add(file, key, known[key]):
            fresh.append((key, file))
    unread = ((file.path, file.name, file.data) for _, file in fresh)
    batches = workers.in_batches(partial(read_batch, reader=reader), unread)
    outcomes = chain.from_iterable(outcomes for _, outcomes in batches)
    for (key, file), (read, problems) in zip(fresh, outcomes, strict=True):
        if read is None:
            library.problems.extend(problems)
        else:
            new[key] = read
            library.add(file, key, *read)
    if is_preview:
        _last.clear()
        _last.update((library.keys[each.path], each) for each in library.documents)
    gone = known.keys() - set(library.keys.values())
    if new or gone:
        memo.remember_documents(new, gone)
    return library
