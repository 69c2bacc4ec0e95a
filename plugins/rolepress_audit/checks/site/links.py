"""Where links lead: to a page or file that exists, to a part that exists, without a detour."""

from bisect import bisect_left
from collections.abc import Callable, Iterator
from urllib.parse import unquote

from rolepress_audit.checks.site.grouping import by_target, on_all
from rolepress_audit.findings.finding import Finding, Rule, Severity
from rolepress_audit.site.site import Site
from rolepress_audit.site.summary import PageSummary
from rolepress_audit.values.addresses import without_fragment

BROKEN = Rule("L101", Severity.ERROR, "A link leads to a page or a file that exists")
NO_ANCHOR = Rule("L102", Severity.WARNING, "A link to a part of a page leads to a part that exists")
DETOUR = Rule("L103", Severity.WARNING, "A link leads straight to its page, not to a redirect")
INSECURE = Rule("L104", Severity.WARNING, "A link to the site's own page uses https")
RULES: tuple[Rule, ...] = (BROKEN, NO_ANCHOR, DETOUR, INSECURE)

Fault = Callable[[Site, str], bool]


def check(site: Site) -> Iterator[Finding]:
    """The links of all pages."""
    kinds: tuple[tuple[Rule, Fault, str, str], ...] = (
        (BROKEN, _is_broken, "leads nowhere", "correct the address, or add what it names"),
        (NO_ANCHOR, _has_no_anchor, "names a part that its page does not have", _ANCHOR_FIX),
        (
            DETOUR,
            _is_detour,
            "leads to a redirect",
            "link directly to where visitors are redirected",
        ),
        (INSECURE, _is_insecure, "uses http, and the site is https", "write https, or the path"),
    )
    for rule, is_fault, said, fix in kinds:
        faults = (
            (page.path, target if rule is NO_ANCHOR else without_fragment(target))
            for page in site.pages
            if not page.is_redirect
            for target in page.targets
            if is_fault(site, target)
        )
        for target, paths in by_target(faults).items():
            message = f"the link to {target} {said}"
            line = _line(site, paths[0], target)
            yield on_all(paths, site.finding(rule, paths[0], message, fix, line))


def _line(site: Site, path: str, target: str) -> int:
    """The line of a link. A link to a part of its own page may be written as `#part` alone."""
    line = site.line_of(path, target)
    _, found, part = target.partition("#")
    return line if line > 1 or not found else site.line_of(path, f"#{part}")


_ANCHOR_FIX = "correct what follows the #, or give the element that id"


def _is_broken(site: Site, target: str) -> bool:
    place = site.place_of(target)
    return place is not None and site.is_whole and not (place.file or place.is_answered)


def _has_no_anchor(site: Site, target: str) -> bool:
    _, found, fragment = target.partition("#")
    name = unquote(fragment.partition(":~:")[0])
    if not found or not name or name.lower() == "top" or name[0] in "/!":
        return False  # the last two are routes of an application
    page = site.page_at(target)
    return page is not None and not page.is_redirect and not _names(page, name)


def _names(page: PageSummary, name: str) -> bool:
    at = bisect_left(page.anchors, name)
    return at < len(page.anchors) and page.anchors[at] == name


def _is_detour(site: Site, target: str) -> bool:
    place = site.place_of(target)
    if place is None:
        return False
    if place.rule and not place.file and place.is_answered:
        return True
    page = site.by_path.get(place.file or "")
    if page is None or page is site.home:  # a home page may send visitors to their language
        return False
    return page.is_redirect or _lacks_slash(site, target, page)


def _lacks_slash(site: Site, target: str, page: PageSummary) -> bool:
    """Whether a link differs from its target by the slash that hosts add."""
    path = (site.path_of(target) or "").partition("#")[0].partition("?")[0]
    canonical = site.path_of(page.canonical) if page.canonical else None
    return (
        canonical is not None
        and canonical.endswith("/")
        and f"{path}/" == canonical
        and page.path.endswith("/index.html")
    )


def _is_insecure(site: Site, target: str) -> bool:
    site_url = site.options.site_url
    if not site_url.startswith("https://") or not target.startswith("http://"):
        return False
    return site.path_of(f"https://{target.removeprefix('http://')}") is not None
