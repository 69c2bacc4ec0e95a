"""What is sent with which path: one table, that each server's file says in its own words.

No two rules send one header with the same path. Where they did, Netlify and Cloudflare Pages would
join the values, and two policies allow only what both do.
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
"""With every answer, that to an address without a page too. Two years of `https` are what Mozilla
recommends; whether other hosts of a domain keep it, its owner has to say."""
OURS_ALONE = ("Cross-Origin-Resource-Policy", "same-origin")
"""Not with pictures and feeds, which other sites may show and read."""
ASK_EACH_TIME = ("Cache-Control", "public, max-age=0, must-revalidate")
"""A vacancy that has closed is closed at once. Unchanged pages are answered with 304."""
KEEP_AN_HOUR = ("Cache-Control", "public, max-age=3600")
KEEP_FOR_EVER = ("Cache-Control", "public, max-age=31536000, immutable")
MAX_AREAS = 60
"""Cloudflare Pages reads 100 rules; fingerprinted files and feeds need some."""


@dataclass(frozen=True, slots=True)
class Pages:
    """Where the site's pages are."""

    urls: tuple[str, ...]
    languages: tuple[str, ...] = ()
    """The folders of languages, such as `de`."""


@dataclass(frozen=True, slots=True)
class HeaderRule:
    """Headers for a path, or for all below one."""

    path: str
    """A path of the host; with `/*` at its end, everything below it."""
    headers: Headers

    @property
    def pattern(self) -> str:
        """The path as a regular expression. A folder's page is a file of its own to servers."""
        if self.path.endswith("/*"):
            return f"^{re.escape(self.path.removesuffix('*'))}"
        index = r"(?:index\.html)?" if self.path.endswith("/") else ""
        return f"^{re.escape(self.path)}{index}$"


def header_rules(
    pages: Pages, asked: Asked, files: Sequence[FileView], site: SiteView
) -> list[HeaderRule]:
    """All rules, that for everything first."""
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
    """A rule for each folder at the top of the site or of a language, and for each page in none.

    Its policy allows what any page below it needs. A page that needs less has a stricter one in
    its `<meta>`, and a browser keeps to both.
    """
    powers: dict[str, set[str]] = {}
    for url in pages.urls:
        powers.setdefault(_area(url, pages.languages), set()).update(asked.get(url, ()))
    for area in sorted(powers):
        policy = header_policy({Power(power) for power in powers[area]}, site)
        headers = ("Content-Security-Policy", policy), ASK_EACH_TIME, OURS_ALONE
        yield HeaderRule(href(site.base, area), headers)


def _area(url: str, languages: Collection[str]) -> str:
    """Where a page lies, such as `/jobs/*` or `/de/jobs/*`; its own address where in no folder."""
    parts = url.split("/")[1:]
    depth = 2 if parts[0] in languages else 1
    return f"/{'/'.join(parts[:depth])}/*" if len(parts) > depth else url


def _media_type(file: FileView) -> str:
    """What a file is, where a server that goes by the end of its name would not know."""
    if file.feed_title:
        return file.media_type
    return "application/manifest+json" if file.url.endswith(".webmanifest") else ""
