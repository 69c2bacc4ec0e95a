"""A way to apply on the page, and a free one.

Source: https://developers.google.com/search/docs/appearance/structured-data/job-posting
(content policies: no way to apply, payment from applicants)
"""

from collections.abc import Iterator

from rolepress_audit.checks.job_posting.posting import Posting, language_of, only_posting
from rolepress_audit.findings.finding import Finding, Rule, Severity
from rolepress_audit.html.page import Page
from rolepress_audit.signals.fee import fee_asked
from rolepress_audit.signals.way_to_apply import has_way_to_apply, switched_off
from rolepress_base.messages import one_line

APPLY = Rule("P106", Severity.ERROR, "A page with a job posting lets visitors apply")
FREE = Rule("P109", Severity.ERROR, "Nobody pays to apply for a job")
RULES: tuple[Rule, ...] = (APPLY, FREE)


def check(page: Page) -> Iterator[Finding]:
    """Pages with a posting that offer no way to apply, or only ways that cost money."""
    posting = only_posting(page)
    if posting is None:
        return
    if not has_way_to_apply(page, language_of(page), _profiles(posting)):
        yield _no_way(page, posting)
    if said := fee_asked(page):
        yield posting.finding(
            FREE,
            f"the page asks applicants for money: {one_line(said)!r}",
            "remove the fee, or remove the posting: a vacancy with a fee must not have one",
        )


def _no_way(page: Page, posting: Posting) -> Finding:
    if said := switched_off(page):
        message = f"the only way to apply for the job, {one_line(said)!r}, is switched off"
        fix = "enable it, or remove the posting if the job is closed"
    else:
        message = "the page has a job posting and no way to apply for the job"
        fix = "add a link, a form, or an email address that reaches the employer"
    return posting.finding(APPLY, message, fix)


def _profiles(posting: Posting) -> list[str]:
    """The employer's own addresses in the markup."""
    employers = posting.things("hiringOrganization")
    return [text for each in employers for name in ("url", "sameAs") for text in each.texts(name)]
