"""A name for the code that makes pages: what an older version remembered is not used."""

import sys
from collections.abc import Iterable, Iterator
from functools import lru_cache
from importlib.metadata import version
from pathlib import Path

import plugins
from plugins.core.digests import digest_all
from plugins.core.walk import walk

LIBRARIES = (
    "babel", "brotli", "jinja2", "lxml", "markdown", "markupsafe", "msgspec", "nh3", "pillow",
    "pycountry", "pydantic", "pyromark", "python-docx", "pyvips", "pyvips-binary", "pyyaml",
    "tinycss2", "uharfbuzz",
)  # fmt: skip


@lru_cache(maxsize=1)
def code_digest() -> bytes:
    """One digest for our sources and for the versions of what they build pages with."""
    sources = [
        (name, data)
        for folder in plugins.__path__
        for name, data in _files_below(folder, (".py", ".po"))
    ]
    versions = [sys.version, *(f"{name} {version(name)}" for name in LIBRARIES)]
    return digest_all([*sources, ("versions", "\n".join(versions).encode())])


def folder_digest(folders: Iterable[Path]) -> bytes:
    """One digest for all files of some folders, such as a theme's templates."""
    return digest_all(
        (f"{number}/{name}", data)
        for number, folder in enumerate(folders)
        for name, data in _files_below(str(folder))
    )


def _files_below(folder: str, endings: str | tuple[str, ...] = "") -> Iterator[tuple[str, bytes]]:
    """The files with these endings by their paths. Not by `Path`: every build waits for this.

    What cannot be read as a file of a theme has no bytes; whoever needs it says what is wrong.
    """
    for found in walk(folder, published=False):
        if found.name.endswith(endings) and not (found.fault or found.is_folder):
            with open(f"{folder}/{found.name}", "rb") as file:  # noqa: PTH123 - as above
                yield found.name, file.read()
