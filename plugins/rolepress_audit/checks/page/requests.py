"""Requests that a page makes its visitors' browsers send to others."""

from collections.abc import Iterator

from rolepress_audit.findings.finding import Finding, Rule, Severity
from rolepress_audit.html.page import Page
from rolepress_audit.html.resources import Resource, resources
from rolepress_audit.values.addresses import host_of, owner_of
from rolepress_base.messages import count, one_line

THIRD_PARTY = Rule("A106", Severity.WARNING, "A page asks no other site for its parts")
MIXED = Rule("A107", Severity.ERROR, "A page that comes by https asks for nothing by http")
RULES: tuple[Rule, ...] = (THIRD_PARTY, MIXED)


def check(page: Page) -> Iterator[Finding]:
    """The page's requests. If the site's address is not known, nobody can tell whom they go to."""
    own = page.options.site_url or page.canonical
    owner = owner_of(host_of(own))
    if not owner:
        return
    by_host: dict[str, list[Resource]] = {}
    for resource in resources(page):
        host = host_of(resource.address)
        if host and owner_of(host) != owner:
            by_host.setdefault(host, []).append(resource)
        if own.startswith("https:") and resource.address.startswith("http:"):
            yield _mixed(page, resource)
    for host, found in by_host.items():
        first = found[0]
        others = f", and {count(len(found) - 1, 'more request')} there" if found[1:] else ""
        yield page.finding(
            THIRD_PARTY,
            f"the page asks {host} for {one_line(first.reference)} ({first.kind}){others}",
            "serve the file from this site, or do without it: a stranger learns of each visit",
            near=first.tag,
        )


def _mixed(page: Page, resource: Resource) -> Finding:
    return page.finding(
        MIXED,
        f"the page comes by https and asks for {one_line(resource.reference)} by http",
        "write https; browsers block such requests, or warn",
        near=resource.tag,
    )
