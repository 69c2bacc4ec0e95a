"""Imports files: reads them, and writes a draft for each text that they have."""

import os
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from rolepress.domain.catalog import ReferenceData
from rolepress.importing.convert import Draft, convert
from rolepress.importing.exports.tables import Known
from rolepress.importing.reading import read_file


@dataclass(frozen=True, slots=True)
class Target:
    """The site that drafts are for."""

    kind: str
    """The folder of the kind of page, such as `jobs`."""
    folder: Path
    """Where drafts are written."""
    known: Known
    language: str


@dataclass(frozen=True, slots=True)
class Imported:
    """What became of one text, or of a file without a text."""

    source: Path
    draft: Draft | None = None
    path: Path | None = None
    state: str = ""
    """`written`, `unchanged`, or why nothing was written."""
    is_error: bool = False
    remarks: tuple[str, ...] = ()


def known_rows(data: ReferenceData, roles: Sequence[str]) -> Known:
    """The keys and names that drafts may refer to."""
    return Known(
        employers={key: row.name for key, row in data.employers.items()},
        families={key: row.name for key, row in data.families.items()},
        roles={slug: slug for slug in roles},
        skills={key: row.name for key, row in data.skills.items()},
    )


def import_files(files: Sequence[Path], target: Target) -> Iterator[Imported]:
    """Yield what became of each text of each file. No existing file is changed."""
    taken: set[str] = set()
    for file in files:
        yield from _import_file(file, target, taken)


def _import_file(file: Path, target: Target, taken: set[str]) -> Iterator[Imported]:
    try:
        found = read_file(file.name, file.read_bytes())
    except OSError as error:
        yield Imported(file, state=f"cannot be read: {error.strerror}", is_error=True)
        return
    if not found.sources:
        yield Imported(file, state=found.remarks[0], is_error=True, remarks=found.remarks[1:])
        return
    remarks = found.remarks
    for source in found.sources:
        draft = convert(source, target.kind, target.known, target.language)
        path = target.folder / f"{_free(draft.slug, taken)}.md"
        try:
            state, is_error = _write(path, draft.text)
        except OSError as error:
            state, is_error = f"cannot write {path}: {error.strerror}", True
        yield Imported(file, draft, path, state, is_error, remarks)
        remarks = ()


def _free(slug: str, taken: set[str]) -> str:
    """A name that no other draft of this run has."""
    name, number = slug, 1
    while name in taken:
        number += 1
        name = f"{slug}-{number}"
    taken.add(name)
    return name


def _write(path: Path, text: str) -> tuple[str, bool]:
    """Write a new file, whole or not at all. Raises OSError."""
    data = text.encode("utf-8")
    if path.exists():
        if path.read_bytes() == data:
            return "unchanged", False
        return f"{path} exists already and is left as it is; move it away first", True
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=".import-")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        Path(temporary).chmod(0o666 & ~_umask())
        path.hardlink_to(temporary)  # unlike a rename, it never replaces a file
    finally:
        Path(temporary).unlink()
    return "written", False


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
