"""The sources of the packages and the theme, and what stands in them."""

import ast
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parent.parent.parent
FONTS = {".otf", ".ttf"}
Sources = Mapping[str, str]
"""Texts by path below a package, or below `theme/templates/`."""


def read(folder: str | Path, pattern: str) -> Sources:
    """The sources below a folder of the project, by path below that folder."""
    top = ROOT / folder
    return {
        path.relative_to(top).as_posix(): path.read_text(encoding="utf-8")
        for path in sorted(top.rglob(pattern))
        if path.suffix not in FONTS
    }


BUILDER = read("plugins/rolepress", "*.py")
AUDIT = read("plugins/rolepress_audit", "*.py")
BASE = read("plugins/rolepress_base", "*.py")
TEMPLATES = read("theme/templates", "*.*")


@cache
def imports_of(text: str) -> set[str]:
    """The modules that a source imports, wherever in it."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            module = "." * node.level + (node.module or "")
            found |= {module, *(f"{module}.{alias.name}" for alias in node.names)}
    return found


def room_of(path: str) -> str:
    """The room that a source lies in; empty for the package's own `__init__.py`."""
    return path.partition("/")[0] if "/" in path else ""


def functions(text: str) -> Iterator[tuple[str, int]]:
    """Each function of a source, and how many lines it has."""
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node.name, (node.end_lineno or 0) - node.lineno + 1
