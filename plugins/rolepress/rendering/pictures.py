"""SVG into PNG by libvips. librsvg draws the picture, and Pango sets the text."""

import io
import os
import tempfile
from functools import lru_cache
from pathlib import Path
from types import ModuleType

from PIL import Image

from rolepress.core.surroundings import bare_surroundings

PALETTE_COLORS = 32
"""Pictures have a few flat colors, so nobody sees more shades. A palette halves the file."""
ANY_TEXT = b'<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><text>A</text></svg>'
"""Drawing this makes the libraries read all files and settings that they read only once."""


def draw_png(svg: str, fonts: Path) -> bytes:
    """Draw an SVG in its own size. Raises ValueError if it is not one.

    `fonts` is the configuration of Fontconfig that names the fonts. The library reads only the
    first configuration that a process gives it.
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
    """The library. On macOS as well, it is loaded only after it was told where the fonts are.

    Fontconfig trusts its cache if the time of a folder has not changed, so it gets no cache.
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
