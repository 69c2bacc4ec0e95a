"""Decides in one pure function whether a page may carry `JobPosting`, and gives the reasons.

The rule is Google's: a page may carry it if and only if it shows exactly one open vacancy, with all
required facts and a way to apply.
https://developers.google.com/search/docs/appearance/structured-data/job-posting#content-policies
"""

import datetime
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from enum import StrEnum

from rolepress.domain.catalog import Catalog, Vacancy
from rolepress.domain.documents import Role
from rolepress.domain.job_posting import JobPosting
from rolepress.domain.place import Workplace
from rolepress.domain.vacancy_state import VacancyState


class Reason(StrEnum):
    """A reason why a page carries no `JobPosting`, in words for editors."""

    NO_VACANCY = "the page advertises no vacancy"
    TWO_VACANCIES = "the page advertises more than one vacancy"
    DRAFT = "the page is a draft"
    NOT_YET_POSTED = "the vacancy is not posted yet"
    CLOSED = "the vacancy is closed"
    PAST_LAST_DAY = "the last day to apply is past"
    NO_DATE_POSTED = "the vacancy does not say when it was posted"
    NO_EMPLOYER = "the vacancy names no employer"
    NO_PLACE = "the vacancy names no place of work and is not remote"
    NO_COUNTRIES = "the vacancy is remote and names no country to live in"
    NO_WAY_TO_APPLY = "the vacancy gives no way to apply"
    NO_DESCRIPTION = "the vacancy's text says nothing beyond its title"
    ELSEWHERE = "the page leads search engines to another page, by `canonical`"

    @property
    def key(self) -> str:
        """The key of the front matter that would resolve it, or `text`; empty for other reasons."""
        return _RESOLVED_BY.get(self, "")

    @property
    def is_fault(self) -> bool:
        """Whether an editor must act: a required fact is missing, or there are several vacancies.

        The other reasons are the ordinary states of a page.
        """
        return self not in _ORDINARY


_ORDINARY = {
    Reason.NO_VACANCY,
    Reason.DRAFT,
    Reason.NOT_YET_POSTED,
    Reason.CLOSED,
    Reason.PAST_LAST_DAY,
    Reason.ELSEWHERE,
}
_RESOLVED_BY = {
    Reason.NO_DATE_POSTED: "date_posted",
    Reason.NO_EMPLOYER: "employer",
    Reason.NO_PLACE: "locations",
    Reason.NO_COUNTRIES: "applicant_countries",
    Reason.NO_WAY_TO_APPLY: "apply_url",
    Reason.NO_DESCRIPTION: "text",
}
_UNPUBLISHED = frozenset({Reason.DRAFT, Reason.NOT_YET_POSTED})


@dataclass(frozen=True, slots=True)
class PageFacts:
    """The facts that decide: the vacancies that a page shows, and its own state."""

    postings: tuple[JobPosting, ...]
    described: bool = True
    """Whether the page's text says more than its title."""
    draft: bool = False
    expired: bool = False
    """Whether its vacancy closed so long ago that no page shows it any more."""
    elsewhere: bool = False
    """Whether its canonical address is the one of another page."""


@dataclass(frozen=True, slots=True)
class Decision:
    """Emit, or withhold with reasons. `reasons` is empty if and only if `emit` is true."""

    reasons: tuple[Reason, ...] = ()
    expired: bool = False
    """Whether the vacancy closed so long ago that no page shows it any more."""

    @property
    def emit(self) -> bool:
        """Whether the page carries `JobPosting`."""
        return not self.reasons

    @property
    def state(self) -> VacancyState:
        """How far the vacancy of a page without faults is in its life."""
        if {*self.reasons} <= {Reason.ELSEWHERE}:
            return VacancyState.OPEN  # people can apply on this page as on the other
        if not _UNPUBLISHED.isdisjoint(self.reasons):
            return VacancyState.DRAFT
        return VacancyState.EXPIRED if self.expired else VacancyState.CLOSED

    @property
    def faults(self) -> tuple[Reason, ...]:
        """The reasons that an editor must resolve before the page can be published."""
        return tuple(reason for reason in self.reasons if reason.is_fault)


def decide(facts: PageFacts, build_date: datetime.date) -> Decision:
    """Whether a page may carry `JobPosting` on the build date.

    A vacancy is open from the day on which it was posted to the end of its last day. The decision
    has all reasons, not only the first.
    """
    if not facts.postings:
        return Decision((Reason.NO_VACANCY,))
    found: list[Reason] = [Reason.DRAFT] if facts.draft else []
    if len(facts.postings) > 1:
        found.append(Reason.TWO_VACANCIES)
    posting = facts.postings[0]
    found += _timing(posting, build_date)
    found += _missing(posting)
    if not facts.described:
        found.append(Reason.NO_DESCRIPTION)
    if facts.elsewhere:
        found.append(Reason.ELSEWHERE)
    return Decision(tuple(found), facts.expired)


def _timing(posting: JobPosting, build_date: datetime.date) -> Iterable[Reason]:
    if posting.date_posted is None:
        yield Reason.NO_DATE_POSTED
    elif posting.date_posted > build_date:
        yield Reason.NOT_YET_POSTED
    if posting.date_closed and posting.date_closed <= build_date:
        yield Reason.CLOSED
    if posting.valid_through and posting.valid_through < build_date:
        yield Reason.PAST_LAST_DAY


def _missing(posting: JobPosting) -> Iterable[Reason]:
    if posting.employer is None:
        yield Reason.NO_EMPLOYER
    if posting.workplace is Workplace.REMOTE:
        if not posting.applicant_countries:
            yield Reason.NO_COUNTRIES
    elif not posting.locations:
        yield Reason.NO_PLACE
    if not (posting.apply_url or posting.apply_email):
        yield Reason.NO_WAY_TO_APPLY


def page_facts(vacancy: Vacancy, catalog: Catalog, expired: Collection[str] = ()) -> PageFacts:
    """The facts of a page that declares a vacancy.

    A role page lists the jobs for its role, so a role that advertises a vacancy itself and has
    jobs beside it would show more than one, whether they are open or not. `expired` are the paths
    of vacancies that closed so long ago that no page shows them any more.
    """
    postings = [vacancy.posting]
    if isinstance(vacancy.document, Role) and vacancy.url not in expired:
        rivals = catalog.vacancies_by_role[vacancy.document.slug]
        shown = [other for other in rivals if other.url not in expired]
        postings += [other.posting for other in shown if other.url != vacancy.url]
    document = vacancy.document
    return PageFacts(
        tuple(postings),
        document.gist.describes_vacancy,
        draft=document.draft,
        expired=vacancy.url in expired,
        elsewhere=document.canonical is not None,
    )
