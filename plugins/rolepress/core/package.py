"""Finds the files of this package: its code, and the theme that comes with it."""

from pathlib import Path

import rolepress
import rolepress_base
from rolepress_base.package_files import shipped_folder

CODE_FOLDERS = (*rolepress.__path__, *rolepress_base.__path__)
"""The folders of all our code that takes part in a build."""


def theme_folder() -> Path:
    """The folder of the theme, which contains `templates/` and `static/`."""
    return shipped_folder(Path(rolepress.__path__[0]), "theme")
