"""Checks that the pictures in front matter and tables exist, and that pages can show them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from rolepress.checks.sources import Sources
from rolepress.content.pictures import read_picture
from rolepress.core.problems import Problem, Rule
from rolepress.domain.picture import PICTURE_ENDS, Picture, PictureError
from rolepress.domain.reference_data import Employer
from rolepress_base.names import nearest

LOGO_SIDE_MIN = 112
"""https://developers.google.com/search/docs/appearance/structured-data/organization (`logo`)"""
LOGO_RATIO_MIN, LOGO_RATIO_MAX = 0.75, 2.5
"""Width by height, as Google asks of the logo of a job posting's employer:
https://developers.google.com/search/docs/appearance/structured-data/job-posting"""
LOGO_MAX_BYTES = 100_000
"""As much as four pages, but still about a second on a slow connection."""


@dataclass(frozen=True, slots=True)
class Logos:
    """The logos of employers whose files exist."""

    pictures: Mapping[str, Picture]
    """Logos that can be shown, by site path."""
    errors: Mapping[str, PictureError]
    """What is wrong with the other logos, by site path."""
    files: Mapping[str, bytes]
    """The bytes of all logos, by site path."""


def read_logos(employers: Mapping[str, Employer], static: Mapping[str, bytes]) -> Logos:
    """Read the logos of employers. `static` holds the editors' files, by site path."""
    named = {employer.logo for employer in employers.values() if employer.logo}
    files = {url: static[url] for url in sorted(named & static.keys())}
    pictures: dict[str, Picture] = {}
    errors: dict[str, PictureError] = {}
    for url, data in files.items():
        try:
            pictures[url] = _logo(url, data)
        except PictureError as error:
            errors[url] = error
    return Logos(pictures, errors, files)


def _logo(url: str, data: bytes) -> Picture:
    """Read a logo, and check its size against Google's rules and ours. Raises PictureError."""
    if len(data) > LOGO_MAX_BYTES:
        raise PictureError(
            f"the file has {len(data) / 1000:,.0f} kB, but a logo may have at most "
            f"{LOGO_MAX_BYTES / 1000:,.0f} kB",
            "make the picture smaller, or export it as SVG or WebP",
        )
    picture = read_picture(url, data)
    size = f"{picture.width:,} by {picture.height:,}"
    if not LOGO_RATIO_MIN <= picture.width / picture.height <= LOGO_RATIO_MAX:
        raise PictureError(
            f"the logo's shape is {size}, but it must be between 3:4 and 5:2",
            "add empty space beside it, or above and below it",
        )
    if min(picture.width, picture.height) < LOGO_SIDE_MIN:
        raise PictureError(
            f"the logo is {size} pixels large, but it must be at least "
            f"{LOGO_SIDE_MIN} by {LOGO_SIDE_MIN}",
            "take a larger one, or an SVG",
        )
    return picture


def check_logos(
    employers: Mapping[str, Employer],
    logos: Logos,
    static: Mapping[str, bytes],
    path: str,
    sources: Sources,
) -> Iterator[Problem]:
    """Report logos in the table at `path` that do not exist or that pages cannot show."""
    for key, employer in employers.items():
        url = employer.logo
        if not url or url in logos.pictures:
            continue
        rule = Rule.WRONG_VALUE if url in logos.errors else Rule.UNKNOWN_REFERENCE
        error = logos.errors.get(url) or _missing(url, static)
        yield sources.at_key(path, (key, "logo"), rule, f"`{key}.logo`: {error}", error.fix)


def _missing(url: str, static: Mapping[str, bytes]) -> PictureError:
    pictures = [name for name in static if name.lower().endswith(tuple(PICTURE_ENDS))]
    match = nearest(url, pictures)
    return PictureError(
        f"there is no file `content/static{url}`",
        f"did you mean `{match}`?" if match else "put the file there, or correct the path",
    )
