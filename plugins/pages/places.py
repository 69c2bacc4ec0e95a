"""The places of the site: each country and town with a vacancy, and "remote"."""

from collections.abc import Iterator
from dataclasses import dataclass

from plugins.core.text import slugify
from plugins.domain.job_posting import JobPosting
from plugins.domain.place import Workplace
from plugins.locales.catalog import words
from plugins.pages import wording


@dataclass(frozen=True, slots=True)
class PlaceKey:
    """A country, a town in one, or anywhere: both parts are empty for remote work."""

    country: str = ""
    locality: str = ""

    @property
    def url(self) -> str:
        """The path of the place's list."""
        return f"/jobs/in/{self.slug}/"

    @property
    def slug(self) -> str:
        """The place in an address, such as `berlin-de`."""
        if not self.country:
            return "remote"
        if not self.locality:
            return slugify(wording.country(self.country, "en"))
        return f"{slugify(self.locality) or 'town'}-{self.country.lower()}"

    def name(self, language: str) -> str:
        """The place as a heading says it."""
        if not self.country:
            return words(language).gettext("Remote")
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
        _ = words(language).gettext
        where = wording.countries(posting.applicant_countries, language)
        living = _("Fully remote, for people living in %(countries)s") % {"countries": where}
        return living if where else _("Fully remote")
    return wording.either((wording.place(place, language) for place in posting.locations), language)


def short_place(posting: JobPosting, language: str) -> str:
    """The same for a card: towns, or "Remote" with the countries."""
    if posting.workplace is Workplace.REMOTE:
        _ = words(language).gettext
        names = [wording.country(code, language) for code in posting.applicant_countries]
        if not names:
            return _("Remote")
        return _("Remote (%(countries)s)") % {"countries": wording.row(names, language)}
    keys = (PlaceKey(place.country, place.locality) for place in posting.locations)
    return wording.either((key.name(language) for key in keys), language)
