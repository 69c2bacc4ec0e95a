"""Finds the files and folders that a site is built from."""

import os
import sys
import sysconfig
from argparse import Namespace
from collections.abc import Iterable
from pathlib import Path

from pelican import get_config
from pelican.settings import get_settings_from_file

from rolepress.core.package import CODE_FOLDERS
from rolepress.landing.settings import BuildSettings
from rolepress.rendering.fonts import FOLDER as FONTS
from rolepress.serving.messages import Ready

INSTALLED = ("stdlib", "platstdlib", "purelib", "platlib")
"""The names in `sysconfig` of the folders of installed modules, which nobody edits."""


def places_of(settings: BuildSettings) -> Ready:
    """Return the places that the settings name."""
    templates = settings.template_folders
    return Ready(
        read_each_time=_absolute([settings.content, settings.theme, *templates]),
        read_once=_absolute(folder / FONTS for folder in templates) + imported_files(),
        left_alone=_absolute([settings.output, settings.cache]),
    )


def places_named(arguments: Namespace) -> tuple[str, ...]:
    """Return the folders that unusable settings name, such as one that does not exist yet."""
    try:
        named = get_settings_from_file(arguments.settings) | get_config(arguments)
    except (Exception, SystemExit):  # noqa: BLE001 - settings are a program
        return ()
    folder = Path(arguments.settings).parent
    return _absolute(folder / str(named[key]) for key in ("PATH", "THEME") if key in named)


def imported_files() -> tuple[str, ...]:
    """The files of all modules, except installed ones and ours, which are watched anyway."""
    folders = [sysconfig.get_path(name) for name in INSTALLED]
    left_out = tuple(f"{folder}/" for folder in (*folders, *CODE_FOLDERS))
    files = {getattr(module, "__file__", None) or "" for module in [*sys.modules.values()]}
    return tuple(sorted(f for f in files if f.startswith("/") and not f.startswith(left_out)))


def _absolute(paths: Iterable[str | os.PathLike[str]]) -> tuple[str, ...]:
    return tuple(str(Path(path).absolute()) for path in paths)
