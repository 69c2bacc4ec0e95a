"""Why a page carries `JobPosting` or not, as far as a stranger can see."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from rolepress_audit.lexicon.languages import every
from rolepress_audit.site.summary import PageSummary
from rolepress_audit.values.addresses import path_below, without_fragment

SEVERAL = 2
"""A page with links to this many vacancies is a list of them."""
LIST_TYPES = frozenset({"CollectionPage", "ItemList", "SearchResultsPage"})

_JOB_FOLDER = re.compile(rf"/(?:{every('job_folder')})/[^/]+", re.IGNORECASE)


class Reason(StrEnum):
    """Why a page that is somehow about a vacancy may not carry `JobPosting`."""

    REDIRECT = "redirect"
    CLOSED = "closed"
    SEVERAL = "several"
    LIST = "list"
    OCCUPATION = "occupation"
    NOINDEX = "noindex"
    NO_APPLY_LINK = "no_apply_link"
    UNEXPLAINED = "unexplained"


WORDING = {
    Reason.REDIRECT: "it only sends visitors on",
    Reason.CLOSED: "its text says that the vacancy is closed",
    Reason.SEVERAL: "it links to several pages that each advertise a vacancy",
    Reason.LIST: "its markup says that it is a list",
    Reason.OCCUPATION: "its markup describes an occupation, not one vacancy",
    Reason.NOINDEX: "it asks search engines not to list it",
    Reason.NO_APPLY_LINK: "it has no link to apply by",
    Reason.UNEXPLAINED: "nothing on the page says why: if it advertises one open vacancy, "
    "the markup is missing",
}
"""Each reason in words that follow the name of a page."""


@dataclass(frozen=True, slots=True)
class Decision:
    """Whether a page carries `JobPosting`.

    If not, whether one would expect it, and why it does not.
    """

    postings: tuple[str, ...]
    like_a_vacancy: bool
    reasons: tuple[Reason, ...]


class Decisions:
    """The decisions of a site's pages. Where its links lead shows whether a page is a list."""

    def __init__(self, pages: Iterable[PageSummary], base: str) -> None:
        self._base = base
        self._vacancies = frozenset(page.url for page in pages if page.vacancy.postings)

    def of(self, page: PageSummary) -> Decision:
        """The decision of one page."""
        facts = page.vacancy
        if facts.postings:
            return Decision(facts.postings, like_a_vacancy=True, reasons=())
        like = (
            facts.has_apply_link
            or facts.has_closed_notice
            or "Occupation" in page.types
            or _JOB_FOLDER.search(page.url) is not None
        )
        return Decision((), like, self._reasons(page) if like else ())

    def _reasons(self, page: PageSummary) -> tuple[Reason, ...]:
        holds = {
            Reason.REDIRECT: page.is_redirect,
            Reason.CLOSED: page.vacancy.has_closed_notice,
            Reason.SEVERAL: self._lists_several(page),
            Reason.LIST: not LIST_TYPES.isdisjoint(page.types),
            Reason.OCCUPATION: "Occupation" in page.types,
            Reason.NOINDEX: not page.is_indexable,
            Reason.NO_APPLY_LINK: not page.vacancy.has_apply_link,
        }
        return tuple(reason for reason in Reason if holds.get(reason)) or (Reason.UNEXPLAINED,)

    def _lists_several(self, page: PageSummary) -> bool:
        addresses = map(without_fragment, page.targets)
        led_to = {path_below(self._base, address) for address in addresses}
        return len((led_to & self._vacancies) - {page.url}) >= SEVERAL
