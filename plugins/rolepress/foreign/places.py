"""Reads places of work as people write them: "Hamburg, Germany", "Berlin, DE or remote"."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from rolepress.domain.codes import meant_region
from rolepress.domain.place import Workplace
from rolepress.foreign.countries import CITY_STATES, read_countries, read_country, read_state
from rolepress.foreign.letters import TEXT_MAX_CHARS, any_phrase, words_of
from rolepress.foreign.terms import read_workplace

_BETWEEN = re.compile(
    r"\s*(?:[;|/\n•]|\bor\b|\boder\b|\bou\b|\bo\b|\band\b|\bund\b|\bet\b|\be\b|\by\b|\ben\b|&|\+)\s*"
)
_NUMBER = re.compile(r"(?:([A-Z]{1,2})-)?(\d{5}(?:-\d{3})?|\d{4} ?[A-Z]{2}|\d{4})\b")
_DEPARTMENT = re.compile(r"\(\s*(\d{2,3}|2[AB])\s*\)")
_STATE_AT_END = re.compile(r"(.+?)\s*[-/]\s*([A-Z]{2})")
_IN_BRACKETS = re.compile(r"[(\[]([^()\[\]]*)[)\]]")
_TOWN_WORDS_MAX = 5
_NO_TOWN = re.compile(r"[.!?:]\s|[@<>{}=]|\d{3}")


_ODD_PLACES = """
flexible, various, several, multiple, europe, europa, americas, emea, apac, latam, your, our, tbd,
a definir, por definir, da definire, verschiedene, mehrere, diverse, to be determined, region, area,
near, office
"""


@dataclass(frozen=True, slots=True)
class Town:
    """One place of work. What a text does not say is empty."""

    locality: str
    region: str = ""
    country: str = ""
    postal_code: str = ""
    or_country: str = ""
    """The other country that it may be in: "CA" is Canada, or California."""
    street_address: str = ""

    @property
    def record(self) -> dict[str, str]:
        """The values of an entry of `locations` that are known."""
        parts = {
            "street_address": self.street_address,
            "postal_code": self.postal_code,
            "locality": self.locality,
            "region": self.region,
            "country": self.country,
        }
        return {key: value for key, value in parts.items() if value}


@dataclass(frozen=True, slots=True)
class Whereabouts:
    """What a text says about where work is done."""

    towns: tuple[Town, ...] = ()
    countries: tuple[str, ...] = ()
    """Countries that are named without a town."""
    workplace: Workplace | None = None
    """None also where one may choose: "Berlin or remote"."""
    is_choice: bool = False
    """Whether the work is in a town or remote."""


NOWHERE = Whereabouts()


def read_places(text: str) -> Whereabouts:
    """What a text says about where work is done."""
    if len(text) > TEXT_MAX_CHARS:
        return NOWHERE
    workplace = read_workplace(text)
    towns: list[Town] = []
    countries: list[str] = []
    for part in _parts(text):
        if named := read_countries(part):
            if named[0] in CITY_STATES:
                towns.append(Town(part, country=named[0]))
            else:
                countries += named
        elif found := tuple(_towns(part)):
            towns += found
        else:
            return Whereabouts(workplace=workplace)
    is_choice = bool(towns) and workplace is Workplace.REMOTE
    return Whereabouts(
        tuple(dict.fromkeys(towns)),
        tuple(dict.fromkeys(countries)),
        None if is_choice else workplace,
        is_choice,
    )


def _parts(text: str) -> Iterator[str]:
    """The parts of a text that name one place each, without the words of a workplace."""
    state = _STATE_AT_END.fullmatch(text.strip())
    if state and not read_workplace(state[1]):
        yield text.strip()
        return
    spaced = _IN_BRACKETS.sub(_bracket, text)
    for part in _BETWEEN.split(spaced.replace("\u2013", "-").replace("\u2014", "-")):
        for piece in re.split(r"\s+-\s+", part):
            if bare := _without_workplace(piece).strip(" ,-:"):
                yield bare


def _bracket(match: re.Match[str]) -> str:
    inner = match[1]
    if _DEPARTMENT.fullmatch(match[0]):
        return match[0]
    return f" ; {inner}" if read_workplace(inner) else f", {inner}"


def _without_workplace(piece: str) -> str:
    """A part without the words that only say that work is remote, or in an office."""
    kept = [each.strip() for each in piece.split(",")]
    kept = [each for each in kept if each and not _is_workplace(each)]
    bare = ", ".join(kept)
    if read_workplace(bare) and (words := bare.split()) and len(words) > 1:
        for start in range(1, len(words)):
            tail = " ".join(words[start:])
            if read_countries(tail) and read_workplace(" ".join(words[:start])):
                return tail
    return bare


def _is_workplace(text: str) -> bool:
    """Whether all words of a text name a workplace."""
    return read_workplace(text) is not None and not any(
        read_countries(word)
        for word in (text.rsplit(maxsplit=1)[-1], " ".join(text.split()[1:]))
        if word
    )


def _towns(part: str) -> Iterator[Town]:
    """The town, or the towns, of one part; nothing if it is unclear."""
    if state := _STATE_AT_END.fullmatch(part):
        yield from _with_state(state[1].strip(" ,"), state[2])
        return
    department = _DEPARTMENT.search(part)
    named = _DEPARTMENT.sub(" ", part)
    names = [name.strip() for name in named.split(",") if name.strip()]
    if not names or not all(_is_name(name) for name in names):
        return
    first, *rest = names
    if not rest:
        yield _town(first, region=department[1] if department else "")
    elif len(rest) == 1 and (state_of := _with_state_code(first, rest[0])):
        yield state_of
    elif country := read_country(rest[-1]):
        region = _region(country, rest[:-1])
        if region is not None:
            yield _town(
                first, region=region or (department[1] if department else ""), country=country
            )
    elif len(rest) == 1 and (home := _country_of_region(rest[0])):
        yield _town(first, region=rest[0], country=home)


def _with_state(town: str, code: str) -> Iterator[Town]:
    if found := _with_state_code(town, code):
        yield found
    elif country := read_country(code):
        yield _town(town, country=country)


def _with_state_code(town: str, code: str) -> Town | None:
    """A town with the code of a state, which may be the code of a country as well."""
    state, country = read_state(code), read_country(code)
    if state is None:
        return None
    if not country:
        return _town(town, region=state[1], country=state[0])
    if meant_region(country, town):
        return _town(town, country=country)
    return _town(town, country=country, or_country=state[0])


def _region(country: str, names: list[str]) -> str | None:
    """The region among the names between a town and its country; None if they say more."""
    if not names:
        return ""
    if len(names) == 1 and (meant_region(country, names[0]) or len(names[0]) <= 3):  # noqa: PLR2004 - a code
        return names[0]
    return names[-1] if len(names) == 1 else None


def _country_of_region(name: str) -> str:
    """The country, if a name is a state of the USA and of no other country that we know well."""
    found = [
        code for code in ("US", "CA", "GB", "DE", "BR", "IT", "ES") if meant_region(code, name)
    ]
    return found[0] if len(found) == 1 and not name.isdigit() else ""


def _town(name: str, region: str = "", country: str = "", or_country: str = "") -> Town:
    number = _NUMBER.search(name)
    if number:
        prefix = number[1] or ""
        name = _NUMBER.sub(" ", name).strip(" ,-")
        country = (
            country or {"D": "DE", "A": "AT", "F": "FR"}.get(prefix, "") or read_country(prefix)
        )
    code = number[2] if number else ""
    return Town(" ".join(name.split()), region, country, code, or_country)


def _is_name(text: str) -> bool:
    bare = _NUMBER.sub(" ", text)
    return len(text.split()) <= _TOWN_WORDS_MAX and not _NO_TOWN.search(bare) and not _is_odd(text)


def _is_odd(text: str) -> bool:
    """Whether words that stand for no town are in a text, such as "several" or "flexible"."""
    return text == text.lower() or any_phrase(
        text,
        _ODD_PLACES,
    )


_RECORD_KEYS: Mapping[str, str] = {
    "streetaddress": "street_address",
    "street": "street_address",
    "addresslocality": "locality",
    "locality": "locality",
    "city": "locality",
    "town": "locality",
    "addressregion": "region",
    "region": "region",
    "state": "region",
    "postalcode": "postal_code",
    "zip": "postal_code",
    "zipcode": "postal_code",
    "addresscountry": "country",
    "country": "country",
    "countrycode": "country",
}


def read_place_record(record: Mapping[str, object]) -> Whereabouts:
    """What a record says: schema.org's `Place` or `PostalAddress`, or the place of a system."""
    inner = record.get("address") or record.get("location") or record
    if isinstance(inner, str):
        return read_places(inner)
    if not isinstance(inner, Mapping):
        return NOWHERE
    parts: dict[str, str] = {}
    for key, value in inner.items():
        name = _RECORD_KEYS.get(words_of(str(key)).replace(" ", ""))
        said = value.get("name") if isinstance(value, Mapping) else value
        if name and isinstance(said, str) and said.strip():
            parts[name] = said.strip()
    if country := parts.get("country"):
        parts["country"] = read_country(country) or read_country(country.upper())
    if "locality" in parts:
        return Whereabouts((Town(**parts),))
    if not parts and isinstance(said_name := inner.get("name"), str):
        return read_places(said_name)
    return Whereabouts(countries=(parts["country"],) if parts.get("country") else ())


def joined(found: Iterable[Whereabouts]) -> Whereabouts:
    """What several texts or records say together."""
    each = list(found)
    towns = tuple(dict.fromkeys(town for one in each for town in one.towns))
    countries = tuple(dict.fromkeys(country for one in each for country in one.countries))
    workplaces = {one.workplace for one in each if one.workplace}
    is_choice = any(one.is_choice for one in each) or (
        bool(towns) and Workplace.REMOTE in workplaces
    )
    workplace = workplaces.pop() if len(workplaces) == 1 and not is_choice else None
    return Whereabouts(towns, countries, workplace, is_choice)
