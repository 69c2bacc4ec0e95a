"""Writes values as YAML on one line, the way front matter has them."""

import re
from collections.abc import Iterable, Mapping

Value = str | list["Value"] | Mapping[str, "Value"]
"""A value of front matter. All scalars are text."""

_PLAIN = re.compile(r"[\w./+(][^\x00-\x1f\x7f-\x9f\u2028\u2029\"'`{}\[\],:#&*!|>%@]*")
_PLAIN_ALONE = re.compile(r"(?:[\w./+(][^\x00-\x1f\x7f-\x9f\u2028\u2029`]*)")
_ENDS_A_PLAIN = re.compile(r":(?:\s|$)|\s#")


def in_yaml(value: Value, *, inside: bool = False) -> str:
    """A value on one line. `inside` is for an entry of a list or of a mapping."""
    if isinstance(value, str):
        return _text(value, inside=inside)
    if isinstance(value, Mapping):
        pairs = (
            f"{in_yaml(key, inside=True)}: {in_yaml(each, inside=True)}"
            for key, each in value.items()
        )
        return "{" + ", ".join(pairs) + "}"
    return "[" + ", ".join(in_yaml(each, inside=True) for each in value) + "]"


def _text(text: str, *, inside: bool) -> str:
    trimmed = text.strip()
    fits = (_PLAIN if inside else _PLAIN_ALONE).fullmatch(trimmed)
    if (trimmed and fits and not _ENDS_A_PLAIN.search(trimmed)) or trimmed == UNKNOWN:
        return trimmed
    if inside and re.fullmatch(r"https?:[^\s,\[\]{}\"'#]+", trimmed):
        return trimmed
    escaped = trimmed.replace("\\", "\\\\").replace('"', '\\"').replace("\t", " ")
    return f'"{escaped}"'.replace("\n", "\\n")


UNKNOWN = "..."
"""Stands for what only the editor knows."""


def line_of(key: str, value: Value) -> str:
    """A line of front matter."""
    return f"{key}: {in_yaml(value)}"


def front_matter_of(values: Mapping[str, Value]) -> str:
    """Front matter with its border lines."""
    return "\n".join(["---", *(line_of(key, value) for key, value in values.items()), "---"])


def texts_of(value: object) -> Iterable[str]:
    """The texts of a value: its own, its entries', or the `name` of a record."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        named = next(
            (value[key] for key in ("name", "label", "value", "text") if key in value), None
        )
        if isinstance(named, str):
            yield named
    elif isinstance(value, list | tuple):
        for each in value:
            yield from texts_of(each)
