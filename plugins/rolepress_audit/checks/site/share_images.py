"""The pictures that pages name to be shown with links to them (ogp.me, `og:image`)."""

from collections.abc import Iterator

from rolepress_audit.checks.site.grouping import by_target, on_all
from rolepress_audit.findings.finding import Finding, Rule, Severity
from rolepress_audit.site.site import Site
from rolepress_audit.site.summary import ShareImage

MISSING = Rule("C114", Severity.ERROR, "The picture in Open Graph exists")
SIZE = Rule("C115", Severity.WARNING, "The picture in Open Graph has the size that the page states")
RULES: tuple[Rule, ...] = (MISSING, SIZE)

PNG_SIGNATURE = b"\x89PNG\r\n\x1a\n"
PNG_WIDTH, PNG_HEIGHT = slice(16, 20), slice(20, 24)
"""The place of both in the first chunk, `IHDR` (PNG, third edition, 11.2.1)."""


def check(site: Site) -> Iterator[Finding]:
    """The pictures that are files of the site."""
    if not site.is_whole:
        return
    named = [
        (page.path, image) for page in site.pages if not page.is_redirect for image in page.images
    ]
    missing = ((path, image.address) for path, image in named if _is_missing(site, image.address))
    for address, paths in by_target(missing).items():
        said = f"the picture {address} does not exist"
        fix = "correct the address, or add the file"
        line = site.line_of(paths[0], address)
        yield on_all(paths, site.finding(MISSING, paths[0], said, fix, line))
    sizes: dict[str, tuple[int, int] | None] = {}
    for path, image in named:
        if image.width or image.height:
            if image.address not in sizes:
                sizes[image.address] = _png_size(site, image.address)
            yield from _wrong_size(site, path, image, sizes[image.address])


def _is_missing(site: Site, address: str) -> bool:
    place = site.place_of(address)
    return place is not None and not place.file and not place.is_answered


def _wrong_size(
    site: Site, path: str, image: ShareImage, size: tuple[int, int] | None
) -> Iterator[Finding]:
    if size is None:
        return
    for name, stated, is_pixels in zip(
        ("width", "height"), (image.width, image.height), size, strict=True
    ):
        if stated and stated != str(is_pixels):
            said = f"og:image:{name} is {stated}, and {image.address} has {is_pixels} pixels"
            fix = f'write content="{is_pixels}", or make the picture that large'
            yield site.finding(SIZE, path, said, fix, site.line_of(path, image.address))


def _png_size(site: Site, address: str) -> tuple[int, int] | None:
    """Width and height of a picture of this site in pixels, or None if it is not a PNG."""
    place = site.place_of(address)
    if place is None or place.file is None:
        return None
    try:
        data = site.folder.read_start(place.file, PNG_HEIGHT.stop)
    except OSError:
        return None
    if not data.startswith(PNG_SIGNATURE) or len(data) < PNG_HEIGHT.stop:
        return None
    return int.from_bytes(data[PNG_WIDTH]), int.from_bytes(data[PNG_HEIGHT])
