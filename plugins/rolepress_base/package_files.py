"""Finds folders of files that belong to a package, such as its theme."""

from pathlib import Path


def shipped_folder(package: Path, name: str) -> Path:
    """The folder `name` that belongs to the package in the folder `package`.

    In a wheel it is inside the package. In a checkout, where packages are in `plugins/`, it is
    beside `plugins/`. The folder need not exist.
    """
    inside = package / name
    return inside if inside.is_dir() else package.parents[1] / name
