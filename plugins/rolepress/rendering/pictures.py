"""SVG to PNG, by libvips, which has librsvg draw it and Pango set its text."""

import io
import os
import tempfile
from functools import lru_cache
from pathlib import Path
from types import ModuleType

from PIL import Image

from rolepress.core.surroundings import bare_surroundings

PALETTE_COLORS = 32
"""Of a few flat colors with smooth edges, nobody sees more shades; a palette halves the file."""
ANY_TEXT = b'<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><text>A</text></svg>'
"""What makes libraries read all that they ever read of their surroundings."""


def draw_png(svg: str, fonts: Path) -> bytes:
    """The picture of an SVG, as large as that says it is. Raises ValueError for what is no SVG.

    `fonts` is the configuration of Fontconfig that names the fonts to draw with. A process keeps to
    the first that it is told: the library reads it once.
    """
    vips = _library(fonts)
    try:
        drawn = vips.Image.svgload_buffer(svg.encode())
        pixels = drawn.write_to_memory()
    except vips.Error as error:
        raise ValueError(f"this cannot be drawn: {error}") from error
    image = Image.frombuffer("RGBA", (drawn.width, drawn.height), pixels, "raw", "RGBA", 0, 1)
    few = image.quantize(PALETTE_COLORS, Image.Quantize.FASTOCTREE, dither=Image.Dither.NONE)
    file = io.BytesIO()
    few.save(file, "PNG")
    return file.getvalue()


@lru_cache(maxsize=1)
def _library(fonts: Path) -> ModuleType:
    """The library, told before it is loaded which fonts there are, on macOS as well.

    Fontconfig looks at a folder's time alone to see whether what it keeps of its fonts is true, so
    it keeps nothing.
    """
    told = {"FONTCONFIG_FILE": str(fonts.resolve()), "PANGOCAIRO_BACKEND": "fontconfig"}
    os.environ |= told
    with (
        tempfile.TemporaryDirectory() as kept,
        bare_surroundings(XDG_CACHE_HOME=kept, **told),
    ):
        import pyvips  # noqa: PLC0415

        pyvips.cache_set_max(0)  # nothing is drawn twice
        pyvips.Image.svgload_buffer(ANY_TEXT).write_to_memory()
    library: ModuleType = pyvips
    return library
