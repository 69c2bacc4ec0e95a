"""Reads the files that are copied to the site: the theme's static files, and the editors'."""

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
"""The stylesheet that sets the order of the layers; it comes first."""
PRINT = "css/print.css"
"""The stylesheet for paper. It is a separate file, so that no screen waits for it. All others are
inlined into each page (docs/decisions/0013-delivery.md)."""
SPECULATION_RULES = "speculationrules.json"
TOKENS = "css/tokens.css"
FAVICON = "favicon.svg"
EXAMPLE_END = ".example.html"
"""The end of the name of a file with examples of a component."""
_SCRIPT = re.compile(r"js/[^/]+\.js")
_STYLE = re.compile(r"css/.+\.css", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Asset:
    """A file of the site that is not made by a template."""

    url: str
    data: bytes
    origin: str
    """The path of its source, for problems."""


@dataclass(frozen=True, slots=True)
class Assets:
    """All files to copy, the addresses of the ones that pages use, and all problems."""

    files: tuple[Asset, ...]
    theme: ThemeFiles
    problems: tuple[Problem, ...] = ()


def read_assets(theme: Tree, static: list[SourceFile], site_url: str) -> Assets:
    """Collect the files of the theme and of the editors."""
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
    """A file at the top of the theme, in a list that is empty if there is none."""
    data = theme.files.get(name)
    return [] if data is None else [SourceFile(shown(Path(theme.folder, name)), name, data)]


def _examples(names: Iterable[str]) -> Iterator[str]:
    for name in names:
        if name.endswith(EXAMPLE_END) and "/" not in name:
            yield name.removesuffix(EXAMPLE_END)


def _screen_styles(names: Iterable[str]) -> list[str]:
    """All stylesheets except the one for paper. The one with the order of layers is first."""
    styles = [name for name in names if _STYLE.fullmatch(name) and name != PRINT]
    return sorted(styles, key=lambda name: (_stem(name) != LAYERS, name))


@dataclass(frozen=True, slots=True)
class _Texts:
    """The text files of the theme, by name, and their problems."""

    files: Mapping[str, SourceFile]
    problems: list[Problem]
    base: str
    """The path that the site is served below."""

    def read(self, name: str) -> str:
        """Decode a file; empty if it does not exist or cannot be decoded."""
        if name not in self.files:
            return ""
        text, problems = decode(self.files[name].path, self.files[name].data)
        self.problems.extend(problems)
        return text

    def script(self, name: str) -> Asset:
        """A script, unchanged. It must be UTF-8, as browsers expect."""
        self.read(name)
        return _fingerprinted(self.files[name], self.files[name].data)

    def minified(self, names: Sequence[str]) -> bytes:
        """Join stylesheets, and minify them."""
        texts = [self.read(name) for name in names]
        try:
            return shorten_stylesheet("\n".join(texts), self.base).encode()
        except RecursionError:
            deep = (name for name, css in zip(names, texts, strict=True) if _is_too_deep(css))
            self.problems.extend(_too_deep(self.files[name]) for name in deep)
            return b""

    def speculation_rules(self) -> str:
        """The speculation rules, by which a browser loads links before they are followed."""
        try:
            return rules_below(self.base, self.read(SPECULATION_RULES).strip())
        except ValueError as error:
            path, fix = self.files[SPECULATION_RULES].path, "fix it, or remove the file"
            self.problems.append(Problem(path, Rule.UNREADABLE, f"this is not JSON: {error}", fix))
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
    """The stylesheet for paper. It adds the site's host, because a printed path needs it."""
    address = f':root{{--site-address:"{origin}"}}'
    return _fingerprinted(texts.files[PRINT], texts.minified([PRINT]) + address.encode())


def _inline(code: str) -> Verbatim:
    """Code for inline use. `</` would end the element, so it is escaped, as CSS and JSON allow."""
    return Verbatim(code.replace("</", "<\\/"))


def _stem(name: str) -> str:
    return PurePosixPath(name).stem


def _fingerprinted(file: SourceFile, data: bytes) -> Asset:
    """Put a digest of a file into its name, so that browsers may cache it forever."""
    fingerprint = digest(data).hex()[:FINGERPRINT_CHARS]
    end = PurePosixPath(file.name).suffix
    return Asset(f"{STATIC_FOLDER}{_stem(file.name)}.{fingerprint}{end}", data, file.path)


def _theme_files(files: Iterable[SourceFile]) -> Iterator[Asset]:
    """Place all other files below `/static/`, and those in `root/` at the top of the site."""
    for file in files:
        if not file.name.startswith(("css/", "js/")):
            at_root = file.name.removeprefix("root")
            url = at_root if at_root.startswith("/") else f"{STATIC_FOLDER}{file.name}"
            yield Asset(url, file.data, file.path)
