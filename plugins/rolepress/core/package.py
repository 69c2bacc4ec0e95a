"""Where the files of this package are: its code, and the theme that it brings along."""

from pathlib import Path

import rolepress
import rolepress_base
from rolepress_base.package_files import shipped_folder

CODE_FOLDERS = (*rolepress.__path__, *rolepress_base.__path__)
"""The folders of all code of ours that takes part in a build."""


def theme_folder() -> Path:
    """The folder of the theme, which has `templates/` and `static/`."""
    return shipped_folder(Path(rolepress.__path__[0]), "theme")
