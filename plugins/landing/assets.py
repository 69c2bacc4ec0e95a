"""Files that are copied: the theme's stylesheet, its scripts and other files, and the editors'."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from plugins.core.digests import digest
from plugins.landing.files import STATIC, SourceFile
from plugins.pages.theme_files import ThemeFiles

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
    """All files to copy, and the addresses of those that pages ask for."""

    files: tuple[Asset, ...]
    theme: ThemeFiles


def read_assets(theme: Path, static: list[SourceFile]) -> Assets:
    """The theme's and the editors' files."""
    folder = theme / "static"
    stylesheet = _stylesheet(folder / "css")
    scripts = {path.stem: _script(path) for path in sorted((folder / "js").glob("*.js"))}
    favicon = "/static/favicon.svg" if (folder / "favicon.svg").is_file() else ""
    files = [stylesheet, *scripts.values(), *_theme_files(folder)]
    files += [Asset("/" + f.name.removeprefix(f"{STATIC}/"), f.data, f.path) for f in static]
    addresses = {name: script.url for name, script in scripts.items()}
    return Assets(tuple(files), ThemeFiles(stylesheet.url, addresses, favicon))


def _stylesheet(folder: Path) -> Asset:
    """All stylesheets as one, so that a page waits for one request."""
    paths = sorted(folder.rglob("*.css"), key=lambda path: (path.name != LAYERS, path.as_posix()))
    data = b"\n".join(path.read_bytes() for path in paths)
    return _fingerprinted("site", ".css", data, folder)


def _script(path: Path) -> Asset:
    return _fingerprinted(path.stem, path.suffix, path.read_bytes(), path)


def _fingerprinted(name: str, end: str, data: bytes, origin: Path) -> Asset:
    """A file whose name tells its content: browsers may keep it for ever."""
    fingerprint = digest(data).hex()[:FINGERPRINT_CHARS]
    return Asset(f"/static/{name}.{fingerprint}{end}", data, origin.as_posix())


def _theme_files(folder: Path) -> Iterator[Asset]:
    """Everything else, below `/static/`; files in `root/` go to the top of the site."""
    for path in sorted(folder.rglob("*")):
        name = path.relative_to(folder).as_posix()
        if path.is_file() and not name.startswith(("css/", "js/")):
            at_root = name.startswith("root/")
            url = f"/{name.removeprefix('root/')}" if at_root else f"/static/{name}"
            yield Asset(url, path.read_bytes(), path.as_posix())
