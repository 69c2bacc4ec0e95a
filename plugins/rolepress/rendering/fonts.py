"""The fonts of a theme: their letters, and the width of words.

They are only for pictures. Pages use the fonts that visitors have.
"""

import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import groupby
from pathlib import Path
from types import ModuleType
from typing import Any

from rolepress.core.surroundings import bare_surroundings

FOLDER = "fonts"
"""The subfolder of a folder of templates that has fonts."""
FONTS_CONFIGURATION = "fonts.conf"
"""The file that tells Fontconfig about the fonts."""
ENDS = (".otf", ".ttf")
VARIATION_SELECTOR = "VARIATION SELECTOR"


def fonts_folder(folders: Iterable[str]) -> Path:
    """The folder of fonts in the first of some template folders that has one.

    Raises LookupError.
    """
    found = (Path(folder, FOLDER) for folder in folders)
    with_fonts = next((each for each in found if (each / FONTS_CONFIGURATION).is_file()), None)
    if with_fonts is None:
        raise LookupError(f"no folder of templates has {FOLDER}/{FONTS_CONFIGURATION}")
    return with_fonts


def font_files(folders: Iterable[str]) -> tuple[str, ...]:
    """The font files, in the order in which they are searched for letters."""
    paths = sorted(fonts_folder(folders).iterdir())
    return tuple(str(path) for path in paths if path.suffix in ENDS)


@dataclass(frozen=True, slots=True)
class Font:
    """One font file."""

    family: str
    letters: frozenset[int]
    """The code points for which the font has a glyph."""
    shaper: Any
    """HarfBuzz's font."""
    units: int
    """How many of the font's units make an em."""


@dataclass(frozen=True)
class Fonts:
    """Fonts in order of preference: the first that has a letter draws it. Read when needed."""

    folders: tuple[str, ...]
    """Folders of templates."""

    @cached_property
    def _fonts(self) -> Sequence[Font]:
        return [_read(file) for file in font_files(self.folders)]

    @cached_property
    def _letters(self) -> frozenset[int]:
        return frozenset().union(*(font.letters for font in self._fonts))

    def legible(self, text: str) -> str | None:
        """The text without symbols that no font has, such as emoji. None if letters are missing."""
        kept = [char for char in text if self._has(char) or not _is_sign(char)]
        return "".join(kept).strip() if all(map(self._has, kept)) else None

    def _has(self, char: str) -> bool:
        return ord(char) in self._letters or char.isspace()

    @lru_cache(maxsize=1 << 14)  # noqa: B019 - fonts live as long as their process
    def width(self, text: str, family: str) -> float:
        """The width of a text in ems, with `family` as the first font. Raises LookupError."""
        first = [font for font in self._fonts if font.family == family]
        if not first:
            raise LookupError(
                f"there is no font of the family {family!r} among those of {self.folders}"
            )
        fonts = [*first, *self._fonts]
        return sum(_width(run, font) for font, run in _runs(text, fonts))


def _read(file: str) -> Font:
    hb = _harfbuzz()
    face = hb.Face(hb.Blob.from_file_path(file))
    family = face.get_name(hb.OTNameIdPredefined.FONT_FAMILY) or ""
    return Font(family, frozenset(face.unicodes), hb.Font(face), face.upem)


def _runs(text: str, fonts: Sequence[Font]) -> Iterator[tuple[Font, str]]:
    """The text in pieces, each with the first font that has its letters, or the first of all."""

    def number(char: str) -> int:
        having = (at for at, font in enumerate(fonts) if ord(char) in font.letters)
        return next(having, 0)

    for at, run in groupby(text, number):
        yield fonts[at], "".join(run)


def _width(text: str, font: Font) -> float:
    advance: int = sum(position.x_advance for position in _shaped(text, font.shaper))
    return advance / font.units


def _shaped(text: str, shaper: Any) -> Any:  # noqa: ANN401 - HarfBuzz has no types
    """The positions of the letters."""
    hb = _harfbuzz()
    buffer = hb.Buffer()
    buffer.add_str(text)
    buffer.guess_segment_properties()
    hb.shape(shaper, buffer)
    return buffer.glyph_positions


@lru_cache(maxsize=1)
def _harfbuzz() -> ModuleType:
    """HarfBuzz. It reads environment variables when it first shapes a text."""
    with bare_surroundings():
        import uharfbuzz as hb  # noqa: PLC0415 - most builds draw nothing

        hb.shape(hb.Font(hb.Face(b"")), hb.Buffer())
    library: ModuleType = hb
    return library


def _is_sign(char: str) -> bool:
    """Whether a character is not part of a word: a symbol, or a mark that modifies one."""
    is_selector = VARIATION_SELECTOR in unicodedata.name(char, "")
    return unicodedata.category(char)[0] in "SC" or is_selector
