"""What is on a picture, as somebody sees it who only has its bytes."""

import io

from PIL import Image

GROUND = (252, 251, 248)
TOLERANCE = 6
MARGIN = 64
TOP_BAR = 16


def size_of(png: bytes) -> tuple[int, int]:
    """Width and height in pixels."""
    with Image.open(io.BytesIO(png)) as image:
        return image.size


def drawn_box(png: bytes) -> tuple[int, int, int, int]:
    """Left, top, right and bottom of all that is drawn on the ground, the bar on top excepted."""
    with Image.open(io.BytesIO(png)) as image:
        below = image.convert("RGBA").convert("RGB").crop((0, TOP_BAR, *image.size))
    marks = [
        band.point([abs(level - ground) > TOLERANCE and 255 for level in range(256)]).getbbox()
        for band, ground in zip(below.split(), GROUND, strict=True)
    ]
    found = [box for box in marks if box]
    left, top = min(box[0] for box in found), min(box[1] for box in found)
    right, bottom = max(box[2] for box in found), max(box[3] for box in found)
    return left, top + TOP_BAR, right, bottom + TOP_BAR
