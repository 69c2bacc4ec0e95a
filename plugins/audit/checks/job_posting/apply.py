"""A way to apply on the page.

Source: https://developers.google.com/search/docs/appearance/structured-data/job-posting
(content policies: no way to apply)
"""

from collections.abc import Iterator

from plugins.audit.checks.job_posting.posting import only_posting
from plugins.audit.finding import Finding, Rule, Severity
from plugins.audit.page import Page
from plugins.audit.signs.way_to_apply import has_way_to_apply

APPLY = Rule("P106", Severity.ERROR, "A page with a job posting lets visitors apply")
RULES: tuple[Rule, ...] = (APPLY,)


def check(page: Page) -> Iterator[Finding]:
    """A posting on a page that offers no way to apply."""
    posting = only_posting(page)
    if posting is None or has_way_to_apply(page):
        return
    yield posting.finding(
        APPLY,
        "the page has a job posting and no way to apply for the job",
        "add a link, a form, or an email address that reaches the employer",
    )
