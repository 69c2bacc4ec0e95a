"""Which headers are sent with which paths: one table, which each server's file writes its own way.

No two rules set the same header for the same path. If they did, Netlify and Cloudflare Pages would
join the values, and two joined policies allow only what both allow.
"""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from rolepress.core.urls import href
from rolepress.pages.security_policy import Power, header_policy
from rolepress.pages.view import Asked, FileView, SiteView

Headers = tuple[tuple[str, str], ...]

_SENSORS = ("accelerometer", "camera", "display-capture", "geolocation", "gyroscope")
_DEVICES = ("magnetometer", "microphone", "midi", "payment", "usb")
EVERYWHERE: Headers = (
    ("Strict-Transport-Security", "max-age=63072000"),
    ("X-Content-Type-Options", "nosniff"),
    ("X-Frame-Options", "DENY"),
    ("Referrer-Policy", "strict-origin-when-cross-origin"),
    ("Permissions-Policy", ", ".join(f"{name}=()" for name in (*_SENSORS, *_DEVICES))),
    ("Cross-Origin-Opener-Policy", "same-origin"),
)
"""Headers of every response, even one with status 404. Mozilla recommends two years of `https`.
Subdomains are not included, because only the owner of the domain can decide that."""
OURS_ALONE = ("Cross-Origin-Resource-Policy", "same-origin")
"""Not sent with pictures and feeds, which other sites may show and read."""
ASK_EACH_TIME = ("Cache-Control", "public, max-age=0, must-revalidate")
"""Browsers ask each time, so a closed vacancy is closed at once. Unchanged pages cost a 304."""
KEEP_AN_HOUR = ("Cache-Control", "public, max-age=3600")
KEEP_FOR_EVER = ("Cache-Control", "public, max-age=31536000, immutable")
MAX_AREAS = 60
"""Cloudflare Pages reads 100 rules, and fingerprinted files and feeds need some of them."""


@dataclass(frozen=True, slots=True)
class Pages:
    """The addresses of the site's pages."""

    urls: tuple[str, ...]
    languages: tuple[str, ...] = ()
    """The folders of languages, such as `de`."""


@dataclass(frozen=True, slots=True)
class HeaderRule:
    """Headers for a path, or for everything below it."""

    path: str
    """A path on the host. With `/*` at its end, it stands for everything below."""
    headers: Headers

    @property
    def pattern(self) -> str:
        """The path as a regular expression, which also matches `index.html` in a folder."""
        if self.path.endswith("/*"):
            return f"^{re.escape(self.path.removesuffix('*'))}"
        index = r"(?:index\.html)?" if self.path.endswith("/") else ""
        return f"^{re.escape(self.path)}{index}$"


def header_rules(
    pages: Pages, asked: Asked, files: Sequence[FileView], site: SiteView
) -> list[HeaderRule]:
    """Return all rules. The one for the whole site comes first."""
    base = site.base
    areas = list(_areas(pages, asked, site))
    rules = [HeaderRule(f"{base}/*", EVERYWHERE), *areas]
    if len(areas) > MAX_AREAS:
        powers = {Power(power) for powers in asked.values() for power in powers}
        everyone = header_policy(powers, site)
        rules = [HeaderRule(f"{base}/*", (*EVERYWHERE, ("Content-Security-Policy", everyone)))]
    rules += [
        HeaderRule(href(base, url), (KEEP_FOR_EVER, OURS_ALONE)) for url in site.theme.fingerprinted
    ]
    rules += [
        HeaderRule(href(base, file.url), (("Content-Type", kind), KEEP_AN_HOUR))
        for file in files
        if (kind := _media_type(file))
    ]
    return rules


def _areas(pages: Pages, asked: Asked, site: SiteView) -> Iterator[HeaderRule]:
    """Yield a rule for each top folder of the site or of a language, and each page outside of any.

    The policy of a folder allows what any page below it needs. A page that needs less has a
    stricter policy in its `<meta>`, and browsers apply both.
    """
    powers: dict[str, set[str]] = {}
    for url in pages.urls:
        powers.setdefault(_area(url, pages.languages), set()).update(asked.get(url, ()))
    for area in sorted(powers):
        policy = header_policy({Power(power) for power in powers[area]}, site)
        headers = ("Content-Security-Policy", policy), ASK_EACH_TIME, OURS_ALONE
        yield HeaderRule(href(site.base, area), headers)


def _area(url: str, languages: Collection[str]) -> str:
    """The folder of a page, such as `/jobs/*` or `/de/jobs/*`, or else the page's own address."""
    parts = url.split("/")[1:]
    depth = 2 if parts[0] in languages else 1
    return f"/{'/'.join(parts[:depth])}/*" if len(parts) > depth else url


def _media_type(file: FileView) -> str:
    """The media type of a file, if a server cannot tell it from the file's extension."""
    if file.feed_title:
        return file.media_type
    return "application/manifest+json" if file.url.endswith(".webmanifest") else ""
