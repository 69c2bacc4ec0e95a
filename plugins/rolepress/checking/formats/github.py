"""Annotations for GitHub Actions: workflow commands, one on each line.

Source: GitHub Docs, "Workflow commands for GitHub Actions".
"""

from collections.abc import Sequence

from rolepress.checking.result import Checked
from rolepress.core.problems import Problem, Severity
from rolepress_base.messages import printable

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}


def write(files: Sequence[Checked]) -> str:
    """One command for each problem."""
    return "".join(f"{_command(each)}\n" for file in files for each in file.problems)


def _command(problem: Problem) -> str:
    span = problem.span
    properties = {
        "file": problem.path,
        "line": str(span.line),
        "col": str(span.column),
        "title": problem.rule.value,
    }
    shown = ",".join(f"{name}={_property(value)}" for name, value in properties.items())
    message = f"{printable(problem.message)}\nfix: {printable(problem.fix)}"
    return f"::{_COMMANDS[problem.severity]} {shown}::{_data(message)}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(printable(text)).replace(":", "%3A").replace(",", "%2C")
