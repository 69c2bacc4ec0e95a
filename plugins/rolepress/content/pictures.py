"""Reads a picture's size from its bytes, and checks that a page can show it."""

import io
import warnings
from pathlib import PurePosixPath

from rolepress.content.drawings import read_drawing
from rolepress.domain.picture import PICTURE_ENDS, Picture, PictureError

SIDE_MAX = 4096
"""The longest side in pixels. A browser decodes every pixel, however small it shows the picture."""
DRAWN = "SVG"
_PIXELS = sorted(set(PICTURE_ENDS.values()) - {DRAWN})
_ORIENTATION, _TURNED = 0x0112, frozenset({5, 6, 7, 8})
"""The Exif tag of the orientation (Exif 3.0, tag 274), and its values for a quarter turn."""


def read_picture(url: str, data: bytes) -> Picture:
    """Read the picture that has this site path and these bytes. Raises PictureError."""
    wanted = PICTURE_ENDS[PurePosixPath(url).suffix.lower()]
    if wanted == DRAWN:
        return Picture(url, *read_drawing(data))
    from PIL import Image  # noqa: PLC0415 - many sites have only SVG

    try:
        # Pillow warns if a picture has suspiciously many pixels, and raises at twice that number.
        with (
            warnings.catch_warnings(action="error"),
            Image.open(io.BytesIO(data), formats=_PIXELS) as image,
        ):
            moves = getattr(image, "is_animated", False)
            _check(image.format, wanted, max(image.size), moves=moves)
            image.load()
            turned = image.getexif().get(_ORIENTATION) in _TURNED
            return Picture(url, *(image.size[::-1] if turned else image.size))
    except (OSError, SyntaxError, ValueError, Warning, Image.DecompressionBombError) as error:
        fix = "open it in an image editor, and export it again"
        raise PictureError("the file cannot be read as a picture", fix) from error


def _check(found: str | None, wanted: str, side: int, *, moves: bool) -> None:
    if found != wanted:
        ends = " or ".join(f"`{end}`" for end, name in PICTURE_ENDS.items() if name == found)
        raise PictureError(
            f"the file's name says {wanted}, but it is a picture in {found}",
            f"let its name end in {ends}",
        )
    if moves:
        raise PictureError("the picture moves", "take one that does not")
    if side > SIDE_MAX:
        raise PictureError(
            f"the picture is {side:,} pixels long", f"make it at most {SIDE_MAX:,} pixels long"
        )
