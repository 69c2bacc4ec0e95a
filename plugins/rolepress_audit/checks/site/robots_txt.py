"""`robots.txt`: lines that crawlers understand."""

from collections.abc import Iterator

from rolepress_audit.findings.finding import Finding, Rule, Severity
from rolepress_audit.site.site import Site
from rolepress_audit.site_files.robots_file import CRAWLER
from rolepress_audit.values.addresses import host_of
from rolepress_audit.values.path_rules import TRIED_MAX
from rolepress_audit.values.sizes import KIB

SYNTAX = Rule("M107", Severity.ERROR, "Each line of robots.txt is a rule that crawlers understand")
RULES: tuple[Rule, ...] = (SYNTAX,)

FILE = "robots.txt"
MAX_BYTES = 500 * KIB
"""Google reads no more than this."""


def check(site: Site) -> Iterator[Finding]:
    """The file, if there is one."""
    if FILE not in site.folder.files:
        return
    for line, said in site.robots.faults:
        fix = "write lines such as `User-agent: *` and below it `Disallow: /private/`"
        yield site.finding(SYNTAX, FILE, said, fix, line)
    for line in site.robots.rules_for(CRAWLER).left_out[:1]:
        said = f"from here on, rules with a star inside are ignored: {TRIED_MAX} come before"
        yield site.finding(SYNTAX, FILE, said, "join rules, or let them end at their star", line)
    for line, address in site.robots.sitemaps:
        if not host_of(address):
            said = f"the sitemap's address {address!r} is not absolute"
            yield site.finding(SYNTAX, FILE, said, "write it with https and the host", line)
    if site.folder.files[FILE] > MAX_BYTES:
        said = f"the file has {site.folder.files[FILE] // KIB} KiB, and Google reads 500"
        yield site.finding(SYNTAX, FILE, said, "join rules with the wildcard *")
