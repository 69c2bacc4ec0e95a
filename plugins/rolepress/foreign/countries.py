"""Finds countries by their names in seven languages, and the states of the USA and Brazil."""

from functools import lru_cache

from babel import Locale

from rolepress.domain.codes import countries, meant_country, meant_region
from rolepress.foreign.letters import LANGUAGES, letters_of

_COUNTRY_CODE_CHARS = 2
_LONG_CODE_CHARS = 3
_MORE_NAMES = {
    "usa": "US",
    "unitedstates": "US",
    "unitedstatesofamerica": "US",
    "eeuu": "US",
    "eua": "US",
    "greatbritain": "GB",
    "brd": "DE",
    "holland": "NL",
    "deutschlandweit": "DE",
    "bundesweit": "DE",
    "czechrepublic": "CZ",
}
EUROPEAN_UNION = (
    *("AT", "BE", "BG", "HR", "CY", "CZ", "DK", "EE", "FI", "FR", "DE", "GR", "HU"),
    *("IE", "IT", "LV", "LT", "LU", "MT", "NL", "PL", "PT", "RO", "SK", "SI", "ES", "SE"),
)

_UNIONS = {
    "eu": EUROPEAN_UNION,
    "europeanunion": EUROPEAN_UNION,
    "ue": EUROPEAN_UNION,
    "europaischeunion": EUROPEAN_UNION,
    "unioneuropeenne": EUROPEAN_UNION,
    "unioneuropea": EUROPEAN_UNION,
    "uniaoeuropeia": EUROPEAN_UNION,
    "europeseunie": EUROPEAN_UNION,
    "dach": ("DE", "AT", "CH"),
    "benelux": ("BE", "NL", "LU"),
}
CITY_STATES = frozenset({"SG", "MC", "HK", "MO", "VA"})
"""Countries whose name is also the name of their only town."""


def read_country(text: str) -> str:
    """The code of the country that a text is, or an empty text. Codes count in capitals alone."""
    name = text.strip()
    if len(name) <= _COUNTRY_CODE_CHARS:
        return (name in countries() and name) or (meant_country(name) or "" if name == "UK" else "")
    if letters_of(name) in _names():
        return _names()[letters_of(name)]
    if name.isdigit() or (len(name) <= _LONG_CODE_CHARS and not name.isupper()):
        return ""  # "and" is no Andorra
    return meant_country(name) or ""


def read_countries(text: str) -> tuple[str, ...]:
    """The countries that a text is: one, or the members of a union such as the EU."""
    if union := _UNIONS.get(letters_of(text)):
        return union
    country = read_country(text)
    return (country,) if country else ()


def read_state(text: str) -> tuple[str, str] | None:
    """The country and the code of a state whose code a text is: `NY`, or `SP`."""
    code = text.strip()
    if len(code) != _COUNTRY_CODE_CHARS or not code.isupper():
        return None
    found = [country for country in ("US", "BR") if _is_code(country, code)]
    return (found[0], code) if len(found) == 1 else None


def _is_code(country: str, code: str) -> bool:
    region = meant_region(country, code)
    return region is not None and region.code == f"{country}-{code}"


@lru_cache(maxsize=1)
def _names() -> dict[str, str]:
    return {
        letters_of(name): code
        for language in reversed(LANGUAGES)
        for code, name in Locale(language).territories.items()
        if code in countries()
    } | _MORE_NAMES
