"""The canonical addresses that lead to other pages of the site."""

from collections.abc import Iterator

from rolepress_audit.findings.finding import Finding, Rule, Severity
from rolepress_audit.site.site import Site
from rolepress_audit.site.summary import PageSummary

CANONICAL = Rule("L105", Severity.ERROR, "A canonical address leads to a page that may be indexed")
RULES: tuple[Rule, ...] = (CANONICAL,)


def check(site: Site) -> Iterator[Finding]:
    """Pages that may be indexed and name another page as canonical."""
    for page in site.pages:
        is_judged = page.is_document and page.is_indexable and not page.is_redirect
        if not page.canonical or not is_judged or page.is_error_page:
            continue
        if site.is_whole and not site.is_self_canonical(page) and (wrong := _fault(site, page)):
            yield site.finding(
                CANONICAL,
                page.path,
                f"the canonical address {page.canonical} {wrong}",
                "name the page's own address, or the address of the page to index instead",
                site.line_of(page.path, page.canonical),
            )


def _fault(site: Site, page: PageSummary) -> str:
    place = site.place_of(page.canonical)
    if place is None:
        return ""
    target = site.by_path.get(place.file or "")
    if target is None:
        return "" if place.file or place.is_answered else "leads nowhere"
    if target.is_redirect:
        return "leads to a redirect"
    if not target.is_indexable:
        return "leads to a page with noindex"
    other = not site.is_self_canonical(target)
    return f"leads to a page that itself names {target.canonical}" if other else ""
