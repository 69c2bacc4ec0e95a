"""Puts texts that stand in front matter into the text of a document, under their keys."""

from collections.abc import Iterator
from dataclasses import replace

from rolepress.foreign.keys import meanings_of
from rolepress.importing.exports.names import heading_of
from rolepress.importing.source_document import Field, SourceDocument

TEXT_MIN_CHARS = 120
"""A shorter value is a fact."""
ENTRY_MIN_WORDS = 3
"""A list is a text if one of its entries has this many words."""


def with_texts_of_fields(document: SourceDocument) -> SourceDocument:
    """The document with the fields that nobody knows and that are texts in its body."""
    texts = [each for each in document.fields if not meanings_of(each.key) and _is_text(each)]
    if not texts:
        return document
    rest = tuple(each for each in document.fields if each not in texts)
    body = "\n\n".join([*(_section(each) for each in texts), document.body])
    return replace(document, fields=rest, body=body)


def _is_text(field: Field) -> bool:
    value = field.value
    if isinstance(value, str):
        return len(value) >= TEXT_MIN_CHARS and " " in value.strip()
    entries = value if isinstance(value, list) else []
    return (
        bool(entries)
        and all(isinstance(each, str) for each in entries)
        and any(len(each.split()) >= ENTRY_MIN_WORDS for each in entries)
    )


def _section(field: Field) -> str:
    return f"## {heading_of(field.key)}\n\n{chr(10).join(_lines(field.value))}"


def _lines(value: object) -> Iterator[str]:
    if isinstance(value, list):
        yield from (f"- {' '.join(str(each).split())}" for each in value)
    else:
        yield str(value).strip()
