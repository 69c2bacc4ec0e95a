"""Files that are copied: the theme's stylesheet as one file, its other files, and the editors'."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from plugins.core.digests import digest
from plugins.landing.files import STATIC, SourceFile

FINGERPRINT_CHARS = 10
LAYERS = "layers.css"
"""The stylesheet that names the order of the layers; it comes first."""


@dataclass(frozen=True, slots=True)
class Asset:
    """A file of the site that no template makes."""

    url: str
    data: bytes
    origin: str
    """Where it comes from, for problems."""


@dataclass(frozen=True, slots=True)
class Assets:
    """All files to copy, and the addresses that pages need to know."""

    files: tuple[Asset, ...]
    stylesheet: str
    favicon: str


def read_assets(theme: Path, static: list[SourceFile]) -> Assets:
    """The theme's and the editors' files."""
    folder = theme / "static"
    stylesheet = _stylesheet(folder / "css")
    favicon = folder / "favicon.svg"
    files = [stylesheet, *_theme_files(folder)]
    files += [Asset("/" + f.name.removeprefix(f"{STATIC}/"), f.data, f.path) for f in static]
    return Assets(tuple(files), stylesheet.url, "/static/favicon.svg" if favicon.is_file() else "")


def _stylesheet(folder: Path) -> Asset:
    """All stylesheets as one, so that a page waits for one request; its name tells its content."""
    paths = sorted(folder.rglob("*.css"), key=lambda path: (path.name != LAYERS, path.as_posix()))
    data = b"\n".join(path.read_bytes() for path in paths)
    name = digest(data).hex()[:FINGERPRINT_CHARS]
    return Asset(f"/static/site.{name}.css", data, folder.as_posix())


def _theme_files(folder: Path) -> Iterator[Asset]:
    """Everything else, below `/static/`; files in `root/` go to the top of the site."""
    for path in sorted(folder.rglob("*")):
        name = path.relative_to(folder).as_posix()
        if path.is_file() and not name.startswith("css/"):
            at_root = name.startswith("root/")
            url = f"/{name.removeprefix('root/')}" if at_root else f"/static/{name}"
            yield Asset(url, path.read_bytes(), path.as_posix())
