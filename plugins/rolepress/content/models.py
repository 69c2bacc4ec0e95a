"""Builds models from text values, or reports one problem for each mistake, at its place."""

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, TypeVar

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from rolepress.content.front_matter import Values
from rolepress.content.source import KeyPath, Source
from rolepress.content.wrong_values import meant_key, record_at, unknown_key_fix, wrong_value
from rolepress.core.problems import Problem, Rule
from rolepress.domain.model import REPEATED, Mark, Model
from rolepress.domain.validators import REMOVE_LINE
from rolepress_base.messages import one_line
from rolepress_base.signs import CONTROL, sign

if TYPE_CHECKING:
    from rolepress.content.remedies import Remedies

M = TypeVar("M", bound=Model)

Prefix = tuple[str | int, ...]

NOTHING = frozenset({"", "~", "null", "Null", "NULL"})
"""The ways to write in YAML that there is no value."""
CURLY_QUOTES = frozenset({"“”", "„“", "„”", "‘’", "‚‘", "«»", "»«"})  # noqa: RUF001 - meant
"""Quotes that word processors put around a whole value. YAML only knows straight quotes."""


_NAMED_BY_FILE = {
    "slug": "the file's name is the slug: rename the file, and list the old name under `aliases`",
}


def build_model(
    model: type[M],
    values: Values,
    source: Source,
    derived: Values | None = None,
    prefix: Prefix = (),
) -> tuple[M | None, list[Problem]]:
    """Build a model from front matter, or report everything that is wrong with it.

    `derived` holds the fields that no editor writes; `prefix` is the key that the values are below.
    """
    found = _bad_scalars(values, source, prefix)
    problems = [*found.values(), *_derived_keys(model, values, source, derived or {}, prefix)]
    kept = {key: value for key, value in values.items() if key not in model.marked(Mark.DERIVED)}
    try:
        built = model.model_validate({**kept, **(derived or {})})
    except ValidationError as error:
        errors = error.errors(include_url=False)
        unknown = [error["loc"] for error in errors if _is_unknown(error)]
        remedies = _remedies(model, kept, unknown, str((derived or {}).get("slug", "")))
        meant = remedies.given | {
            (*loc[:-1], meant_key(model, loc, source.hints))
            for loc in unknown
            if not remedies.for_key(loc)
        }
        for details in errors:
            if details["type"] == "missing" and details["loc"] in meant:
                continue  # it is there, misspelled: one problem, not two
            at: KeyPath = (*prefix, *details["loc"])
            if any(at[:end] in found for end in range(len(at) + 1)):
                continue
            if details["type"] == REPEATED:
                problems += _repeated(details, source, at)
            else:
                problems.append(_problem(details, model, source, prefix, remedies))
        return None, problems
    return (None if problems else built), problems


def _remedies(
    model: type[Model], values: Values, unknown: Sequence[KeyPath], slug: str
) -> "Remedies":
    from rolepress.content.remedies import Remedies  # noqa: PLC0415 - for problems alone

    return Remedies(model, values, unknown, slug)


def _is_unknown(details: ErrorDetails) -> bool:
    return details["type"] == "extra_forbidden"


def _bad_scalars(values: object, source: Source, at: Prefix) -> dict[Prefix, Problem]:
    """Find keys without a value, and characters that no page can contain; problems by place."""
    if isinstance(values, dict):
        children = list(values.items())
    elif isinstance(values, list):
        children = list(enumerate(values))
    else:
        problem = _bad_scalar(str(values), source, at)
        return {at: problem} if problem else {}
    found: dict[Prefix, Problem] = {}
    for key, value in children:
        found |= _bad_scalars(value, source, (*at, key))
    return found


def _bad_scalar(value: str, source: Source, at: Prefix) -> Problem | None:
    if value.strip() in NOTHING and at:
        return source.problem(
            Rule.NO_VALUE,
            f"`{_name(at)}` has no value",
            "write one after the colon, or remove the line"
            if isinstance(at[-1], str)
            else "write one, or remove the entry",
            source.span_of_key(at),
        )
    if value.strip()[:1] + value.strip()[-1:] in CURLY_QUOTES:
        return source.problem(
            Rule.WRONG_VALUE,
            f"`{_name(at)}`: the quotes around it are curly, and would stay on the page",
            'remove them, or use straight ones: `"`',
            source.span_of_key(at, value=True),
        )
    control = CONTROL.search(value)
    if control:
        return source.problem(
            Rule.WRONG_VALUE,
            f"`{_name(at)}`: {sign(control[0])}, which no page can carry",
            "remove it, and any `\\x` or `\\u` that writes it",
            source.span_of_key(at, value=True),
        )
    return None


def _derived_keys(
    model: type[Model], values: Values, source: Source, derived: Values, prefix: Prefix
) -> list[Problem]:
    return [
        source.problem(
            Rule.UNKNOWN_KEY,
            f"`{key}` is not for the front matter",
            "remove the line: the file's name says it"
            if key == "slug" and derived.get(key) == values[key]
            else _NAMED_BY_FILE.get(key, "remove the line"),
            source.span_of_key((*prefix, key)),
        )
        for key in values
        if key in model.marked(Mark.DERIVED)
    ]


def _problem(
    details: ErrorDetails,
    model: type[Model],
    source: Source,
    prefix: Prefix,
    remedies: "Remedies",
) -> Problem:
    kind, value = details["type"], details["input"]
    at: KeyPath = (*prefix, *details["loc"])
    if kind == "missing":
        return _missing(source, at)
    if kind == "extra_forbidden":
        loc = details["loc"]
        fix = remedies.for_key(loc) or unknown_key_fix(model, loc, source.hints)
        span = source.span_of_key(at)
        return source.problem(Rule.UNKNOWN_KEY, f"unknown key `{_name(at)}`", fix, span)
    message, fix = wrong_value(
        kind, value, details.get("ctx") or {}, details["msg"], record_at(model, details["loc"])
    )
    if at and isinstance(at[-1], int) and kind == "rolepress":
        at = at if source.has_key(at) else at[:-1]
    if fix != REMOVE_LINE:
        fix = remedies.for_value(kind, details["loc"], value) or fix
    char = (details.get("ctx") or {}).get("char")
    if char:
        span = source.span_of_char(at, char)
    elif isinstance(value, dict) and kind == "rolepress":
        span = source.span_of_key(_key_in_message(message, value, at))
    else:
        span = source.span_of_key(at, value=True)
    name = _name(at)
    return source.problem(Rule.WRONG_VALUE, f"`{name}`: {message}" if name else message, fix, span)


def _repeated(details: ErrorDetails, source: Source, at: KeyPath) -> Iterator[Problem]:
    for number, entry, above in details["ctx"]["repeats"]:
        message = f"`{_name(at)}` names `{one_line(above)}` twice"
        if entry != above:
            message += f": `{one_line(entry)}` is the same"
        span = source.span_of_key((*at, number), value=True)
        yield source.problem(Rule.WRONG_VALUE, message, "remove the entry", span)


def _key_in_message(message: str, values: Values, at: KeyPath) -> KeyPath:
    """The first key that a message about several keys names."""
    named = next((word for word in re.findall(r"\w+", message) if word in values), None)
    return (*at, named) if named else at


def _missing(source: Source, at: KeyPath) -> Problem:
    return source.problem(
        Rule.MISSING_KEY,
        f"`{_name(at)}` is missing",
        f"add a line `{at[-1]}: ...`; docs/front-matter.md says what it takes",
        source.span_of_key(at[:-1]),
    )


def _name(at: KeyPath) -> str:
    """The full name of a key, such as `job_posting.locations[1].country`."""
    name = ""
    for step in at:
        name += f"[{step + 1}]" if isinstance(step, int) else f".{step}" if name else step
    return one_line(name)
