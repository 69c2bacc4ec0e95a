"""The codes of countries, regions and currencies, and what people write instead of them."""

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from msgspec import Struct, json

from rolepress.core.text import name_slug

_COUNTRY_HABITS = {"UK": "GB", "EN": "GB", "ENGLAND": "GB", "SCOTLAND": "GB", "EL": "GR"}
_CURRENCY_HABITS = {"€": "EUR", "$": "USD", "£": "GBP", "US$": "USD"}


@lru_cache(maxsize=1)
def countries() -> frozenset[str]:
    """ISO 3166-1 alpha-2."""
    return frozenset(country.alpha_2 for country in _tables().countries)


@lru_cache(maxsize=1)
def currencies() -> frozenset[str]:
    """ISO 4217."""
    return frozenset(currency.alpha_3 for currency in _tables().currencies)


def meant_country(text: str) -> str | None:
    """The code that was meant by a code in another case, by a name, or by a habit such as UK."""
    habit = _COUNTRY_HABITS.get(text.strip().upper())
    return habit or _codes("countries", "alpha_2").get(text.strip().lower())


def meant_currency(text: str) -> str | None:
    """The code that was meant by a code in another case, by a name, or by a sign."""
    habit = _CURRENCY_HABITS.get(text.strip().upper())
    return habit or _codes("currencies", "alpha_3").get(text.strip().lower())


class Region(Struct, frozen=True):
    """A part of a country (ISO 3166-2)."""

    code: str
    """Such as US-OR."""
    name: str
    parent: str = ""
    """The code of the larger region that contains it. Empty if only the country does."""

    @property
    def title(self) -> str:
        """The name that a page shows."""
        return _IN_BRACKETS.sub("", self.name)

    @property
    def names(self) -> Iterator[str]:
        """All names that people use. ISO has "Catalunya [Cataluña]" and "Bristol, City of"."""
        for name in (self.title, *_IN_BRACKETS.findall(self.name)):
            head, _, kind = name.partition(", ")
            yield name
            yield from (head, f"{kind} {head}") if kind else ()


_IN_BRACKETS = re.compile(r"\s*[\[(](.*?)(?: [A-Z]{2}-[A-Z]{3})?[])]")
"""Another name, or a note. A Welsh name is followed by its own code."""


def meant_region(country: str, text: str) -> Region | None:
    """The region of a country, given its code or a name; None if ISO 3166-2 does not have it."""
    return _regions_of(country).get(_letters(text))


def is_part_of(region: Region, other: Region) -> bool:
    """Whether a region is part of another one, directly or not."""
    by_code = {each.code: each for each in _regions().get(region.code[:2], ())}
    parent = by_code.get(region.parent)
    return parent is not None and (parent == other or is_part_of(parent, other))


def has_regions(country: str) -> bool:
    """Whether ISO divides a country."""
    return bool(_regions_of(country))


@lru_cache(maxsize=256)
def _regions_of(country: str) -> Mapping[str, Region]:
    """Regions by code and name. Codes override names, and larger regions override smaller ones."""
    found = sorted(
        _regions().get(country, ()), key=lambda region: (bool(region.parent), region.code)
    )
    called: dict[str, Region] = {}
    for region in found:
        called |= {_letters(region.code): region, _letters(region.code[3:]): region}
    for region in found:
        called.setdefault(_letters(region.name), region)
    for region in found:
        for name in region.names:
            called.setdefault(_letters(name), region)
    return called


def _letters(text: str) -> str:
    """A name without what people leave out: "N.Y." is NY."""
    return name_slug(text.replace(".", "")).replace("-", "")


@lru_cache(maxsize=1)
def _regions() -> Mapping[str, list[Region]]:
    """Regions by country. pycountry's data file is read directly, which is ten times as fast.

    Its data: https://salsa.debian.org/iso-codes-team/iso-codes
    """
    package = find_spec("pycountry")
    folder = Path(str(package and package.origin)).parent
    data = (folder / "databases" / "iso3166-2.json").read_bytes()
    found: dict[str, list[Region]] = {}
    for region in json.decode(data, type=dict[str, list[Region]])["3166-2"]:
        found.setdefault(region.code[:2], []).append(region)
    return found


@lru_cache(maxsize=2)
def _codes(table: str, code: str) -> dict[str, str]:
    """The codes of a table, by every name of each entry in lower case."""
    return {
        str(name).lower(): str(getattr(entry, code))
        for entry in getattr(_tables(), table)
        for _, name in entry
    }


def _tables() -> Any:  # noqa: ANN401 - pycountry has no types for its tables
    import pycountry  # noqa: PLC0415 - a tenth of a second that a build without edits need not pay

    return pycountry
