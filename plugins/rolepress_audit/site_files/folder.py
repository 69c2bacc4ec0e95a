"""The folder of a built site: which file answers at which address."""

import os
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from rolepress_audit.site_files.files import READ_MAX_BYTES, read_file, read_start
from rolepress_audit.values.path_rules import Starts

LINKS_MAX = 40
"""The most links on the path to a file. Operating systems follow no more."""


@dataclass(slots=True)
class Folder:
    """All files of a site, by path with forward slashes."""

    root: Path
    files: dict[str, int] = field(default_factory=dict)
    """Sizes in bytes."""
    links: dict[str, str] = field(default_factory=dict)
    """Links to folders that have been read, each with its folder. Both end with a slash."""
    unread: dict[str, str] = field(default_factory=dict)
    """Why a folder or the size of a file could not be read, by path."""
    _by_link: Starts[str] | None = None

    @property
    def pages(self) -> list[str]:
        """The HTML files, sorted."""
        return [path for path in self.files if path.endswith((".html", ".htm"))]

    def read(self, path: str, limit: int = READ_MAX_BYTES) -> bytes:
        """The bytes of a file. Raises OSError, also if there are more than `limit`."""
        return read_file(self.root / path, limit)

    def read_start(self, path: str, size: int) -> bytes:
        """The first bytes of a file. Raises OSError."""
        return read_start(self.root / path, size)

    def file_at(self, url: str) -> str | None:
        """The file that answers at a site path without query and escapes, or None.

        As on static hosts, `/x/` is `x/index.html`, and `/x` is `x` or else `x.html`.
        """
        path = url.removeprefix("/")
        if not path or path.endswith("/"):
            candidates = [f"{path}index.html", f"{path}index.htm"]
        else:
            candidates = [path, f"{path}.html"]
        found = (self._read_as(each) for each in candidates)
        return next((each for each in found if each in self.files), None)

    def _read_as(self, path: str) -> str:
        """The path under which a file was read, if links lead to it by another path."""
        if not self.links:
            return path
        if self._by_link is None:
            self._by_link = Starts(self.links)
        for _ in range(LINKS_MAX):
            if path in self.files or not (link := next(self._by_link.of(path), None)):
                break
            path = link[1] + path.removeprefix(link[0])
        return path

    def page_near(self, url: str) -> str | None:
        """The file that answers at the path with or without a slash.

        Hosts redirect visitors there.
        """
        return self.file_at(url.rstrip("/") if url.endswith("/") else f"{url}/")

    def text_of(self, path: str) -> str:
        """The text of a file, or an empty string if it is missing or cannot be read."""
        if path not in self.files:
            return ""
        try:
            return self.read(path).decode("utf-8", errors="replace")
        except OSError:
            return ""


def read_folder(root: Path) -> Folder:
    """List a folder in an order that is the same everywhere.

    Each subfolder is read once, however many links lead to it. Raises OSError if it is not a folder
    or cannot be read.
    """
    if not root.is_dir():
        raise NotADirectoryError(f"{root} is not a folder")
    reader = _Reader(root)
    reader.read()
    files = dict(sorted(reader.found.files.items()))
    return Folder(root, files, reader.found.links, reader.found.unread)


class _Reader:
    """Reads folders without recursion, because they may be nested to any depth."""

    def __init__(self, root: Path) -> None:
        self.found = Folder(root)
        self._known: dict[tuple[int, int], str] = {}
        """The folders that were read, by their device and inode."""
        self._around = {_identity(folder) for folder in root.resolve().parents}
        self._links: deque[str] = deque()

    def read(self) -> None:
        """Read the folder, then what links in it lead to."""
        os.scandir(self.found.root).close()  # raises OSError for the folder itself
        self._read_below("")
        while self._links:
            self._read_below(self._links.popleft())

    def _read_below(self, prefix: str) -> None:
        waiting = [prefix]
        while waiting:
            prefix = waiting.pop()
            try:
                waiting += reversed(list(self._read_one(prefix)))
            except OSError as error:
                self.found.unread[prefix] = error.strerror or str(error)

    def _read_one(self, prefix: str) -> Iterator[str]:
        """Add the files of a folder, and return the folders in it."""
        path = os.path.join(self.found.root, prefix)  # noqa: PTH118 - twice as fast
        identity = _identity(path)
        if identity in self._known:
            self.found.links[prefix] = self._known[identity]
            return
        if identity in self._around:
            raise OSError("it is a link to a folder around the site")
        self._known[identity] = prefix
        with os.scandir(path) as entries:
            for entry in sorted(entries, key=lambda each: each.name):
                if entry.name == ".git":
                    continue
                if entry.is_dir(follow_symlinks=False):
                    yield f"{prefix}{entry.name}/"
                elif entry.is_dir():
                    self._links.append(f"{prefix}{entry.name}/")
                elif entry.is_file():
                    self._measure(f"{prefix}{entry.name}", entry)

    def _measure(self, path: str, entry: "os.DirEntry[str]") -> None:
        try:
            self.found.files[path] = entry.stat().st_size
        except OSError as error:  # it is gone, or its path is too long
            self.found.unread[path] = error.strerror or str(error)


def _identity(folder: str | Path) -> tuple[int, int]:
    found = os.stat(folder)  # noqa: PTH116 - as above
    return found.st_dev, found.st_ino


def url_of(path: str) -> str:
    """The site path at which an HTML file answers."""
    if path == "index.html" or path.endswith("/index.html"):
        return f"/{path.removesuffix('index.html')}"
    return f"/{path}"
