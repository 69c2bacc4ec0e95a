"""Finds the folders of a theme's templates and examples."""

from collections.abc import Iterable
from pathlib import Path

EXAMPLES = "examples"


def template_folders(overrides: Iterable[Path], theme: Path) -> tuple[Path, ...]:
    """The folders to search for templates, in this order.

    The last has examples of the theme's components. It need not exist.
    """
    return (*overrides, theme / "templates", theme / EXAMPLES)
