"""The site's own pictures. Editors put the files into `content/static/`."""

from dataclasses import dataclass

PICTURE_ENDS = {
    ".svg": "SVG",
    ".png": "PNG",
    ".webp": "WEBP",
    ".jpg": "JPEG",
    ".jpeg": "JPEG",
    ".avif": "AVIF",
}
"""The extensions of picture files, each with its format. All browsers show these."""


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture that a page may show."""

    url: str
    """Its site path."""
    width: int
    """In pixels. A drawing has no size of its own: for it, only the shape counts."""
    height: int


class PictureError(Exception):
    """A file that cannot be shown as a picture. Its message says why, and `fix` what to do."""

    def __init__(self, message: str, fix: str) -> None:
        self.fix = fix
        super().__init__(message)
