"""Countries: ISO 3166-1 codes, names in any common language, and what people call them."""

import re
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache

import pycountry
from babel import Locale
from babel.languages import get_official_languages

from rolepress_audit.facts.languages import ENGLISH, locale_of, locales
from rolepress_audit.lexicon.languages import every
from rolepress_audit.words.text import Words, fold, tokens

ALIASES: Mapping[str, tuple[str, ...]] = {
    "US": ("usa", "u s", "u s a", "united states", "united states of america", "america"),
    "GB": (
        *("uk", "u k", "united kingdom", "great britain", "britain", "g b"),
        *("england", "scotland", "wales", "northern ireland"),
    ),
    "NL": ("netherlands", "holland"),
    "CZ": ("czechia", "czech republic"),
    "AE": ("uae", "u a e", "emirates"),
    "KR": ("south korea", "korea", "republic of korea"),
    "KP": ("north korea",),
    "RU": ("russia", "russian federation"),
    "IE": ("ireland", "republic of ireland", "eire"),
    "DE": ("brd", "bundesrepublik deutschland"),
    "CH": ("schweiz", "suisse", "svizzera"),
    "VN": ("vietnam", "viet nam"),
    "TW": ("taiwan",),
    "HK": ("hong kong",),
    "MO": ("macau", "macao"),
    "TR": ("turkey", "turkiye"),
    "MK": ("macedonia", "north macedonia"),
    "BA": ("bosnia",),
    "CI": ("ivory coast", "cote d ivoire"),
    "CD": ("congo", "drc", "dr congo"),
    "SZ": ("swaziland", "eswatini"),
    "MM": ("burma", "myanmar"),
    "XK": ("kosovo",),
}
"""Names that Babel and ISO do not have, as folded words."""

_POSTAL_PREFIX = {"DE": "D", "AT": "A", "FR": "F", "IT": "I", "BE": "B", "ES": "E", "LU": "L"}
"""The letter before a postal code, as in `D-10115`, if it is not the country's code."""

_TOWNLIKE = """
    AD AW BH BM BN CW DJ DM DZ GG GI GT HK IM JE KM KW KY LU MC MO MT MX PA SG SM ST SV TN VA
"""
_NAMED_AS_TOWN = frozenset(_TOWNLIKE.split())
"""Countries that are a town or an island, or share the name of one."""

_EU = """
    AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE
"""
_EEA = f"{_EU} IS LI NO"
_EUROPE = f"{_EEA} AD AL BA BY CH GB MC MD ME MK RS RU SM TR UA VA XK"
_GROUPS: Mapping[str, str] = {
    "eu|european union|europaische union|union europeenne|union europea|ue": _EU,
    "eea|eu-?wide|eu-weit|ewr": _EEA,
    "europe|europa|european|emea": _EUROPE,
    "dach|d-a-ch": "DE AT CH",
    "benelux": "BE NL LU",
    "nordics?|scandinavia": "DK FI IS NO SE",
    "north america|amerique du nord|nordamerika": "US CA MX",
}
"""The countries of each part of the world, by its names in folded text."""

_WORLD = re.compile(rf"\b(?:{every('worldwide')})\b")
_LIVE = rf"\b(?:{every('living')})\b"


@cache
def _codes() -> Mapping[str, str]:
    """Two-letter codes by codes of two or three letters."""
    found = {country.alpha_2: country.alpha_2 for country in pycountry.countries}
    found |= {country.alpha_3: country.alpha_2 for country in pycountry.countries}
    return found | {"UK": "GB", "XK": "XK", "XKX": "XK"}


@cache
def _long_code(code: str) -> str:
    found = pycountry.countries.get(alpha_2=code)
    return str(found.alpha_3) if found else ""


@cache
def _iso_names() -> Mapping[str, str]:
    found = {}
    for country in pycountry.countries:
        for field in ("name", "official_name", "common_name"):
            if name := getattr(country, field, ""):
                found[" ".join(tokens(name))] = str(country.alpha_2)
    return found | {name: code for code, names in ALIASES.items() for name in names}


@cache
def _names_in(locale: Locale) -> Mapping[str, str]:
    """Two-letter codes by folded name in a language."""
    known = _codes()
    return {
        " ".join(tokens(name)): code for code, name in locale.territories.items() if code in known
    }


@lru_cache(maxsize=1024)
def country_code(text: str, language: str = "") -> str | None:
    """The two-letter code that a code or a name in any common language means, or None."""
    code = _codes().get(text.strip().upper())
    if code:
        return code
    name = " ".join(tokens(text)).removeprefix("the ")
    if not name:
        return None
    if name in _iso_names():
        return _iso_names()[name]
    return next((m[name] for m in map(_names_in, locales(language)) if name in m), None)


def is_country_only(name: str, code: str) -> bool:
    """Whether a name is the name or code of a country, and not of a town in it: `Deutschland`."""
    if code in _NAMED_AS_TOWN:
        return False
    return " ".join(tokens(name)) in _own_names(code) or _codes().get(name.strip()) == code


@cache
def _own_names(code: str) -> frozenset[str]:
    """A country's names in English and in the languages of its people."""
    tags = (ENGLISH, *get_official_languages(code, de_facto=True))
    found = {locale.territories.get(code, "") for tag in tags if (locale := locale_of(tag))}
    iso = (name for name, each in _iso_names().items() if each == code)
    return frozenset({" ".join(tokens(name)) for name in found if name} | set(iso))


def country_names() -> list[str]:
    """English names, for suggestions."""
    return [str(country.name) for country in pycountry.countries]


def shows_country(code: str, words: Words, language: str) -> bool:
    """Whether a text names a country: by code, by a name in any common language, or by a prefix."""
    long = _long_code(code)
    marks = "|".join(each for each in (code, long) if each)
    if re.search(rf"(?<![^\W_])(?:{marks})(?![^\W_])", words.raw):
        return True
    prefix = _POSTAL_PREFIX.get(code)
    if prefix and re.search(rf"(?<!\w){prefix}-\d{{4,5}}(?!\d)", words.raw):
        return True
    return any(f" {name} " in words.tokens for name in _forms(code, language))


def _forms(code: str, language: str) -> Iterator[str]:
    yield from ALIASES.get(code, ())
    for locale in locales(language):
        if name := locale.territories.get(code):
            yield " ".join(tokens(name))
    yield from (name for name, each in _iso_names().items() if each == code)


def shows_group(code: str, words: Words) -> bool:
    """Whether a text lets people live in a part of the world around a country.

    Such a part is the EU.
    """
    return _WORLD.search(words.folded) is not None or any(
        code in codes.split() and _open_to(names).search(words.folded)
        for names, codes in _GROUPS.items()
    )


def shows_part_of_world(name: str, words: Words) -> bool:
    """Whether a text lets people live in a part of the world, under any of its names."""
    folded = fold(name)
    return any(
        re.fullmatch(names, folded) and _open_to(names).search(words.folded) for names in _GROUPS
    )


@cache
def _open_to(names: str) -> re.Pattern[str]:
    return re.compile(rf"{_LIVE}[^.!?]{{0,40}}\b(?:{names})\b|\b(?:{names})\b[^.!?]{{0,20}}{_LIVE}")


def countries_of(name: str) -> tuple[str, ...]:
    """The codes of the countries in a part of the world, or an empty tuple for other names."""
    folded = fold(name)
    found = (codes for names, codes in _GROUPS.items() if re.fullmatch(names, folded))
    return tuple(next(found, "").split())
