"""Turns one source into one draft."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from rolepress.content.headings import Headings
from rolepress.content.language import language_of
from rolepress.core.text import slugify
from rolepress.core.urls import SLUG_MAX_CHARS
from rolepress.domain.documents import KINDS
from rolepress.foreign.keys import meanings_of
from rolepress.importing.blocks import read_blocks
from rolepress.importing.draft import front_matter, write_text
from rolepress.importing.exports.tables import Known
from rolepress.importing.notes import Notes
from rolepress.importing.outline import Part, outline
from rolepress.importing.questions import about_findings
from rolepress.importing.reading import SourceText
from rolepress.importing.source_document import Field, SourceDocument, said
from rolepress.importing.subjects import divide
from rolepress.importing.texts_of_fields import with_texts_of_fields
from rolepress.importing.titles import Title, find_title, plain_title
from rolepress.importing.words import (
    Tally,
    tally,
    without_place,
    words_in,
    words_of_markdown,
)

_NAME_OF_TEXT = re.compile(r"\s*[a-z0-9_-]+(?:\.[a-z0-9_-]+){2,}\s*")
"""The name of a text that a system keeps elsewhere, in each language."""


@dataclass(frozen=True, slots=True)
class Draft:
    """A file to be, and what to say of it."""

    slug: str
    text: str
    sections: tuple[tuple[str, str], ...]
    """The kind of each section, and its heading."""
    facts: tuple[str, ...]
    """The keys that were read."""
    questions: tuple[str, ...]
    tally: Tally


def convert(source: SourceText, kind: str, known: Known, language: str) -> Draft:
    """The draft of a source.

    `kind` is the folder of the kind of page, such as `jobs`, and `language` the language of the
    site.
    """
    document = with_texts_of_fields(source.document)
    spoken = language_of(document.body) or language
    plain = document.form == "text"
    blocks = read_blocks(document.body, plain=plain)
    title = _named(document.fields) or find_title(blocks, document.body, spoken)
    name = title.words if title else _from_name(document.name)
    slug = slugify(name)[:SLUG_MAX_CHARS].strip("-") or "draft"
    parts = divide(outline(blocks, name, Headings(name, spoken), plain=plain), spoken)
    text = write_text(parts)
    notes = Notes(KINDS[kind], known)
    notes.note_title(title, name)
    notes.note_fields(document, slug)
    notes.note_level(name)
    notes.note_text(parts, slug)
    if spoken.partition("-")[0] != language.partition("-")[0]:
        notes.note_language(spoken)
    notes.ask_what_is_missing(parts, slug)
    values = {line.key: line.value for line in notes.lines if line.key != "draft"}
    for question in about_findings(f"{kind}/{slug}.md", values, text.markdown, language):
        notes.ask(question)
    notes.left_out += [*source.left_out, *(f"between entries: {each}" for each in text.left_out)]
    return _drafted(replace(source, document=document), notes, parts, text.markdown, slug)


def _named(fields: Sequence[Field]) -> Title | None:
    """The title that the fields of a source give."""
    best: dict[int, str] = {}
    for each in fields:
        for meaning in meanings_of(each.key):
            if meaning.keys[0] == "title" and _is_title(each.value):
                best.setdefault(meaning.rank, str(each.value))
    if not best:
        return None
    written = best[min(best)]
    return Title(plain_title(written), written=written)


def _is_title(value: object) -> bool:
    """Whether a value is a text, and not the name of one, such as `titles.job.cook`."""
    return isinstance(value, str) and bool(value.strip()) and not _NAME_OF_TEXT.fullmatch(value)


def _from_name(name: str) -> str:
    words = name.replace("_", " ").replace("-", " ").split()
    return " ".join(words).capitalize() or "Untitled"


def _drafted(
    source: SourceText, notes: Notes, parts: Sequence[Part], body: str, slug: str
) -> Draft:
    counted = _tally(source.document, parts)
    above = front_matter(notes.lines, notes.questions, notes.left_out)
    if lost := without_place(counted.gone, above):
        notes.left_out.append(f"found no place: {' '.join(lost)}")
    for field in _lost(source.document.fields, f"{above}\n{body}"):
        notes.left_out.append(f"{field.key}: {said(field.value)}")
    return Draft(
        slug,
        f"{front_matter(notes.lines, notes.questions, notes.left_out)}\n\n{body}",
        tuple((part.kind.value, part.heading) for part in parts if part.heading),
        tuple(line.key for line in notes.lines if line.key != "draft"),
        tuple(notes.questions),
        counted,
    )


def _tally(document: SourceDocument, parts: Sequence[Part]) -> Tally:
    """Compare the text of a source with the text of its draft, without added headings."""
    own = write_text(replace(part, heading="") if part.is_added else part for part in parts)
    read = words_in if document.form == "text" else words_of_markdown
    return tally(read(document.body), words_of_markdown(own.markdown))


def _lost(fields: Sequence[Field], draft: str) -> Iterator[Field]:
    """Yield the fields with a word that a draft does not have."""
    there = set(words_in(draft))
    for field in fields:
        if not there.issuperset(words_in(said(field.value))):
            yield field
