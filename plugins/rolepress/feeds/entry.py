"""The entries of feeds: the facts and the text of an open vacancy, for one place at a time."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime

from rolepress.core.urls import absolute, file_url
from rolepress.domain.catalog import Vacancy, group_by
from rolepress.domain.job_posting import JobPosting
from rolepress.domain.place import Place, PlaceKey, Workplace
from rolepress.domain.salary import Salary
from rolepress.pages.context import Context


@dataclass(frozen=True, slots=True)
class Spot:
    """The place of an entry: the town of the work, or the country to work from at home."""

    where: PlaceKey
    place: Place | None = None
    """The town's address; None for remote work."""

    @property
    def key(self) -> str:
        """A name for the spot that is unique in its vacancy and the same in every build."""
        return self.where.slug

    @property
    def country(self) -> str:
        """ISO 3166-1 alpha-2."""
        return self.where.country


def spots(posting: JobPosting) -> Iterator[Spot]:
    """Yield each town of a vacancy, or for remote work each country that one may live in.

    A spot depends on its place alone, so editors can add, remove or reorder places without
    changing the other spots. Two addresses in one town are one spot, which names only the town.
    """
    if posting.workplace is Workplace.REMOTE:
        yield from (Spot(PlaceKey(country)) for country in posting.applicant_countries)
        return
    for key, places in group_by(posting.locations, lambda place: [place.key]).items():
        place = next((each for each in places if each.region), places[0])
        address = {"street_address": None, "postal_code": None}
        yield Spot(key, place.model_copy(update=address) if len(places) > 1 else place)


@dataclass(frozen=True, slots=True)
class FeedEntry:
    """One vacancy in one spot."""

    vacancy: Vacancy
    context: Context
    html: str
    """The text of the vacancy (`vacancy_description`)."""
    spot: Spot | None = None
    """None in a feed that lists a vacancy once, with all its places."""

    @property
    def posting(self) -> JobPosting:
        """The employer's facts."""
        return self.vacancy.posting

    @property
    def url(self) -> str:
        """The absolute address of the vacancy's page."""
        return absolute(self.context.site.url, self.vacancy.url)

    @property
    def requisition(self) -> str:
        """A name for the vacancy that changes only when its file is renamed.

        Jobs and roles may have the same slug, so the kind is part of it: `jobs-acme-grid`.
        """
        return self.vacancy.document.original_url.strip("/").replace("/", "-")

    @property
    def reference(self) -> str:
        """A name for the entry: `jobs-acme-grid.berlin-de`. No slug has a dot in it."""
        return f"{self.requisition}.{self.spot.key}" if self.spot else self.requisition

    @property
    def language(self) -> str | None:
        """The language of the vacancy's words (BCP 47), if it is not the one of the feed."""
        return self.vacancy.document.language or None

    @property
    def company(self) -> str | None:
        """The employer's name; None if it is confidential."""
        return self.vacancy.employer.name if self.vacancy.employer else None

    @property
    def authors(self) -> list[dict[str, str]] | None:
        """The employer, with its logo if it has one; None if the employer is confidential."""
        if self.vacancy.employer is None:
            return None
        author, logo = {"name": self.vacancy.employer.name}, self.vacancy.employer.logo
        return [
            author | ({"avatar": absolute(self.context.site.url, file_url(logo))} if logo else {})
        ]

    @property
    def place(self) -> Place | None:
        """The place of work of this entry; None for remote work."""
        return self.spot.place if self.spot else None

    @property
    def country(self) -> str | None:
        """The country of this entry, as an ISO 3166-1 code."""
        return self.spot.country if self.spot else None

    @property
    def salary(self) -> Salary | None:
        """What the employer pays."""
        return self.posting.base_salary

    @property
    def email(self) -> str | None:
        """The email address of the employer's contact, or else the one to apply to."""
        contact = self.posting.application_contact
        return (contact.email if contact else None) or self.posting.apply_email

    @property
    def category(self) -> str | None:
        """The name of the vacancy's family, if it has one."""
        family = self.vacancy.family
        return self.context.catalog.data.families[family].name if family else None

    @property
    def is_remote(self) -> bool:
        """Whether the work is never done on site."""
        return self.posting.workplace is Workplace.REMOTE

    @property
    def posted_at(self) -> datetime | None:
        """The start of the day on which the vacancy was posted."""
        day = self.posting.date_posted
        return self.context.site.start_of(day) if day else None

    @property
    def changed_at(self) -> datetime:
        """The start of the day of the vacancy's latest change."""
        return self.context.site.start_of(self.changed)

    @property
    def changed(self) -> date:
        """The day of the vacancy's latest change, from the dates that editors gave."""
        return latest_change(self.vacancy, self.context)


def latest_change(vacancy: Vacancy, context: Context) -> date:
    """When a vacancy was posted or last changed, whichever is later; never after the build date.

    Every open vacancy has a date of posting, so the build date is only an upper limit.
    """
    days = (vacancy.document.date_modified, vacancy.posting.date_posted)
    return min(max(filter(None, days), default=context.build_date), context.build_date)


def latest_first(vacancies: Iterable[Vacancy], context: Context) -> list[Vacancy]:
    """Sort vacancies, the latest change first."""
    return sorted(vacancies, key=lambda v: (latest_change(v, context), v.url), reverse=True)
