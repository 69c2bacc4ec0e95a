"""What one page shows of a vacancy, as a stranger can tell by its words and links.

For people who read the report: no rule rests on it, since words prove nothing.
"""

import re
from dataclasses import dataclass

from plugins.audit.page import Page, attribute, words

POSTINGS_KEPT = 20
TITLE_MAX_CHARS = 100

_APPLY = re.compile(
    r"\b(?:apply|bewerb|bewirb|postul|candidat|solicit|aplic|aplik|sollicit|ansök|søk|hae\b)",
    re.IGNORECASE,
)
_CLOSED = re.compile(
    r"no longer (?:accept|avail|open|tak)"
    r"|(?:vacancy|position|job|role|posting|applications?) (?:is|are|has|have|was)"
    r" (?:been |now )?(?:closed|filled|expired)"
    r"|(?:vacancy|position|job|applications?) closed"
    r"|stelle (?:ist )?(?:bereits )?(?:besetzt|nicht mehr)"
    r"|offre (?:est )?(?:pourvue|expirée)"
)
_CLOSED_STEMS = (
    "closed", "filled", "expired", "no longer", "besetzt", "nicht mehr", "pourvue", "expirée",
)  # fmt: skip
"""One of them is in each text that says so: most texts need no closer look."""


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
        has_apply_link=_has_apply_link(page),
        has_closed_notice=_says_closed(page.main_text.lower()),
    )


def _says_closed(text: str) -> bool:
    return any(stem in text for stem in _CLOSED_STEMS) and _CLOSED.search(text) is not None


def _has_apply_link(page: Page) -> bool:
    return any(
        _APPLY.search(attribute(tag, "href")) or _APPLY.search(tag.get_text())
        for name in ("a", "button")
        for tag in page.tags.get(name, ())
    )
