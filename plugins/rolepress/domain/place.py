"""Where work is done, and when two places are the same."""

from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

from pydantic import Field

from rolepress.core.text import folded, name_slug
from rolepress.domain.codes import Region, meant_region
from rolepress.domain.model import Model
from rolepress.domain.values import Country, Text


class Workplace(StrEnum):
    """Where the work of a vacancy is done.

    Only `REMOTE` is schema.org's `TELECOMMUTE`: Google forbids that word for work which may be
    done from home some of the time.
    """

    OFFICE = "office"
    HYBRID = "hybrid"
    REMOTE = "remote"


@dataclass(frozen=True, slots=True)
class PlaceKey:
    """What identifies a place: a town in its region and country, or a country.

    It comes from the place alone, so nothing else on the site can change what a place is.
    """

    country: str = ""
    """ISO 3166-1 alpha-2. Empty for remote work, which may be done anywhere."""
    town: str = ""
    """A slug of the town's name. Empty for a whole country."""
    region: str = ""
    """The rest of the region's ISO 3166-2 code, such as `or`, or else a slug of its name.

    Empty if no region is given, or if the region has the same name as the town, like Berlin.
    """

    @property
    def slug(self) -> str:
        """A town in addresses and in feeds, such as `portland-or-us`."""
        return "-".join(filter(None, (self.town, self.region, self.country.lower())))


class Place(Model):
    """A place of work (schema.org `PostalAddress`). Give every part you know."""

    street_address: Text | None = Field(None, examples=["Example Street 1"])
    """Street and number."""
    locality: Text = Field(examples=["Berlin"])
    """Town or city (schema.org `addressLocality`)."""
    region: Text | None = Field(None, examples=["Berlin"])
    """State, county or province (schema.org `addressRegion`): its name, or its ISO 3166-2 code."""
    postal_code: Text | None = Field(None, examples=["10115"])
    """Postal code."""
    country: Country
    """Two-letter ISO 3166-1 code (schema.org `addressCountry`)."""

    @cached_property
    def key(self) -> PlaceKey:
        """The town, regardless of the street and of how its name and its region are written."""
        town = name_slug(self.locality)
        if self.region is None or town in self._names_of_region:
            return PlaceKey(self.country, town)
        known = self.iso_region
        region = known.code[3:].lower() if known else name_slug(self.region)
        return PlaceKey(self.country, town, region)

    @cached_property
    def iso_region(self) -> Region | None:
        """The region. None if no region is given, or if ISO 3166-2 does not have it."""
        return meant_region(self.country, self.region) if self.region else None

    @property
    def _names_of_region(self) -> frozenset[str]:
        known = self.iso_region
        return frozenset(map(name_slug, (str(self.region), *(known.names if known else ()))))

    @property
    def identity(self) -> tuple[object, ...]:
        """What two entries of a list may not have in common."""
        return (self.key, folded(self.street_address or ""), folded(self.postal_code or ""))
