"""The tables of `content/data/`: YAML mappings from key to facts."""

from collections.abc import Mapping
from typing import Any

from plugins.content.decode import read_source
from plugins.content.front_matter import read_yaml
from plugins.content.models import build_model
from plugins.content.source import Source
from plugins.core.problems import Problem, Rule
from plugins.core.text import one_line, slugify
from plugins.core.urls import SLUG_MAX_CHARS, is_slug
from plugins.domain.catalog import ReferenceData
from plugins.domain.job_posting import CONFIDENTIAL
from plugins.domain.model import Model
from plugins.domain.reference_data import (
    Employer,
    Family,
    OccupationCode,
    Skill,
    SkillCategory,
)
from plugins.domain.salary import SalarySurvey

TABLES: dict[str, type[Model]] = {
    "employers": Employer,
    "families": Family,
    "skill_categories": SkillCategory,
    "skills": Skill,
    "occupation_codes": OccupationCode,
    "salary_surveys": SalarySurvey,
}
"""What each table holds. A table's file is its name with hyphens: `skill-categories.yaml`."""


def table_file(table: str) -> str:
    """The file name of a table."""
    return f"{table.replace('_', '-')}.yaml"


def read_reference_data(
    files: Mapping[str, bytes], folder: str
) -> tuple[ReferenceData, list[Problem]]:
    """Read all tables. `files` are the bytes by path; `folder` is where the tables lie."""
    tables: dict[str, Any] = {}
    problems: list[Problem] = []
    for table, model in TABLES.items():
        path = f"{folder}/{table_file(table)}"
        data = files.get(path)
        if data is not None:
            tables[table], found = _read_table(path, data, model)
            problems += found
    return ReferenceData(**tables), problems


def _read_table(
    path: str, data: bytes, model: type[Model]
) -> tuple[dict[str, Model], list[Problem]]:
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
        else:
            built, found = build_model(model, row, source, prefix=(key,))
            problems += found
            rows |= {key: built} if built is not None else {}
    return rows, problems


def _bad_key(source: Source, key: str) -> Problem:
    better = slugify(key)[:SLUG_MAX_CHARS].strip("-")
    return source.problem(
        Rule.BAD_SLUG,
        f"`{one_line(key)}` cannot be a key",
        (f"rename it to `{better}`" if better not in {"", key} else "rename it")
        + ": a-z, 0-9 and single hyphens, and not the word `confidential`",
        source.span_of_key((key,)),
    )


def _no_keys(source: Source, key: str) -> Problem:
    return source.problem(
        Rule.WRONG_VALUE,
        f"`{key}`: expected keys of its own",
        "write `key: value` lines below it, indented",
        source.span_of_key((key,)),
    )
