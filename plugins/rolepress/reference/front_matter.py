"""`docs/front-matter.md`: every key an editor may write, and every heading that means something."""

from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from typing import Any, get_args

from babel import Locale
from pydantic import TypeAdapter

from rolepress.content.data import TABLES, table_file
from rolepress.domain import values
from rolepress.domain.documents import KINDS, Document
from rolepress.domain.job_posting import JobPosting
from rolepress.domain.sections import SPECS, SectionKind, Shape
from rolepress.domain.translated import TRANSLATIONS
from rolepress.domain.values import Schema, Written
from rolepress.recognition.lists import CHOOSE_ONE, ENGLISH, PLAIN, list_languages, read_language
from rolepress.reference.docstrings import attribute_docstrings
from rolepress.reference.keys import heading, keys_of, link, written
from rolepress.reference.schema import document_schema, records
from rolepress.reference.wording import (
    INTRODUCTION,
    POSTING,
    SECTIONS,
    TABLES_INTRODUCTION,
    TO_COPY,
    TOOLS,
    TRANSLATIONS_INTRODUCTION,
)

HEADINGS_MAX = 8
"""How many headings of each kind the reference shows."""


def front_matter_page() -> str:
    """The whole page, as Markdown."""
    blocks = [INTRODUCTION, _scalars(), "## Pages", _kinds_table()]
    for folder, model in KINDS.items():
        blocks += _kind(folder, model)
    blocks += ["## Translations", TRANSLATIONS_INTRODUCTION]
    for folder, translation in TRANSLATIONS.items():
        blocks += _kind(f"{folder}-translation", translation)
    blocks += ["## Records", "Some keys take a record, which has keys of its own."]
    for name, record in records().items():
        blocks += _record(name, record)
    blocks += ["## Tables", TABLES_INTRODUCTION]
    for table, row in TABLES.items():
        schema = document_schema(row)
        blocks += [f"### `{table_file(table)}`", schema["description"], _key_table(schema)]
    blocks += ["## Headings", SECTIONS, _shapes(), _sections()]
    for language in _other_languages():
        blocks += [f"### In {Locale.parse(language).english_name}", _headings_in(language)]
    blocks += ["## Texts to copy", TO_COPY, f"In other languages: {_choose_one()}."]
    blocks += ["## Editors' tools", TOOLS]
    return "\n\n".join(blocks) + "\n"


def _key_table(schema: Schema, left_out: Container[str] = ()) -> str:
    """One row a key."""
    rows = [
        (
            f"`{key.name}`",
            "yes" if key.required else "",
            key.takes,
            key.meaning,
            f"`{key.example}`",
        )
        for key in keys_of(schema)
        if key.name not in left_out
    ]
    return _table(("Key", "Required", "Takes", "Meaning", "Example"), rows)


def _kinds_table() -> str:
    rows = [
        (link(model.__name__), f"`content/{name}/`", f"`{model.URL}`")
        for name, model in KINDS.items()
    ]
    return _table(("Kind", "Folder", "Address"), rows)


def _kind(folder: str, model: type[Document]) -> Iterator[str]:
    schema = document_schema(model)
    yield f"### {heading(model.__name__)}"
    yield f"{schema['description']} JSON Schema: [`{folder}.json`](schema/{folder}.json)."
    posting = JobPosting.model_fields if JobPosting in model.__mro__ else ()
    if posting:
        yield "All keys of a [job posting](#job-posting), and these:"
    yield _key_table(schema, posting)


def _record(name: str, schema: Schema) -> Iterator[str]:
    yield f"### {heading(name)}"
    yield schema["description"]
    if name == JobPosting.__name__:
        yield POSTING
    yield _key_table(schema)


def _scalars() -> str:
    found = [(hint, mark) for hint in vars(values).values() for mark in get_args(hint)]
    rows = [
        (
            mark.name,
            f"{mark.how}{_length(hint)}",
            f"`{written(mark.example)}`",
        )
        for hint, mark in found
        if isinstance(mark, Written)
    ]
    return _table(("Name", "How to write it", "Example"), rows)


def _length(hint: Any) -> str:  # noqa: ANN401 - any type expression
    """How long a value may be, as the end of a sentence."""
    match TypeAdapter(hint).json_schema():
        case {"minLength": int(low), "maxLength": high} if low > 1:
            return f", {low} to {high} characters"
        case {"maxLength": high}:
            return f", at most {high} characters"
    return ""


def _shapes() -> str:
    meanings = attribute_docstrings(Shape)
    rows = [(shape.value, meanings[shape.name]) for shape in Shape]
    return _table(("Shape", "What stands under the heading"), rows)


def _sections() -> str:
    rows = [
        (
            ", ".join(f"“{heading}”" for heading in _headings(ENGLISH)[kind]),
            spec.shape.value,
            "yes" if spec.describes_vacancy else "",
        )
        for kind, spec in SPECS.items()
        if kind is not SectionKind.PROSE
    ]
    return _table(("Headings", "Shape", "Part of a vacancy"), rows)


def _headings_in(language: str) -> str:
    rows = [
        (", ".join(f"“{word}”" for word in words), f"“{_headings(ENGLISH)[kind][0]}”")
        for kind, words in _headings(language).items()
    ]
    return _table(("Headings", "The same as"), rows)


def _choose_one() -> str:
    """What stands for "(choose one)", by language."""
    return "; ".join(
        f"{Locale.parse(language).english_name} "
        + ", ".join(f"“({words})”" for words in read_language(language).lists[CHOOSE_ONE])
        for language in _other_languages()
    )


def _other_languages() -> list[str]:
    return [language for language in list_languages() if language != ENGLISH]


def _headings(language: str) -> Mapping[str, Sequence[str]]:
    """The first headings of each kind. Others are recognized as well."""
    found = read_language(language).headings
    return {kind: words[:HEADINGS_MAX] for kind, words in found.items() if kind != PLAIN}


def _table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    return "\n".join(_row(cells) for cells in (head, ("---",) * len(head), *rows))


def _row(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cell.replace('|', '&#124;') for cell in cells)} |"
