"""Where a theme's templates are, and the examples that show them."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

EXAMPLES = "examples"


def template_folders(settings: Mapping[str, Any]) -> tuple[Path, ...]:
    """The folders of templates that Pelican's settings name, the first of which wins.

    The last has examples of the theme's components; a theme may do without it.
    """
    overrides = settings.get("THEME_TEMPLATES_OVERRIDES", ())
    theme = Path(settings["THEME"])
    return (*map(Path, overrides), theme / "templates", theme / EXAMPLES)
