"""The JSON-LD of a page: each script as strict JSON, and the nodes in it."""

import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, Never

Node = dict[str, Any]


@dataclass(frozen=True)
class Script:
    """One `<script type="application/ld+json">`."""

    text: str
    line: int
    """The line of the page on which the script's text starts, counted from 1."""
    data: Any = None
    error: str = ""
    """Why the text is no JSON (RFC 8259); empty where it is."""
    error_line: int = 0

    @cached_property
    def nodes(self) -> tuple["TypedNode", ...]:
        """Every object that has a type or properties of its own, outermost first."""
        return tuple(_walk(self.data, "", self)) if not self.error else ()


@dataclass(frozen=True, slots=True)
class TypedNode:
    """An object of the JSON-LD, and where it stands."""

    node: Node
    path: str
    """Its place, such as `@graph[0].jobLocation.address`; empty at the top."""
    script: Script = field(repr=False, compare=False)

    @property
    def types(self) -> tuple[str, ...]:
        """Its types without the vocabulary's address, such as `JobPosting`."""
        return types_of(self.node)

    @property
    def is_reference(self) -> bool:
        """Whether it only names another node by `@id`."""
        return self.node.keys() == {"@id"}


def types_of(node: Node) -> tuple[str, ...]:
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
    try:
        data = json.loads(text, parse_constant=_no_constant, object_pairs_hook=_object)
    except RecursionError:
        return Script(text, line, error="it nests too deep", error_line=line)
    except json.JSONDecodeError as error:
        return Script(text, line, error=error.msg, error_line=line + error.lineno - 1)
    except ValueError as error:
        return Script(text, line, error=str(error), error_line=line)
    return Script(text, line, data)


def _no_constant(name: str) -> Never:
    raise ValueError(f"{name} is not JSON")


def _object(pairs: list[tuple[str, Any]]) -> Node:
    found: Node = {}
    for key, value in pairs:
        if key in found:
            raise ValueError(f"the key {key!r} stands twice in one object")
        found[key] = value
    return found


def _walk(value: object, path: str, script: Script) -> Iterator[TypedNode]:
    if isinstance(value, dict):
        if "@type" in value or "@id" in value or path:
            yield TypedNode(value, path, script)
        for key, inner in value.items():
            if key != "@context":
                yield from _walk(inner, f"{path}.{key}" if path else key, script)
    elif isinstance(value, list):
        for number, inner in enumerate(value):
            yield from _walk(inner, f"{path}[{number}]", script)
