"""Whether visitors and search engines can reach each page by links, and how soon."""

from collections.abc import Iterator

from rolepress_audit.findings.finding import Finding, Rule, Severity
from rolepress_audit.site.site import Site
from rolepress_audit.site.summary import PageSummary

ORPHAN = Rule("L107", Severity.WARNING, "A page can be reached from the home page by links")
DEEP = Rule("L108", Severity.WARNING, "A page is at most three clicks from the home page")
RULES: tuple[Rule, ...] = (ORPHAN, DEEP)

MAX_CLICKS = 3
MAX_CLICKS_LARGE = 4
LARGE_SITE_PAGES = 1000


def check(site: Site) -> Iterator[Finding]:
    """The pages to be indexed, as seen from the home page."""
    home = site.home
    if home is None:
        return
    found = list(_found(site, home))
    if found and (unsure := site.options.perhaps):
        said = f"links to {unsure}, which may be this site's address, were not followed"
        fix = f"add `--site-url {unsure}` to the command, or name another address with it"
        yield site.finding(ORPHAN, ".", f"{said}: without them, no link leads to some pages", fix)
    else:
        yield from found


def _found(site: Site, home: PageSummary) -> Iterator[Finding]:
    clicks = _clicks(site, home)
    linked = _linked(site)
    limit = MAX_CLICKS if len(site.indexed) <= LARGE_SITE_PAGES else MAX_CLICKS_LARGE
    for page in site.indexed:
        if page is home:
            continue
        steps = clicks.get(page.path)
        if page.path not in linked:
            said = "no page that search engines may have links here"
        elif steps is None:
            said = "links lead here, but from no page that can be reached from the home page"
        elif steps > limit:
            said = f"the page is {steps} clicks from the home page, more than {limit}"
            yield site.finding(DEEP, page.path, said, "link to it from a page nearer to the start")
            continue
        else:
            continue
        yield site.finding(
            ORPHAN, page.path, said, "link to it from a page about the same matter, or remove it"
        )


def _clicks(site: Site, home: PageSummary) -> dict[str, int]:
    """The fewest clicks to each page. A redirect costs none."""
    found = {home.path: 0}
    front = [home]
    steps = 0
    if home.is_redirect:
        front += [
            page for stop in site.journey(site.address_of(home)) if (page := site.page_at(stop))
        ]
        found |= dict.fromkeys((page.path for page in front), 0)
    while front:
        steps += 1
        following = []
        for page in front:
            for path in site.linked_from(page):
                if path not in found:
                    found[path] = steps
                    following.append(site.by_path[path])
        front = [page for page in following if page.is_indexable]
    return found


def _linked(site: Site) -> set[str]:
    found: set[str] = set()
    for page in site.pages:
        if page.is_indexable and not page.is_error_page:
            found.update(path for path in site.linked_from(page) if path != page.path)
    return found
