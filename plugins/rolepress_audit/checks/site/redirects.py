"""Redirects: they end soon, at something that exists."""

from collections.abc import Iterator

from rolepress_audit.findings.finding import Finding, Rule, Severity
from rolepress_audit.site.site import MANY_HOPS, Site
from rolepress_audit.values.addresses import same_address
from rolepress_audit.values.path_rules import TRIED_MAX

ENDS = Rule("R101", Severity.ERROR, "A redirect leads to something that exists")
CHAIN = Rule("R102", Severity.WARNING, "A redirect leads straight to the last address")
LOOP = Rule("R103", Severity.ERROR, "A redirect comes to an end")
SYNTAX = Rule("R104", Severity.ERROR, "Each line of _redirects is a rule that hosts understand")
RULES: tuple[Rule, ...] = (ENDS, CHAIN, LOOP, SYNTAX)

FILE = "_redirects"


def check(site: Site) -> Iterator[Finding]:
    """The rules of `_redirects`, and the pages that only redirect their visitors."""
    rules, wrong = site.redirects
    for line, said in wrong:
        fix = "write the old path, the new one and a status: /old/ /new/ 301"
        yield site.finding(SYNTAX, FILE, said, fix, line)
    for rule in site.rules_for_all.left_out:
        said = f"{rule.source} is not looked at, since {TRIED_MAX} rules before it are as involved"
        yield site.finding(
            SYNTAX, FILE, said, "let rules end in a star, or name whole steps", rule.line
        )
    for rule in rules:
        if rule.is_fixed and not rule.conditional and site.path_of(rule.source):
            place = site.place_of(rule.source)
            if place and place.rule is rule:  # not hidden by a file or an earlier rule
                yield from _journey(site, FILE, rule.source, rule.line)
    for page in site.pages:
        if page.is_redirect:
            yield from _journey(site, page.path, site.options.path + page.url, 0)


def _journey(site: Site, path: str, start: str, line: int) -> Iterator[Finding]:
    stops = site.journey(start)
    if not stops:
        return
    line = line or site.line_of(path, stops[0])
    seen = [start, *stops]
    if len(stops) >= MANY_HOPS or _returns(site, seen):
        said = f"the redirect of {start} never ends: it leads to {stops[0]} and comes back"
        yield site.finding(LOOP, path, said, "let it lead to a page", line)
        return
    last = site.place_of(stops[-1])
    if last and site.is_whole and not last.file and not last.is_answered:
        said = f"the redirect of {start} leads to {stops[-1]}, which does not exist"
        yield site.finding(
            ENDS, path, said, "name the page that took its place, or answer 410", line
        )
    elif len(stops) > 1:
        said = f"the redirect of {start} takes {len(stops)} steps: {' to '.join(stops)}"
        yield site.finding(CHAIN, path, said, f"let it lead to {stops[-1]} at once", line)


def _returns(site: Site, seen: list[str]) -> bool:
    *before, last = seen
    return any(
        same_address(site.path_of(stop) or stop, site.path_of(last) or last) for stop in before
    )
