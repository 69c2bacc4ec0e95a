"""What the owner of a site lets its pages cost: a file of limits, each for the pages it names.

There are none by default. What a page may weigh is a promise that somebody has made.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fnmatch import fnmatchcase
from pathlib import Path

import yaml

from plugins.core.text import did_you_mean, quoted

LIMITS = ("page_kb", "requests", "script_kb")
KEYS = ("path", *LIMITS)
KB = 1000


class BudgetError(Exception):
    """The file cannot be used. Its message has a line for each thing that is wrong with it."""


@dataclass(frozen=True, slots=True)
class Budget:
    """What some pages may cost."""

    path: str
    """The files as findings name them; `*` is any text, with slashes too."""
    page_kb: int
    """The most that HTML, styles and scripts of a page may have together, compressed with gzip;
    in kilobytes of 1,000 bytes."""
    requests: int
    """The most requests that a browser waits for before it draws, that of the page included."""
    script_kb: int
    """The most that its scripts may have together, in the same way."""


def budget_for(path: str, budgets: Sequence[Budget]) -> Budget | None:
    """The first budget that names a file; None where none does."""
    return next((each for each in budgets if fnmatchcase(path, each.path)), None)


def read_budgets(path: Path) -> tuple[Budget, ...]:
    """The budgets in a file. Raises OSError or BudgetError."""
    try:
        root = yaml.compose(path.read_bytes(), Loader=yaml.CSafeLoader)
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        raise BudgetError(f"{path}:{line}: this is not YAML: {error.problem}") from error
    except yaml.YAMLError as error:
        raise BudgetError(f"{path}:1: this is not YAML: it has characters of no text") from error
    if not isinstance(root, yaml.SequenceNode):
        raise BudgetError(f"{path}:1: expected a list of entries, each starting with `- path:`")
    wrong = [problem for node in root.value for problem in _problems(node)]
    if wrong:
        raise BudgetError("\n".join(f"{path}:{line}: {message}" for line, message in wrong))
    return tuple(_budget(node) for node in root.value)


def _budget(node: yaml.MappingNode) -> Budget:
    value = {key.value: each.value for key, each in node.value}
    return Budget(value["path"], *(int(value[limit]) for limit in LIMITS))


def _problems(node: yaml.Node) -> Iterator[tuple[int, str]]:
    """Each with its line."""
    start = int(node.start_mark.line) + 1
    if not isinstance(node, yaml.MappingNode):
        yield start, f"expected an entry with {_names(KEYS)}"
        return
    found: set[str] = set()
    for key, value in node.value:
        name, line = str(key.value), int(key.start_mark.line) + 1
        text = value.value if isinstance(value, yaml.ScalarNode) else ""
        if name not in KEYS:
            yield line, f"unknown key {quoted(name)}: {did_you_mean(name, KEYS)}"
        elif name in found:
            yield line, f"{name} stands twice in one entry"
        elif name in LIMITS and not (text.isascii() and text.isdecimal()):
            yield line, f"{name}: expected a whole number, got {quoted(text)}"
        found.add(name)
    if missing := [key for key in KEYS if key not in found]:
        yield start, f"the entry has no {_names(missing)}"


def _names(keys: Sequence[str]) -> str:
    return ", ".join(f"`{key}`" for key in keys)
