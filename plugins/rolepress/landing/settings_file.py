"""Reads Pelican's settings for commands that run without Pelican."""

import ast
import runpy
from collections.abc import Collection, Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any

from rolepress.core.settings import SettingsError


def read_settings_file(path: Path) -> Mapping[str, Any]:
    """Read Pelican's settings from a file. Raises SettingsError, which names the file."""
    from pelican.settings import read_settings  # noqa: PLC0415 - `--help` does not need it

    if not path.is_file() or path.suffix != ".py":
        raise SettingsError(
            f"{path}: there is no such Python file; name Pelican's settings with --settings"
        )
    try:
        return read_settings(str(path))
    except Exception as error:  # Pelican raises no narrower one, and the file is code
        raise SettingsError(f"{path}: {type(error).__name__}: {error}") from error


def read_constants(path: Path, names: Collection[str]) -> Mapping[str, Any]:
    """Read some constants of a settings file as they are written, without Pelican's defaults.

    Settings files import Pelican, which takes a quarter of a second, so a file is only run if it
    does not assign plain values to these names. Raises SettingsError, which names the file.
    """
    try:
        tree = ast.parse(path.read_text(encoding="utf-8"), str(path))
        found = _assigned(tree, names)
        return runpy.run_path(str(path)) if found is None else found
    except Exception as error:  # the file is code
        raise SettingsError(f"{path}: {type(error).__name__}: {error}") from error


def _assigned(tree: ast.Module, names: Collection[str]) -> dict[str, Any] | None:
    """The plain values that the names are assigned to; None if only running the file can tell."""
    found: dict[str, Any] = {}
    for statement in tree.body:
        if isinstance(statement, ast.ImportFrom) and statement.names[0].name == "*":
            return None
        targets = statement.targets if isinstance(statement, ast.Assign) else []
        for target in targets:
            if isinstance(target, ast.Name) and target.id in names:
                try:
                    found[target.id] = _plain(statement.value)  # type: ignore[attr-defined]
                except ValueError:
                    return None
    return found


def _plain(node: ast.expr) -> object:
    """The value of an expression. Keys of a dictionary are left out if their values are computed.

    Raises ValueError.
    """
    if not isinstance(node, ast.Dict):
        return ast.literal_eval(node)
    found: dict[object, object] = {}
    for key, value in zip(node.keys, node.values, strict=True):
        with suppress(ValueError):
            if key is not None:
                found[ast.literal_eval(key)] = ast.literal_eval(value)
    return found
