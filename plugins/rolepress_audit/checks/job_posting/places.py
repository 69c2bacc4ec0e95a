"""Addresses and countries of a job posting.

Source: https://developers.google.com/search/docs/appearance/structured-data/job-posting
"""

import re
from collections.abc import Iterable, Iterator

from rolepress_audit.checks.job_posting.posting import Posting, full_postings
from rolepress_audit.facts.countries import (
    countries_of,
    country_code,
    country_names,
    is_country_only,
)
from rolepress_audit.findings.finding import Finding, Rule, Severity
from rolepress_audit.html.page import Page
from rolepress_audit.html.things import Thing
from rolepress_audit.lexicon.languages import every
from rolepress_audit.words.text import fold
from rolepress_base.messages import one_line
from rolepress_base.names import nearest

COUNTRY = Rule("J106", Severity.ERROR, "Each place of work has an address with a country")
KNOWN = Rule("J107", Severity.ERROR, "A country is one that ISO 3166-1 lists")
TOWN = Rule("J136", Severity.ERROR, "A town is a place")
RULES: tuple[Rule, ...] = (COUNTRY, KNOWN, TOWN)

COUNTRIES_SHOWN = 5
_NOWHERE = re.compile(every("nowhere"))
_PARTS = re.compile(r"[,;/()|]| - ")


def check(page: Page) -> Iterator[Finding]:
    """Places without a country, and countries that nobody knows."""
    for posting in full_postings(page):
        places = [
            place
            for place in posting.things("jobLocation")
            if not place.is_unresolved and "VirtualLocation" not in place.types
        ]
        yield from _without_address(posting, places)
        for address in _addresses(places):
            yield from _address(posting, address)
        for area in posting.things("applicantLocationRequirements"):
            if "Country" in area.types:
                for name in area.texts("name"):
                    yield from _known(posting, name, "applicantLocationRequirements")


def _without_address(posting: Posting, places: Iterable[Thing]) -> Iterator[Finding]:
    fix = 'add `address`, a PostalAddress with at least `addressCountry`, such as "DE"'
    for place in places:
        if not addresses_of(place):
            message = (
                "the address of `jobLocation` is one text, so its country cannot be read"
                if place.values("address")
                else "`jobLocation` has no address"
            )
            yield posting.finding(COUNTRY, message, fix, "jobLocation")


def _address(posting: Posting, address: Thing) -> Iterator[Finding]:
    if not address.values("addressCountry"):
        town = address.text("addressLocality")
        yield posting.finding(
            COUNTRY,
            "the address of `jobLocation`"
            + (f" in {one_line(town)}" if town else "")
            + " has no `addressCountry`",
            'add `addressCountry`, a two-letter code such as "DE"',
            "address",
        )
    countries = country_texts(address)
    for name in countries:
        yield from _known(posting, name, "addressCountry")
    for town in address.texts("addressLocality"):
        yield from _town(posting, town)
        yield from _country_as_town(posting, town, countries)


def _known(posting: Posting, name: str, where: str) -> Iterator[Finding]:
    if country_code(name) is None:
        yield posting.finding(
            KNOWN, f"{one_line(name)!r} in `{where}` is not a country", _right_country(name), where
        )


def _right_country(name: str) -> str:
    if members := countries_of(name):
        shown = ", ".join(members[:COUNTRIES_SHOWN])
        more = ", …" if len(members) > COUNTRIES_SHOWN else ""
        return f"name each country that is meant, in a list of Country objects: {shown}{more}"
    if match := nearest(name, country_names()):
        return f"did you mean {match!r}?"
    return 'use a two-letter code of ISO 3166-1, such as "DE", or the name of a country'


def _town(posting: Posting, town: str) -> Iterator[Finding]:
    whole = fold(town)
    if any(_NOWHERE.fullmatch(part.strip()) for part in (whole, *_PARTS.split(whole))):
        yield posting.finding(
            TOWN,
            f"`addressLocality` is {one_line(town)!r}, which is not a town",
            "name the town of the office; for a job that is done wholly from home, leave"
            " `jobLocation` out and write `jobLocationType` and `applicantLocationRequirements`",
            "addressLocality",
        )


def _country_as_town(posting: Posting, town: str, countries: list[str]) -> Iterator[Finding]:
    codes = {country_code(name) for name in countries}
    if any(code and is_country_only(town, code) for code in codes):
        yield posting.finding(
            TOWN,
            f"`addressLocality` is {one_line(town)!r}, which is the country",
            "name the town, or leave `addressLocality` out",
            "addressLocality",
        )


def all_addresses(posting: Posting) -> list[Thing]:
    """The addresses of a posting's places, each once even if several places name it."""
    return _addresses(posting.things("jobLocation"))


def _addresses(places: Iterable[Thing]) -> list[Thing]:
    return list(dict.fromkeys(each for place in places for each in addresses_of(place)))


def addresses_of(place: Thing) -> list[Thing]:
    """The addresses of a place that have parts. The place itself counts if it has them."""
    if "PostalAddress" in place.types:
        return [place]
    return place.things("address")


def country_texts(address: Thing) -> list[str]:
    """The codes or names of an address's country, written as text or as a Country."""
    found = address.texts("addressCountry")
    for country in address.things("addressCountry"):
        found += country.texts("name") or country.texts("identifier")
    return found
