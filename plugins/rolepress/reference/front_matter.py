"""`docs/front-matter.md`: every key an editor may write, and every heading that means something."""

import re
from collections.abc import Iterable, Iterator, Sequence

from babel import Locale

from rolepress.content.data import TABLES, table_file
from rolepress.domain.documents import KINDS, TRANSLATIONS
from rolepress.domain.headings import CHOOSE_ONE, ENGLISH, HEADINGS
from rolepress.domain.job_posting import JobPosting
from rolepress.domain.model import Model
from rolepress.domain.sections import SPECS, SectionKind, Shape
from rolepress.reference.docstrings import attribute_docstrings, class_docstring
from rolepress.reference.keys import Key, keys_of, records_of
from rolepress.reference.kinds import Choice, Kind, ListOf, Record
from rolepress.reference.scalars import SCALARS
from rolepress.reference.wording import (
    INTRODUCTION,
    POSTING,
    SECTIONS,
    TABLES_INTRODUCTION,
    TO_COPY,
    TOOLS,
    TRANSLATIONS_INTRODUCTION,
)

_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")


def front_matter_page() -> str:
    """The whole page, as Markdown."""
    blocks = [INTRODUCTION, _scalars(), "## Pages", _kinds_table()]
    for folder, model in KINDS.items():
        blocks += _kind(folder, model)
    blocks += ["## Translations", TRANSLATIONS_INTRODUCTION]
    for folder, translation in TRANSLATIONS.items():
        blocks += _kind(f"{folder}-translation", translation)
    blocks += ["## Records", "Keys that have keys of their own."]
    for record in _records():
        blocks += _record(record)
    blocks += ["## Tables", TABLES_INTRODUCTION]
    for table, row in TABLES.items():
        blocks += [f"### `{table_file(table)}`", class_docstring(row), key_table(keys_of(row))]
    blocks += ["## Headings", SECTIONS, _shapes(), _sections()]
    for language in sorted(HEADINGS.keys() - {ENGLISH}):
        blocks += [f"### In {Locale.parse(language).english_name}", _headings_in(language)]
    blocks += ["## Texts to copy", TO_COPY, f"In other languages: {_choose_one()}."]
    blocks += ["## Editors' tools", TOOLS]
    return "\n\n".join(blocks) + "\n"


def heading(model: type[Model]) -> str:
    """A model's name in words, such as "Salary source"."""
    return _CAMEL.sub(" ", model.__name__).capitalize()


def key_table(keys: list[Key]) -> str:
    """One row a key."""
    rows = [
        (
            f"`{key.name}`",
            "yes" if key.required else "",
            takes(key.kind),
            key.meaning,
            f"`{key.example}`",
        )
        for key in keys
    ]
    return _table(("Key", "Required", "Takes", "Meaning", "Example"), rows)


def takes(kind: Kind) -> str:
    """What a key takes, in an editor's words."""
    if isinstance(kind, ListOf):
        item = takes(kind.item)
        return f"{item}, or a list of them" if kind.alone else f"list of: {item}"
    if isinstance(kind, Record):
        return _link(kind.model)
    if isinstance(kind, Choice):
        return "one of " + ", ".join(f"`{choice.value}`" for choice in kind.type)
    return kind.name


def _kinds_table() -> str:
    rows = [(_link(model), f"`content/{name}/`", f"`{model.URL}`") for name, model in KINDS.items()]
    return _table(("Kind", "Folder", "Address"), rows)


def _kind(folder: str, model: type[Model]) -> Iterator[str]:
    yield f"### {heading(model)}"
    yield f"{class_docstring(model)} JSON Schema: [`{folder}.json`](schema/{folder}.json)."
    keys = keys_of(model)
    if issubclass(model, JobPosting):
        posting = set(JobPosting.model_fields)
        keys = [key for key in keys if key.name not in posting]
        yield "All keys of a [job posting](#job-posting), and these:"
    yield key_table(keys)


def _record(model: type[Model]) -> Iterator[str]:
    yield f"### {heading(model)}"
    yield class_docstring(model)
    if model is JobPosting:
        yield POSTING
    yield key_table(keys_of(model))


def _records() -> list[type[Model]]:
    found: dict[type[Model], None] = {}
    for model in (*KINDS.values(), *TRANSLATIONS.values(), *TABLES.values()):
        found |= dict.fromkeys(records_of(model))
    return list(found)


def _scalars() -> str:
    rows = [(scalar.name, scalar.meaning, f"`{scalar.example}`") for scalar in SCALARS]
    return _table(("Name", "How to write it", "Example"), rows)


def _shapes() -> str:
    meanings = attribute_docstrings(Shape)
    rows = [(shape.value, meanings[shape.name]) for shape in Shape]
    return _table(("Shape", "What stands under the heading"), rows)


def _sections() -> str:
    rows = [
        (
            ", ".join(f"“{heading}”" for heading in HEADINGS[ENGLISH][kind]),
            spec.shape.value,
            "yes" if spec.describes_vacancy else "",
        )
        for kind, spec in SPECS.items()
        if kind is not SectionKind.PROSE
    ]
    return _table(("Headings", "Shape", "Part of a vacancy"), rows)


def _headings_in(language: str) -> str:
    rows = [
        (", ".join(f"“{word}”" for word in words), f"“{HEADINGS[ENGLISH][kind][0]}”")
        for kind, words in HEADINGS[language].items()
    ]
    return _table(("Headings", "The same as"), rows)


def _choose_one() -> str:
    """What stands for "(choose one)", by language."""
    return "; ".join(
        f"{Locale.parse(language).english_name} "
        + ", ".join(f"“({words})”" for words in CHOOSE_ONE[language])
        for language in sorted(CHOOSE_ONE.keys() - {ENGLISH})
    )


def _table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    return "\n".join(_row(cells) for cells in (head, ("---",) * len(head), *rows))


def _row(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cell.replace('|', '&#124;') for cell in cells)} |"


def _link(model: type[Model]) -> str:
    words = heading(model).lower()
    return f"[{words}](#{words.replace(' ', '-')})"
