"""Finds a town's country by its region, the page's language, or the domain of the host."""

import re
from collections.abc import Iterator
from functools import lru_cache

import pycountry
from babel.core import get_global

from rolepress_audit.facts.countries import country_code
from rolepress_audit.facts.languages import ENGLISH, locale_of
from rolepress_audit.facts.places import names_of_place, part_names, region_names, shows_place
from rolepress_audit.words.text import Words, fold, tokens

_NEAR = 40
"""How many characters before and after a town may contain its region."""
_NAME_MIN_CHARS = 4
"""Shorter names of countries and regions are codes, or words by chance."""

_NAME_MAX_WORDS = 3

_SPACELESS = re.compile("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_SEGMENT_END = re.compile(r"[,.;:·•|()\[\]/–—]|\s-\s")
_SEGMENTS_AFTER = 3
_WORLDWIDE = frozenset({"AC", "AI", "CO", "FM", "IO", "LY", "ME", "TO", "TV", "WS", "EU"})
"""Domains of countries that companies anywhere use."""


def country_is_evident(
    town: str, country: str, words: Words, language: str, *, host: str = ""
) -> bool:
    """Whether a text that shows a town needs no country beside it.

    The country is evident if one of its regions (ISO 3166-2) is named beside the town, or if it
    goes with the language of the page or the domain of its host. English goes with no country. If
    another country is named beside the town, nothing is evident.
    """
    if not shows_place(town, words):
        return False
    around = list(_around(town, words))
    if any(_names_region(town, country, text) for text in around):
        return True
    if any(_names_other(country, text, language) for text in _after(town, words)):
        return False
    return country in {_country_of_language(language), _country_of_host(host)}


def shows_inner_region(town: str, region: str, country: str, words: Words) -> bool:
    """Whether a text names a town's region by a part of it, as `Lyon (69)` does."""
    codes = {f"{country}-{name}" for name in region_names(region, country)}
    inner = [part for part in _subdivisions(country) if part.parent_code in codes]
    own = " ".join(tokens(town))
    for text in _around(town, words):
        shown = Words(text)
        if any(f"({part.code.partition('-')[2].lower()})" in shown.folded for part in inner):
            return True
        names = {name for part in inner for name in part_names(part.name)} - {own}
        if any(f" {name} " in shown.tokens for name in names):
            return True
    return False


def _subdivisions(country: str) -> Iterator[pycountry.db.Data]:
    yield from pycountry.subdivisions.get(country_code=country) or ()  # type: ignore[no-untyped-call]


def _names_region(town: str, country: str, text: str) -> bool:
    names = set(names_of_place(town))
    found = Words(text).tokens
    return any(f" {name} " in found for name in _region_forms(country) if name not in names)


@lru_cache(maxsize=64)
def _region_forms(country: str) -> frozenset[str]:
    return frozenset(
        name
        for part in _subdivisions(country)
        for name in part_names(part.name)
        if len(name) >= _NAME_MIN_CHARS or _SPACELESS.search(name)
    )


def _around(town: str, words: Words) -> Iterator[str]:
    """The folded text before and after each mention of a town."""
    for match in _mentions(town).finditer(words.folded):
        yield words.folded[max(0, match.start() - _NEAR) : match.end() + _NEAR]


def _after(town: str, words: Words) -> Iterator[str]:
    for match in _mentions(town).finditer(words.folded):
        yield words.folded[match.end() : match.end() + _NEAR]


def _mentions(town: str) -> re.Pattern[str]:
    names = (re.escape(name).replace(r"\ ", r"\W*") for name in names_of_place(town))
    return re.compile(rf"(?<!\w)(?:{'|'.join(names)})")


def _names_other(country: str, text: str, language: str) -> bool:
    for part in _SEGMENT_END.split(text)[:_SEGMENTS_AFTER]:
        said = tokens(part)[:_NAME_MAX_WORDS]
        names = (" ".join(said[:end]) for end in range(1, len(said) + 1))
        codes = {country_code(name, language) for name in names if len(name) >= _NAME_MIN_CHARS}
        if codes - {None, country}:
            return True
    return False


def _country_of_language(tag: str) -> str:
    """The country in a language tag, or else the country where most of its speakers live."""
    locale = locale_of(tag) if tag else None
    if locale is None:
        return ""
    if locale.territory:
        return str(locale.territory)
    if locale.language == ENGLISH:
        return ""
    return str(get_global("likely_subtags").get(locale.language, "")).rpartition("_")[2]


def _country_of_host(host: str) -> str:
    ending = fold(host.rpartition(".")[2]).upper()
    if len(ending) != len("uk") or ending in _WORLDWIDE:
        return ""
    return {"UK": "GB"}.get(ending, ending)
