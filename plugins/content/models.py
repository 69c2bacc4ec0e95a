"""Text values built into a model; what pydantic refuses, said in an editor's words."""

from typing import Any, TypeVar

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from plugins.content.front_matter import Values
from plugins.content.source import KeyPath, Source
from plugins.core.problems import Problem, Rule, Span
from plugins.core.text import did_you_mean
from plugins.domain.model import Model
from plugins.domain.values import quoted

M = TypeVar("M", bound=Model)


def build_model(
    model: type[M],
    values: Values,
    source: Source,
    derived: Values | None = None,
    prefix: tuple[str, ...] = (),
) -> tuple[M | None, list[Problem]]:
    """Build a model from front matter, or say everything that is wrong with it.

    `derived` holds the fields no editor writes; `prefix` is where in the file the values stand.
    """
    problems = _empty_values(values, source, prefix)
    problems += _derived_keys(model, values, source, prefix)
    known = {(p.span.line, p.span.column) for p in problems}
    try:
        built = model.model_validate({**_without_empty(values), **(derived or {})})
    except ValidationError as error:
        for details in error.errors(include_url=False):
            problem = _problem(details, model, source, prefix)
            if (problem.span.line, problem.span.column) not in known:
                problems.append(problem)
        return None, problems
    return (None if problems else built), problems


def _empty_values(values: object, source: Source, at: tuple[str | int, ...]) -> list[Problem]:
    """Keys with nothing behind the colon, wherever they stand."""
    if values == "" and at:
        name = _name(at)
        span = source.span_of_key(at)
        return [
            source.problem(
                Rule.NO_VALUE,
                f"`{name}` has no value",
                "write one after the colon, or remove the line",
                span,
            )
        ]
    children: list[tuple[str | int, object]] = []
    if isinstance(values, dict):
        children = list(values.items())
    elif isinstance(values, list):
        children = list(enumerate(values))
    return [p for key, value in children for p in _empty_values(value, source, (*at, key))]


def _without_empty(values: Any) -> Any:  # noqa: ANN401 - any YAML value
    if isinstance(values, dict):
        return {key: _without_empty(value) for key, value in values.items() if value != ""}
    return values


def _derived_keys(
    model: type[Model], values: Values, source: Source, prefix: tuple[str, ...]
) -> list[Problem]:
    return [
        source.problem(
            Rule.UNKNOWN_KEY,
            f"`{key}` is not for the front matter",
            "the file's name is the slug: rename the file, and list the old name under `aliases`"
            if key == "slug"
            else "remove the line",
            source.span_of_key((*prefix, key)),
        )
        for key in values
        if key in model.DERIVED
    ]


def _problem(
    details: ErrorDetails, model: type[Model], source: Source, prefix: tuple[str, ...]
) -> Problem:
    at: KeyPath = (*prefix, *details["loc"])
    kind, value = details["type"], details["input"]
    context: dict[str, Any] = details.get("ctx") or {}
    name = _name(at)
    if kind == "missing":
        return _missing(name, source, at)
    if kind == "extra_forbidden":
        known = _known_keys(model, details["loc"][:-1])
        fix = did_you_mean(str(at[-1]), known)
        span = source.span_of_key(at)
        return source.problem(Rule.UNKNOWN_KEY, f"unknown key `{name}`", fix, span)
    message, fix = _wrong_value(kind, value, context, details["msg"])
    message = f"`{name}`: {message}" if name else message
    return source.problem(Rule.WRONG_VALUE, message, fix, _value_span(source, at))


def _value_span(source: Source, at: KeyPath) -> Span:
    return source.span_of_key(at, value=True)


def _missing(name: str, source: Source, at: KeyPath) -> Problem:
    return source.problem(
        Rule.MISSING_KEY,
        f"`{name}` is missing",
        f"add a line `{at[-1]}: ...`; docs/front-matter.md says what it takes",
        source.span_of_key(at[:-1]),
    )


def _wrong_value(
    kind: str, value: object, context: dict[str, Any], message: str
) -> tuple[str, str]:
    """What is wrong with a value, and the remedy."""
    if kind == "rolepress":
        return str(context["message"]), str(context["fix"])
    if kind in {"string_too_long", "string_too_short"} and isinstance(value, str):
        limit, word = (
            (context["max_length"], "most")
            if kind == "string_too_long"
            else (context["min_length"], "least")
        )
        return (
            f"expected at {word} {limit} characters, got {len(value.strip())}",
            "shorten it" if word == "most" else "say more",
        )
    expected = {
        "string_type": ("text", "write plain text; put it in quotes if it has special characters"),
        "tuple_type": ("a list", "write it as `[one, two]`, or one a line after `- `"),
        "model_type": ("keys of its own", "write `key: value` lines below it, indented"),
        "model_attributes_type": (
            "keys of its own",
            "write `key: value` lines below it, indented",
        ),
        "too_short": ("at least one entry", "add one, or remove the key"),
        "bool_type": ("true or false", "write `true` or `false`"),
        "date_type": ("a date", "write it as YYYY-MM-DD"),
        "int_type": ("a whole number", "write digits only"),
        "decimal_type": ("an amount of money", "write digits only, such as 60000"),
        "enum": ("one of the known values", "docs/front-matter.md lists them"),
    }.get(kind)
    if expected is None:
        return message, "docs/front-matter.md says what it takes"
    got = "an empty list" if value in ((), []) else quoted(value)
    return f"expected {expected[0]}, got {got}", expected[1]


def _known_keys(model: type[Model], at: KeyPath) -> list[str]:
    """The keys that a model has, at a place inside it."""
    current: type[Model] = model
    for step in at:
        if isinstance(step, str) and step in current.model_fields:
            nested = _model_of(current.model_fields[step].annotation)
            if nested is None:
                return []
            current = nested
    return [key for key in current.model_fields if key not in current.DERIVED]


def _model_of(annotation: Any) -> type[Model] | None:  # noqa: ANN401 - any type expression
    if isinstance(annotation, type) and issubclass(annotation, Model):
        return annotation
    for argument in getattr(annotation, "__args__", ()):
        found = _model_of(argument)
        if found:
            return found
    return None


def _name(at: KeyPath) -> str:
    """A key's name with its parents', such as `job_posting.locations[1].country`."""
    name = ""
    for step in at:
        name += f"[{step + 1}]" if isinstance(step, int) else f".{step}" if name else step
    return name
