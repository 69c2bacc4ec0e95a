"""The front-matter reference has every key and every heading, as the models say them."""

import re
from pathlib import Path

import pytest

from rolepress.content.data import TABLES, table_file
from rolepress.domain.job_posting import JobPosting
from rolepress.domain.model import Mark, Model
from rolepress.recognition.lists import PLAIN, list_languages, read_language
from rolepress.reference.files import reference_files
from rolepress.reference.front_matter import HEADINGS_MAX, front_matter_page
from rolepress.reference.keys import heading, keys_of
from tests.reference.models import MODELS, SCHEMAS

DOCS = Path(__file__).parent.parent.parent / "docs"


def test_the_reference_and_the_schemas_are_what_the_models_say() -> None:
    stale = [
        name
        for name, data in reference_files()
        if not (DOCS / name).is_file() or (DOCS / name).read_bytes() != data
    ]
    assert not stale, f"make docs: {stale}"


def test_no_schema_is_left_of_a_kind_that_is_gone() -> None:
    made = {name for name, _ in reference_files()}
    assert {f"schema/{path.name}" for path in (DOCS / "schema").iterdir()} <= made


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.__name__)
def test_every_key_says_what_it_means_and_shows_an_example(model: type[Model]) -> None:
    keys = list(keys_of(SCHEMAS[model]))
    assert {key.name for key in keys} == set(model.model_fields) - model.marked(Mark.DERIVED)
    assert all(key.meaning and key.example for key in keys)


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.__name__)
def test_every_key_is_in_the_section_of_its_kind(model: type[Model]) -> None:
    title = {row: f"`{table_file(table)}`" for table, row in TABLES.items()}.get(model)
    name = title or heading(model.__name__)
    _, _, section = front_matter_page().partition(f"### {name}\n")
    section = re.split(r"^##+ ", section, flags=re.MULTILINE)[0]
    linked = JobPosting.model_fields if "[job posting]" in section.partition("|")[0] else {}
    missing = [
        key.name
        for key in keys_of(SCHEMAS[model])
        if f"| `{key.name}` |" not in section and key.name not in linked
    ]
    assert not missing


def test_the_usual_headings_of_each_language_are_in_the_reference() -> None:
    page = front_matter_page()
    for language in list_languages():
        for kind, words in read_language(language).headings.items():
            assert kind == PLAIN or all(f"“{word}”" in page for word in words[:HEADINGS_MAX])
