"""The files of the front-matter reference, and the JSON Schemas."""

from collections.abc import Iterator
from pathlib import Path

from pydantic_core import to_json

from rolepress.checking.formats.json import schema as check_schema
from rolepress.reference.front_matter import front_matter_page
from rolepress.reference.other_systems import other_systems_page
from rolepress.reference.schema import schema_files


def reference_files() -> Iterator[tuple[str, bytes]]:
    """Every file that is made, by its path below `docs/`."""
    yield "front-matter.md", front_matter_page().encode()
    yield "check.schema.json", (to_json(check_schema(), indent=2) + b"\n")
    yield "other-systems.md", other_systems_page().encode()
    for name, data in schema_files():
        yield f"schema/{name}", data


def write_reference(folder: Path) -> None:
    """Make all files, and remove schemas that no kind or table has."""
    files = dict(reference_files())
    (folder / "schema").mkdir(parents=True, exist_ok=True)
    for path in (folder / "schema").glob("*.json"):
        if f"schema/{path.name}" not in files:
            path.unlink()
    for name, data in files.items():
        (folder / name).write_bytes(data)
