"""YAML files of the audit: a list of entries, whose values are texts."""

from collections.abc import Sequence
from pathlib import Path

import yaml

DEPTH_MAX = 4
"""Lists and mappings in each other; two are needed. PyYAML ends the process where there are many
thousands."""


class YamlError(Exception):
    """The file is no such list. Its message starts with the path and the line."""


def read_entries(path: Path, first_key: str) -> Sequence[yaml.Node] | None:
    """The entries of a file; None where it holds nothing. Raises OSError or YamlError."""
    data = path.read_bytes()
    expected = f"expected a list of entries, each starting with `- {first_key}:`"
    try:
        if line := _line_too_deep(data):
            raise YamlError(f"{path}:{line}: {expected}")
        root = yaml.compose(data, Loader=yaml.CSafeLoader)
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        raise YamlError(f"{path}:{line}: this is not YAML: {error.problem}") from error
    except yaml.YAMLError as error:
        raise YamlError(f"{path}:1: this is not YAML: it has characters of no text") from error
    if root is None:
        return None
    if not isinstance(root, yaml.SequenceNode):
        raise YamlError(f"{path}:1: {expected}")
    return list(root.value)


def _line_too_deep(data: bytes) -> int:
    """The line on which an entry has too much in each other; 0 where none does."""
    depth = 0
    for event in yaml.parse(data, Loader=yaml.CSafeLoader):
        depth += isinstance(event, yaml.CollectionStartEvent)
        depth -= isinstance(event, yaml.CollectionEndEvent)
        if depth > DEPTH_MAX:
            return int(event.start_mark.line) + 1 if event.start_mark else 1
    return 0
