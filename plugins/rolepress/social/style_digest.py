"""A digest of everything that pictures depend on apart from their words."""

import ast
from collections.abc import Sequence
from importlib.metadata import version
from pathlib import Path
from typing import TypeGuard

from rolepress.rendering import fonts
from rolepress.rendering.fonts import font_files
from rolepress_base.digests import digest

TEMPLATE = "social/card.svg"
SOURCES = ("fonts.py", "pictures.py", "typesetting.py")
"""Modules in `rendering` that break lines and draw. Importing the second takes a while."""
LIBRARIES = ("pillow", "pyvips", "pyvips-binary", "uharfbuzz")


def style_digest(folders: Sequence[str]) -> bytes:
    """The digest of the template, the fonts, our own code and the libraries that draw pictures."""
    template = next(path for path in (Path(f, TEMPLATE) for f in folders) if path.is_file())
    files = [path.read_bytes() for path in (template, *map(Path, font_files(folders)))]
    ours = [instructions(Path(fonts.__file__).with_name(name)) for name in SOURCES]
    return digest(*files, *ours, *(f"{name} {version(name)}".encode() for name in LIBRARIES))


def instructions(source: Path) -> bytes:
    """The lines of a module without comments, docstrings and imports, which draw nothing."""
    text = source.read_text(encoding="utf-8")
    passive = [each for each in ast.walk(ast.parse(text)) if _draws_nothing(each)]
    left_out = {n for each in passive for n in range(each.lineno, (each.end_lineno or 0) + 1)}
    lines = (line for n, line in enumerate(text.splitlines(), 1) if n not in left_out)
    return "\n".join(line for line in lines if line.strip() and line.strip()[0] != "#").encode()


def _draws_nothing(node: ast.AST) -> TypeGuard[ast.stmt]:
    if isinstance(node, ast.Expr):
        return isinstance(node.value, ast.Constant)
    return isinstance(node, ast.Import | ast.ImportFrom)
