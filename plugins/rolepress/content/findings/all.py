"""Runs all findings over one text."""

from collections.abc import Iterator

from rolepress.content.findings import (
    fused_headings,
    labels,
    lead_ins,
    lengths,
    placeholders,
    prompt_leaks,
    vague_pay,
    walls,
)
from rolepress.content.findings.text import WrittenText
from rolepress.content.headings import Headings
from rolepress.content.source import Source
from rolepress.core.problems import Problem
from rolepress.domain.documents import Document, Role
from rolepress.domain.sections import Body


def find_all(
    source: Source, body: Body, headings: Headings, document: Document | None
) -> Iterator[Problem]:
    """Yield the findings on a text. `document` is None if the front matter has errors."""
    text = WrittenText(source, body)
    if document:
        yield from lengths.find(source, document)
    yield from prompt_leaks.find(text)
    yield from placeholders.find(text)
    yield from walls.find(text)
    yield from labels.find(text, headings)
    yield from lead_ins.find(text)
    yield from fused_headings.find(text, headings)
    yield from vague_pay.find(text, names_pay=document is None or _names_pay(document))
    if body.is_vacancy and document:
        yield from vague_pay.find_in_text_only(text, names_pay=_names_pay(document))


def _names_pay(document: Document) -> bool:
    """Whether the keys of a page name an amount."""
    pays = document.posting and document.posting.base_salary
    return bool(pays) or (isinstance(document, Role) and bool(document.salary_surveys))
