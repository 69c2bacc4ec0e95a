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

    Remote work is listed under each country one may live in.
    """
    for place in posting.locations:
        yield PlaceKey(place.country)
        yield place.key
    if posting.workplace is Workplace.REMOTE:
        yield REMOTE
        yield from (PlaceKey(country) for country in posting.applicant_countries)


def place_slug(place: PlaceKey) -> str:
    """A place in an address, such as `portland-or-us`, `germany` or `remote`."""
    if place.town:
        return place.slug
    return slugify(wording.country(place.country, "en")) if place.country else "remote"


def place_url(place: PlaceKey) -> str:
    """The path of a place's list. It says all that tells the place from others, and stays."""
    return addresses.place_url(place_slug(place))


@dataclass(frozen=True, slots=True)
class PlaceNames:
    """What the places of a site are called: a town by its region only where there are two."""

    towns: Mapping[PlaceKey, str] = field(default_factory=dict)
    regions: Mapping[PlaceKey, str] = field(default_factory=dict)
    """Of the towns that another one in the same country has its name in common with."""

    def name(self, place: PlaceKey, language: str) -> str:
        """A place as a heading says it, such as "Berlin, Germany"."""
        if not place.country:
            return words(language).gettext("Remote")
        parts = self.towns.get(place), self.regions.get(place)
        return ", ".join((*filter(None, parts), wording.country(place.country, language)))

    def workplaces(self, posting: JobPosting, language: str) -> str:
        """Where a vacancy is, for a card: towns, or "Remote" with the countries."""
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
    """How most write a name; where two ways are as usual, the one with large and small letters."""
    counted = Counter(" ".join(normalize("NFC", spelling).split()) for spelling in spellings)
    ranked = ((-count, name.islower() or name.isupper(), name) for name, count in counted.items())
    return min(ranked, default=(0, False, ""))[2]


def place_in_words(posting: JobPosting, language: str) -> str:
    """Where a vacancy's work is done, in a phrase; may be empty."""
    if posting.workplace is Workplace.REMOTE:
        _ = words(language).gettext
        where = wording.countries(posting.applicant_countries, language)
        living = _("Fully remote, for people living in %(countries)s") % {"countries": where}
        return living if where else _("Fully remote")
    return wording.either((wording.place(place, language) for place in posting.locations), language)
