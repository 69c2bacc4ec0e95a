"""Where a site is served, according to its own pages and files.

A page names its address in its canonical link or in Open Graph. If most pages do not, we ask the
file `CNAME`, `robots.txt`, the sitemap, feeds and links. An address that ends with the path of a
file in the folder is a vote for the part before that path.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from itertools import islice

from rolepress_audit.html.page import Page
from rolepress_audit.html.resources import resources
from rolepress_audit.html.visible import attribute
from rolepress_audit.settings.now import Now
from rolepress_audit.settings.options import Options
from rolepress_audit.site.pages import open_page
from rolepress_audit.site.sitemaps import USUAL_NAMES, read_sitemap
from rolepress_audit.site.summary import IMAGES, feeds
from rolepress_audit.site.votes import Votes, count_votes
from rolepress_audit.site_files.folder import Folder
from rolepress_audit.site_files.robots_file import read_robots
from rolepress_audit.values.addresses import bare, host_of, site_path
from rolepress_audit.values.sizes import KB

SAMPLE = 12
"""How many pages are asked, besides the home page."""
SAMPLE_MAX_BYTES = 200 * KB
"""Larger pages are not asked."""
ENTRIES = 500
"""How many entries of a sitemap are asked."""
FEW_FILES = 2
"""An address that leads to fewer files of the folder proves nothing."""
MANY_LINKS = 5
"""If a folder is the root of a host, half of its links with a slash lead to its files. This many
links are needed to tell."""

_HOST = re.compile(r"(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z][a-z0-9-]*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class SiteAddress:
    """What is known about a folder's address: see `Options`."""

    site_url: str = ""
    below: str | None = ""
    perhaps: str = ""


def find_site_address(folder: Folder) -> SiteAddress:
    """The address that a site's own pages and files agree on."""
    pages = list(_sample(folder))
    found = [reference for page in pages for reference in _references(page)]
    rooted = count_votes(folder, (each for each in found if each.startswith("/")), with_home=True)
    sources: tuple[Callable[[], str], ...] = (
        lambda: _named_by_pages(folder, pages, rooted),
        lambda: _named_by_host(folder, rooted),
        lambda: _agreed(folder, _sitemap_entries(folder)),
        lambda: _agreed(folder, (feed for page in pages for feed in feeds(page))),
    )
    for source in sources:
        if site_url := source():
            return SiteAddress(site_url)
    linked = _linked(folder, found)
    if linked.files < max(FEW_FILES, rooted.files + 1, _files_without_host(folder, pages) + 1):
        return SiteAddress("", _below(rooted))  # this site prefers links without a host
    if linked.is_most:
        return SiteAddress(linked.base)
    return SiteAddress("", _below(rooted), linked.base)


def _below(rooted: Votes) -> str | None:
    """The path that links such as `/docs/x/` show, or None if they do not fit the folder."""
    if rooted.is_most and (rooted.files >= FEW_FILES or not rooted.base):
        return rooted.base
    return None if rooted.asked >= MANY_LINKS else ""


def _sample(folder: Folder) -> Iterator[Page]:
    """The home page and some pages from all parts of the folder, if they can be read."""
    home = folder.file_at("/")
    others = [
        path for path in folder.pages if path != home and folder.files[path] <= SAMPLE_MAX_BYTES
    ]
    step = max(1, len(others) // SAMPLE)
    for path in ([home] if home else []) + others[::step][:SAMPLE]:
        page = open_page(path, Options(folder.root, "", Now(date.min)))
        if not isinstance(page, Page) or page.is_redirect or page.is_error_page:
            continue
        if page.is_document:
            yield page


def _written(page: Page) -> list[str]:
    """The addresses of a page's links, files and pictures, as the page writes them."""
    tags = [tag for name in ("a", "area") for tag in page.tags.get(name, ())]
    named = [attribute(tag, "href").strip() for tag in tags]
    named += [resource.reference for resource in resources(page)]
    return named + [image for name in IMAGES for image in page.metas(name)]


def _references(page: Page) -> Iterator[str]:
    """The addresses on a page that have a host, or start with a slash."""
    starts = [attribute(tag, "href").strip() for tag in page.tags.get("base", ())]
    is_based = any(start.startswith("/") or host_of(start) for start in starts)
    for written in _written(page):
        address = page.resolve(written) if is_based else written
        address = f"https:{address}" if address.startswith("//") else address
        if address.startswith("/") or host_of(address):
            yield address


def _files_without_host(folder: Folder, pages: Iterable[Page]) -> int:
    """How many of the folder's files the pages name by relative addresses."""
    addresses = (
        page.resolve(written)
        for page in pages
        for written in _written(page)
        if not written.startswith(("/", "#")) and not host_of(written)
    )
    return len({file for each in addresses if (file := folder.file_at(site_path(each)))})


def _named_by_pages(folder: Folder, pages: list[Page], rooted: Votes) -> str:
    """The address that most pages give themselves, or else the home page alone."""
    said = {page.url: list(dict.fromkeys(_own_bases(folder, page))) for page in pages}
    votes = Counter(base for bases in said.values() for base in bases)
    for base, number in votes.most_common(1):
        if 2 * number >= len(pages):
            return base
    for base in said.get("/", ()):
        origin = "/".join(base.split("/", 3)[:3])
        is_shown = rooted.is_most and rooted.files >= FEW_FILES
        return origin + rooted.base if is_shown else base
    return ""


def _own_bases(folder: Folder, page: Page) -> Iterator[str]:
    """Each address that a page gives itself, without the page's own path."""
    named = [attribute(tag, "href") for tag in page.links("canonical")] + page.metas("og:url")
    for address in named:
        own, path = bare(address.strip().partition("?")[0]), bare(page.url)
        if not host_of(own) or not own.endswith(path):
            continue
        if not path and (other := next(iter(count_votes(folder, [own]).bases), "")):
            yield other  # a home page that names another page of the folder
        else:
            yield own.removesuffix(path)


def _named_by_host(folder: Folder, rooted: Votes) -> str:
    """The host that `CNAME` tells GitHub Pages, or the address of the sitemap in `robots.txt`."""
    host = folder.text_of("CNAME").strip()
    if _HOST.fullmatch(host):
        return f"https://{host.lower()}{rooted.base if rooted.is_most else ''}"
    robots = read_robots(folder.text_of("robots.txt"))
    return _agreed(folder, (address for _, address in robots.sitemaps))


def _sitemap_entries(folder: Folder) -> Iterator[str]:
    """The addresses in the first readable sitemap that has a usual name."""
    for name in USUAL_NAMES:
        if name in folder.files:
            with suppress(OSError):
                entries = read_sitemap(name, folder.read(name)).entries
                yield from (entry.loc for entry in islice(entries, ENTRIES))
                return


def _agreed(folder: Folder, addresses: Iterable[str]) -> str:
    votes = count_votes(folder, (each for each in addresses if host_of(each)), with_home=True)
    return votes.base if votes.is_most else ""


def _linked(folder: Folder, addresses: Iterable[str]) -> Votes:
    """The votes of the links to the host that has most of the folder's files."""
    by_host: dict[str, list[str]] = {}
    for address in addresses:
        if host := host_of(address):
            by_host.setdefault(host, []).append(address)
    votes = [count_votes(folder, found, with_home=True) for found in by_host.values()]
    return max(votes, key=lambda each: each.files, default=Votes())
