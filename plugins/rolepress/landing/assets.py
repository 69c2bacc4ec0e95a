"""Files that are copied: the theme's stylesheet, its scripts and other files, and the editors'."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from rolepress.content.decode import decode
from rolepress.core.problems import Problem, Rule
from rolepress.core.trees import Tree
from rolepress.core.urls import base_path
from rolepress.domain.addresses import STATIC_FOLDER
from rolepress.landing.files import STATIC, Content, SourceFile, read_folder, shown
from rolepress.landing.speculation_rules import rules_below
from rolepress.landing.stylesheet import shorten_stylesheet
from rolepress.landing.theme import EXAMPLES
from rolepress.pages.theme_files import ThemeFiles
from rolepress.pages.tokens import read_tokens
from rolepress.pages.verbatim import Verbatim
from rolepress_base.digests import digest

FINGERPRINT_CHARS = 10
LAYERS = "layers"
"""The stylesheet that names the order of the layers; it comes first."""
PRINT = "css/print.css"
"""The stylesheet that only paper needs: a file of its own, which no screen waits for. All others
stand in each page (docs/decisions/0013-delivery.md)."""
SPECULATION_RULES = "speculationrules.json"
TOKENS = "css/tokens.css"
FAVICON = "favicon.svg"
EXAMPLE_END = ".example.html"
"""How the name of a file ends that shows a component with examples."""
_SCRIPT = re.compile(r"js/[^/]+\.js")
_STYLE = re.compile(r"css/.+\.css", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Asset:
    """A file of the site that no template makes."""

    url: str
    data: bytes
    origin: str
    """Where it comes from, for problems."""


@dataclass(frozen=True, slots=True)
class Assets:
    """All files to copy, the addresses of those that pages ask for, and what is wrong with them."""

    files: tuple[Asset, ...]
    theme: ThemeFiles
    problems: tuple[Problem, ...] = ()


def read_assets(theme: Tree, static: list[SourceFile], site_url: str) -> Assets:
    """The files of a theme that was read, and those of editors."""
    folder = Path(theme.folder, STATIC)
    own = read_folder(folder, theme.below(STATIC).files) if folder.is_dir() else Content()
    rules = _read(theme, SPECULATION_RULES)
    base = base_path(site_url)
    texts = _Texts({file.name: file for file in (*own.files, *rules)}, own.problems, base)
    prints = [_print_stylesheet(texts, site_url.removesuffix(base))] if PRINT in texts.files else []
    scripts = {_stem(name): texts.script(name) for name in texts.files if _SCRIPT.fullmatch(name)}
    used = ThemeFiles(
        print_stylesheet=prints[0].url if prints else "",
        style=_inline(texts.minified(_screen_styles(texts.files)).decode()),
        speculation_rules=_inline(texts.speculation_rules()),
        scripts={name: script.url for name, script in scripts.items()},
        favicon=f"{STATIC_FOLDER}{FAVICON}" if FAVICON in texts.files else "",
        examples=tuple(_examples(theme.below(EXAMPLES).files)),
        tokens=read_tokens(texts.read(TOKENS)),
    )
    copied = (Asset("/" + f.name.removeprefix(f"{STATIC}/"), f.data, f.path) for f in static)
    files = (*prints, *scripts.values(), *_theme_files(own.files), *copied)
    return Assets(files, used, tuple(dict.fromkeys(own.problems)))


def _read(theme: Tree, name: str) -> list[SourceFile]:
    """A file of the theme itself, where there is one."""
    data = theme.files.get(name)
    return [] if data is None else [SourceFile(shown(Path(theme.folder, name)), name, data)]


def _examples(names: Iterable[str]) -> Iterator[str]:
    for name in names:
        if name.endswith(EXAMPLE_END) and "/" not in name:
            yield name.removesuffix(EXAMPLE_END)


def _screen_styles(names: Iterable[str]) -> list[str]:
    """All stylesheets but that for paper, the order of the layers first."""
    styles = [name for name in names if _STYLE.fullmatch(name) and name != PRINT]
    return sorted(styles, key=lambda name: (_stem(name) != LAYERS, name))


@dataclass(frozen=True, slots=True)
class _Texts:
    """Files of the theme that are text, by name, and what is wrong with them."""

    files: Mapping[str, SourceFile]
    problems: list[Problem]
    base: str
    """The path that the site is served below."""

    def read(self, name: str) -> str:
        """The text of a file; empty where there is none, or where it is at fault."""
        if name not in self.files:
            return ""
        text, problems = decode(self.files[name].path, self.files[name].data)
        self.problems.extend(problems)
        return text

    def script(self, name: str) -> Asset:
        """A script as it is, which browsers read as UTF-8."""
        self.read(name)
        return _fingerprinted(self.files[name], self.files[name].data)

    def minified(self, names: Sequence[str]) -> bytes:
        """Stylesheets as one, as short as they can be said."""
        texts = [self.read(name) for name in names]
        try:
            return shorten_stylesheet("\n".join(texts), self.base).encode()
        except RecursionError:
            deep = (name for name, css in zip(names, texts, strict=True) if _is_too_deep(css))
            self.problems.extend(_too_deep(self.files[name]) for name in deep)
            return b""

    def speculation_rules(self) -> str:
        """Which links a browser may open before they are followed."""
        try:
            return rules_below(self.base, self.read(SPECULATION_RULES).strip())
        except ValueError as error:
            path, fix = self.files[SPECULATION_RULES].path, "mend it, or remove the file"
            self.problems.append(Problem(path, Rule.UNREADABLE, f"this is no JSON: {error}", fix))
            return ""


def _is_too_deep(css: str) -> bool:
    try:
        shorten_stylesheet(css)
    except RecursionError:
        return True
    return False


def _too_deep(file: SourceFile) -> Problem:
    message = "brackets of the stylesheet nest too deep, or one of them is never closed"
    return Problem(file.path, Rule.UNREADABLE, message, "close each bracket")


def _print_stylesheet(texts: _Texts, origin: str) -> Asset:
    """The stylesheet for paper, where a path leads nobody anywhere without the site's host."""
    address = f':root{{--site-address:"{origin}"}}'
    return _fingerprinted(texts.files[PRINT], texts.minified([PRINT]) + address.encode())


def _inline(code: str) -> Verbatim:
    """Code as it can stand in its element, which `</` would end: an escape in CSS and in JSON."""
    return Verbatim(code.replace("</", "<\\/"))


def _stem(name: str) -> str:
    return PurePosixPath(name).stem


def _fingerprinted(file: SourceFile, data: bytes) -> Asset:
    """A file whose name tells its content: browsers may keep it for ever."""
    fingerprint = digest(data).hex()[:FINGERPRINT_CHARS]
    end = PurePosixPath(file.name).suffix
    return Asset(f"{STATIC_FOLDER}{_stem(file.name)}.{fingerprint}{end}", data, file.path)


def _theme_files(files: Iterable[SourceFile]) -> Iterator[Asset]:
    """Everything else, below `/static/`; files in `root/` go to the top of the site."""
    for file in files:
        if not file.name.startswith(("css/", "js/")):
            at_root = file.name.removeprefix("root")
            url = at_root if at_root.startswith("/") else f"{STATIC_FOLDER}{file.name}"
            yield Asset(url, file.data, file.path)
