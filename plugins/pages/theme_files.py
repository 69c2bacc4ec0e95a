"""What pages ask for of the theme. A module of its own: a build without changes needs no other."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class ThemeFiles:
    """The site paths of what pages ask for. A name has its content's digest in it."""

    stylesheet: str
    scripts: Mapping[str, str] = field(default_factory=dict)
    """By the name of each file without its end: see `PageView.scripts`."""
    favicon: str = ""
