"""Writes the facts at the top of another system's file as front matter, for a remedy."""

import re
from collections.abc import Callable, Mapping
from pathlib import PurePosixPath

import yaml

from rolepress.content.source import Source
from rolepress.domain.documents import Document, split_name
from rolepress.domain.translated import kind_of
from rolepress.foreign.headers import read_header
from rolepress.foreign.turn import turn_over, with_questions
from rolepress.foreign.written import UNKNOWN, Value, front_matter_of
from rolepress_base.messages import one_line

LINES_MAX = 60
"""A remedy writes at most this many lines of front matter."""
_IMPORTED = frozenset({"roles", "jobs", "job-descriptions"})
_ONE_LINE_TEXT = re.compile(r"\s*\n\s*")


def header_in_yaml(source: Source, load: Callable[[str], object]) -> tuple[str, str] | None:
    """What stands at the top of a file, and the remedy; None if there are no facts.

    `load` reads YAML with all scalars as text.
    """
    header = read_header(source.text)
    kind = _kind(source.path)
    if header is None or kind is None:
        return None
    values: object = header.values
    if header.yaml:
        try:
            values = load(header.yaml)
        except (yaml.YAMLError, ValueError):
            return None
    if not isinstance(values, Mapping) or not values:
        return None
    path = PurePosixPath(source.path)
    return header.message, _fix(kind, values, path)


def _kind(path: str) -> type[Document] | None:
    try:
        return kind_of("/".join(PurePosixPath(path).parts[-2:]))
    except KeyError:
        return None


def _fix(kind: type[Document], values: Mapping[str, object], path: PurePosixPath) -> str:
    turned = turn_over(kind, values, split_name(path.name)[0])
    written = with_questions(
        kind, {key: _on_one_line(value) for key, value in turned.values.items()}
    )
    how = "write these lines in its place"
    if path.parent.name in _IMPORTED:
        how += f", or run `rolepress import {one_line(str(path))} --to {path.parent.name}`"
    text = front_matter_of(written)
    notes = [f"`{key}`: {', '.join(asks)}" for key, asks in turned.asks.items()]
    if UNKNOWN in text:
        notes.insert(0, f"write what you know for each `{UNKNOWN}`")
    if turned.left_out:
        names = [f"`{one_line(name)}`" for name in turned.left_out]
        notes.append(f"left out: {', '.join(names)}")
    lines = text.split("\n")[:LINES_MAX]
    return "\n".join([f"{how}" + "".join(f"; {note}" for note in notes), *lines])


def _on_one_line(value: Value) -> Value:
    return _ONE_LINE_TEXT.sub(" ", value) if isinstance(value, str) else value
