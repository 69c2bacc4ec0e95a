"""The places of the site: each country and town with a vacancy, and "remote"."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from unicodedata import normalize

from rolepress.core.text import slugify
from rolepress.domain import addresses
from rolepress.domain.catalog import Vacancy
from rolepress.domain.job_posting import JobPosting
from rolepress.domain.place import Place, PlaceKey, Workplace
from rolepress.locales.catalog import words
from rolepress.pages import wording

REMOTE = PlaceKey()


def place_keys(posting: JobPosting) -> Iterator[PlaceKey]:
    """Every place under which a vacancy is listed.

    Remote work is listed under each country in which applicants may live.
    """
    for place in posting.locations:
        yield PlaceKey(place.country)
        yield place.key
    if posting.workplace is Workplace.REMOTE:
        yield REMOTE
        yield from (PlaceKey(country) for country in posting.applicant_countries)


def place_slug(place: PlaceKey) -> str:
    """The slug of a place, such as `portland-or-us`, `germany` or `remote`."""
    if place.town:
        return place.slug
    return slugify(wording.country(place.country, "en")) if place.country else "remote"


def place_url(place: PlaceKey) -> str:
    """The path of a place's list. It names the place in full, so that it never has to change."""
    return addresses.place_url(place_slug(place))


@dataclass(frozen=True, slots=True)
class PlaceNames:
    """The names of places. A town is named with its region only if another has the same name."""

    towns: Mapping[PlaceKey, str] = field(default_factory=dict)
    regions: Mapping[PlaceKey, str] = field(default_factory=dict)
    """The regions of towns that share their name with another town of the country."""

    def name(self, place: PlaceKey, language: str) -> str:
        """The name of a place for a heading, such as "Berlin, Germany"."""
        if not place.country:
            return words(language).gettext("Remote")
        parts = self.towns.get(place), self.regions.get(place)
        return ", ".join((*filter(None, parts), wording.country(place.country, language)))

    def workplaces(self, posting: JobPosting, language: str) -> str:
        """The place of a vacancy for a card: towns, or "Remote" with the countries."""
        if posting.workplace is Workplace.REMOTE:
            _ = words(language).gettext
            names = [wording.country(code, language) for code in posting.applicant_countries]
            if not names:
                return _("Remote")
            return _("Remote (%(countries)s)") % {"countries": wording.row(names, language)}
        keys = dict.fromkeys(place.key for place in posting.locations)
        return wording.either((self.name(key, language) for key in keys), language)


def place_names(vacancies: Iterable[Vacancy]) -> PlaceNames:
    """The names of the places of all vacancies, whatever their state."""
    written: dict[PlaceKey, list[Place]] = {}
    for vacancy in vacancies:
        for place in vacancy.posting.locations:
            written.setdefault(place.key, []).append(place)
    namesakes = Counter(replace(key, region="") for key in written)
    return PlaceNames(
        {key: _usual(place.locality for place in places) for key, places in written.items()},
        {
            key: _region(places)
            for key, places in written.items()
            if namesakes[replace(key, region="")] > 1
        },
    )


def _region(places: Iterable[Place]) -> str:
    found = list(places)
    known = next((place.iso_region for place in found if place.iso_region), None)
    return known.title if known else _usual(place.region for place in found if place.region)


def _usual(spellings: Iterable[str]) -> str:
    """The most frequent spelling of a name. In a tie, one that mixes upper and lower case."""
    counted = Counter(" ".join(normalize("NFC", spelling).split()) for spelling in spellings)
    ranked = ((-count, name.islower() or name.isupper(), name) for name, count in counted.items())
    return min(ranked, default=(0, False, ""))[2]


def place_in_words(posting: JobPosting, language: str) -> str:
    """The place of work in a phrase. Empty if the vacancy does not say."""
    if posting.workplace is Workplace.REMOTE:
        _ = words(language).gettext
        where = wording.countries(posting.applicant_countries, language)
        living = _("Fully remote, for people living in %(countries)s") % {"countries": where}
        return living if where else _("Fully remote")
    return wording.either((wording.place(place, language) for place in posting.locations), language)
