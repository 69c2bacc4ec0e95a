"""The folder of a built site: which file answers at which address."""

import os
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path


@dataclass(slots=True)
class Folder:
    """All files of a site, by path with forward slashes."""

    root: Path
    files: dict[str, int] = field(default_factory=dict)
    """Sizes in bytes."""

    @property
    def pages(self) -> list[str]:
        """The HTML files, sorted."""
        return [path for path in self.files if path.endswith((".html", ".htm"))]

    def read(self, path: str) -> bytes:
        """A file's bytes. Raises OSError."""
        return (self.root / path).read_bytes()

    def file_at(self, url: str) -> str | None:
        """The file that answers at a site path without query and escapes; None where there is none.

        As static hosts do it: `/x/` is `x/index.html`, and `/x` is `x` or else `x.html`.
        """
        path = url.removeprefix("/")
        if not path or path.endswith("/"):
            candidates = [f"{path}index.html", f"{path}index.htm"]
        else:
            candidates = [path, f"{path}.html"]
        return next((each for each in candidates if each in self.files), None)

    def page_near(self, url: str) -> str | None:
        """The file that answers with a slash more or less: hosts send visitors there."""
        return self.file_at(url.rstrip("/") if url.endswith("/") else f"{url}/")

    def text_of(self, path: str) -> str:
        """A text file; empty where it is missing or cannot be read."""
        if path not in self.files:
            return ""
        try:
            return self.read(path).decode("utf-8", errors="replace")
        except OSError:
            return ""


def read_folder(root: Path) -> Folder:
    """List a folder in an order that is the same everywhere.

    Raises OSError where it is not a folder.
    """
    if not root.is_dir():
        raise NotADirectoryError(f"{root} is not a folder")
    return Folder(root, dict(sorted(_files(os.fspath(root), ""))))


def _files(folder: str, prefix: str) -> Iterator[tuple[str, int]]:
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.name == ".git":
                continue
            if entry.is_dir():
                yield from _files(entry.path, f"{prefix}{entry.name}/")
            elif entry.is_file():
                yield f"{prefix}{entry.name}", entry.stat().st_size


def url_of(path: str) -> str:
    """The site path at which an HTML file answers."""
    if path == "index.html" or path.endswith("/index.html"):
        return f"/{path.removesuffix('index.html')}"
    return f"/{path}"
