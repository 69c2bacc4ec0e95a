"""`robots.txt`: lines that crawlers understand."""

from collections.abc import Iterator

from plugins.audit.addresses import host_of
from plugins.audit.finding import Finding, Rule, Severity
from plugins.audit.robots_file import read_robots
from plugins.audit.site import Site
from plugins.audit.sitemaps import named_in_robots

SYNTAX = Rule("M107", Severity.ERROR, "Each line of robots.txt is a rule that crawlers understand")
RULES: tuple[Rule, ...] = (SYNTAX,)

FILE = "robots.txt"
MAX_BYTES = 500 * 1024
"""Google reads no more of it."""


def check(site: Site) -> Iterator[Finding]:
    """The file, where there is one."""
    if FILE not in site.folder.files:
        return
    for line, said in read_robots(site.text_of(FILE)).faults:
        fix = "write lines such as `User-agent: *` and below it `Disallow: /private/`"
        yield site.finding(SYNTAX, FILE, said, fix, line)
    for line, address in named_in_robots(site.folder):
        if not host_of(address):
            said = f"the sitemap's address {address!r} is not absolute"
            yield site.finding(SYNTAX, FILE, said, "write it with https and the host", line)
    if site.folder.files[FILE] > MAX_BYTES:
        said = f"the file has {site.folder.files[FILE] // 1024} KB, and Google reads 500"
        yield site.finding(SYNTAX, FILE, said, "join rules with the wildcard *")
