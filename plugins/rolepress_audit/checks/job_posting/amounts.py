"""How much a job posting says."""

from collections.abc import Iterator

from rolepress_audit.checks.job_posting.posting import full_postings
from rolepress_audit.findings.finding import Finding, Rule, Severity
from rolepress_audit.html.page import Page
from rolepress_audit.html.things import VALUES_MAX
from rolepress_base.messages import one_line

READ = Rule("J139", Severity.WARNING, "A property of a job posting has at most 250 values")
RULES: tuple[Rule, ...] = (READ,)


def check(page: Page) -> Iterator[Finding]:
    """Properties with more values than are read."""
    for posting in full_postings(page):
        for name in filter(posting.has_more, posting.node):
            yield posting.finding(
                READ,
                f"`{one_line(name)}` has more than {VALUES_MAX} values; the others are not read",
                "name countries or regions in place of all their towns; or make several postings",
                name,
            )
