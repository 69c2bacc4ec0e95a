"""Visible parity of places: the page shows each town, address and country of the markup.

Source: https://developers.google.com/search/docs/appearance/structured-data/sd-policies
"""

from collections.abc import Iterator

from rolepress_audit.checks.job_posting.places import all_addresses, country_texts
from rolepress_audit.checks.job_posting.posting import (
    NAME_MAX_CHARS,
    Posting,
    language_of,
    only_posting,
)
from rolepress_audit.facts.countries import (
    country_code,
    shows_country,
    shows_group,
    shows_part_of_world,
)
from rolepress_audit.facts.evident_country import country_is_evident, shows_inner_region
from rolepress_audit.facts.places import (
    implies_country,
    is_region_code,
    shows_place,
    shows_postal_code,
    shows_region,
    shows_street,
)
from rolepress_audit.findings.finding import Finding, Rule, Severity
from rolepress_audit.html.page import Page
from rolepress_audit.html.things import Thing
from rolepress_audit.values.addresses import host_of
from rolepress_audit.words.shown import shown_words
from rolepress_audit.words.text import Words
from rolepress_base.messages import one_line

TOWN = Rule("V103", Severity.ERROR, "The page names the towns of its job posting")
ADDRESS = Rule("V104", Severity.WARNING, "The page shows the rest of the address")
COUNTRY = Rule("V105", Severity.ERROR, "The page names the countries of its job posting")
RULES: tuple[Rule, ...] = (TOWN, ADDRESS, COUNTRY)

_FIX = "show it on the page, or take it out of the markup"


def check(page: Page) -> Iterator[Finding]:
    """Places that only the markup has."""
    posting = only_posting(page)
    if posting is None:
        return
    words, language = shown_words(page), language_of(page)
    for address in all_addresses(posting):
        yield from _address(posting, address, words, language)
    for area in posting.things("applicantLocationRequirements"):
        yield from _area(posting, area, words, language)


def _address(posting: Posting, address: Thing, words: Words, language: str) -> Iterator[Finding]:
    codes = [code for name in country_texts(address) if (code := country_code(name, language))]
    country = codes[0] if codes else ""
    region, town = (
        next(iter(_names(address, name)), "") for name in ("addressRegion", "addressLocality")
    )
    for each in _names(address, "addressLocality"):
        if not shows_place(each, words):
            yield _hidden(posting, TOWN, "town", each, "addressLocality")
    if region and not (
        shows_region(region, country, words)
        or shows_inner_region(town, region, country, words)
        or (town and is_region_code(region, country))
    ):
        yield _hidden(posting, ADDRESS, "region", region, "addressRegion")
    for street in _names(address, "streetAddress"):
        if not shows_street(street, words):
            yield _hidden(posting, ADDRESS, "street", street, "streetAddress")
    for value in address.values("postalCode"):
        if _is_name(value) and not shows_postal_code(str(value), words):
            yield _hidden(posting, ADDRESS, "postal code", str(value), "postalCode")
    host = host_of(posting.page.address)
    for code in codes:
        if not (
            shows_country(code, words, language)
            or implies_country(region, town, code, words)
            or country_is_evident(town, code, words, language, host=host)
        ):
            yield _hidden(posting, COUNTRY, "country", country_texts(address)[0], "addressCountry")


def _names(address: Thing, name: str) -> list[str]:
    return list(filter(_is_name, address.texts(name)))


def _is_name(value: object) -> bool:
    return isinstance(value, str | int) and len(str(value)) <= NAME_MAX_CHARS


def _area(posting: Posting, area: Thing, words: Words, language: str) -> Iterator[Finding]:
    where = "applicantLocationRequirements"
    for name in _names(area, "name"):
        code = country_code(name, language)
        if code:
            if not shows_country(code, words, language) and not shows_group(code, words):
                yield _hidden(posting, COUNTRY, "country", name, where)
        elif "Country" not in area.types and not _shows_area(name, words, language):
            yield _hidden(posting, TOWN, "area", name, where)


def _shows_area(name: str, words: Words, language: str) -> bool:
    """Whether the page names an area such as `Michigan, USA`, part by part."""
    *areas, last = name.split(",")
    country = country_code(last, language) or ""
    if not areas or not country:
        return shows_place(name, words) or shows_part_of_world(name, words)
    return all(shows_region(area.strip(), country, words) for area in areas)


def _hidden(posting: Posting, rule: Rule, what: str, value: str, name: str) -> Finding:
    message = f"the markup's {what} {one_line(value)!r} is nowhere on the page"
    if word := shown_words(posting.page).word_around(value):
        message = f"the markup's {what} {one_line(value)!r} is on the page only within {word!r}"
        return posting.finding(
            rule, message, "part the facts on the page, by a space, a comma or a block each", name
        )
    return posting.finding(rule, message, _FIX, name)
