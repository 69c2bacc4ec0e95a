"""Settings files in YAML: a list of entries that have the same keys, with text as values."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import yaml

from rolepress_base.errors import UserError
from rolepress_base.messages import quoted
from rolepress_base.names import did_you_mean

DEPTH_MAX = 4
"""How deep lists and mappings may be nested. Two levels are needed; many thousands would make
PyYAML crash the process."""

Problem = tuple[int, str]
"""The line, and what is wrong there."""


class SettingsFileError(UserError):
    """A settings file cannot be used. The message has one line for each problem in the file."""


@dataclass(frozen=True, slots=True)
class YamlEntry:
    """One entry of a file. Lines are counted from 1."""

    line: int
    values: Mapping[str, str]
    """Values that are text, by key."""
    lines: Mapping[str, int]
    """The line of each key."""


def read_entries(
    path: Path, keys: Sequence[str], problems_in: Callable[[YamlEntry], Iterator[Problem]]
) -> list[YamlEntry]:
    """Read the entries of a file. An empty file has none.

    `problems_in` checks the values of an entry, and must expect that some are missing. Raises
    OSError or SettingsFileError.
    """
    entries: list[YamlEntry] = []
    problems: list[Problem] = []
    for node in _nodes(path, f"expected a list of entries, each starting with `- {keys[0]}:`"):
        if isinstance(node, yaml.MappingNode):
            entry, wrong = _read_entry(node, keys)
            entries.append(entry)
            problems += [*wrong, *problems_in(entry)]
        else:
            problems.append((_line(node), f"expected an entry with {_names(keys)}"))
    if problems:
        raise SettingsFileError("\n".join(f"{path}:{line}: {text}" for line, text in problems))
    return entries


def _read_entry(node: yaml.MappingNode, keys: Sequence[str]) -> tuple[YamlEntry, list[Problem]]:
    values: dict[str, str] = {}
    lines: dict[str, int] = {}
    problems: list[Problem] = []
    for key, value in node.value:
        name, line = str(key.value), _line(key)
        if name not in keys:
            problems.append((line, f"unknown key {quoted(name)}: {did_you_mean(name, keys)}"))
        elif name in lines:
            problems.append((line, f"{name} occurs twice in one entry"))
        else:
            lines[name] = line
            if isinstance(value, yaml.ScalarNode):
                values[name] = value.value.strip()
            else:
                problems.append((line, f"{name}: expected text, got {quoted(value.value)}"))
    if missing := [key for key in keys if key not in lines or values.get(key) == ""]:
        problems.append((_line(node), f"the entry has no {_names(missing)}"))
    return YamlEntry(_line(node), values, lines), problems


def _nodes(path: Path, expected: str) -> Sequence[yaml.Node]:
    data = path.read_bytes()
    try:
        if line := _line_too_deep(data):
            raise SettingsFileError(f"{path}:{line}: {expected}")
        root = yaml.compose(data, Loader=yaml.CSafeLoader)
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        raise SettingsFileError(f"{path}:{line}: this is not YAML: {error.problem}") from error
    except yaml.YAMLError as error:
        message = f"{path}:1: this is not YAML: it has control characters"
        raise SettingsFileError(message) from error
    if root is None:
        return ()
    if not isinstance(root, yaml.SequenceNode):
        raise SettingsFileError(f"{path}:1: {expected}")
    return list(root.value)


def _line_too_deep(data: bytes) -> int:
    """The line on which an entry is nested too deep, or 0."""
    depth = 0
    for event in yaml.parse(data, Loader=yaml.CSafeLoader):
        depth += isinstance(event, yaml.CollectionStartEvent)
        depth -= isinstance(event, yaml.CollectionEndEvent)
        if depth > DEPTH_MAX:
            return int(event.start_mark.line) + 1 if event.start_mark else 1
    return 0


def _line(node: yaml.Node) -> int:
    return int(node.start_mark.line) + 1


def _names(keys: Sequence[str]) -> str:
    return ", ".join(f"`{key}`" for key in keys)
