"""Where a theme's templates are, and the examples that show them."""

from collections.abc import Iterable
from pathlib import Path

EXAMPLES = "examples"


def template_folders(overrides: Iterable[Path], theme: Path) -> tuple[Path, ...]:
    """The folders of templates, the first of which wins.

    The last has examples of the theme's components; a theme may do without it.
    """
    return (*overrides, theme / "templates", theme / EXAMPLES)
