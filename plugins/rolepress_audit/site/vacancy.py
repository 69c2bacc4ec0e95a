"""What one page shows about a vacancy, as far as its words and links tell.

This is for people who read the report. No rule depends on it, because words prove nothing.
"""

from dataclasses import dataclass

from rolepress_audit.html.page import Page
from rolepress_audit.html.visible import words
from rolepress_audit.signals.closed_notice import closed_notice
from rolepress_audit.signals.way_to_apply import invites_to_apply

POSTINGS_KEPT = 20
TITLE_MAX_CHARS = 100


@dataclass(frozen=True, slots=True)
class VacancyFacts:
    """What one page shows."""

    postings: tuple[str, ...]
    """The title of each `JobPosting` in its markup."""
    has_apply_link: bool
    has_closed_notice: bool


def read_vacancy(page: Page) -> VacancyFacts:
    """The facts of one page."""
    titles = [node.node.get("title") for node in page.nodes_of("JobPosting")]
    return VacancyFacts(
        postings=tuple(
            words(title)[:TITLE_MAX_CHARS] if isinstance(title, str) else "without a title"
            for title in titles[:POSTINGS_KEPT]
        ),
        has_apply_link=invites_to_apply(page),
        has_closed_notice=bool(closed_notice(page)),
    )
