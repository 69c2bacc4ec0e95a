"""JSON-LD as a reader of schema.org understands it: subjects and their statements."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from rolepress_audit.positions.json_steps import Steps, path_of
from rolepress_audit.vocabulary.context import NOBODYS, Context

_LANGUAGE = re.compile(r"[a-z]{2}(?:-[A-Za-z0-9]{2,8})*|@none")


@dataclass(frozen=True, slots=True)
class Statement:
    """One property of a subject."""

    key: str
    """As it stands on the page."""
    name: str
    """The name in schema.org's spelling. Empty if the property is not schema.org's."""
    is_open: bool
    """Whether the name may belong to a context that was not read."""
    raw: object
    """The value as it stands on the page."""
    values: tuple[Any, ...]
    """Each value: text, number, boolean, `Subject`, or a dict for a value object (`@value`)."""


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Subject:
    """An object of the JSON-LD that is about something."""

    node: dict[str, Any]
    steps: Steps
    context: Context
    is_top: bool
    """Whether it is by itself, and not the value of a property."""
    identifier: str
    """Its `@id`. Empty if it has none."""
    written_types: tuple[str, ...]
    """As they stand on the page."""
    types: tuple[str, ...]
    """Only the types from schema.org, in its spelling. They include unknown types."""
    statements: tuple[Statement, ...]
    first: Mapping[str, Statement]
    """The first statement of each name."""

    @property
    def path(self) -> str:
        """Its place, such as `@graph[0].jobLocation`; empty at the top."""
        return path_of(self.steps)

    @property
    def is_typed_elsewhere(self) -> bool:
        """Whether it has a type of another vocabulary, so that schema.org alone cannot judge it."""
        return len(self.types) < len(self.written_types) or self.context.is_open

    @property
    def is_reference(self) -> bool:
        """Whether it only names another by its `@id`."""
        return bool(self.identifier) and len(self.node) == 1


def read_subjects(data: object) -> tuple[Subject, ...]:
    """Every subject in a JSON-LD document. A subject comes after all subjects inside it."""
    reader = _Reader()
    reader.read_top(data, None, Context())
    return tuple(reader.found)


class _Reader:
    def __init__(self) -> None:
        self.found: list[Subject] = []

    def read_top(self, value: object, steps: Steps, context: Context) -> None:
        """A document, or what stands in `@graph` or `@included`."""
        if isinstance(value, list):
            for number, each in enumerate(value):
                self.read_top(each, (steps, number), context)
        elif isinstance(value, dict):
            if "@context" in value:
                context = context.extended(value["@context"])
            if all(context.keyword(key) in _OF_A_GRAPH for key in value):
                self._read_inner_graphs(value, steps, context)
            else:
                self._read_node(value, steps, context, is_top=True)

    def _read_inner_graphs(self, node: dict[str, Any], steps: Steps, context: Context) -> None:
        for key, value in node.items():
            if context.keyword(key) in {"@graph", "@included"}:
                self.read_top(value, (steps, key), context)

    def _read_node(
        self, node: dict[str, Any], steps: Steps, context: Context, *, is_top: bool = False
    ) -> Subject:
        identifier = ""
        written: tuple[str, ...] = ()
        statements: list[Statement] = []
        for key, value in node.items():
            keyword = context.keyword(key)
            if keyword == "@id" and isinstance(value, str):
                identifier = value
            elif keyword == "@type":
                written = _texts(value)
            elif keyword in {"@reverse", "@nest"} and isinstance(value, dict):
                statements += self._read_moved(value, (steps, key), context, keyword)
            elif keyword in {"@graph", "@included"}:
                self.read_top(value, (steps, key), context)
            elif not keyword:
                statements.append(self._read_statement(key, value, steps, context))
        names = [context.name(each) for each in written]
        subject = Subject(
            node=node,
            steps=steps,
            context=context,
            is_top=is_top,
            identifier=identifier,
            written_types=written,
            types=tuple(name for name in names if name is not None),
            statements=tuple(statements),
            first={each.name: each for each in reversed(statements)},
        )
        self.found.append(subject)
        return subject

    def _read_moved(
        self, node: dict[str, Any], steps: Steps, context: Context, keyword: str
    ) -> list[Statement]:
        """The statements in `@nest` belong to the subject. In `@reverse`, only objects count."""
        inner = [
            self._read_statement(key, value, steps, context)
            for key, value in node.items()
            if not context.keyword(key)
        ]
        return inner if keyword == "@nest" else []

    def _read_statement(self, key: str, value: object, steps: Steps, context: Context) -> Statement:
        name = context.name(key)
        if name is None and key in context.terms:
            # With a container or a context of its own, the value may mean anything.
            context = NOBODYS
        values = tuple(self._read_values(value, (steps, key), context))
        return Statement(key, name or "", context.is_open and ":" not in key, value, values)

    def _read_values(self, value: object, steps: Steps, context: Context) -> Iterator[Any]:
        if isinstance(value, list):
            for number, each in enumerate(value):
                yield from self._read_values(each, (steps, number), context)
        elif isinstance(value, dict):
            if "@context" in value:
                context = context.extended(value["@context"])
            if "@value" in value:
                yield value
            elif "@list" in value or "@set" in value:
                yield from self._read_values(value.get("@list", value.get("@set")), steps, context)
            elif not _is_language_map(value, context):
                yield self._read_node(value, steps, context)
        else:
            yield value


_OF_A_GRAPH = {"@context", "@graph", "@id", "@included", "@version", "@base"}


def _texts(value: object) -> tuple[str, ...]:
    values = value if isinstance(value, list) else [value]
    return tuple(each for each in values if isinstance(each, str) and each.strip())


def _is_language_map(value: dict[str, Any], context: Context) -> bool:
    """Whether it has texts by language. Many pages leave out the container that this needs."""
    return bool(value) and all(
        _LANGUAGE.fullmatch(key) and not context.keyword(key) and _is_text(inner)
        for key, inner in value.items()
    )


def _is_text(value: object) -> bool:
    return all(isinstance(each, str) for each in (value if isinstance(value, list) else [value]))
