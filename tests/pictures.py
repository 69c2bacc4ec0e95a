"""Pictures to try things with: drawings, and pixels in each format."""

import io

from PIL import Image

FILLED = '<rect width="100%" height="100%"/>'


def drawing(inside: str = FILLED, attributes: str = 'viewBox="0 0 200 100"') -> str:
    """An SVG, twice as wide as high."""
    return f'<svg xmlns="http://www.w3.org/2000/svg" {attributes}>{inside}</svg>'


def pixels(form: str = "PNG", width: int = 200, height: int = 150) -> bytes:
    """A picture of one color, in a format by Pillow's name."""
    file = io.BytesIO()
    Image.new("RGB", (width, height), "teal").save(file, form)
    return file.getvalue()


def moving(form: str = "PNG") -> bytes:
    """A picture that changes its color."""
    file = io.BytesIO()
    first, second = (Image.new("RGB", (200, 150), color) for color in ("teal", "navy"))
    first.save(file, form, save_all=True, append_images=[second])
    return file.getvalue()
