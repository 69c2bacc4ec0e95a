"""Addresses and countries of a job posting.

Source: https://developers.google.com/search/docs/appearance/structured-data/job-posting
"""

from collections.abc import Iterator

from plugins.audit.checks.job_posting.posting import Posting, Thing, full_postings
from plugins.audit.finding import Finding, Rule, Severity
from plugins.audit.forms.countries import country_code, country_names
from plugins.audit.page import Page
from plugins.core.text import nearest, one_line

COUNTRY = Rule("J106", Severity.ERROR, "Each place of work has an address with a country")
KNOWN = Rule("J107", Severity.ERROR, "A country is one that ISO 3166-1 lists")
RULES: tuple[Rule, ...] = (COUNTRY, KNOWN)


def check(page: Page) -> Iterator[Finding]:
    """Places without a country, and countries that nobody knows."""
    for posting in full_postings(page):
        for place in posting.things("jobLocation"):
            if not place.is_unresolved and "VirtualLocation" not in place.types:
                yield from _place(posting, place)
        for area in posting.things("applicantLocationRequirements"):
            if "Country" in area.types:
                for name in area.texts("name"):
                    yield from _known(posting, name, "applicantLocationRequirements")


def _place(posting: Posting, place: Thing) -> Iterator[Finding]:
    addresses = addresses_of(place)
    fix = 'add `address`, a PostalAddress with at least `addressCountry`, such as "DE"'
    if not addresses:
        message = (
            "the address of `jobLocation` is one text, so its country cannot be read"
            if place.values("address")
            else "`jobLocation` has no address"
        )
        yield posting.finding(COUNTRY, message, fix, "jobLocation")
    for address in addresses:
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
        for name in country_texts(address):
            yield from _known(posting, name, "addressCountry")


def _known(posting: Posting, name: str, where: str) -> Iterator[Finding]:
    if country_code(name) is None:
        match = nearest(name, country_names())
        yield posting.finding(
            KNOWN,
            f"{one_line(name)!r} in `{where}` is no country",
            f"did you mean {match!r}?"
            if match
            else 'use a two-letter code of ISO 3166-1, such as "DE", or the name of a country',
            where,
        )


def addresses_of(place: Thing) -> list[Thing]:
    """The addresses of a place that have parts; the place itself where it is one."""
    if "PostalAddress" in place.types:
        return [place]
    return place.things("address")


def country_texts(address: Thing) -> list[str]:
    """The codes or names of an address's country, written as text or as a Country."""
    found = address.texts("addressCountry")
    for country in address.things("addressCountry"):
        found += country.texts("name") or country.texts("identifier")
    return found
