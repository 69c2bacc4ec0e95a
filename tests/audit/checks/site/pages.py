"""A small correct site. Each test changes the part that it is about."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from rolepress_audit.checks import site as checks
from rolepress_audit.checks.check import SiteCheck, checks_in
from rolepress_audit.findings.finding import Finding
from rolepress_audit.html.page import Page
from rolepress_audit.site.site import Site
from rolepress_audit.site.summary import summarize
from rolepress_audit.site_files.folder import read_folder, url_of
from tests.audit.pages import SITE_URL, ids, options, without, write_files

CHECKS: tuple[SiteCheck, ...] = checks_in(checks)

Files = dict[str, str | bytes]
Changes = Mapping[str, str | bytes | None]
"""What a site has instead, by the short names of `make_site`; None takes a file away."""

WORDS = ("alpha", "bravo", "carbon", "delta", "ember", "forest", "garnet", "harbour", "island")


def make_page(
    url: str,
    body: str = "",
    *,
    head: str = "",
    language: str = "en",
    canonical: str | None = None,
    **words: str,
) -> str:
    """A page with words, a title and a description of its own; with a link to the home page."""
    title = words.get("title", f"Page {url}")
    description = words.get("description", f"About {url}")
    text = words.get("text", f"This is what stands at {url} and nowhere else.")
    link = f'<link rel="canonical" href="{SITE_URL + url if canonical is None else canonical}">'
    return (
        f'<!DOCTYPE html>\n<html lang="{language}">\n<head>\n<title>{title}</title>\n'
        f'<meta name="description" content="{description}">\n'
        f"{link if canonical != '' else ''}\n{head}\n</head>\n"
        f'<body>\n<nav><a href="/">Home</a></nav>\n<main><h1>{title}</h1>\n<p>{text}</p>\n{body}\n'
        "</main>\n</body>\n</html>\n"
    )


def make_sitemap(*urls: str, lastmod: str = "2026-11-01") -> str:
    """A sitemap of site paths."""
    entries = (
        f"<url><loc>{SITE_URL}{url}</loc><lastmod>{lastmod}</lastmod></url>\n" for url in urls
    )
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        f'<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n{"".join(entries)}</urlset>'
    )


def make_site(**changes: str | bytes | None) -> Files:
    """Home, a list, two jobs. Keys are short names; None takes a file away."""
    names = {
        "home": "index.html",
        "jobs": "jobs/index.html",
        "x": "jobs/x/index.html",
        "y": "jobs/y/index.html",
        "robots": "robots.txt",
        "sitemap": "sitemap.xml",
        "redirects": "_redirects",
    }
    files: dict[str, str | bytes | None] = {
        "home": make_page("/", '<a href="/jobs/">Jobs</a>'),
        "jobs": make_page("/jobs/", '<a href="/jobs/x/">X</a> <a href="/jobs/y/#duties">Y</a>'),
        "x": make_page("/jobs/x/"),
        "y": make_page("/jobs/y/", '<h2 id="duties">Duties</h2>'),
        "robots": f"User-agent: *\nAllow: /\n\nSitemap: {SITE_URL}/sitemap.xml\n",
        "sitemap": make_sitemap("/", "/jobs/", "/jobs/x/", "/jobs/y/"),
    }
    return {
        names.get(key, key): text for key, text in (files | changes).items() if text is not None
    }


def site_of(folder: Path, files: Files) -> Site:
    """The files as a site."""
    write_files(folder, files)
    found = read_folder(folder)
    pages = [
        summarize(Page(path, url_of(path), found.read(path), options(folder)))
        for path in found.pages
    ]
    return Site(options(folder), found, pages)


def found_by_all(site: Site) -> list[Finding]:
    """What all checks of the site find."""
    return [finding for check in CHECKS for finding in check.check(site)]


@cache
def _broken_by_sample() -> list[str]:
    with TemporaryDirectory() as folder:
        return ids(found_by_all(site_of(Path(folder), make_site())))


def site_findings(folder: Path, files: Files) -> list[Finding]:
    """The same without what the site as it is above breaks."""
    return without(found_by_all(site_of(folder, files)), _broken_by_sample())


def redirect(target: str) -> str:
    """A page that sends its visitors on."""
    return (
        '<!DOCTYPE html><html><head><meta charset="utf-8"><title>Moved</title>'
        f'<meta name="robots" content="noindex">'
        f'<meta http-equiv="refresh" content="0; url={target}"></head></html>'
    )
