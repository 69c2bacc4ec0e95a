"""A name for the code that makes pages: what an older version remembered is not used."""

import sys
from collections.abc import Iterable
from functools import lru_cache
from importlib.metadata import version
from pathlib import Path

import plugins
from plugins.core.digests import digest_all

LIBRARIES = (
    "babel", "brotli", "jinja2", "lxml", "markdown", "markupsafe", "msgspec", "nh3", "pillow",
    "pycountry", "pydantic", "pyromark", "python-docx", "pyvips", "pyvips-binary", "pyyaml",
    "tinycss2", "uharfbuzz",
)  # fmt: skip


@lru_cache(maxsize=1)
def code_digest() -> bytes:
    """One digest for our sources and for the versions of what they build pages with."""
    root = Path(plugins.__path__[0])
    files = [
        (path.relative_to(root).as_posix(), path.read_bytes())
        for pattern in ("*.py", "*.po")
        for path in sorted(root.rglob(pattern))
    ]
    versions = [sys.version, *(f"{name} {version(name)}" for name in LIBRARIES)]
    return digest_all([*files, ("versions", "\n".join(versions).encode())])


def folder_digest(folders: Iterable[Path]) -> bytes:
    """One digest for all files of some folders, such as a theme's templates."""
    return digest_all(
        (f"{number}/{path.relative_to(folder).as_posix()}", path.read_bytes())
        for number, folder in enumerate(folders)
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    )
