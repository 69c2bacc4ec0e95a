"""What the owner of a site lets its pages cost: a file of limits, each for the pages it names.

There are none by default. What a page may weigh is a promise that somebody has made.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import yaml

from rolepress_audit.settings.globs import Globs
from rolepress_audit.settings.yaml_entries import YamlError, read_entries
from rolepress_base.messages import quoted
from rolepress_base.names import did_you_mean

LIMITS = ("page_kb", "requests", "script_kb")
KEYS = ("path", *LIMITS)
KB = 1000
_NUMBER = re.compile(r"[0-9]{1,9}")


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


class Budgets(tuple[Budget, ...]):  # noqa: SLOT001 - it keeps what it looks up
    """The budgets of a file, which every page asks."""

    @cached_property
    def globs(self) -> Globs[Budget]:
        """The budgets by the files that they name."""
        return Globs((each.path, each) for each in self)


def budget_for(path: str, budgets: Sequence[Budget]) -> Budget | None:
    """The first budget that names a file; None where none does."""
    known = budgets if isinstance(budgets, Budgets) else Budgets(budgets)
    return next(iter(known.globs.fitting(path)), None)


def read_budgets(path: Path) -> Budgets:
    """The budgets in a file. Raises OSError or BudgetError."""
    try:
        nodes = read_entries(path, KEYS[0])
    except YamlError as error:
        raise BudgetError(str(error)) from error
    if nodes is None:
        raise BudgetError(f"{path}:1: expected a list of entries, each starting with `- path:`")
    wrong = [problem for node in nodes for problem in _problems(node)]
    if wrong:
        raise BudgetError("\n".join(f"{path}:{line}: {message}" for line, message in wrong))
    return Budgets(_budget(node) for node in nodes if isinstance(node, yaml.MappingNode))


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
        elif name in LIMITS and not _NUMBER.fullmatch(text):
            yield line, f"{name}: expected a whole number, got {quoted(text)}"
        found.add(name)
    if missing := [key for key in KEYS if key not in found]:
        yield start, f"the entry has no {_names(missing)}"


def _names(keys: Sequence[str]) -> str:
    return ", ".join(f"`{key}`" for key in keys)
