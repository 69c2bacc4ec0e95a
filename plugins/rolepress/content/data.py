"""Reads the tables of `content/data/`, YAML files that map keys to facts."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from rolepress.content.decode import read_source
from rolepress.content.front_matter import read_yaml
from rolepress.content.models import build_model
from rolepress.content.source import Source
from rolepress.core.problems import Problem, Rule
from rolepress.core.text import folded, slugify
from rolepress.core.urls import SLUG_MAX_CHARS, is_slug
from rolepress.domain.catalog import ReferenceData, group_by
from rolepress.domain.documents import split_name
from rolepress.domain.job_posting import CONFIDENTIAL
from rolepress.domain.model import Model
from rolepress.domain.reference_data import (
    Employer,
    Family,
    OccupationCode,
    Skill,
    SkillCategory,
)
from rolepress.domain.salary import SalarySurvey
from rolepress_base.messages import join_words, one_line, quoted
from rolepress_base.names import did_you_mean

TABLES: dict[str, type[Model]] = {
    "employers": Employer,
    "families": Family,
    "skill_categories": SkillCategory,
    "skills": Skill,
    "occupation_codes": OccupationCode,
    "salary_surveys": SalarySurvey,
}
"""The model of each table's rows. The file is named for the table: `skill-categories.yaml`."""


def table_file(table: str, language: str = "") -> str:
    """The file name of a table, or of its translation into a language."""
    return f"{table.replace('_', '-')}{language and f'.{language}'}.yaml"


def read_reference_data(
    files: Mapping[str, bytes], folder: str
) -> tuple[ReferenceData, list[Problem]]:
    """Read all tables. `files` maps paths to bytes; `folder` is the folder of the tables."""
    tables, problems = _read_tables(files, folder)
    translations = {}
    for language in sorted({split_name(path)[1] for path in files} - {""}):
        translated, found = _read_tables(files, folder, language, tables)
        translations[language] = ReferenceData(**{**tables, **translated})
        problems += found
    return ReferenceData(**tables, translations=translations), problems


def _read_tables(
    files: Mapping[str, bytes],
    folder: str,
    language: str = "",
    originals: Mapping[str, dict[str, Any]] | None = None,
) -> tuple[dict[str, dict[str, Any]], list[Problem]]:
    """Read each table that has a file. A translated row replaces the original row of its key."""
    tables: dict[str, dict[str, Any]] = {}
    problems: list[Problem] = []
    for table, model in TABLES.items():
        path = f"{folder}/{table_file(table, language)}"
        data = files.get(path)
        if data is not None:
            known = None if originals is None else originals.get(table, {})
            rows, found = _read_table(path, data, model, known)
            tables[table] = {**(known or {}), **rows}
            problems += found
    return tables, problems


def _read_table(
    path: str, data: bytes, model: type[Model], originals: Mapping[str, Model] | None = None
) -> tuple[dict[str, Model], list[Problem]]:
    """Read one table. With `originals`, it is a translation, whose rows hold only words."""
    source, problems = read_source(path, data)
    if problems:
        return {}, problems
    values, problems = read_yaml(source, source.text)
    rows: dict[str, Model] = {}
    for key, row in values.items():
        if not is_slug(key) or key == CONFIDENTIAL:
            problems.append(_bad_key(source, key))
        elif not isinstance(row, dict):
            problems.append(_no_keys(source, key))
        elif originals is None:
            built, found = build_model(model, row, source, prefix=(key,))
            problems += found
            rows |= {key: built} if built is not None else {}
        elif key not in originals:
            problems.append(_no_original(source, key, originals))
        else:
            built, found = _translate(originals[key], row, source, key)
            problems += found
            rows |= {key: built} if built is not None else {}
    problems += _namesakes(source, rows, {**(originals or {}), **rows})
    return rows, problems


def _namesakes(
    source: Source, rows: Mapping[str, Model], known: Mapping[str, Model]
) -> Iterator[Problem]:
    """Report rows whose names are the same: a filter would show them as one choice."""
    for keys in group_by(known, lambda key: [_name(known[key])]).values():
        first = next((key for key in keys if key not in rows), keys[0])
        for key in keys:
            if key in rows and key != first:
                yield _same_name(source, key, first, known[key])


def _name(row: Model) -> tuple[str, ...]:
    return tuple(folded(str(getattr(row, field))) for field in row.NAMED_BY)


def _translate(
    original: Model, row: dict[str, Any], source: Source, key: str
) -> tuple[Model | None, list[Problem]]:
    model = type(original)
    facts = [name for name in row if name in model.model_fields and name not in model.WORDS]
    if facts:
        return None, [_a_fact(source, key, name, model) for name in facts]
    values = original.model_dump(mode="json", exclude_none=True) | row
    return build_model(model, values, source, prefix=(key,))


def _bad_key(source: Source, key: str) -> Problem:
    better = slugify(key)[:SLUG_MAX_CHARS].strip("-")
    return source.problem(
        Rule.BAD_SLUG,
        f"`{one_line(key)}` cannot be a key",
        (f"rename it to `{better}`" if better not in {"", key} else "rename it")
        + ": a-z, 0-9 and single hyphens, and not the word `confidential`",
        source.span_of_key((key,)),
    )


def _same_name(source: Source, key: str, other: str, row: Model) -> Problem:
    said = join_words(f"`{field}`" for field in row.NAMED_BY)
    return source.problem(
        Rule.WRONG_VALUE,
        f"`{key}` has the {said} of `{other}`: {quoted(getattr(row, row.NAMED_BY[-1]))}",
        "write what tells the two apart, or keep one of them and name it everywhere",
        source.span_of_key((key, row.NAMED_BY[-1]), value=True),
    )


def _no_keys(source: Source, key: str) -> Problem:
    return source.problem(
        Rule.WRONG_VALUE,
        f"`{key}`: expected keys of its own",
        "write `key: value` lines below it, indented",
        source.span_of_key((key,)),
    )


def _no_original(source: Source, key: str, originals: Iterable[str]) -> Problem:
    return source.problem(
        Rule.BAD_TRANSLATION,
        f"`{key}` is not a row of the table that this file translates",
        did_you_mean(key, originals),
        source.span_of_key((key,)),
    )


def _a_fact(source: Source, key: str, name: str, model: type[Model]) -> Problem:
    words = join_words(f"`{word}`" for word in sorted(model.WORDS))
    return source.problem(
        Rule.BAD_TRANSLATION,
        f"`{key}.{name}` is a fact, and belongs in the table that this file translates",
        f"remove the line; a translation has {words} alone",
        source.span_of_key((key, name)),
    )
