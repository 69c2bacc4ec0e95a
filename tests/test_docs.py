"""The documentation says what is true: it is compared with the code it speaks of."""

import re
import shutil
import subprocess
from collections.abc import Iterator
from datetime import date
from itertools import chain
from pathlib import Path
from typing import Any, get_type_hints

import pytest
import yaml
from pydantic import TypeAdapter

from rolepress.content.data import TABLES, table_file
from rolepress.content.front_matter import read_yaml
from rolepress.content.source import Source
from rolepress.core.problems import Rule
from rolepress.core.urls import is_slug
from rolepress.domain.documents import KINDS, kind_of, split_name
from rolepress.domain.headings import HEADINGS
from rolepress.domain.job_posting import JobPosting
from rolepress.domain.model import Model
from rolepress.domain.place import Workplace
from rolepress.landing.settings import KEYS
from rolepress.reference.files import reference_files
from rolepress.reference.front_matter import front_matter_page, heading
from rolepress.reference.keys import keys_of, records_of
from rolepress.reference.schema import document_schema, table_schema, translation_schema
from rolepress.schema_org.decision import PageFacts, decide
from tests.builders import POSTED, make_posting
from tests.conftest import QUICK, run_pelican

ROOT = Path(__file__).parent.parent
DOCS = ROOT / "docs"
MARKDOWN = sorted([*ROOT.glob("*.md"), *DOCS.rglob("*.md")])
MODELS = sorted(
    {
        model
        for owner in (*KINDS.values(), *TABLES.values())
        for model in (owner, *records_of(owner))
    },
    key=lambda model: model.__name__,
)


class _Natural(yaml.SafeLoader):
    """YAML as editors' tools read it: numbers and booleans have types, dates are text."""


_Natural.yaml_implicit_resolvers = {
    first: [(tag, form) for tag, form in forms if not tag.endswith("timestamp")]
    for first, forms in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


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
    keys = keys_of(model)
    assert {key.name for key in keys} == set(model.model_fields) - model.DERIVED
    assert all(key.meaning and key.example for key in keys)


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.__name__)
def test_every_key_is_in_the_section_of_its_kind(model: type[Model]) -> None:
    title = {row: f"`{table_file(table)}`" for table, row in TABLES.items()}.get(model)
    _, _, section = front_matter_page().partition(f"### {title or heading(model)}\n")
    section = re.split(r"^##+ ", section, flags=re.MULTILINE)[0]
    linked = JobPosting.model_fields if "[job posting]" in section.partition("|")[0] else {}
    missing = [
        key.name
        for key in keys_of(model)
        if f"| `{key.name}` |" not in section and key.name not in linked
    ]
    assert not missing


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.__name__)
def test_every_example_is_a_value_that_the_build_and_the_schema_take(model: type[Model]) -> None:
    schema = document_schema(model)
    hints = get_type_hints(model, include_extras=True)
    for key in keys_of(model):
        text = f"{key.name}: {key.example}"
        values, problems = read_yaml(Source("example.md", text), text)
        assert not problems
        TypeAdapter(hints[key.name]).validate_python(values[key.name])
        natural = yaml.load(text, Loader=_Natural)  # noqa: S506 - a SafeLoader
        for value in (natural[key.name], values[key.name]):
            found = list(faults(value, schema["properties"][key.name], schema))
            assert not found, f"{key.name}: {found}"


def test_every_heading_is_in_the_reference() -> None:
    page = front_matter_page()
    known = (words for kinds in HEADINGS.values() for words in kinds.values())
    missing = [word for word in chain(*known) if f"“{word}”" not in page]
    assert not missing


def test_what_the_reference_says_a_vacancy_needs_is_what_the_decision_asks_for() -> None:
    posting = make_posting()
    assert _decided(posting)
    for gone in ({"employer": None}, {"date_posted": None}, {"locations": ()}):
        assert not _decided(posting.model_copy(update=gone)), gone
    unreachable = {"apply_url": None, "apply_email": None}
    assert not _decided(posting.model_copy(update=unreachable))
    remote = {"workplace": Workplace.REMOTE, "locations": (), "applicant_countries": ("DE",)}
    assert _decided(posting.model_copy(update=remote))
    assert not _decided(posting.model_copy(update=remote | {"applicant_countries": ()}))


def _decided(posting: JobPosting, day: date = POSTED) -> bool:
    return decide(PageFacts((posting,)), day).emit


def test_every_rule_has_an_entry_and_every_entry_a_rule() -> None:
    text = (DOCS / "rules" / "README.md").read_text(encoding="utf-8")
    entries = re.findall(r"^### ([A-Z]\d\d) \S", text, flags=re.MULTILINE)
    assert sorted(entries) == sorted(rule.value for rule in Rule)


def test_every_rule_has_an_example_of_two_lines() -> None:
    text = (DOCS / "rules" / "README.md").read_text(encoding="utf-8")
    for entry in re.split(r"^### ", text, flags=re.MULTILINE)[1:]:
        assert re.search(r"```diff\n-[^\n]*\n\+[^\n]*\n```", entry), entry[:40]


def test_every_setting_of_the_plugin_is_in_the_readme() -> None:
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    assert not [key for key in KEYS if f"`{key}`" not in text]


def test_the_examples_of_the_readme_build_and_its_error_is_a_real_one(tmp_path: Path) -> None:
    """A copy of the site, with what the README tells an editor to add."""
    for name in ("content", "theme", "plugins", "pelicanconf.py"):
        (tmp_path / name).symlink_to(ROOT / name)
    (tmp_path / "content").unlink()
    shutil.copytree(ROOT / "content", tmp_path / "content")
    files, reports = _readme_blocks()
    assert sorted(files) == [
        "content/data/employers.yaml",
        "content/jobs/data-engineer-acme.md",
        "content/roles/data-engineer.md",
    ]
    for name, text in files.items():
        with (tmp_path / name).open("a", encoding="utf-8") as file:
            file.write(f"\n{text}" if name.endswith(".yaml") else text)
    built = _build(tmp_path)
    assert built.returncode == 0, built.stderr
    page = tmp_path / "output" / "jobs" / "data-engineer-acme" / "index.html"
    assert '"JobPosting"' in page.read_text(encoding="utf-8")
    assert _first_lines(built.stderr) == _first_lines(reports["pages for"])

    job = tmp_path / "content" / "jobs" / "data-engineer-acme.md"
    wrong = job.read_text(encoding="utf-8").replace("hybrid", "home").replace("62000", "62k")
    job.write_text(wrong, encoding="utf-8")
    failed = _build(tmp_path)
    assert failed.returncode != 0
    assert failed.stderr == reports["error F08"]


def _readme_blocks() -> tuple[dict[str, str], dict[str, str]]:
    """The README's files by their path, and its two blocks of what a build says."""
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    form = r"`(content/[^`]+)`:\n\n```\w+\n(.*?)```"
    blocks = re.findall(r"^```\w*\n(.*?)^```$", text, flags=re.DOTALL | re.MULTILINE)
    reports = {m: b for m in ("pages for", "error F08") for b in blocks if m in b}
    return dict(re.findall(form, text, flags=re.DOTALL)), reports


def _first_lines(report: str) -> list[str]:
    """What a build did, without the numbers: they follow the content."""
    return re.sub(r"[0-9]+", "0", report).splitlines()[:2]


def _build(root: Path) -> subprocess.CompletedProcess[str]:
    return run_pelican(root / "output", root / "cache", root=root, settings=QUICK, PREVIEW="")


@pytest.mark.parametrize("path", MARKDOWN, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_every_relative_link_leads_somewhere(path: Path) -> None:
    assert not list(broken_links(path))


def broken_links(path: Path) -> Iterator[str]:
    """The links of a Markdown file that lead to no file, or to no heading of it."""
    text = re.sub(r"```.*?```|`[^`\n]*`", "", path.read_text(encoding="utf-8"), flags=re.DOTALL)
    for target in re.findall(r"\]\(([^)\s]+)\)", text):
        if re.match(r"[a-z]+:", target):
            continue
        file, _, anchor = target.partition("#")
        found = (path.parent / file).resolve() if file else path
        if not found.exists() or (anchor and anchor not in _anchors(found)):
            yield target


def _anchors(path: Path) -> set[str]:
    """The anchors that Git hosts give the headings of a file."""
    headings = re.findall(r"^#+ (.+)$", path.read_text(encoding="utf-8"), flags=re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", title.lower()).replace(" ", "-") for title in headings}


def test_a_broken_link_is_found(tmp_path: Path) -> None:
    (tmp_path / "there.md").write_text("# One heading\n")
    page = tmp_path / "page.md"
    page.write_text("[a](there.md#one-heading) [b](https://example.com/) [c](gone.md) [d](#gone)\n")
    assert list(broken_links(page)) == ["gone.md", "#gone"]


@pytest.mark.parametrize("path", MARKDOWN, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_every_make_target_that_is_named_exists(path: Path) -> None:
    targets = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE))
    assert not named_targets(path.read_text(encoding="utf-8")) - targets


def named_targets(text: str) -> set[str]:
    """The `make` targets that a text names in code."""
    code = "\n".join(re.findall(r"```.*?```|`[^`\n]+`", text, flags=re.DOTALL))
    return set(re.findall(r"\bmake(?: +[A-Z_]+=\S+)* +([a-z]+)", code))


def test_a_make_target_is_found_in_code_alone() -> None:
    assert named_targets("To make money, `make site` or `SITEURL=x make A=b publish`.") == {
        "site",
        "publish",
    }


CONTENT = sorted(p for kind in KINDS for p in (ROOT / "content" / kind).glob("*.md"))
TABLE_FILES = sorted((ROOT / "content" / "data").glob("*.yaml"))


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
    natural = yaml.load(text, Loader=_Natural)  # noqa: S506 - a SafeLoader
    assert not list(faults(natural, schema, schema))


@pytest.mark.parametrize(
    "values",
    [
        {"title": "Engineer"},
        {"colour": "red"},
        {"date_posted": "2.11.2026"},
        {"workplace": "home"},
        {"employment_type": []},
        {"applicant_countries": ["DE", "AT", "DE"]},
        {"total_job_openings": 0},
        {"draft": "yes"},
        {"base_salary": {"currency": "EUR"}},
    ],
    ids=lambda values: next(iter(values)),
)
def test_a_schema_refuses_what_the_build_refuses(values: dict[str, Any]) -> None:
    schema = document_schema(KINDS["jobs"])
    whole = {"title": "Engineer", "description": "x" * 20, "role": "engineer"}
    assert not list(faults(whole, schema, schema))
    wrong = values if "title" in values else whole | values
    assert list(faults(wrong, schema, schema))


_TYPES: dict[str, Any] = {
    "object": dict,
    "array": list,
    "string": str,
    "number": (int, float),
    "integer": int,
    "boolean": bool,
}
_WORDS = {"$schema", "title", "description", "default", "definitions", "format"} | {
    "type", "enum", "pattern", "minLength", "maxLength", "minimum", "maximum", "minItems",
    "uniqueItems",
    "exclusiveMinimum", "exclusiveMaximum", "required", "properties", "additionalProperties",
    "propertyNames", "items", "anyOf", "allOf", "$ref",
}  # fmt: skip


def faults(value: Any, schema: dict[str, Any], root: dict[str, Any]) -> Iterator[str]:
    """What a JSON Schema finds wrong with a value. Knows the words that our schemas use."""
    assert set(schema) <= _WORDS, set(schema) - _WORDS
    if "$ref" in schema:
        name = schema["$ref"].removeprefix("#/definitions/")
        yield from faults(value, root["definitions"][name], root)
        return
    if not _has_type(value, schema.get("type", [])):
        yield f"{value!r} is no {schema['type']}"
    elif "enum" in schema and value not in schema["enum"]:
        yield f"{value!r} is none of {schema['enum']}"
    for each in schema.get("allOf", []):
        yield from faults(value, each, root)
    if "anyOf" in schema and all(list(faults(value, each, root)) for each in schema["anyOf"]):
        yield f"{value!r} fits no form"
    if isinstance(value, str):
        yield from _text_faults(value, schema)
    elif isinstance(value, list):
        yield from _list_faults(value, schema, root)
    elif isinstance(value, dict):
        yield from _object_faults(value, schema, root)
    elif not isinstance(value, bool) and not _in_range(value, schema):
        yield f"{value!r} is out of range"


def _has_type(value: Any, types: str | list[str]) -> bool:
    names = [types] if isinstance(types, str) else types
    fits = [isinstance(value, _TYPES[name]) for name in names if name != "boolean"]
    if isinstance(value, bool):
        return not names or "boolean" in names
    return not names or any(fits)


def _text_faults(value: str, schema: dict[str, Any]) -> Iterator[str]:
    if "pattern" in schema and not re.search(schema["pattern"], value):
        yield f"{value!r} is not {schema['pattern']}"
    if not schema.get("minLength", 0) <= len(value) <= schema.get("maxLength", len(value)):
        yield f"{value!r} is too short or too long"


def _list_faults(value: list[Any], schema: dict[str, Any], root: dict[str, Any]) -> Iterator[str]:
    if len(value) < schema.get("minItems", 0):
        yield "too few entries"
    if schema.get("uniqueItems") and any(each in value[:n] for n, each in enumerate(value)):
        yield "an entry stands twice"
    for each in value:
        yield from faults(each, schema.get("items", {}), root)


def _object_faults(
    value: dict[str, Any], schema: dict[str, Any], root: dict[str, Any]
) -> Iterator[str]:
    yield from (f"no {name}" for name in schema.get("required", []) if name not in value)
    for name, each in value.items():
        inner = schema.get("properties", {}).get(name, schema.get("additionalProperties", {}))
        if "propertyNames" in schema and not is_slug(name):
            yield f"{name} is no name"
        if inner is False:
            yield f"unknown {name}"
        else:
            yield from faults(each, inner, root)


def _in_range(value: float, schema: dict[str, Any]) -> bool:
    low: float = schema.get("exclusiveMinimum", schema.get("minimum", value) - 1)
    high: float = schema.get("exclusiveMaximum", schema.get("maximum", value) + 1)
    return low < value < high
