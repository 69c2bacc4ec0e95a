"""The JSON Schemas say of a file what the build says of it."""

from pathlib import Path
from typing import Any, get_type_hints

import pytest
import yaml
from pydantic import TypeAdapter

from rolepress.content.data import TABLES
from rolepress.content.front_matter import read_yaml
from rolepress.content.source import Source
from rolepress.domain.documents import KINDS, split_name
from rolepress.domain.model import Model
from rolepress.domain.translated import kind_of
from rolepress.reference.keys import keys_of
from rolepress.reference.schema import document_schema, table_schema, translation_schema
from tests.json_schema import faults
from tests.reference.models import MODELS, SCHEMAS

ROOT = Path(__file__).parent.parent.parent
CONTENT = sorted(p for kind in KINDS for p in (ROOT / "content" / kind).glob("*.md"))
TABLE_FILES = sorted((ROOT / "content" / "data").glob("*.yaml"))
WHOLE = {"title": "Engineer", "description": "x" * 20, "role": "engineer"}


class _Natural(yaml.SafeLoader):
    """YAML as editors' tools read it: numbers and booleans have types, dates are text."""


_Natural.yaml_implicit_resolvers = {
    first: [(tag, form) for tag, form in forms if not tag.endswith("timestamp")]
    for first, forms in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


def natural(text: str) -> Any:
    return yaml.load(text, Loader=_Natural)  # noqa: S506 - a SafeLoader


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.__name__)
def test_every_example_is_a_value_that_the_build_and_the_schema_take(model: type[Model]) -> None:
    hints = get_type_hints(model, include_extras=True)
    for key in keys_of(SCHEMAS[model]):
        text = f"{key.name}: {key.example}"
        values, problems = read_yaml(Source("example.md", text), text)
        assert not problems
        TypeAdapter(hints[key.name]).validate_python(values[key.name])
        one_key = SCHEMAS[model] | {"required": []}
        assert not faults(natural(text), one_key)
        assert not faults(values, one_key)


@pytest.mark.parametrize(
    "path", [*CONTENT, *TABLE_FILES], ids=lambda p: f"{p.parent.name}/{p.name}"
)
def test_the_site_s_own_files_keep_to_the_schemas(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    if path.suffix == ".md":
        model = kind_of(f"{path.parent.name}/{path.name}")
        schema, text = document_schema(model), text.split("\n---\n")[0]
    else:
        table, language = split_name(path.name)
        row = TABLES[table.replace("-", "_")]
        schema = translation_schema(row) if language else table_schema(row)
    assert not faults(natural(text), schema)


@pytest.mark.parametrize(
    ("values", "fault"),
    [
        ({"role": None}, "None is not of type 'string', 'integer'"),
        ({"colour": "red"}, "Additional properties are not allowed ('colour' was unexpected)"),
        ({"slug": "engineer"}, "Additional properties are not allowed ('slug' was unexpected)"),
        ({"date_posted": "2.11.2026"}, r"'2.11.2026' does not match '^\\d{4}-\\d{2}-\\d{2}$'"),
        ({"workplace": "home"}, "'home' is not one of ['office', 'hybrid', 'remote']"),
        ({"employment_type": []}, "[] is not valid under any of the given schemas"),
        ({"applicant_countries": ["DE", "AT", "DE"]}, "['DE', 'AT', 'DE'] has non-unique elements"),
        ({"total_job_openings": 0}, "0 is less than the minimum of 1"),
        ({"draft": "yes"}, "'yes' is not one of [True, False, 'true', 'false']"),
        ({"base_salary": {"currency": "EUR"}}, "'unit' is a required property"),
    ],
    ids=lambda values: next(iter(values)) if isinstance(values, dict) else "",
)
def test_a_schema_refuses_what_the_build_refuses(values: dict[str, Any], fault: str) -> None:
    schema = document_schema(KINDS["jobs"])
    assert not faults(WHOLE, schema)
    assert faults(WHOLE | values, schema) == [fault]


def test_a_schema_asks_for_what_the_build_asks_for() -> None:
    missing = {"'title'"}
    found = faults({}, document_schema(KINDS["jobs"]))
    assert {each.partition(" ")[0] for each in found} == missing
