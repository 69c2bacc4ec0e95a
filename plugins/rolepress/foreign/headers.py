"""Reads the facts at the top of files that other systems keep in another form than YAML."""

import json
import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from rolepress.foreign.keys import meanings_of
from rolepress.foreign.written import Value

HEADER_MAX_CHARS = 50_000
_TOML = re.compile(r"\+\+\+[ \t]*\n(.*?)^\+\+\+[ \t]*(?:\n|\Z)", re.DOTALL | re.MULTILINE)
_FENCE = re.compile(
    r"(`{3,}|~{3,})[ \t]*(\w*)[ \t]*\n(.*?)^\1[ \t]*(?:\n|\Z)", re.DOTALL | re.MULTILINE
)
_COMMENT = re.compile(r"\s*<!--.*?-->", re.DOTALL)
_LINE = re.compile(r"([^\W\d_][\w -]{0,40}?)[ \t]*:[ \t]+(\S.*)")
_MORE = re.compile(r"(?: {2,}|\t)(\S.*)")


@dataclass(frozen=True, slots=True)
class Header:
    """The facts at the top of a file."""

    message: str
    """What it is, as a message says it."""
    values: Mapping[str, Value]
    """All scalars are text. Empty if `yaml` is set."""
    end: int
    """The index in the file at which the text starts."""
    yaml: str = ""
    """YAML that stands where no front matter is looked for."""


def read_header(text: str) -> Header | None:
    """The facts at the top of a text that has no front matter; None if there are none."""
    start = 0
    while comment := _COMMENT.match(text, start):
        start = comment.end()
    start += len(text[start:]) - len(text[start:].lstrip())
    head = text[start : start + HEADER_MAX_CHARS]
    found = _toml(head) or _json(head) or _fenced(head) or _metadata(head)
    return found and Header(found.message, found.values, start + found.end, found.yaml)


def _toml(text: str) -> Header | None:
    found = _TOML.match(text)
    if not found:
        return None
    try:
        values = tomllib.loads(found[1])
    except (ValueError, RecursionError):
        return None
    return Header(
        "the front matter is TOML, and Rolepress reads YAML", _as_texts(values), found.end()
    )


def _json(text: str) -> Header | None:
    if not text.startswith("{"):
        return None
    try:
        values, end = json.JSONDecoder().raw_decode(text)
    except (ValueError, RecursionError):
        return None
    return (
        Header("the front matter is JSON, and Rolepress reads YAML", _as_texts(values), end)
        if values
        else None
    )


def _fenced(text: str) -> Header | None:
    found = _FENCE.match(text)
    if not found:
        return None
    inside = found[3].strip()
    read = _toml(inside) or _json(inside)
    if read:
        return Header(f"{read.message}; and it is in a code block", read.values, found.end())
    if found[2].lower() in {"yaml", "yml"} or inside.startswith("---\n"):
        yaml = inside.removeprefix("---\n").removesuffix("---")
        return Header("the front matter is in a code block", {}, found.end(), yaml)
    return None


def _metadata(text: str) -> Header | None:
    """Lines such as `Title: ...`, as Pelican and MultiMarkdown have them, up to an empty line."""
    head, _, _ = text.partition("\n\n")
    values: dict[str, Value] = {}
    last = ""
    for line in head.rstrip("\n").split("\n"):
        if (more := _MORE.fullmatch(line)) and last:
            values[last] = f"{values[last]} {more[1].strip()}"
        elif found := _LINE.fullmatch(line):
            last = found[1].strip()
            values[last] = found[2].strip()
        else:
            return None
    if not meanings_of(next(iter(values))):
        return None
    return Header(
        "the file has metadata as in Pelican, without `---` lines around it", values, len(head)
    )


def _as_texts(value: Any) -> Any:  # noqa: ANN401 - of JSON or TOML
    """A value with all its scalars as text, and without what is null."""
    if isinstance(value, Mapping):
        pairs = ((str(key), each) for key, each in value.items() if each is not None)
        return {key: _as_texts(each) for key, each in pairs}
    if isinstance(value, list):
        return [_as_texts(each) for each in value if each is not None]
    if isinstance(value, bool):
        return str(value).lower()
    return value if isinstance(value, str) else str(value)
