"""The whole site, as the checks that compare pages see it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from rolepress_audit.findings.finding import Finding, Rule
from rolepress_audit.positions.address_lines import AddressLines
from rolepress_audit.settings.options import Options
from rolepress_audit.site.summary import PageSummary
from rolepress_audit.site_files.folder import Folder
from rolepress_audit.site_files.redirects import (
    CLOUDFLARE_FILES,
    CLOUDFLARE_HOSTS,
    CLOUDFLARE_STATUSES,
    MOVED,
    Redirect,
    read_redirects,
)
from rolepress_audit.site_files.robots_file import RobotsFile, read_robots
from rolepress_audit.values.addresses import (
    host_of,
    path_below,
    same_page,
    site_path,
    without_fragment,
)
from rolepress_audit.values.path_rules import PathRules

MANY_HOPS = 20
"""Browsers give up after this many redirects."""
DYNAMIC = ("/.netlify/", "/_vercel/", "/cdn-cgi/", "/_next/image", "/.well-known/")
"""Paths that hosts answer without a file."""


@dataclass(frozen=True, slots=True)
class Place:
    """What answers at an address of the site."""

    url: str
    """The site path, without escapes, query and fragment."""
    file: str | None = None
    """The file. It is None if the file is missing, or if a rule sends visitors on."""
    rule: Redirect | None = None
    """The rule of `_redirects` that applies there, if any."""
    is_answered: bool = True
    """Whether visitors get something other than an error."""


@dataclass(frozen=True)
class Site:
    """Every page's summary, and the folder that they are in."""

    options: Options
    folder: Folder
    pages: Sequence[PageSummary]
    unread: dict[str, str] = field(default_factory=dict, repr=False)
    """Why a file could not be read, by path, for each file that a check has asked for so far."""
    _lines: dict[str, AddressLines] = field(default_factory=dict, repr=False)
    _places: dict[str, Place | None] = field(default_factory=dict, repr=False)

    @cached_property
    def by_url(self) -> Mapping[str, PageSummary]:
        """The pages by site path."""
        return {page.url: page for page in self.pages}

    @cached_property
    def by_path(self) -> Mapping[str, PageSummary]:
        """The pages by file."""
        return {page.path: page for page in self.pages}

    @cached_property
    def home(self) -> PageSummary | None:
        """The page at the site's root."""
        return self.by_path.get(self.folder.file_at("/") or "")

    @cached_property
    def is_whole(self) -> bool:
        """Whether the folder is the root of a site.

        If it is not, its pages may link to much that is elsewhere.
        """
        roots = ("sitemap.xml", "robots.txt", "_redirects", "_headers")
        return self.home is not None or any(name in self.folder.files for name in roots)

    @cached_property
    def redirects(self) -> tuple[list[Redirect], list[tuple[int, str]]]:
        """The rules of `_redirects`, and its invalid lines with the reason."""
        return read_redirects(self.text_of("_redirects"))

    @cached_property
    def rules_for_all(self) -> PathRules[Redirect]:
        """The rules of `_redirects` that apply to all visitors of this site."""
        rules = (rule for rule in self.redirects[0] if not rule.conditional and self._is_ours(rule))
        return PathRules((rule.pattern, rule) for rule in rules)

    @cached_property
    def robots(self) -> RobotsFile:
        """What `robots.txt` says. A site without the file has no rules."""
        return read_robots(self.text_of("robots.txt"))

    def text_of(self, path: str) -> str:
        """The text of a file in the folder. It is empty if the file cannot be read."""
        data = self.read(path) if path in self.folder.files else None
        return (data or b"").decode("utf-8", errors="replace")

    def read(self, path: str) -> bytes | None:
        """The bytes of a file, or None if it cannot be read. `unread` then has the reason."""
        try:
            return self.folder.read(path)
        except OSError as error:
            self.unread[path] = error.strerror or str(error)
            return None

    def path_of(self, address: str) -> str | None:
        """The site path of an absolute address or of a path of the host.

        None if it leads to another site.
        """
        if self.options.site_url and address.startswith("/") and not address.startswith("//"):
            return path_below(self.options.path, address)
        return path_below(self.options.base, address)

    def place_of(self, address: str) -> Place | None:
        """What answers at an address, or None if it leads to another site."""
        plain = without_fragment(address)
        if plain not in self._places:
            path = self.path_of(plain)
            self._places[plain] = None if path is None else self._look_up(site_path(path))
        return self._places[plain]

    def _look_up(self, url: str) -> Place:
        file = self.folder.file_at(url) or self.folder.page_near(url)
        rule = self.rules_for_all.first(self.options.path + url)
        if rule is None or (file and not self._wins(rule)):
            return Place(url, file) if file else _no(url)
        if rule.status == 200:  # noqa: PLR2004 - HTTP: found
            target = site_path(self.path_of(rule.target) or rule.target)
            return Place(url, self.folder.file_at(target), rule)
        return Place(url, None, rule, is_answered=rule.status in MOVED)

    def _is_ours(self, rule: Redirect) -> bool:
        """Whether a rule applies on the site's own host. Some rules are for another host."""
        host = host_of(rule.source)
        is_here = "://" not in rule.source or host == (host_of(self.options.site_url) or None)
        return is_here and (not self._on_cloudflare or rule.status in CLOUDFLARE_STATUSES)

    def _wins(self, rule: Redirect) -> bool:
        """Whether a rule applies even if there is a file at the path.

        On Netlify this takes a `!`. On Cloudflare every rule does (Cloudflare Pages, "Redirects").
        GitLab Pages and IPFS prefer the file as Netlify does, so that is assumed.
        """
        return rule.forced or self._on_cloudflare

    @cached_property
    def _on_cloudflare(self) -> bool:
        host = host_of(self.options.site_url)
        has_sign = any(name in self.folder.files for name in CLOUDFLARE_FILES)
        return has_sign or host.endswith(CLOUDFLARE_HOSTS)

    def page_at(self, address: str) -> PageSummary | None:
        """The page that answers at an address."""
        place = self.place_of(address)
        return self.by_path.get(place.file) if place and place.file else None

    def sent_on_to(self, address: str) -> str:
        """Where a visitor of an address is sent, or an empty string if the journey ends."""
        place = self.place_of(address)
        if place and place.rule and place.rule.status in MOVED:
            return place.rule.target if place.rule.has_fixed_target else ""
        page = self.page_at(address)
        return page.redirects_to if page else ""

    def journey(self, address: str) -> list[str]:
        """The addresses that a visitor is sent through, with the last one and without the first."""
        stops: list[str] = []
        while (target := self.sent_on_to(address)) and len(stops) < MANY_HOPS:
            stops.append(target)
            address = target
        return stops

    @cached_property
    def indexed(self) -> tuple[PageSummary, ...]:
        """The pages that search engines may list under their own address."""
        return tuple(page for page in self.pages if self._is_indexed(page))

    def _is_indexed(self, page: PageSummary) -> bool:
        if not page.is_indexable or page.is_redirect or page.is_error_page or not page.is_document:
            return False
        return self.is_self_canonical(page)

    def is_self_canonical(self, page: PageSummary) -> bool:
        """Whether a page is its own canonical page. True if nobody can tell."""
        if not page.canonical:
            return True
        place = self.place_of(page.canonical)
        if place is None:
            return not self.options.site_url
        return place.file == page.path or same_page(page.canonical, self.address_of(page))

    def address_of(self, page: PageSummary) -> str:
        """A page's absolute address, or its site path if the site's address is not known."""
        return self.options.base + page.url

    def linked_from(self, page: PageSummary) -> Iterator[str]:
        """The files that a page's links and forms lead to, directly or through redirects."""
        alternates = (address for _, address in page.alternates)
        for address in (*page.targets, *page.forms, *alternates):
            place = self.place_of(address)
            if place is None:
                continue
            for stop in (address, *(self.journey(address) if self._moves(place) else ())):
                if (found := self.page_at(stop)) is not None:
                    yield found.path

    def _moves(self, place: Place) -> bool:
        page = self.by_path.get(place.file) if place.file else None
        return place.rule is not None or (page is not None and page.is_redirect)

    def line_of(self, path: str, address: str) -> int:
        """The line of a file on which an address first occurs, in whatever form, or 1."""
        if path not in self._lines:
            self._lines.clear()  # findings come file by file: one in memory is enough
            self._lines[path] = AddressLines(self.text_of(path))
        return self._lines[path].of(address, self.path_of(address) or "")

    def finding(self, rule: Rule, path: str, message: str, fix: str, line: int = 1) -> Finding:
        """A finding in a file of the site."""
        return Finding(rule, path, message, fix, line)


def _no(url: str) -> Place:
    return Place(url, is_answered=url.startswith(DYNAMIC))
