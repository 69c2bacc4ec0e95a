"""The places of the site: each country and town with a vacancy, and "remote"."""

from collections.abc import Iterator
from dataclasses import dataclass

from plugins.core.text import slugify
from plugins.domain.job_posting import JobPosting
from plugins.domain.place import Workplace
from plugins.pages import wording


@dataclass(frozen=True, slots=True)
class PlaceKey:
    """A country, a town in one, or anywhere: both parts are empty for remote work."""

    country: str = ""
    locality: str = ""

    @property
    def url(self) -> str:
        """The path of the place's list."""
        return f"/jobs/in/{self._slug}/"

    @property
    def _slug(self) -> str:
        if not self.country:
            return "remote"
        if not self.locality:
            return slugify(wording.country(self.country, "en"))
        return f"{slugify(self.locality) or 'town'}-{self.country.lower()}"

    def name(self, language: str) -> str:
        """The place as a heading says it."""
        if not self.country:
            return "Remote"
        country = wording.country(self.country, language)
        return f"{self.locality}, {country}" if self.locality else country


REMOTE = PlaceKey()


def place_keys(posting: JobPosting) -> Iterator[PlaceKey]:
    """Every place under which a vacancy is listed.

    Remote work is listed under each country one may live in.
    """
    for place in posting.locations:
        yield PlaceKey(place.country)
        yield PlaceKey(place.country, place.locality)
    if posting.workplace is Workplace.REMOTE:
        yield REMOTE
        yield from (PlaceKey(country) for country in posting.applicant_countries)


def place_in_words(posting: JobPosting, language: str) -> str:
    """Where a vacancy's work is done, in a phrase; may be empty."""
    if posting.workplace is Workplace.REMOTE:
        where = wording.countries(posting.applicant_countries, language)
        return f"Fully remote, for people living in {where}" if where else "Fully remote"
    return " or ".join(wording.place(place, language) for place in posting.locations)


def short_place(posting: JobPosting, language: str) -> str:
    """The same for a card: towns, or "Remote" with the countries."""
    if posting.workplace is Workplace.REMOTE:
        names = [wording.country(code, language) for code in posting.applicant_countries]
        return f"Remote ({', '.join(names)})" if names else "Remote"
    return " or ".join(
        PlaceKey(place.country, place.locality).name(language) for place in posting.locations
    )
