"""Folders of files that a package brings along, such as its theme."""

from pathlib import Path


def shipped_folder(package: Path, name: str) -> Path:
    """The folder `name` that belongs to the package in this folder.

    A wheel holds it inside the package. In a checkout, where packages are in `plugins/`, it is at
    the top, beside `plugins/`. The folder need not be there.
    """
    inside = package / name
    return inside if inside.is_dir() else package.parents[1] / name
