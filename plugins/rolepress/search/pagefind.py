"""Runs the program Pagefind, which indexes a folder of pages (https://pagefind.app/docs/)."""

import os
import re
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

from rolepress.core.surroundings import bare_environ
from rolepress.rendering.errors import IndexingError

REMEDY = "install it with: pip install 'pagefind[bin]'"
PROGRAM = "pagefind"
"""The variant `pagefind_extended` also splits Chinese and Japanese into words."""
ENTRY = "pagefind-entry.json"
UNUSED = ("pagefind-*ui.*", "pagefind-highlight.js")
"""Pagefind's own interfaces, which are deleted: the theme has its own."""
_VERSION = re.compile(r"pagefind (\S+)")


class PagefindError(Exception):
    """Pagefind cannot run on this machine."""


@dataclass(frozen=True, slots=True)
class Pagefind:
    """An installed Pagefind."""

    program: Path
    version: str

    def index(self, site: Path, output: Path) -> None:
        """Write an index of a folder's pages. Raises IndexingError."""
        output.mkdir(parents=True, exist_ok=True)
        run = _run(
            self.program,
            *("--site", site.absolute(), "--output-path", output.absolute(), "--silent"),
            cwd=output,  # it reads a settings file from its working directory
        )
        if run.returncode or not (output / ENTRY).is_file():
            said = " ".join(f"{run.stdout} {run.stderr}".split())
            raise IndexingError(f"{self.version} made no index: {said or run.returncode}")
        # Only a build that makes an index needs the libraries that this imports.
        from rolepress.search.reproducible import make_reproducible  # noqa: PLC0415

        for pattern in UNUSED:
            for path in output.glob(pattern):
                path.unlink()
        try:
            make_reproducible(output)
        except ValueError as error:
            raise IndexingError(f"{self.version}: {error}") from error


def find_pagefind() -> Pagefind:
    """Find the installed Pagefind. Raises PagefindError, whose message says what to do."""
    program = _find_program()
    try:
        run = _run(program, "--version")
    except OSError as error:
        raise PagefindError(f"{program} cannot run here ({error.strerror}); {REMEDY}") from error
    version = _VERSION.search(run.stdout)
    if run.returncode or version is None:
        raise PagefindError(f"{program} does not say which Pagefind it is; {REMEDY}")
    variant = "" if program.stem == PROGRAM else f" ({program.stem})"
    return Pagefind(program, f"{version.group()}{variant}")


def _find_program() -> Path:
    """Search as Pagefind's own package does, but without importing it, which takes 0.5 s."""
    if named := os.environ.get("PAGEFIND_BINARY_PATH"):
        return Path(shutil.which(named) or named).absolute()
    try:
        from pagefind_bin import get_executable  # noqa: PLC0415 - it may not be installed

        return Path(get_executable())
    except (ImportError, FileNotFoundError):
        pass
    if found := shutil.which(PROGRAM):
        return Path(found).absolute()
    raise PagefindError(f"Pagefind is not installed; {REMEDY}")


def _run(
    program: Path, *arguments: str | Path, cwd: Path | None = None
) -> subprocess.CompletedProcess[str]:
    """Run the program without any `PAGEFIND_...` variables of the environment."""
    return subprocess.run(  # noqa: S603 - the program that we were told to run, with our arguments
        [program, *arguments],
        cwd=cwd,
        env=bare_environ(),
        capture_output=True,
        text=True,
        check=False,
        stdin=subprocess.DEVNULL,
    )
