"""Files that are copied: the theme's stylesheet, its scripts and other files, and the editors'."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from plugins.core.digests import digest
from plugins.landing.files import STATIC, SourceFile
from plugins.landing.stylesheet import shorten_stylesheet
from plugins.landing.theme import EXAMPLES
from plugins.pages.theme_files import ThemeFiles
from plugins.pages.tokens import read_tokens
from plugins.pages.verbatim import Verbatim

FINGERPRINT_CHARS = 10
LAYERS = "layers.css"
"""The stylesheet that names the order of the layers; it comes first."""
PRINT = "print.css"
"""The stylesheet that only paper needs: a file of its own, which no screen waits for. All others
stand in each page (docs/decisions/0013-delivery.md)."""
SPECULATION_RULES = "speculationrules.json"
TOKENS = "tokens.css"
EXAMPLE_END = ".example.html"
"""How the name of a file ends that shows a component with examples."""


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


def read_assets(theme: Path, static: list[SourceFile], site_url: str) -> Assets:
    """The theme's and the editors' files."""
    folder = theme / "static"
    css = folder / "css"
    prints = [_print_stylesheet(path, site_url) for path in _found(css, PRINT)]
    scripts = {path.stem: _script(path) for path in _found(folder / "js", "*.js")}
    files = [*prints, *scripts.values(), *_theme_files(folder)]
    files += [Asset("/" + f.name.removeprefix(f"{STATIC}/"), f.data, f.path) for f in static]
    used = ThemeFiles(
        print_stylesheet=prints[0].url if prints else "",
        style=_inline(_minified(_screen_styles(css)).decode()),
        speculation_rules=_inline(_text(theme / SPECULATION_RULES)),
        scripts={name: script.url for name, script in scripts.items()},
        favicon="/static/favicon.svg" if (folder / "favicon.svg").is_file() else "",
        examples=tuple(_examples(theme / EXAMPLES)),
        tokens=read_tokens(_text(css / TOKENS)),
    )
    return Assets(tuple(files), used)


def _examples(folder: Path) -> list[str]:
    return [path.name.removesuffix(EXAMPLE_END) for path in _found(folder, f"*{EXAMPLE_END}")]


def _screen_styles(folder: Path) -> list[Path]:
    """All stylesheets but that for paper, the order of the layers first."""
    paths = [path for path in _found(folder, "**/*.css") if path != folder / PRINT]
    return sorted(paths, key=lambda path: (path.name != LAYERS, path.as_posix()))


def _found(folder: Path, pattern: str) -> list[Path]:
    """The files that a pattern finds. An editor's mark, a link that leads nowhere, is none."""
    return sorted(path for path in folder.glob(pattern) if path.is_file())


def _minified(paths: list[Path]) -> bytes:
    """Stylesheets as one, as short as they can be said."""
    text = "\n".join(path.read_text(encoding="utf-8") for path in paths)
    return shorten_stylesheet(text).encode()


def _print_stylesheet(path: Path, site_url: str) -> Asset:
    """The stylesheet for paper, where a path leads nobody anywhere without the site's address."""
    address = f':root{{--site-address:"{site_url}"}}'
    return _fingerprinted("print", ".css", _minified([path]) + address.encode(), path)


def _text(path: Path) -> str:
    return path.read_text(encoding="utf-8").strip() if path.is_file() else ""


def _inline(code: str) -> Verbatim:
    """Code as it can stand in its element, which `</` would end: an escape in CSS and in JSON."""
    return Verbatim(code.replace("</", "<\\/"))


def _script(path: Path) -> Asset:
    return _fingerprinted(path.stem, path.suffix, path.read_bytes(), path)


def _fingerprinted(name: str, end: str, data: bytes, origin: Path) -> Asset:
    """A file whose name tells its content: browsers may keep it for ever."""
    fingerprint = digest(data).hex()[:FINGERPRINT_CHARS]
    return Asset(f"/static/{name}.{fingerprint}{end}", data, origin.as_posix())


def _theme_files(folder: Path) -> Iterator[Asset]:
    """Everything else, below `/static/`; files in `root/` go to the top of the site."""
    for path in _found(folder, "**/*"):
        name = path.relative_to(folder).as_posix()
        if not name.startswith(("css/", "js/")):
            at_root = name.startswith("root/")
            url = f"/{name.removeprefix('root/')}" if at_root else f"/static/{name}"
            yield Asset(url, path.read_bytes(), path.as_posix())
