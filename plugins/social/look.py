"""What pictures look like: the files and libraries whose change changes every picture."""

from collections.abc import Sequence
from importlib.metadata import version
from pathlib import Path

from plugins.core.digests import digest
from plugins.rendering import fonts
from plugins.rendering.fonts import font_files

TEMPLATE = "card.svg"
SOURCES = ("fonts.py", "pictures.py", "typesetting.py")
"""Ours in `rendering`, which break lines and draw. To import the second takes a while."""
LIBRARIES = ("pillow", "pyvips", "pyvips-binary", "uharfbuzz")


def look_digest(folders: Sequence[str]) -> bytes:
    """One digest for all that a picture depends on beside its words."""
    template = next(path for path in (Path(f, TEMPLATE) for f in folders) if path.is_file())
    ours = (Path(fonts.__file__).with_name(name) for name in SOURCES)
    files = [path.read_bytes() for path in (template, *map(Path, font_files(folders)), *ours)]
    return digest(*files, *(f"{name} {version(name)}".encode() for name in LIBRARIES))
