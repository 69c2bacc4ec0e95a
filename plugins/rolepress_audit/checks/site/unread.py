"""Files and folders that no check could read."""

from collections.abc import Iterator

from rolepress_audit.checks.unread import READ
from rolepress_audit.findings.finding import Finding, Rule
from rolepress_audit.site.site import Site

RULES: tuple[Rule, ...] = (READ,)


def check(site: Site) -> Iterator[Finding]:
    """The folders that cannot be listed, and the files that a check tried to read in vain."""
    for path, reason in (site.folder.unread | site.unread).items():
        what = "folder" if path.endswith("/") else "file"
        fix = "check its permissions, and that nothing writes the site meanwhile"
        yield site.finding(READ, path, f"the {what} is not read: {reason}", fix)
