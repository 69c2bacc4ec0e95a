"""For programs: `docs/check.schema.json` describes it."""

from collections.abc import Sequence
from typing import Any

import msgspec

from rolepress.checking.result import Checked, FoundSection, MarkupDecision, Missing
from rolepress.core.problems import Problem, Severity


class FoundProblem(msgspec.Struct, frozen=True):
    """A problem at its place. Line and column count from 1; `width` is in characters."""

    rule: str
    severity: Severity
    line: int
    column: int
    width: int
    message: str
    fix: str


class CheckedFile(msgspec.Struct, frozen=True):
    """How one file was understood, and its problems."""

    path: str
    kind: str | None
    language: str | None
    title: str | None
    sections: tuple[FoundSection, ...]
    facts: dict[str, Any]
    missing: tuple[Missing, ...]
    decision: MarkupDecision | None
    problems: tuple[FoundProblem, ...]


class Result(msgspec.Struct, frozen=True):
    """All checked files, in the order in which they were named."""

    files: tuple[CheckedFile, ...]


def write(files: Sequence[Checked]) -> str:
    """The files as one JSON object."""
    result = Result(tuple(map(_file, files)))
    return f"{msgspec.json.format(msgspec.json.encode(result), indent=2).decode()}\n"


def schema() -> dict[str, Any]:
    """The JSON Schema of the format."""
    return msgspec.json.schema(Result)


def _file(file: Checked) -> CheckedFile:
    return CheckedFile(
        file.path,
        file.kind,
        file.language,
        file.title,
        file.sections,
        dict(file.facts),
        file.missing,
        file.decision,
        tuple(map(_problem, file.problems)),
    )


def _problem(problem: Problem) -> FoundProblem:
    span = problem.span
    return FoundProblem(
        problem.rule.value,
        problem.severity,
        span.line,
        span.column,
        span.width,
        problem.message,
        problem.fix,
    )
