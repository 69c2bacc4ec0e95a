"""Writes where work is done as front matter, and asks for what a text does not say."""

from collections.abc import Mapping

from rolepress.domain.place import Workplace
from rolepress.foreign.countries import read_countries
from rolepress.foreign.given import Given, ask
from rolepress.foreign.places import Whereabouts, joined, read_place_record, read_places
from rolepress.foreign.written import UNKNOWN, Value, in_yaml, texts_of

_COUNTRIES_ASK = "with the countries in which applicants may live, such as `[DE, AT]`"
_PLACE_FORM = "[{locality: Hamburg, country: DE}]"


def places(key: str, value: object) -> Given | None:
    """`locations`, and what a text says of the workplace beside it."""
    where = read_where(value)
    return given_places(where) or ask(
        f"write each town and the two letters of its country: `{key}: {_PLACE_FORM}`"
    )


def read_where(value: object) -> Whereabouts:
    """What a value of any shape says about where work is done."""
    if isinstance(value, list):
        return joined(map(read_where, value))
    if isinstance(value, Mapping):
        return read_place_record(value)
    return read_places(value if isinstance(value, str) else "")


def given_places(where: Whereabouts) -> Given | None:
    """The keys that say where work is done; None if nothing is known."""
    workplace: dict[str, Value] = {"workplace": str(where.workplace)} if where.workplace else {}
    values = {} if where.towns else workplace
    asks: list[str] = []
    if where.towns:
        values["locations"] = [
            town.record if town.country else {**town.record, "country": UNKNOWN}
            for town in where.towns
        ]
        values |= workplace
        asks += _doubts(where)
    elif where.workplace is Workplace.REMOTE:
        values["applicant_countries"] = list(where.countries) or [UNKNOWN]
        asks += [] if where.countries else [_COUNTRIES_ASK]
    elif where.countries:
        values["locations"] = [{"locality": UNKNOWN, "country": each} for each in where.countries]
        asks.append("with the town")
    return Given(values, tuple(asks)) if values else None


def _doubts(where: Whereabouts) -> list[str]:
    doubts = []
    if any(not town.country for town in where.towns):
        doubts.append("with the two letters of the country, such as DE")
    for town in where.towns:
        if town.or_country:
            other = {
                "locality": town.locality,
                "region": town.country,
                "country": town.or_country,
            }
            doubts.append(f"or `{in_yaml(other)}`, whichever it is")
    if where.is_choice:
        doubts.append("and a line `workplace: hybrid` if part of the work is done there")
    return doubts


def countries(key: str, value: object) -> Given | None:
    """`applicant_countries`."""
    found: list[Value] = []
    for text in texts_of(value):
        for part in text.replace(";", ",").replace("/", ",").split(","):
            found += [code for code in read_countries(part) if code not in found]
    return Given({key: found}) if found else ask(f"write two letters for each: `{key}: [DE, AT]`")
