"""Sitemaps: files that search engines can read, with the site's pages and no others."""

from collections import defaultdict
from collections.abc import Iterator
from urllib.parse import urlsplit

from rolepress_audit.findings.finding import Finding, Rule, Severity
from rolepress_audit.site.site import Place, Site
from rolepress_audit.site.sitemaps import (
    MAX_ENTRIES,
    Sitemap,
    SitemapEntry,
    read_sitemaps,
)
from rolepress_audit.site_files.robots_file import CRAWLER, CrawlerRules
from rolepress_audit.values.addresses import host_of, same_address
from rolepress_audit.values.w3c_dates import read_w3c_date
from rolepress_base.messages import count

VALID = Rule("M101", Severity.ERROR, "A sitemap is valid by the schema of sitemaps.org")
LIMITS = Rule("M102", Severity.ERROR, "A sitemap has at most 50,000 addresses and 50 MB")
LISTED = Rule("M103", Severity.ERROR, "A sitemap lists canonical addresses of pages to be indexed")
COVERED = Rule("M104", Severity.WARNING, "A page to be indexed is in a sitemap")
LASTMOD = Rule("M105", Severity.ERROR, "A lastmod is a date that has come")
HONEST = Rule("M106", Severity.WARNING, "A lastmod is when the page changed, not the last build")
ALLOWED = Rule("M108", Severity.ERROR, "robots.txt does not keep crawlers from pages in a sitemap")
EXISTS = Rule("M109", Severity.ERROR, "A sitemap that is named exists")
PRESENT = Rule("M112", Severity.WARNING, "A large site has a sitemap")
RULES: tuple[Rule, ...] = (
    VALID,
    LIMITS,
    LISTED,
    COVERED,
    LASTMOD,
    HONEST,
    ALLOWED,
    EXISTS,
    PRESENT,
)

LARGE_SITE_PAGES = 500
"""According to Google, smaller sites that link to all their pages need no sitemap."""
SAME_DAY_PAGES = 10


def check(site: Site) -> Iterator[Finding]:
    """Each sitemap that can be found, and everything that they list together."""
    yield from _named(site)
    crawler = site.robots.rules_for(CRAWLER)
    listed: set[str] = set()
    days: list[str] = []
    path = ""
    for sitemap in read_sitemaps(site):
        path = path or sitemap.path
        yield from _file(site, sitemap)
        yield from _dates(site, sitemap)
        if sitemap.is_index:
            yield from _children(site, sitemap)
        else:
            yield from _entries(site, sitemap, listed, crawler)
            days += [entry.lastmod for entry in sitemap.entries]
    if path:
        if site.options.site_url:  # without it, nobody can tell which page an address names
            yield from _covered(site, listed)
        yield from _honest(site, path, days)
    elif len(site.indexed) > LARGE_SITE_PAGES and not site.robots.sitemaps:
        said = f"the site has {count(len(site.indexed), 'page')} and no sitemap"
        yield site.finding(PRESENT, ".", said, "write a sitemap.xml, and name it in robots.txt")


def _named(site: Site) -> Iterator[Finding]:
    for line, address in site.robots.sitemaps:
        place = site.place_of(address) if host_of(address) else None
        if place and not place.file and not place.is_answered:
            said = f"the sitemap {address} does not exist"
            yield site.finding(EXISTS, "robots.txt", said, "correct the address, or add it", line)


def _children(site: Site, sitemap: Sitemap) -> Iterator[Finding]:
    for entry in sitemap.entries:
        place = site.place_of(entry.loc)
        if place and not place.file and not place.is_answered:
            said = f"the sitemap {entry.loc} does not exist"
            fix = "correct the address, or add the file"
            yield site.finding(EXISTS, sitemap.path, said, fix, entry.line)


def _file(site: Site, sitemap: Sitemap) -> Iterator[Finding]:
    for line, said in sitemap.faults:
        yield site.finding(
            VALID,
            sitemap.path,
            f"the sitemap is not valid: {said}",
            "write it as sitemaps.org/protocol.html says; search engines skip it otherwise",
            line,
        )
    entries = len(sitemap.entries)
    if sitemap.is_too_large or entries > MAX_ENTRIES:
        said = "more than 50 MB" if sitemap.is_too_large else f"{entries:,} addresses"
        fix = "split it, and list the parts in a sitemap index"
        yield site.finding(LIMITS, sitemap.path, f"the sitemap has {said}", fix)


def _dates(site: Site, sitemap: Sitemap) -> Iterator[Finding]:
    for entry in sitemap.entries:
        if not entry.lastmod:
            continue
        try:
            is_future = site.options.now.is_before(read_w3c_date(entry.lastmod))
            wrong = "lies in the future" if is_future else ""
        except (ValueError, OverflowError) as error:
            wrong = str(error)
        if wrong:
            said = f"the lastmod {entry.lastmod!r} of {entry.loc} {wrong}"
            fix = "write the day on which the page's content last changed"
            yield site.finding(LASTMOD, sitemap.path, said, fix, entry.line)


def _honest(site: Site, path: str, days: list[str]) -> Iterator[Finding]:
    today = site.options.now.day.isoformat()
    if len(days) > SAME_DAY_PAGES and all(day.startswith(today) for day in days):
        yield site.finding(
            HONEST,
            path,
            f"all {len(days)} pages say that they changed on {today}, the day of this audit",
            "give each page the day on which its content changed; search engines ignore others",
        )


def _entries(
    site: Site, sitemap: Sitemap, listed: set[str], crawler: CrawlerRules
) -> Iterator[Finding]:
    """The faults of a file's addresses, one of each kind.

    The files that it lists are added to a set.
    """
    faults: defaultdict[tuple[Rule, str], list[SitemapEntry]] = defaultdict(list)
    seen: set[str] = set()
    for entry in sitemap.entries:
        place = site.place_of(entry.loc) if host_of(entry.loc) else None
        if entry.loc in seen:
            faults[LISTED, "is in the sitemap twice"].append(entry)
        elif wrong := _fault(site, entry.loc, place):
            faults[LISTED, wrong].append(entry)
        elif place and (line := crawler.forbids(_path_and_query(entry.loc))):
            faults[ALLOWED, f"is forbidden by line {line} of robots.txt"].append(entry)
        seen.add(entry.loc)
        if place and place.file:
            listed.add(place.file)
    for (rule, said), entries in faults.items():
        more = f"; so do {len(entries) - 1:,} more" if entries[1:] else ""
        fix = _FIXES[rule]
        message = f"{entries[0].loc} {said}{more}"
        yield site.finding(rule, sitemap.path, message, fix, entries[0].line)


_FIXES = {
    LISTED: "list only addresses that answer, may be indexed, and are the canonical ones",
    ALLOWED: "allow it in robots.txt, or leave it out of the sitemap",
}


def _path_and_query(address: str) -> str:
    """The path that rules of `robots.txt` apply to.

    It starts at the root of the host, even for a site below it.
    """
    parts = urlsplit(address)
    return f"{parts.path or '/'}?{parts.query}" if parts.query else parts.path or "/"


def _fault(site: Site, address: str, place: Place | None) -> str:
    if not host_of(address):
        return "is not absolute" if address else "is empty"
    if place is None:
        return "is not on this site" if site.options.site_url else ""
    if not place.file:
        return "leads to a redirect" if place.is_answered else "does not exist"
    page = site.by_path.get(place.file)
    if page is None:
        return ""
    if page.is_redirect:
        return "leads to a redirect"
    return _page_fault(site, address, place.file)


def _page_fault(site: Site, address: str, file: str) -> str:
    page = site.by_path[file]
    if page.is_error_page:
        return "is an error page"
    if not page.is_indexable:
        return "is a page with noindex"
    if not page.canonical or site.place_of(page.canonical) is None:
        return ""
    if not site.is_self_canonical(page):
        return "is a page that names another as canonical"
    return "" if same_address(address, page.canonical) else "is not the canonical address"


def _covered(site: Site, listed: set[str]) -> Iterator[Finding]:
    for page in site.indexed:
        if page.path not in listed:
            said = "the page may be indexed, and no sitemap lists it"
            fix = "add it to the sitemap, or give it noindex"
            yield site.finding(COVERED, page.path, said, fix)
