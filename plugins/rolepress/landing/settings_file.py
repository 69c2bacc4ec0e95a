"""Reads Pelican's settings for commands that run without Pelican."""

from collections.abc import Mapping
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
