"""A digest of the code that makes pages. Results of other versions are not used."""

import sys
import time
from dataclasses import dataclass
from functools import lru_cache
from importlib.metadata import version

import rolepress
from rolepress.core.package import CODE_FOLDERS
from rolepress.core.trees import Tree, first_change, read_tree
from rolepress_base.digests import digest_all

LIBRARIES = (
    "babel", "brotli", "jinja2", "lxml", "markdown", "markupsafe", "msgspec", "nh3", "pillow",
    "pycountry", "pydantic", "pyromark", "python-docx", "pyvips", "pyvips-binary", "pyyaml",
    "tinycss2", "uharfbuzz",
)  # fmt: skip
CLOCK_STEP_NS = 20_000_000
"""How far the times of files may lag behind the clock, in nanoseconds."""


@dataclass(frozen=True, slots=True)
class _Sources:
    """Our source files, and when they were read, in nanoseconds since 1970."""

    trees: tuple[Tree, ...]
    read_at: int


@lru_cache(maxsize=1)
def _sources() -> _Sources:
    """The source files as the first build of this process found them."""
    trees = tuple(read_tree(folder, (".py", ".po", ".yaml")) for folder in CODE_FOLDERS)
    return _Sources(trees, time.time_ns())


@lru_cache(maxsize=1)
def code_digest() -> bytes:
    """The digest of our source files and of the versions of the libraries that make pages."""
    files = [item for tree in _sources().trees for item in tree.files.items()]
    versions = [sys.version, *(f"{name} {version(name)}" for name in LIBRARIES)]
    return digest_all([*files, ("versions", "\n".join(versions).encode())])


def first_change_of_sources() -> str:
    """The path of a source file that changed while this process was running, or an empty string.

    Python reads a module when it is first imported. That may be before or after the files were read
    for their digest, here and in worker processes, so the process may run another version.
    """
    sources = _sources()
    since = rolepress.STARTED - CLOCK_STEP_NS
    for tree in sources.trees:
        for name, seen in tree.seen.items():
            if since <= seen.changed <= sources.read_at:
                return f"{tree.folder}/{name}"
    return first_change(sources.trees)
