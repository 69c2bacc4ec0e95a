"""The JSON-LD of a page: each script as strict JSON, and the nodes in it."""

import json
import math
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, Never

from rolepress_audit.positions.json_depth import nests_too_deep
from rolepress_audit.positions.json_lines import STRING, JsonLines
from rolepress_audit.positions.json_steps import Steps, keys_of, path_of
from rolepress_audit.vocabulary.reading import Subject, read_subjects

_TOKEN = re.compile(
    rf"""(?P<text>{STRING})(?P<colon>\s*+:)?|[{{}}\[\]]|-?(?P<constant>NaN|Infinity)\b""", re.DOTALL
)
TRAILING_COMMA = "Illegal trailing comma"
"""The error that Python 3.13 reports for a comma after the last item. We report it on every
Python."""
_COMMA_AND_END = re.compile(r",\s*[}\]]")
Node = dict[str, Any]
DIGITS_MAX = 300
"""The most digits of a whole number. A double holds no more (IEEE 754)."""


@dataclass(frozen=True)
class Script:
    """One `<script type="application/ld+json">`."""

    text: str
    line: int
    """The line of the page on which the script's text starts, counted from 1."""
    data: Any = None
    error: str = ""
    """Why the text is not JSON (RFC 8259), or an empty string if it is."""
    error_line: int = 0

    @cached_property
    def nodes(self) -> tuple["TypedNode", ...]:
        """Every object that has a type or properties of its own, outermost first."""
        return tuple(_walk(self.data, None, self)) if not self.error else ()

    @cached_property
    def subjects(self) -> tuple[Subject, ...]:
        """The same objects as a reader of schema.org understands them, by their contexts."""
        return read_subjects(self.data) if not self.error else ()

    @cached_property
    def _lines(self) -> JsonLines:
        return JsonLines(self.text)

    def line_at(self, offset: int) -> int:
        """The line of the page at an offset in the text."""
        return self.line + self._lines.lines.at(offset) - 1

    def line_of(self, key: str, value: object = None) -> int:
        """The line of the page on which a property first has this value.

        Only text, numbers and booleans help to tell one place from another.
        """
        return self.line + self._lines.of(key, value) - 1

    def line_behind(self, text: str, key: str) -> int:
        """The line of the first property of this name after some text, if there is one."""
        return self.line + self._lines.of_key(key, text) - 1


@dataclass(frozen=True, slots=True)
class TypedNode:
    """An object in the JSON-LD, and its place."""

    node: Node
    steps: Steps = field(repr=False)
    script: Script = field(repr=False, compare=False)

    @property
    def path(self) -> str:
        """Its place, such as `@graph[0].jobLocation.address`; empty at the top."""
        return path_of(self.steps)

    def is_below(self, key: str) -> bool:
        """Whether it is inside the value of a property."""
        return any(key in each for each in keys_of(self.steps))

    @property
    def types(self) -> tuple[str, ...]:
        """Its types without the vocabulary's address, such as `JobPosting`."""
        return types_of(self.node)

    @property
    def is_reference(self) -> bool:
        """Whether it only names another node by `@id`."""
        return self.node.keys() == {"@id"}


def types_of(node: Mapping[str, Any]) -> tuple[str, ...]:
    """The types of an object, each without the vocabulary's address."""
    found = node.get("@type", ())
    names = [found] if isinstance(found, str) else found if isinstance(found, list) else ()
    return tuple(_local(name) for name in names if isinstance(name, str))


def _local(name: str) -> str:
    for start in ("http://schema.org/", "https://schema.org/", "schema:"):
        if name.startswith(start):
            return name.removeprefix(start)
    return name


def read_script(text: str, line: int) -> Script:
    """Parse one script as strictly as a search engine may."""
    if nests_too_deep(text):
        return Script(text, line, error="it nests too deep", error_line=line + _first_line(text))
    try:
        data = json.loads(
            text,
            parse_constant=_no_constant,
            parse_float=_float,
            parse_int=_int,
            object_pairs_hook=_object,
        )
    except json.JSONDecodeError as error:
        reason, at = _trailing_comma(error) or (error.msg, error.pos)
        return Script(text, line, error=reason, error_line=line + text.count("\n", 0, at))
    except ValueError as error:
        return Script(text, line, error=str(error), error_line=line + _line_refused(text))
    return Script(text, line, data)


def _trailing_comma(error: json.JSONDecodeError) -> tuple[str, int] | None:
    """The error and its offset, if it is a trailing comma.

    Before 3.13, Python complains about what follows the comma.
    """
    if error.msg.startswith(TRAILING_COMMA):
        return TRAILING_COMMA, error.pos
    at = error.doc.rfind(",", 0, error.pos)
    end = _COMMA_AND_END.match(error.doc, max(0, at))
    return (TRAILING_COMMA, at) if end and error.pos < end.end() else None


def _float(digits: str) -> float:
    number = float(digits)
    if math.isinf(number):
        raise ValueError(f"{digits[:20]} is a larger number than readers can hold")
    return number


def _int(digits: str) -> int:
    if len(digits) > DIGITS_MAX:
        raise ValueError(f"{digits[:20]}... is a larger number than readers can hold")
    return int(digits)


def _no_constant(name: str) -> Never:
    raise ValueError(f"{name} is not JSON")


def _object(pairs: list[tuple[str, Any]]) -> Node:
    found: Node = {}
    for key, value in pairs:
        if key in found:
            raise ValueError(f"the key {key!r} occurs twice in one object")
        found[key] = value
    return found


def _line_refused(text: str) -> int:
    """The line, counted from 0, of the first repeated key or constant that JSON does not have."""
    keys: list[set[str]] = [set()]
    for token in _TOKEN.finditer(text):
        found = token.group()
        if found == "{":
            keys.append(set())
        elif found == "}" and len(keys) > 1:
            keys.pop()
        elif token["constant"] or (token["colon"] and token["text"] in keys[-1]):
            return text.count("\n", 0, token.start())
        elif token["colon"]:
            keys[-1].add(token["text"])
    return _first_line(text)


def _first_line(text: str) -> int:
    """The line, counted from 0, of the first character that is not white space."""
    return text[: len(text) - len(text.lstrip())].count("\n")


def _walk(value: object, steps: Steps, script: Script) -> Iterator[TypedNode]:
    if isinstance(value, dict):
        if "@type" in value or "@id" in value or steps:
            yield TypedNode(value, steps, script)
        for key, inner in value.items():
            if key != "@context":
                yield from _walk(inner, (steps, key), script)
    elif isinstance(value, list):
        for number, inner in enumerate(value):
            yield from _walk(inner, (steps, number), script)
